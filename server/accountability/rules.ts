import { type DatedFact, type HeldContactFact, latestFirst } from '../assessments/rules.ts'
import {
  type CommitmentEventFact,
  type CommitmentFact,
  type CommitmentState,
  isPastDue,
  type StateOfCommitment,
  stateGivenContact,
} from '../commitments/rules.ts'
import { daysBetween, isKnown, type When } from '../days.ts'
import type { Because, BecauseText, Reason } from '../reasons/rules.ts'

/** A confirmed verdict counts from the day of its confirmation to this many days later, both included. */
const verdictCountsDays = 730

/** Commitments by state, each counted once (`older`: its verdict no longer counts), and asks. */
type AccountabilityCounts = Record<CommitmentState | 'older' | 'asks', number>

/** What entries say of promises, in the order in which one decides a county; partly kept says `kept`. */
export const accountabilityGroups = ['broken', 'due', 'in_the_works', 'kept', 'asked'] as const
type AccountabilityGroup = (typeof accountabilityGroups)[number]

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
    const older = hasOldVerdict(standing, when)
    counts[older ? 'older' : standing.state] += 1
    const reasons = because[older ? 'asked' : groupOf(standing.state)]
    const promise = { id: commitment.id, day: commitment.madeOn }
    const text = older ? 'because.commitment.older' : commitmentText(commitment, standing, when)
    reasons.push(reason('commitment', promise, text))
    const decided = standing.decidedBy && eventText(standing.decidedBy)
    if (standing.decidedBy && decided)
      reasons.push(reason('commitment_event', standing.decidedBy, decided))
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

  const has = (group: AccountabilityGroup) =>
    shares.some(({ because }) => because[group].length > 0)
  const says = (group: AccountabilityGroup) => shares.flatMap(({ because }) => because[group])
  if (has('broken') && has('kept'))
    return { value: 'mixed', counts, because: [...says('broken'), ...says('kept')] }
  const first = accountabilityGroups.find(has)
  if (first === undefined) return { value: 'never_asked', counts, because: [] }
  return { value: first, counts, because: says(first) }
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

function eventText(event: CommitmentEventFact): BecauseText | null {
  switch (event.kind) {
    case 'verdict_confirmed':
      return event.verdict && `because.event.confirmed.${event.verdict}`
    case 'progress':
    case 'verdict_proposed':
    case 'lapsed':
    case 'withdrawn':
    case 'reopened':
      return `because.event.${event.kind}`
    case 'evidence':
      return null
  }
}
