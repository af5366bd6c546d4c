import { useQuery } from '@tanstack/react-query'
import { listConflicts } from '../../../server/conflicts/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { useTerritory } from '../territory.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { ConflictCard } from './conflict-card.tsx'
import styles from './history.module.css'

/** Everything that waits for a decision, and concerns her. */
export function ConflictList() {
  const t = useT()
  const { nameOf: countyName } = useTerritory()
  const { data, error, refetch } = useQuery(queryFor(listConflicts, {}))
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Loading lines={6} />
    )
  }
  if (data.items.length === 0) {
    return (
      <EmptyState title={t('conflicts.empty')}>
        <p>{t('conflicts.empty.text')}</p>
      </EmptyState>
    )
  }
  const nameOf = (id: string) => data.names[id] ?? (/^\d{5}$/.test(id) ? countyName(id) : undefined)
  return (
    <div className={styles.list}>
      {data.items.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} nameOf={nameOf} />
      ))}
    </div>
  )
}
