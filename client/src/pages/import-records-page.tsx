import { useLocation } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { ImportListForm } from '../records/import/import-list-form.tsx'
import { mayImportRecords } from '../records/rights.ts'
import { useSession } from '../session/session-context.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { toast } from '../ui/toast.tsx'

/** Brings in a list of public records. */
export function ImportRecordsPage() {
  const t = useT()
  const session = useSession()
  const [, navigate] = useLocation()
  return (
    <>
      <PageHeader
        title={t('imports.title')}
        back={{ href: '/records', label: t('places.records') }}
        lead={t('imports.lead')}
      />
      {mayImportRecords(session) ? (
        <ImportListForm
          memberId={session.member.id}
          onDone={() => {
            toast(t('imports.done'))
            navigate('/records')
          }}
        />
      ) : (
        <EmptyState title={t('imports.only')} />
      )}
    </>
  )
}
