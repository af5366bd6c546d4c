import type { ThresholdPreview } from '../../../server/thresholds/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge } from '../map/status-badge.tsx'
import { useTerritory } from '../territory.ts'
import styles from './thresholds.module.css'

/** What would change on the map today. */
export function ThresholdChanges({
  preview: { counties, expired },
}: {
  preview: ThresholdPreview
}) {
  const t = useT()
  const { nameOf } = useTerritory()
  return (
    <div className={styles.changes} role="status">
      <h2>{t('thresholds.changes', { count: counties.length })}</h2>
      <p>{t('thresholds.expired', expired)}</p>
      <ul className={styles.list}>
        {counties.map(({ fips, before, after }) => (
          <li key={fips} className={styles.county}>
            <span>{nameOf(fips)}</span>
            <AllianceBadge value={before.alliance} freshness={before.freshness} />
            <span>{before.freshness && t(`freshness.${before.freshness}`)}</span>
            <span aria-hidden>→</span>
            <AllianceBadge value={after.alliance} freshness={after.freshness} />
            <span>{after.freshness && t(`freshness.${after.freshness}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
