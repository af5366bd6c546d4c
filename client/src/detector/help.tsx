import { findingKinds } from '../../../server/detector/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './help.module.css'
import { MeasuredRates } from './measured-rates.tsx'

/** What the detector looks for, where, how well, and what it cannot do. */
export function DetectorHelp() {
  const t = useT()
  return (
    <>
      <Section title={t('help.looks')}>
        <dl className={styles.kinds}>
          {findingKinds.map((kind) => (
            <div key={kind} className={styles.kind}>
              <dt>{t(`detector.kind.${kind}`)}</dt>
              <dd>
                <p>{t(`detector.why.${kind}`)}</p>
                <p className={styles.example}>{t(`help.example.${kind}`)}</p>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('help.local')}>
        <p className={styles.prose}>{t('help.local.text')}</p>
      </Section>
      <Section title={t('help.misses')}>
        <p className={styles.prose}>{t('help.misses.text')}</p>
        <p className={styles.prose}>{t('help.alarms.text')}</p>
      </Section>
      <Section title={t('help.measured')}>
        <MeasuredRates />
      </Section>
    </>
  )
}
