import type { HeldContactFact } from '../assessments/rules.ts'
import {
  type CommitmentFact,
  type CommitmentState,
  stateGivenContact,
  stateOfCommitment,
} from '../commitments/rules.ts'
import type { Day, When } from '../days.ts'

/** What became of a commitment in a period, what says most first; `due` and `stalled`: it stands so at the end. */
export const commitmentNews = [
  'broken',
  'kept',
  'partly_kept',
  'due',
  'stalled',
  'lapsed',
  'withdrawn',
  'made',
] as const
export type CommitmentNews = (typeof commitmentNews)[number]

/** What happened in the period, in the order of its table. */
export const happenings = [
  'made',
  'kept',
  'partly_kept',
  'broken',
  'lapsed',
  'withdrawn',
] as const satisfies readonly CommitmentNews[]

/** Where those stand at its end that are not over. */
export const openStates = [
  'open',
  'in_progress',
  'due',
  'stalled',
] as const satisfies readonly CommitmentState[]

/** Where a commitment stands at the end of a period, and in which of its numbers it counts. */
export type CommitmentInPeriod = {
  state: CommitmentState
  news: CommitmentNews[]
  counts: (CommitmentNews | (typeof openStates)[number])[]
}

/**
 * A verdict, a lapse or a withdrawal happened in the period when it stands at the end and was decided on one of its days.
 * @param lastHeld the latest held contact with who promised it, by the end of the period
 * @returns null for one that was made later
 */
export function commitmentInPeriod(
  commitment: CommitmentFact,
  lastHeld: HeldContactFact | null,
  { from, to }: { from: Day; to: Day },
): CommitmentInPeriod | null {
  const standing = stateGivenContact(commitment, lastHeld, { asOf: to, knownOn: null })
  if (standing === null) return null
  const { state, decidedBy } = standing
  const happened = commitment.madeOn >= from ? (['made'] as const) : []
  if (state === 'open' || state === 'in_progress')
    return { state, news: [...happened], counts: [...happened, state] }
  // stalled and past its day nobody decided; a verdict that waits is due on any day
  const isNews = decidedBy === null || state === 'due' || decidedBy.day >= from
  const news = isNews ? [state, ...happened] : [...happened]
  return { state, news, counts: news }
}

/** Where some commitments stood, whoever they belong to by then. */
export function statesOf(
  institutions: ReadonlyMap<
    string,
    { commitments: readonly CommitmentFact[]; heldContacts: readonly HeldContactFact[] }
  >,
  ids: ReadonlySet<string>,
  when: When,
): Map<string, CommitmentState> {
  const states = new Map<string, CommitmentState>()
  for (const { commitments, heldContacts } of institutions.values()) {
    for (const commitment of commitments) {
      if (!ids.has(commitment.id)) continue
      const standing = stateOfCommitment(commitment, heldContacts, when)
      if (standing) states.set(commitment.id, standing.state)
    }
  }
  return states
}

/** Sorts what says most first, then the latest made. */
export function newsFirst(
  a: { news: readonly CommitmentNews[]; madeOn: Day; id: string },
  b: { news: readonly CommitmentNews[]; madeOn: Day; id: string },
): number {
  const [first, second] = [rankOf(a.news), rankOf(b.news)]
  if (first !== second) return first - second
  if (a.madeOn !== b.madeOn) return a.madeOn < b.madeOn ? 1 : -1
  return a.id < b.id ? 1 : -1
}

function rankOf(news: readonly CommitmentNews[]): number {
  return Math.min(...news.map((one) => commitmentNews.indexOf(one)))
}
