import { useAuditFilter } from '../audit/audit-filter.ts'
import { AuditFilters } from '../audit/audit-filters.tsx'
import { AuditList } from '../audit/audit-list.tsx'
import { ChainStatus } from '../audit/chain-status.tsx'
import { useT } from '../i18n/use-t.ts'
import { mayManageMembers } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

export function AuditPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('places.audit')} lead={t('audit.lead')} />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        <div className={styles.parts}>
          <ChainStatus />
          <Log />
        </div>
      </OnlyFor>
    </div>
  )
}

function Log() {
  const { filter, change } = useAuditFilter()
  return (
    <div>
      <AuditFilters filter={filter} onChange={change} />
      <AuditList filter={filter} />
    </div>
  )
}
