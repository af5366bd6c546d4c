import { ExportForm } from '../export/export-form.tsx'
import { PastExports } from '../export/past-exports.tsx'
import { useT } from '../i18n/use-t.ts'
import { mayReadExports } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Card } from '../ui/card.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './members-page.module.css'

/** The one way that records leave Condado as a file. */
export function ExportPage() {
  const t = useT()
  const session = useSession()
  return (
    <div className={styles.page}>
      <PageHeader title={t('places.export')} lead={t('exports.lead')} />
      <div className={styles.parts}>
        <Card>
          <ExportForm />
        </Card>
        {mayReadExports(session) && (
          <Section title={t('exports.past')}>
            <PastExports />
          </Section>
        )}
      </div>
    </div>
  )
}
