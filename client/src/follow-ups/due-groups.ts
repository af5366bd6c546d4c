import type { Day } from '../../../server/days.ts'
import { lastSoonDay } from '../../../server/follow-ups/rules.ts'

export const dueGroups = ['overdue', 'today', 'week', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

export function dueGroupOf(dueOn: Day, today: Day): DueGroup {
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn <= lastSoonDay(today) ? 'week' : 'later'
}

/** As the server sorts them: what was just changed stays where it was. */
export function inOrder(a: { id: string; dueOn: Day }, b: { id: string; dueOn: Day }): number {
  return a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id)
}

/** In the order in which they are due; empty groups are left out. */
export function groupByDue<T extends { id: string; dueOn: Day }>(
  items: readonly T[],
  today: Day,
): [DueGroup, T[]][] {
  const sorted = [...items].sort(inOrder)
  return dueGroups
    .map((group): [DueGroup, T[]] => [
      group,
      sorted.filter((item) => dueGroupOf(item.dueOn, today) === group),
    ])
    .filter(([, inGroup]) => inGroup.length > 0)
}
