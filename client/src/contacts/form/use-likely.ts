import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getLikelyParticipants } from '../../../../server/participants/contract.ts'
import { queryFor } from '../../queries.ts'
import type { ChosenInstitution, Named } from './draft.ts'

/** Who is likely there, on both sides. Where it cannot be known, nobody is. */
export function useLikely(institutions: readonly ChosenInstitution[]) {
  // what she is just adding nobody has met yet
  const ids = institutions.flatMap(({ id, added }) => (added ? [] : [id])).join()
  const { data } = useQuery({
    ...queryFor(getLikelyParticipants, { query: { institutions: ids } }),
    enabled: ids !== '',
    placeholderData: keepPreviousData,
  })
  return data ?? nobody
}

const nobody: { ours: Named[]; theirs: Named[] } = { ours: [], theirs: [] }

/** The likely ones first, the others in their order after them. */
export function likelyFirst<One extends Named>(all: readonly One[], likely: readonly Named[]) {
  const rank = ({ id }: One) => {
    const at = likely.findIndex((one) => one.id === id)
    return at === -1 ? likely.length : at
  }
  return [...all].sort((a, b) => rank(a) - rank(b))
}
