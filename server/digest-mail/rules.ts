import { type Day, dayInAlabama, daysBetween, timeZoneHere } from '../days.ts'
import { weekOf } from '../digest/rules.ts'

/** What became of the mail of a week: none is sent twice, so one that may have gone out is given up. */
export const mailStates = ['sending', 'sent', 'nothing', 'later', 'given_up'] as const
export type MailState = (typeof mailStates)[number]

/** The hour of Monday, in Alabama, from which digests go out; two days later a digest of last week is none any more. */
const firstHour = 6

function hourOf(now: Date): number {
  const clock = { timeZone: timeZoneHere(), hour: 'numeric', hourCycle: 'h23' } as const
  return Number(new Intl.DateTimeFormat('en-US', clock).format(now))
}

/** Whether the digests of last week go out now: from Monday at 6 in the morning to Wednesday at 6, in Alabama. */
export function isMailingTime(now: Date): boolean {
  const today: Day = dayInAlabama(now)
  const since = daysBetween(weekOf(today), today) * 24 + hourOf(now)
  return since >= firstHour && since < firstHour + 48
}

/**
 * Minutes until the next try after so many have failed. The hour's work has to find it due: five minutes less than one,
 * two, four, eight and sixteen hours.
 */
export function minutesToNextTry(tries: number): number {
  return 60 * 2 ** (Math.min(tries, 5) - 1) - 5
}

/** Digits of the code that shows that an address is hers. */
export const codeDigits = 6
/** How often a wrong one may be typed before a new one is needed. */
export const codeTriesAtMost = 5
/** Minutes that it counts. */
export const codeMinutes = 30
