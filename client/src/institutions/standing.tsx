import type { ReactNode } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { formatAge } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge } from '../map/status-badge.tsx'
import { useSession } from '../session/session-context.ts'
import styles from './standing.module.css'
import { WeightWords } from './weight-words.tsx'

type Props = {
  institution: Institution
  /** The rule, the entries that made it so, and what would change it. */
  why: ReactNode
}

/** Where they stand, how old that is, why we think so, and what it does to the map. */
export function Standing({ institution, why }: Props) {
  const t = useT()
  const { thresholds } = useSession()
  const { alliance, freshness, ageDays } = institution
  return (
    <div className={styles.standing}>
      <div className={styles.status}>
        <AllianceBadge
          value={alliance}
          freshness={freshness}
          neverContacted={freshness === null}
          size="large"
        />
        {freshness !== null && ageDays !== null && (
          <p className={styles.age}>
            {t(`freshness.${freshness}`)} ·{' '}
            {t('institutions.standing.age', { age: formatAge(ageDays) })}
          </p>
        )}
      </div>
      {freshness === null && <p>{t('institutions.standing.none')}</p>}
      {freshness === 'expired' && (
        <p>{t('institutions.standing.expired', { days: thresholds.staleDays })}</p>
      )}
      {alliance === 'not_assessed' && freshness !== null && freshness !== 'expired' && (
        <p>{t('institutions.standing.notAssessed')}</p>
      )}
      {why}
      <WeightWords institution={institution} />
    </div>
  )
}
