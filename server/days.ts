/** A calendar day in Alabama, `YYYY-MM-DD`. Days are strings: they sort, compare and travel as they are. */
export type Day = string

const msPerHour = 3_600_000
const msPerDay = 24 * msPerHour

/**
 * The two times a question can be asked at (design.md, "Two times"). `asOf`: only what happened by
 * that day. `knownOn`: and of that only what had been recorded by that day; null = all we know now.
 */
export type When = { asOf: Day; knownOn: Day | null }

const daysIn = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone })
let known: Intl.DateTimeFormat | undefined
// made when a day is first asked for: it takes a slow phone as long as a screen
const days = () => (known ??= daysIn('America/Chicago'))

/** Where days begin at midnight: Alabama, unless this installation is for another state. */
export function setTimeZone(timeZone: string): void {
  known = daysIn(timeZone)
}

export const timeZoneHere = () => days().resolvedOptions().timeZone

/** The day in Alabama at an instant (ISO string or Date): 19:30 Central is still the same day there. */
export function dayInAlabama(instant: string | Date): Day {
  return days().format(typeof instant === 'string' ? new Date(instant) : instant)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay)
}

/** The day `days` after `day` (before, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10)
}

/** True for a real calendar day: `2026-02-30` is not one, and there was no year 0. */
export function isDay(text: string): boolean {
  return (
    /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    addDays(text, 0) === text
  )
}

/**
 * Whether something recorded at this instant (ISO, UTC) had been recorded by `knownOn` here, where a day ends after
 * UTC's: 4 hours in Georgia's summer, 10 in Hawaii. Only the hours in between have to ask the time zone.
 */
export function isKnown(recordedAt: string, knownOn: Day | null): boolean {
  if (knownOn === null) return true
  const hours = (Date.parse(recordedAt) - Date.parse(knownOn)) / msPerHour
  if (hours < 28) return true
  return hours < 34 && dayInAlabama(recordedAt) <= knownOn
}
