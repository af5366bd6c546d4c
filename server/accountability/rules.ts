import { type DatedFact, type HeldContactFact, latestFirst } from '../assessments/rules.ts'
import {
  type CommitmentEventFact,
  type CommitmentFact,
  type CommitmentState,
  isPastDue,
  lastMoved,
  type StateOfCommitment,
  stateGivenContact,
} from '../commitments/rules.ts'
import { daysBetween, isKnown, type When } from '../days.ts'
import type { Because, BecauseText, Reason } from '../reasons/rules.ts'

/** A confirmed verdict counts from the day of its confirmation to this many days later, both included. */
export const verdictCountsDays = 730

/** Commitments by state, each counted once (`older`: its verdict no longer counts), and asks. */
type AccountabilityCounts = Record<CommitmentState | 'older' | 'asks', number>

/** What entries say of promises, in the order in which one decides a county; partly kept says `kept`. */
export const accountabilityGroups = ['broken', 'due', 'in_the_works', 'kept', 'asked'] as const
export type AccountabilityGroup = (typeof accountabilityGroups)[number]

export type AccountabilityFacts = {
  commitments: readonly CommitmentFact[]
  asks: readonly DatedFact[]
}

/** The share of one institution in the accountability of its counties, with its reasons by group. */
export type AccountabilityShare = {
  counts: AccountabilityCounts
  because: Record<AccountabilityGroup, Because[]>
}

export type AccountabilityOfCounty = {
  value: AccountabilityGroup | 'mixed' | 'never_asked'
  counts: AccountabilityCounts
  because: readonly Because[]
}

/**
 * Accountability of one institution at `when`; `lastHeld` is its latest held contact at `when`. Reasons:
 * commitments newest first, each followed by the event that decided it, then asks.
 */
export function accountabilityOf(
  facts: AccountabilityFacts,
  lastHeld: HeldContactFact | null,
  when: When,
  reason: Reason,
): AccountabilityShare {
  const counts = noCounts()
  const because: AccountabilityShare['because'] = {
    broken: [],
    due: [],
    in_the_works: [],
    kept: [],
    asked: [],
  }
  for (const commitment of [...facts.commitments].sort(latestPromiseFirst)) {
    const standing = stateGivenContact(commitment, lastHeld, when)
    if (standing === null) continue
    counts[hasOldVerdict(standing, when) ? 'older' : standing.state] += 1
    const reasons = because[groupOfStanding(standing, when)]
    reasons.push(...reasonsOfPromise(commitment, standing, when, reason))
  }
  for (const ask of [...facts.asks].sort(latestFirst)) {
    if (ask.day > when.asOf || !isKnown(ask.recordedAt, when.knownOn)) continue
    counts.asks += 1
    because.asked.push(reason('ask', ask, 'because.asked'))
  }
  return { counts, because }
}

/** Accountability of a county from the shares of the institutions that count in it. */
export function accountabilityOfCounty(
  shares: readonly AccountabilityShare[],
): AccountabilityOfCounty {
  const counts = noCounts()
  const keys = Object.keys(counts) as (keyof AccountabilityCounts)[]
  for (const share of shares) for (const key of keys) counts[key] += share.counts[key]

  const says = (group: AccountabilityGroup) => shares.flatMap(({ because }) => because[group])
  const value = accountabilityOfGroups((group) =>
    shares.some(({ because }) => because[group].length > 0),
  )
  if (value === 'mixed') return { value, counts, because: [...says('broken'), ...says('kept')] }
  return { value, counts, because: value === 'never_asked' ? [] : says(value) }
}

/** The word for a county in which there is something of these groups. */
export function accountabilityOfGroups(
  has: (group: AccountabilityGroup) => boolean,
): AccountabilityOfCounty['value'] {
  if (has('broken') && has('kept')) return 'mixed'
  return accountabilityGroups.find(has) ?? 'never_asked'
}

/** The group in which a commitment counts; one whose verdict is too old was only asked. */
export function groupOfStanding(standing: StateOfCommitment, when: When): AccountabilityGroup {
  return hasOldVerdict(standing, when) ? 'asked' : groupOf(standing.state)
}

/**
 * Why one commitment stands where it stands: the promise, the event that decided it, and, while it is open,
 * the last event or held contact, from which it is counted when it stalls. Each entry is named once.
 */
export function becauseOfCommitment(
  commitment: CommitmentFact,
  lastHeld: HeldContactFact | null,
  when: When,
  reason: Reason,
): Because[] {
  const standing = stateGivenContact(commitment, lastHeld, when)
  if (standing === null) return []
  const reasons = reasonsOfPromise(commitment, standing, when, reason)
  const group = groupOf(standing.state)
  const { moved } = lastMoved(commitment, lastHeld, when)
  if (moved === null || standing.state === 'due' || (group !== 'due' && group !== 'in_the_works'))
    return reasons
  if (reasons.some(({ entryId }) => entryId === moved.fact.id)) return reasons
  const text = moved.entry === 'contact' ? 'because.moved.contact' : 'because.moved.event'
  return [...reasons, reason(moved.entry, moved.fact, text)]
}

function reasonsOfPromise(
  commitment: CommitmentFact,
  standing: StateOfCommitment,
  when: When,
  reason: Reason,
): Because[] {
  const promise = { id: commitment.id, day: commitment.madeOn }
  const older = hasOldVerdict(standing, when)
  const text = older ? 'because.commitment.older' : commitmentText(commitment, standing, when)
  const { decidedBy } = standing
  return [
    reason('commitment', promise, text),
    ...(decidedBy ? [reason('commitment_event', decidedBy, eventText(decidedBy))] : []),
  ]
}

function noCounts(): AccountabilityCounts {
  return {
    open: 0,
    in_progress: 0,
    due: 0,
    stalled: 0,
    kept: 0,
    partly_kept: 0,
    broken: 0,
    lapsed: 0,
    withdrawn: 0,
    older: 0,
    asks: 0,
  }
}

function latestPromiseFirst(a: CommitmentFact, b: CommitmentFact): number {
  if (a.madeOn !== b.madeOn) return a.madeOn > b.madeOn ? -1 : 1
  return a.id > b.id ? -1 : 1
}

function hasOldVerdict({ state, decidedBy }: StateOfCommitment, when: When): boolean {
  if (state !== 'kept' && state !== 'partly_kept' && state !== 'broken') return false
  return decidedBy !== null && daysBetween(decidedBy.day, when.asOf) > verdictCountsDays
}

function groupOf(state: CommitmentState): AccountabilityGroup {
  switch (state) {
    case 'broken':
      return 'broken'
    case 'due':
    case 'stalled':
      return 'due'
    case 'open':
    case 'in_progress':
      return 'in_the_works'
    case 'kept':
    case 'partly_kept':
      return 'kept'
    case 'lapsed':
    case 'withdrawn':
      return 'asked'
  }
}

/** A commitment can be due because it waits: its due day may be far off, and the reason must not claim it. */
function commitmentText(
  commitment: CommitmentFact,
  { state }: StateOfCommitment,
  when: When,
): BecauseText {
  if (state === 'due' && !isPastDue(commitment, when)) return 'because.commitment.verdict_waiting'
  return `because.commitment.${state}`
}

/** Of an event that decided a state: evidence by itself never does, nor does a confirmation without a verdict. */
function eventText({ kind, verdict }: CommitmentEventFact): BecauseText {
  const said = kind === 'verdict_confirmed' ? (`confirmed.${verdict}` as const) : kind
  return `because.event.${said as Exclude<typeof said, 'evidence' | 'confirmed.null'>}`
}
