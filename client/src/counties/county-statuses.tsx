import type { ReactNode } from 'react'
import type { County } from '../../../server/counties/contract.ts'
import { formatAge } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import styles from './county-statuses.module.css'
import { countsInWords } from './describe.ts'
import { WeightBar } from './weight-bar.tsx'

type Aspect = 'alliance' | 'accountability'
type Props = {
  county: County
  /** What stands beside a computed status: the one set by hand. */
  beside: (aspect: Aspect) => ReactNode
  why: (aspect: Aspect) => ReactNode
}

/** Both statuses, large, each with what a lead set by hand beside it, and why it is so. */
export function CountyStatuses({ county, beside, why }: Props) {
  const t = useT()
  const { alliance, accountability, freshness, neverContacted, institutions } = county
  const counts = countsInWords(t, accountability.counts)
  return (
    <div className={styles.statuses}>
      <section className={styles.status} aria-labelledby="alliance">
        <h2 id="alliance" className={styles.title}>
          {t('alliance.title')}
        </h2>
        <AllianceBadge
          size="large"
          value={alliance.value}
          freshness={freshness.value}
          neverContacted={neverContacted}
        />
        {beside('alliance')}
        {freshness.value && freshness.ageDays !== null && (
          <p className={styles.soft}>
            {t(`freshness.${freshness.value}`)} ·{' '}
            {t('counties.heard', { age: formatAge(freshness.ageDays) })}
          </p>
        )}
        <WeightBar institutions={institutions} />
        {why('alliance')}
      </section>
      <section className={styles.status} aria-labelledby="accountability">
        <h2 id="accountability" className={styles.title}>
          {t('accountability.title')}
        </h2>
        <AccountabilityBadge size="large" value={accountability.value} />
        {beside('accountability')}
        {counts && <p className={styles.soft}>{counts}</p>}
        {why('accountability')}
      </section>
    </div>
  )
}
