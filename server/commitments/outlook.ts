import { verdictCountsDays } from '../accountability/rules.ts'
import type { HeldContactFact } from '../assessments/rules.ts'
import { addDays, type Day, type When } from '../days.ts'
import { daysAhead, type Next } from '../reasons/rules.ts'
import {
  type CommitmentFact,
  commitmentInView,
  lastMoved,
  type StateOfCommitment,
  stalledAfterDays,
  stateGivenContact,
} from './rules.ts'

/** The days after `when` on which a commitment may change its state by itself: past due, or stalled. */
export function turningDays(
  commitment: CommitmentFact,
  lastHeld: HeldContactFact | null,
  when: When,
): Day[] {
  const stalls = addDays(lastMoved(commitment, lastHeld, when).day, stalledAfterDays + 1)
  const { dueOn } = commitment
  return daysAhead(when.asOf, dueOn === null ? [stalls] : [addDays(dueOn, 1), stalls])
}

/** The first day on which a verdict of this day no longer counts for its county. */
export function verdictOldOn(confirmedOn: Day): Day {
  return addDays(confirmedOn, verdictCountsDays + 1)
}

/** What would change the state of a commitment after `when`; nothing before it was made. */
export function commitmentOutlook(
  commitment: CommitmentFact,
  lastHeld: HeldContactFact | null,
  when: When,
): Next[] {
  const known = commitmentInView(commitment, when)
  const standing = known && stateGivenContact(known, lastHeld, when)
  if (!known || !standing) return []
  return [...byItself(known, lastHeld, when, standing), ...bySomebody(standing, when)]
}

function byItself(
  commitment: CommitmentFact,
  lastHeld: HeldContactFact | null,
  when: When,
  now: StateOfCommitment,
): Next[] {
  for (const day of turningDays(commitment, lastHeld, when)) {
    const then = stateGivenContact(commitment, lastHeld, { asOf: day, knownOn: null })?.state
    if (then === now.state || (then !== 'due' && then !== 'stalled')) continue
    return [{ text: `next.commitment.${then}`, day, becomes: `commitment.${then}` }]
  }
  return []
}

function bySomebody({ state, decidedBy }: StateOfCommitment, { asOf }: When): Next[] {
  const verdict: Next = { text: 'next.commitment.verdict' }
  const progress: Next = { text: 'next.commitment.progress', becomes: 'commitment.in_progress' }
  const reopen: Next = { text: 'next.commitment.reopen' }
  switch (state) {
    case 'open':
    case 'stalled':
      return [progress, verdict]
    case 'in_progress':
      return [verdict]
    case 'due': {
      if (decidedBy === null) return [verdict]
      const word = `commitment.${decidedBy.verdict}`
      const about = { entry: 'commitment_event' as const, entryId: decidedBy.id }
      return [{ text: 'next.commitment.confirm', about, given: word, becomes: word }]
    }
    case 'kept':
    case 'partly_kept':
    case 'broken': {
      const days = decidedBy ? daysAhead(asOf, [verdictOldOn(decidedBy.day)]) : []
      return [...days.map((day): Next => ({ text: 'next.commitment.older', day })), reopen]
    }
    case 'lapsed':
    case 'withdrawn':
      return [reopen]
  }
}
