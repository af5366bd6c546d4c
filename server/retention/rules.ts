import { addDays, type Day } from '../days.ts'

/** What is kept for a time: a contact with its assessments, a promise with its history, a next step. */
export const retainedKinds = ['contact', 'commitment', 'follow_up'] as const
export type RetainedKind = (typeof retainedKinds)[number]

/** A week before, whoever wrote it and the lead are told. */
export const warnedDays = 7

/** The day on which words are erased whose record was last touched on `lastDay`. */
export function erasedOn(lastDay: Day, days: number): Day {
  return addDays(lastDay, days)
}

/** That day, once it is near enough to be told of; null before. */
export function warningOf(lastDay: Day, days: number, today: Day): Day | null {
  const day = erasedOn(lastDay, days)
  return day <= addDays(today, warnedDays) ? day : null
}
