import { allianceValues, freshnessValues } from '../../../server/assessments/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge } from '../map/status-badge.tsx'
import { useSession } from '../session/session-context.ts'
import { Section } from '../ui/section.tsx'
import styles from './about.module.css'
import { Meanings } from './meanings.tsx'

/** Where somebody stands, how it fades, and how a county gets its colour. */
export function AllianceRules() {
  const t = useT()
  const { freshDays, ageingDays, staleDays } = useSession().thresholds
  const days = { fresh: freshDays, ageing: ageingDays, stale: staleDays, expired: staleDays }
  return (
    <Section title={t('alliance.title')}>
      <p className={styles.prose}>{t('about.alliance')}</p>
      <Meanings
        items={[
          ...allianceValues.map((value) => ({
            key: value,
            term: <AllianceBadge value={value} freshness="fresh" />,
            meaning: t(`assessments.means.${value}`),
          })),
          {
            key: 'contested',
            term: <AllianceBadge value="contested" freshness="fresh" />,
            meaning: t('about.alliance.contested'),
          },
          {
            key: 'not_assessed',
            term: <AllianceBadge value="not_assessed" freshness="fresh" />,
            meaning: t('about.alliance.not_assessed'),
          },
          {
            key: 'never',
            term: <AllianceBadge value="not_assessed" freshness={null} neverContacted />,
            meaning: t('about.alliance.never'),
          },
        ]}
      />
      <h3>{t('freshness.title')}</h3>
      <p className={styles.prose}>{t('about.freshness')}</p>
      <Meanings
        items={freshnessValues.map((value) => ({
          key: value,
          term: t(`freshness.${value}`),
          meaning: t(`about.freshness.${value}`, { days: days[value] }),
        }))}
      />
      <h3>{t('about.county')}</h3>
      <div className={styles.prose}>
        <p>{t('about.county.1')}</p>
        <p>{t('about.county.2')}</p>
      </div>
    </Section>
  )
}
