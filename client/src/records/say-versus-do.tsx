import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Day } from '../../../server/days.ts'
import { type Contradiction, listContradictions } from '../../../server/records/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Icon } from '../ui/icon.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import { PublicRecord } from './public-record.tsx'
import styles from './say-versus-do.module.css'

type Props = { county?: string; institution?: string; asOf?: Day | undefined }

/** Say versus do: where we count somebody as an ally and the public record stands against it, with both sides' evidence. */
export function SayVersusDo({ county, institution, asOf }: Props) {
  const query = {
    ...(county && { county }),
    ...(institution && { institution }),
    ...(asOf && { asOf }),
  }
  const { data } = useQuery(queryFor(listContradictions, { query }))
  if (!data || data.items.length === 0) return null
  return (
    <div className={styles.all}>
      {data.items.map((one) => (
        <BothSides key={one.institution.id} contradiction={one} named={county !== undefined} />
      ))}
    </div>
  )
}

function BothSides({ contradiction, named }: { contradiction: Contradiction; named: boolean }) {
  const t = useT()
  const { institution, said, records } = contradiction
  // in a county they stand under a heading of their own
  const [Head, Side] = named ? (['h3', 'h4'] as const) : (['h2', 'h3'] as const)
  return (
    <article className={styles.contradiction}>
      <Head className={styles.head}>
        <Icon name="flag" />
        {named ? <InstitutionLink institution={institution} /> : t('contradiction.title')}
      </Head>
      <div className={styles.side}>
        <Side className={styles.whose}>{t('records.say')}</Side>
        <p className={styles.value}>{t(`alliance.${said.value}`)}</p>
        <p>
          {t('records.say.on', { day: formatDay(said.day) })}
          {said.author && ` · ${said.author.name}`}
        </p>
        {said.basis && <p className={styles.basis}>{said.basis}</p>}
        {said.contactId && (
          <Link className={styles.link} href={`/contacts/${said.contactId}`}>
            {t('records.say.contact')}
          </Link>
        )}
        {!said.opens && <p className={styles.soft}>{t('records.say.hidden')}</p>}
      </div>
      <div className={styles.side}>
        <Side className={styles.whose}>{t('records.do')}</Side>
        <ul className={styles.records}>
          {records.map((record) => (
            <PublicRecord key={record.id} record={record} />
          ))}
        </ul>
      </div>
    </article>
  )
}
