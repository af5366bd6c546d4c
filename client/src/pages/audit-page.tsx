import { AuditList } from '../audit/audit-list.tsx'
import { useT } from '../i18n/use-t.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { AdminsOnly } from './admins-only.tsx'
import styles from './members-page.module.css'

export function AuditPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('nav.audit')} lead={t('audit.lead')} />
      <AdminsOnly>
        <div className={styles.parts}>
          <AuditList />
        </div>
      </AdminsOnly>
    </div>
  )
}
