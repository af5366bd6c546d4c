import { useT } from '../i18n/use-t.ts'
import { TurnoverList } from '../seats/turnover-list.tsx'
import { mayTurnOver } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** Every office whose term ends, marked in one pass. */
export function TurnoverPage() {
  const t = useT()
  const may = mayTurnOver(useSession())
  return (
    <>
      <PageHeader title={t('seats.title')} lead={may && t('seats.lead')} />
      {may ? (
        <TurnoverList />
      ) : (
        <EmptyState title={t('seats.only')}>
          <p>{t('seats.only.text')}</p>
        </EmptyState>
      )}
    </>
  )
}
