import { addDays, type Day, daysBetween } from '../days.ts'
import { lastSoonDay } from '../follow-ups/rules.ts'

/** What a report waits for: that somebody begins with it, reads it as the second person, mends what was sent back, or finishes it. */
export const reportNeeds = ['begin', 'review', 'mend', 'finish'] as const
export type ReportNeed = (typeof reportNeeds)[number]

/** A Monday; weeks begin with one. */
const aMonday = '2026-01-05'

/** The Monday of the week that a day lies in. */
export function weekOf(day: Day): Day {
  return addDays(day, -((((daysBetween(aMonday, day) % 7) + 7) % 7) as number))
}

/** The Monday of the last week that is over. */
export function lastWeek(today: Day): Day {
  return addDays(weekOf(today), -7)
}

/** The days of a week, both included, and the day before it, which "what moved" begins at. */
export function daysOfWeek(week: Day): { eve: Day; from: Day; to: Day } {
  return { eve: addDays(week, -1), from: week, to: addDays(week, 6) }
}

/** What waits is known of today only: of an older week what waited then is kept nowhere. */
export function tellsWhatWaits(week: Day, today: Day): boolean {
  return week >= lastWeek(today)
}

/** A day that a step or promise has to be done by, seen from today: past it, within the next seven days, or later. */
export function whenDue(dueOn: Day, today: Day): 'overdue' | 'soon' | 'later' {
  if (dueOn < today) return 'overdue'
  return dueOn <= lastSoonDay(today) ? 'soon' : 'later'
}
