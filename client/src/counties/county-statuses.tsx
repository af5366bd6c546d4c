import type { ReactNode } from 'react'
import type { County } from '../../../server/counties/contract.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { formatAge } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import styles from './county-statuses.module.css'
import { countsInWords } from './describe.ts'
import { WeightBar } from './weight-bar.tsx'

type Props = { county: County; why: (because: County['contradictions']) => ReactNode }

/** Both statuses, large, each with its rule in plain words and every entry behind it. */
export function CountyStatuses({ county, why }: Props) {
  const t = useT()
  const { alliance, accountability, freshness, neverContacted } = county
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
        {freshness.value && freshness.ageDays !== null && (
          <p className={styles.soft}>
            {t(`freshness.${freshness.value}`)} ·{' '}
            {t('counties.heard', { age: formatAge(freshness.ageDays) })}
          </p>
        )}
        <WeightBar because={alliance.because} />
        <p className={styles.rule}>{t(allianceRule(county))}</p>
        {why(alliance.because)}
      </section>
      <section className={styles.status} aria-labelledby="accountability">
        <h2 id="accountability" className={styles.title}>
          {t('accountability.title')}
        </h2>
        <AccountabilityBadge size="large" value={accountability.value} />
        {counts && <p className={styles.soft}>{counts}</p>}
        <p className={styles.rule}>{t(`counties.rule.${accountability.value}`)}</p>
        {why(accountability.because)}
      </section>
    </div>
  )
}

function allianceRule({ alliance, neverContacted }: County): MessageKey {
  if (alliance.value === 'contested') return 'counties.rule.contested'
  if (alliance.value !== 'not_assessed') return 'counties.rule.median'
  return neverContacted ? 'counties.heard.never' : 'counties.rule.notAssessed'
}
