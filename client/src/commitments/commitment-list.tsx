import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type CommitmentListed, listCommitments } from '../../../server/commitments/contract.ts'
import type { Input } from '../api.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { CommitmentItem } from './commitment-item.tsx'

type Props = {
  filter: NonNullable<Input<typeof listCommitments>['query']>
  empty: ReactNode
  /** Names who promised each: for lists over several institutions. */
  showInstitution?: boolean
}

/** What was promised, newest first, each with its state today. */
export function CommitmentList({ filter, empty, showInstitution = false }: Props) {
  const query = useInfiniteQuery(pagesFor(listCommitments, { query: { limit: 20, ...filter } }))
  return (
    <Paged query={query} empty={empty}>
      {(commitments: readonly CommitmentListed[]) => (
        <ul>
          {commitments.map((commitment) => (
            <CommitmentItem
              key={commitment.id}
              commitment={commitment}
              by={showInstitution ? commitment.institution.name : commitment.person?.name}
            />
          ))}
        </ul>
      )}
    </Paged>
  )
}
