import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type CommitmentListed, listCommitments } from '../../../server/commitments/contract.ts'
import { dayInAlabama } from '../../../server/days.ts'
import { pagesFor } from '../queries.ts'
import { useTerritory } from '../territory.ts'
import { Paged } from '../ui/paged.tsx'
import type { Question } from './promise-filter.ts'
import { PromiseRow } from './promise-row.tsx'

type Props = { question: Question; empty?: ReactNode }

export function PromiseList({ question, empty = null }: Props) {
  const query = useInfiniteQuery(pagesFor(listCommitments, { query: { limit: 10, ...question } }))
  const { nameOf } = useTerritory()
  const today = dayInAlabama(new Date())
  return (
    <Paged query={query} empty={empty}>
      {(commitments: readonly CommitmentListed[]) => (
        <ul>
          {commitments.map((commitment) => (
            <PromiseRow
              key={commitment.id}
              commitment={commitment}
              countyName={nameOf(commitment.countyFips)}
              today={today}
            />
          ))}
        </ul>
      )}
    </Paged>
  )
}
