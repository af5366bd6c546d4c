import { useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import styles from './coverage.module.css'
import { DueList } from './due-list.tsx'

/** Below her own list: what falls due this week in her counties and nobody has taken on yet. */
export function DueSection() {
  const t = useT()
  return (
    <Section title={t('coverage.proposed')}>
      <p className={styles.hint}>{t('coverage.proposed.hint')}</p>
      <DueList
        filter={{ mine: true, planned: false, withinDays: 7, limit: 5 }}
        empty={<p>{t('coverage.due.none')}</p>}
      />
      <div>
        <ButtonLink href="/coverage">{t('coverage.toCoverage')}</ButtonLink>
      </div>
    </Section>
  )
}
