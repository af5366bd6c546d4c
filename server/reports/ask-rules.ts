import { type Answer, type AskFact, type AskStanding, standingOfAsk } from '../campaigns/rules.ts'
import { type Day, isKnown } from '../days.ts'

type Days = { from: Day; to: Day }

/** The numbers of its campaign in which a target counts in a period; none before it was one. */
export function targetKeys(ask: AskFact & { campaignId: string }, { from, to }: Days): string[] {
  const { value } = standingOfAsk(ask, { asOf: to, knownOn: null })
  // what was asked or answered by then was a target, whenever it was put on the list
  if (value === 'not_asked' && !isKnown(ask.recordedAt, to)) return []
  const about = `campaigns.${ask.campaignId}`
  const asked = isAskedIn(ask.askedOn, { from, to }) ? [`${about}.asked`] : []
  return [`${about}.targets`, `${about}.${value}`, ...asked]
}

/** What a target said at the start and at the end, when it is not the same. */
export function changedAnswer(
  ask: AskFact,
  eve: Day,
  to: Day,
): { before: AskStanding; after: Answer; day: Day } | null {
  const before = standingOfAsk(ask, { asOf: eve, knownOn: null }).value
  const { answer } = standingOfAsk(ask, { asOf: to, knownOn: null })
  if (answer === null || answer.answer === before) return null
  return { before, after: answer.answer, day: answer.day }
}

/** An ask as a report lists it: put in the period, or answered in it; where it stands at the end. */
export function askInPeriod(
  ask: AskFact,
  days: Days,
): { askedOn: Day | null; answer: AskStanding; answeredOn: Day | null } | null {
  const { value, answer } = standingOfAsk(ask, { asOf: days.to, knownOn: null })
  const isAnswered = answer !== null && answer.day >= days.from
  if (!isAnswered && !isAskedIn(ask.askedOn, days)) return null
  // put on a day that was still to come by then
  const askedOn = ask.askedOn !== null && ask.askedOn <= days.to ? ask.askedOn : null
  return { askedOn, answer: value, answeredOn: answer?.day ?? null }
}

/** Sorts what was put or answered last first. */
export function latestAskFirst(
  a: { askedOn: Day | null; answeredOn: Day | null; id: string },
  b: { askedOn: Day | null; answeredOn: Day | null; id: string },
): number {
  const [one, other] = [a, b].map(({ askedOn, answeredOn }) => latest(askedOn, answeredOn))
  if (one !== other) return (one as Day) < (other as Day) ? 1 : -1
  return a.id < b.id ? 1 : -1
}

function latest(askedOn: Day | null, answeredOn: Day | null): Day {
  const [asked, answered] = [askedOn ?? '', answeredOn ?? '']
  return asked > answered ? asked : answered
}

/** A campaign as a report knows it: it ends with its vote, on its last day, or not yet. */
type Running = { endsOn: Day | null; votedOn: Day | null }

/** Whether a campaign was over before a period began. */
export function isOverBefore({ endsOn, votedOn }: Running, from: Day): boolean {
  return [endsOn, votedOn].some((day) => day !== null && day < from)
}

export function isAskedIn(askedOn: Day | null, { from, to }: Days): boolean {
  return askedOn !== null && askedOn >= from && askedOn <= to
}
