import {
  type DatedFact,
  type HeldContactFact,
  isLater,
  latestInView,
} from '../assessments/rules.ts'
import { type Day, daysBetween, isKnown, type When } from '../days.ts'

export const verdicts = ['kept', 'partly_kept', 'broken'] as const
export type Verdict = (typeof verdicts)[number]

/** How well a promise is documented, weakest first; `witnessed` = by two of us. */
export const evidenceGrades = ['private', 'witnessed', 'written', 'public', 'official_act'] as const
export type EvidenceGrade = (typeof evidenceGrades)[number]

export const eventKinds = [
  'progress',
  'evidence',
  'verdict_proposed',
  'verdict_confirmed',
  'lapsed',
  'withdrawn',
  'reopened',
] as const
export type CommitmentEventKind = (typeof eventKinds)[number]

/** `verdict` is set for `verdict_proposed` and `verdict_confirmed`, and null for every other kind. */
export type CommitmentEventFact = DatedFact & { kind: CommitmentEventKind; verdict: Verdict | null }

/** Something promised to us, with its events in any order. */
export type CommitmentFact = {
  id: string
  madeOn: Day
  dueOn: Day | null
  recordedAt: string
  events: readonly CommitmentEventFact[]
}

export const commitmentStates = [
  'open',
  'in_progress',
  'due',
  'stalled',
  'kept',
  'partly_kept',
  'broken',
  'lapsed',
  'withdrawn',
] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** What may be shown as evidence, each by what it starts with, whatever it calls itself. */
export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type FileType = (typeof fileTypes)[number]

/** 10 MB, of a file as it comes and as it is kept. */
export const maxFileBytes = 10_485_760

/** More than this many days without an event or a held contact, and an open commitment is stalled. */
export const stalledAfterDays = 180

/**
 * `decidedBy` is the event that made the state: the confirmation, the end, the waiting proposal, the
 * latest progress, or the reopening behind an open one; null where a day or its absence decided.
 */
export type StateOfCommitment = { state: CommitmentState; decidedBy: CommitmentEventFact | null }

/**
 * The state of a commitment at `when` (design.md, "State of a commitment"); null before it was made or
 * known. What the contract leaves open is decided so:
 * - Events follow each other by day, then by when they were recorded.
 * - Due on the day itself is not yet `due`.
 * - Reopening starts over: progress and proposals before it no longer count, a past due day does.
 * - A proposal made after a confirmed verdict changes nothing until it is confirmed.
 * - Progress dated before the commitment was made is no progress of it.
 */
export function stateOfCommitment(
  commitment: CommitmentFact,
  heldContacts: readonly HeldContactFact[],
  when: When,
): StateOfCommitment | null {
  return stateGivenContact(commitment, latestInView(heldContacts, when), when)
}

/** The same, when the institution's latest held contact at `when` is at hand: one pass serves all its commitments. */
export function stateGivenContact(
  commitment: CommitmentFact,
  lastHeld: HeldContactFact | null,
  when: When,
): StateOfCommitment | null {
  if (commitment.madeOn > when.asOf || !isKnown(commitment.recordedAt, when.knownOn)) return null

  const ruling = latestInView(commitment.events, when, isRuling)
  const closed = ruling === null ? null : closedStateBy(ruling)
  if (closed !== null) return { state: closed, decidedBy: ruling }

  const waiting = latestInView(
    commitment.events,
    when,
    (event) => event.kind === 'verdict_proposed' && isAfter(event, ruling),
  )
  if (waiting !== null) return { state: 'due', decidedBy: waiting }
  if (isPastDue(commitment, when)) return { state: 'due', decidedBy: null }

  if (daysBetween(lastMoved(commitment, lastHeld, when).day, when.asOf) > stalledAfterDays)
    return { state: 'stalled', decidedBy: null }

  const progress = latestInView(
    commitment.events,
    when,
    (event) =>
      event.kind === 'progress' && event.day >= commitment.madeOn && isAfter(event, ruling),
  )
  if (progress !== null) return { state: 'in_progress', decidedBy: progress }
  return { state: 'open', decidedBy: ruling }
}

/** Whether the due day has passed at `when`. */
export function isPastDue(commitment: CommitmentFact, when: When): boolean {
  return commitment.dueOn !== null && commitment.dueOn < when.asOf
}

/** Whether a step is late: past its day and not reached. It marks the step; the state stays what it is. */
export function isStepOverdue(
  step: { dueOn: Day | null; reached: { on: Day } | null },
  today: Day,
): boolean {
  return step.reached === null && step.dueOn !== null && step.dueOn < today
}

function isRuling(event: CommitmentEventFact): boolean {
  return event.kind === 'reopened' || closedStateBy(event) !== null
}

/** The state an event closes a commitment with; null when it leaves it open. */
function closedStateBy(event: CommitmentEventFact): Verdict | 'lapsed' | 'withdrawn' | null {
  switch (event.kind) {
    case 'verdict_confirmed':
      return event.verdict
    case 'lapsed':
    case 'withdrawn':
      return event.kind
    case 'progress':
    case 'evidence':
    case 'verdict_proposed':
    case 'reopened':
      return null
  }
}

function isAfter(event: CommitmentEventFact, ruling: CommitmentEventFact | null): boolean {
  return ruling === null || isLater(event, ruling)
}

/**
 * The last thing that happened, from whose day it is counted when a commitment stalls: an event, a held
 * contact with who made it, or, when `moved` is null, the promise itself.
 */
export function lastMoved(
  commitment: CommitmentFact,
  lastHeld: HeldContactFact | null,
  when: When,
): { day: Day; moved: { entry: 'commitment_event' | 'contact'; fact: DatedFact } | null } {
  const event = latestInView(commitment.events, when)
  const days = [commitment.madeOn, event?.day ?? '', lastHeld?.day ?? '']
  const day = days.reduce((a, b) => (b > a ? b : a))
  if (event?.day === day) return { day, moved: { entry: 'commitment_event', fact: event } }
  if (lastHeld?.day === day && day > commitment.madeOn)
    return { day, moved: { entry: 'contact', fact: lastHeld } }
  return { day, moved: null }
}

/** The commitment as it stood at `when`: without what happened or was recorded later; null before it was made. */
export function commitmentInView(commitment: CommitmentFact, when: When): CommitmentFact | null {
  const { madeOn, recordedAt, events } = commitment
  if (madeOn > when.asOf || !isKnown(recordedAt, when.knownOn)) return null
  const inView = (event: CommitmentEventFact) =>
    event.day <= when.asOf && isKnown(event.recordedAt, when.knownOn)
  return { ...commitment, events: events.filter(inView) }
}
