import type { Day } from '../days.ts'
import { isInForce, type PublicRecordFact } from '../records/rules.ts'

type Days = { from: Day; to: Day }

/** What changed of a public record in a period: one may have begun and ended in it. */
export function recordChanges(
  { day, endedOn }: PublicRecordFact,
  { from, to }: Days,
): { change: 'began' | 'ended'; day: Day }[] {
  const within = (one: Day | null): one is Day => one !== null && one >= from && one <= to
  return [
    ...(within(day) ? [{ change: 'began' as const, day }] : []),
    ...(within(endedOn) ? [{ change: 'ended' as const, day: endedOn }] : []),
  ]
}

/** The numbers in which it counts; `adverse`: in force at the end and against an alliance. */
export function recordKeys(record: PublicRecordFact, days: Days): string[] {
  const keys = recordChanges(record, days).map(({ change }) => `records.${change}`)
  const speaksAgainst = record.adverse && isInForce(record, { asOf: days.to, knownOn: null })
  return speaksAgainst ? [...keys, 'records.adverse'] : keys
}
