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
  /** Leaves out the others of a page. */
  only?: (commitment: CommitmentListed) => boolean
  /** Names who promised each: for lists over several institutions. */
  showInstitution?: boolean
}

const all = () => true

/** What was promised, newest first, each with its state today. */
export function CommitmentList({ filter, empty, only = all, showInstitution = false }: Props) {
  const query = useInfiniteQuery(pagesFor(listCommitments, { query: { limit: 20, ...filter } }))
  return (
    <Paged query={query} empty={empty}>
      {(commitments: readonly CommitmentListed[]) => {
        const listed = commitments.filter(only)
        if (listed.length === 0) return empty
        return (
          <ul>
            {listed.map((commitment) => (
              <CommitmentItem
                key={commitment.id}
                commitment={commitment}
                by={showInstitution ? commitment.institution.name : commitment.person?.name}
              />
            ))}
          </ul>
        )
      }}
    </Paged>
  )
}
