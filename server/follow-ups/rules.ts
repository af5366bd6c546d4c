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
