import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Contact } from '../../../server/contacts/contract.ts'
import { type CountyListed, getCounty } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import { queryFor } from '../queries.ts'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import styles from './contact-page.module.css'

type Props = { contact: Contact; before: CountyListed['alliance'] | undefined }

/** How the county stands with this entry in it. */
export function LoggedChanges({ contact, before }: Props) {
  const t = useT()
  const fips = contact.countyFips
  const { data: county, isPending } = useQuery({
    ...queryFor(getCounty, { params: { fips } }),
    staleTime: 0,
  })
  if (!county) return isPending ? <Loading /> : null
  const { value } = county.alliance
  return (
    <Section title={t('contacts.changes')}>
      <div className={styles.standing}>
        <Link href={`/counties/${fips}`} className={styles.county}>
          {t('common.county', { name: county.name })}
        </Link>
        <dl className={styles.values}>
          <dt>{t('alliance.title')}</dt>
          <dd>
            <AllianceBadge
              value={value}
              freshness={county.freshness.value}
              neverContacted={county.neverContacted}
            />
            {before && before !== value && (
              <span className={styles.before}>
                {t('contacts.before', { value: t(`alliance.${before}`) })}
              </span>
            )}
          </dd>
          <dt>{t('accountability.title')}</dt>
          <dd>
            <AccountabilityBadge value={county.accountability.value} />
          </dd>
        </dl>
      </div>
    </Section>
  )
}
