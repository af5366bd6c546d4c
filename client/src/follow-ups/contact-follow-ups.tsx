import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dayInAlabama } from '../../../server/days.ts'
import { listFollowUps } from '../../../server/follow-ups/contract.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { useChanged, withChanges } from './changes.ts'
import { inOrder } from './due-groups.ts'
import { FollowUpItem } from './follow-up-item.tsx'

type Props = { contactId: string; institutionId: string; empty: ReactNode }

/** The next steps that one contact led to, done and not done. */
export function ContactFollowUps({ contactId, institutionId, empty }: Props) {
  const query = { institution: institutionId, limit: 200 }
  const open = useQuery(queryFor(listFollowUps, { query }))
  const done = useQuery(queryFor(listFollowUps, { query: { ...query, done: true } }))
  const { changed, keep } = useChanged()
  const error = open.error ?? done.error
  if (error) return <ErrorNotice error={error} onRetry={() => void open.refetch()} />
  if (!open.data || !done.data) return <Loading />

  const listed = [...open.data.items, ...done.data.items].filter(
    (followUp) => followUp.contactId === contactId,
  )
  const followUps = [...withChanges(listed, changed)].sort(inOrder)
  if (followUps.length === 0) return empty
  return (
    <ul>
      {followUps.map((followUp) => (
        <FollowUpItem
          key={followUp.id}
          followUp={followUp}
          today={dayInAlabama(new Date())}
          onChanged={keep}
          hideOrigin
        />
      ))}
    </ul>
  )
}
