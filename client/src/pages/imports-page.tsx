import { Link, useLocation } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { ImportHistory } from '../imports/import-history.tsx'
import { kindsFor } from '../imports/rights.ts'
import { SendForm } from '../imports/send-form.tsx'
import { useSession } from '../session/session-context.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './members-page.module.css'

/** The way in for spreadsheets that the coalition has kept so far. */
export function ImportsPage() {
  const t = useT()
  const kinds = kindsFor(useSession())
  const [, navigate] = useLocation()
  if (kinds.length === 0) return <EmptyState title={t('spreadsheets.only')} />
  return (
    <div className={styles.page}>
      <PageHeader title={t('spreadsheets.title')} lead={t('spreadsheets.lead')} />
      <div className={styles.parts}>
        <Card>
          <SendForm kinds={kinds} onSent={(id, kind) => navigate(`/imports/${id}?kind=${kind}`)} />
        </Card>
        <Section title={t('spreadsheets.history')}>
          <ImportHistory />
        </Section>
        <p>
          {t('spreadsheets.records')}{' '}
          <Link href="/records/import">{t('spreadsheets.records.link')}</Link>
        </p>
      </div>
    </div>
  )
}
