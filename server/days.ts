/** A calendar day in Alabama, `YYYY-MM-DD`. Days are strings: they sort, compare and travel as they are. */
export type Day = string

const alabama = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' })
const msPerDay = 86_400_000

/** The day in Alabama at an instant (ISO string or Date): 19:30 Central is still the same day there. */
export function dayInAlabama(instant: string | Date): Day {
  return alabama.format(typeof instant === 'string' ? new Date(instant) : instant)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay)
}

/** The day `days` after `day` (before, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10)
}

/** True for a real calendar day: `2026-02-30` is not one. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
}
