import { addDays, type Day } from '../../../server/days.ts'

/** The last day to be in touch in time: before the county goes quiet, or the last day of the rhythm. */
export function lastDayFor(dueOn: Day, quietOn: Day | undefined, today: Day): Day | null {
  const last = quietOn === undefined ? dueOn : addDays(quietOn, -1)
  return last > today ? last : null
}

/** In a week, when that is in time; a week is enough where nothing can be in time any more. */
export function usualDay(last: Day | null, today: Day): Day {
  const week = addDays(today, 7)
  return last !== null && last < week ? last : week
}
