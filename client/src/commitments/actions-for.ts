import type { Commitment } from '../../../server/commitments/contract.ts'
import type { CommitmentEventKind } from '../../../server/commitments/rules.ts'
import { isOpen } from './standing.ts'

/** What a member adds by hand; a confirmation has its own button beside the proposal. */
export type AddableKind = Exclude<CommitmentEventKind, 'verdict_confirmed'>

export type Actions = {
  /** what is best done next, by her role and by where it stands; none while it waits or after it ended */
  next: AddableKind | undefined
  others: readonly AddableKind[]
}

/**
 * What one may do with a promise. Past its day it wants a verdict, or from whoever may not propose one, what she
 * saw; until then it wants to hear what moved.
 */
export function actionsFor(
  { state, mayEdit }: Pick<Commitment, 'state' | 'mayEdit'>,
  { mayPropose, waits }: { mayPropose: boolean; waits: boolean },
): Actions {
  const judge: AddableKind[] = mayPropose && !waits ? ['verdict_proposed'] : []
  if (!isOpen(state)) {
    return { next: undefined, others: mayEdit ? ['evidence', 'reopened'] : [] }
  }
  const tell: AddableKind[] = mayEdit ? ['progress', 'evidence'] : []
  const end: AddableKind[] = mayEdit ? ['withdrawn', 'lapsed'] : []
  if (waits) return { next: undefined, others: [...tell, ...end] }
  const isDue = state === 'due'
  const wanted = isDue ? [...judge, ...tell.toReversed()] : [...tell, ...judge]
  return { next: wanted[0], others: [...wanted.slice(1), ...end] }
}
