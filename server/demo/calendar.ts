import { addDays, type Day } from '../days.ts'
import type { Dice } from './dice.ts'

/** The demo's year: this many days back. */
export const daysBack = 425

/** An instant of that day, from noon to half past eight in the evening in Alabama. */
export function eveningOf(day: Day, dice: Dice): string {
  const noon = Date.parse(`${day}T18:00:00Z`)
  return new Date(noon + dice.int(0, 510 * 60) * 1000).toISOString()
}

/**
 * When something of that day was written down: mostly the same day, at times one or two later. Never today:
 * whatever the hour is now, nothing of the demo lies ahead.
 */
export function recordedAfter(day: Day, today: Day, dice: Dice): string {
  const later = addDays(day, dice.weighted([0, 1, 2], [70, 22, 8]))
  const yesterday = addDays(today, -1)
  return eveningOf(later < yesterday ? later : yesterday, dice)
}

/** The same day, or the Friday before when it falls on a weekend. */
export function workday(day: Day): Day {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0) return addDays(day, -2)
  return weekday === 6 ? addDays(day, -1) : day
}
