import { ConflictList } from '../history/conflict-list.tsx'
import { useT } from '../i18n/use-t.ts'
import { mayReadDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** What two of us said differently at the same time. */
export function ConflictsPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('conflicts.title')} lead={t('conflicts.lead')} />
      {mayReadDirectory(useSession()) ? (
        <ConflictList />
      ) : (
        <EmptyState title={t('conflicts.notYours')} />
      )}
    </>
  )
}
