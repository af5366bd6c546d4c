import { useInfiniteQuery } from '@tanstack/react-query'
import { type Conflict, listConflicts } from '../../../server/conflicts/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { useTerritory } from '../territory.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Paged } from '../ui/paged.tsx'
import { ConflictCard } from './conflict-card.tsx'
import styles from './history.module.css'

/** Everything that waits for a decision, and concerns her. */
export function ConflictList() {
  const t = useT()
  const { nameOf: countyName } = useTerritory()
  const query = useInfiniteQuery(pagesFor(listConflicts, { query: { limit: 20 } }))
  const nameOf = (id: string) =>
    query.data?.pages.find(({ names }) => names[id])?.names[id] ??
    (/^\d{5}$/.test(id) ? countyName(id) : undefined)
  const empty = (
    <EmptyState title={t('conflicts.empty')}>
      <p>{t('conflicts.empty.text')}</p>
    </EmptyState>
  )
  return (
    <Paged query={query} empty={empty}>
      {(conflicts: readonly Conflict[]) => (
        <div className={styles.list}>
          {conflicts.map((conflict) => (
            <ConflictCard key={conflict.id} conflict={conflict} nameOf={nameOf} />
          ))}
        </div>
      )}
    </Paged>
  )
}
