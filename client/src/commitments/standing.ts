import type { Commitment } from '../../../server/commitments/contract.ts'
import { type CommitmentState, stateGivenContact } from '../../../server/commitments/rules.ts'
import type { Day } from '../../../server/days.ts'

export type CommitmentEvent = Commitment['events'][number]

const openStates: readonly CommitmentState[] = ['open', 'in_progress', 'due', 'stalled']

export function isOpen(state: CommitmentState): boolean {
  return openStates.includes(state)
}

/**
 * The event behind the state that the server gave; undefined where a day or its absence decided. Which
 * one it is says the rule itself. Held contacts only ever tell stalled from not stalled, and that the
 * server has already done: one of today stands for them.
 */
export function decidingEvent(commitment: Commitment, today: Day): CommitmentEvent | undefined {
  const { id, madeOn, dueOn, recordedAt, events } = commitment
  const facts = events.map((event) => ({ ...event, day: event.happenedOn }))
  const given = stateGivenContact(
    { id, madeOn, dueOn, recordedAt, events: facts },
    { id: '', day: today, recordedAt },
    { asOf: today, knownOn: null },
  )
  return events.find((event) => event.id === given?.decidedBy?.id)
}

/** The verdict that waits for a second member. */
export function waitingProposal(commitment: Commitment, today: Day): CommitmentEvent | undefined {
  const event = decidingEvent(commitment, today)
  return event?.kind === 'verdict_proposed' ? event : undefined
}
