import { accountabilityValues, rulesVersion } from '../../../server/counties/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, ContradictionFlag } from '../map/status-badge.tsx'
import { Section } from '../ui/section.tsx'
import styles from './about.module.css'
import { Meanings } from './meanings.tsx'

/** What came of promises, and what the public record says against words. */
export function AccountabilityRules() {
  const t = useT()
  return (
    <Section title={t('accountability.title')}>
      <p className={styles.prose}>{t('about.accountability')}</p>
      <Meanings
        items={[
          ...accountabilityValues.map((value) => ({
            key: value,
            term: <AccountabilityBadge value={value} />,
            meaning: t(`about.accountability.${value}`),
          })),
          {
            key: 'contradiction',
            term: <ContradictionFlag />,
            meaning: t('about.contradiction'),
          },
        ]}
      />
      <p className={styles.soft}>{t('about.rulesVersion', { version: rulesVersion })}</p>
    </Section>
  )
}
