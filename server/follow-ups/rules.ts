import { addDays, type Day, dayInAlabama } from '../days.ts'

/** The last day of "within 7 days", as every list and count of what is due says it. */
export function lastSoonDay(today: Day): Day {
  return addDays(today, 7)
}

/** Why a next step is put off: words of a list, so that nobody has to write about anybody. */
export const snoozeReasons = [
  'waiting_for_them',
  'not_reached',
  'no_time',
  'needs_others',
  'day_moved',
  'other',
] as const
export type SnoozeReason = (typeof snoozeReasons)[number]

/** A contact that was held. */
export interface HeldContact {
  id: string
  institutionIds: readonly string[]
  happenedOn: Day
  recordedAt: string
}

/** A next step that is open, as far as this asks. */
export interface OpenStep {
  /** what it is about, by whatever it hangs on */
  institutionId: string | null
  /** the contact that it came from */
  contactId: string | null
  /** when it was written or last changed */
  changedAt: string
}

/**
 * The contact that may have done a next step already: the latest one held with its institution and recorded since
 * somebody last looked at the step, on that day or later. Whether it did, a person says.
 */
export function contactSince(
  { institutionId, contactId, changedAt }: OpenStep,
  held: Iterable<HeldContact>,
): { id: string; happenedOn: Day } | null {
  if (institutionId === null) return null
  const since = dayInAlabama(changedAt)
  let latest: HeldContact | undefined
  for (const one of held) {
    const fits =
      one.id !== contactId &&
      one.institutionIds.includes(institutionId) &&
      one.recordedAt > changedAt &&
      one.happenedOn >= since
    if (fits && (!latest || isLater(one, latest))) latest = one
  }
  return latest ? { id: latest.id, happenedOn: latest.happenedOn } : null
}

function isLater(a: HeldContact, b: HeldContact): boolean {
  return a.happenedOn === b.happenedOn ? a.id > b.id : a.happenedOn > b.happenedOn
}
