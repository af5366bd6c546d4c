import { useQuery } from '@tanstack/react-query'
import { listSources } from '../../../server/institutions/contract.ts'
import { formatVintage } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Section } from '../ui/section.tsx'
import { PublicRecord, type Record287 } from './public-record.tsx'
import styles from './records.module.css'

type Props = { records: readonly Record287[]; isPolice: boolean }

/**
 * What public sources hold of an institution. Only police are looked up in the list of agreements, and
 * not to be in it is never proof that there is none.
 */
export function PublicRecords({ records, isPolice }: Props) {
  const t = useT()
  if (records.length === 0 && !isPolice) return null
  return (
    <Section title={t('records.title')}>
      {records.length === 0 ? (
        <NoAgreementKnown />
      ) : (
        <ul className={styles.list}>
          {records.map((record) => (
            <PublicRecord key={record.id} record={record} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function NoAgreementKnown() {
  const t = useT()
  const { data } = useQuery(queryFor(listSources, {}))
  const list = data?.items.find(({ id }) => id === 'ice-287g')
  if (!list) return null
  return (
    <div>
      <p>{t('records.noneKnown', { vintage: formatVintage(list.vintage) })}</p>
      <p className={styles.days}>{t('records.noneKnown.hint')}</p>
    </div>
  )
}
