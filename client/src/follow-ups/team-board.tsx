import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { listLoads } from '../../../server/follow-ups/contract.ts'
import type { Input } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import { LoadNumbers } from './load-numbers.tsx'
import styles from './team-board.module.css'

type Props = { filter: NonNullable<Input<typeof listLoads>['query']>; empty: ReactNode }

/** For whom how much is open, who is late first; under each name what it is, to help with or to hand on. */
export function TeamBoard({ filter, empty }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(listLoads, { query: filter }))
  const [open, setOpen] = useState<string>()
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={6} />
  if (data.items.length === 0) return empty
  const most = Math.max(...data.items.map((one) => one.open))
  return (
    <ul className={styles.board}>
      {data.items.map((load) => {
        const { assignee, organization } = load
        const isOpen = open === assignee.id
        return (
          <li key={assignee.id} className={styles.member}>
            <button
              type="button"
              className={styles.head}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? undefined : assignee.id)}
            >
              <Icon name={isOpen ? 'down' : 'forward'} size={16} />
              <span className={styles.name}>{assignee.name}</span>
              <span className={styles.organization}>{organization.name}</span>
              <LoadNumbers load={load} most={most} />
            </button>
            {isOpen && (
              <div className={styles.list}>
                <FollowUpList
                  filter={{ ...filter, assignee: assignee.id }}
                  empty={<p>{t('followUps.team.doneMeanwhile')}</p>}
                />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
