import type { Day } from '../days.ts'

/** Grows when the pack changes its shape: what an older app kept is dropped, not misread. */
export const packVersion = 2

/** Contacts of about a year, and of those the latest: a phone is no archive. */
export const contactDays = 400
export const contactsAtMost = 1_500

/** Days without a word from the server after which a phone drops what it knows. */
export const dropAfterDays = 7

/** Lists whose records come one by one when they change. */
export const packLists = [
  'institutions',
  'contacts',
  'commitments',
  'followUps',
  'asks',
  'members',
] as const
export type PackList = (typeof packLists)[number]

type WithId = { id: string }

type Refreshable = Record<PackList, readonly WithId[]> & {
  full: boolean
  regions: unknown
  counties: unknown
  removed: Record<PackList, readonly string[]>
}

/**
 * A list with what changed in it: what is in both is the newer one.
 * @param removed ids of what is no longer hers to see, or no longer there
 */
function refreshed<Item extends WithId>(
  before: readonly Item[],
  changed: readonly Item[],
  removed: readonly string[],
): Item[] {
  const gone = new Set([...removed, ...changed.map(({ id }) => id)])
  return [...before.filter(({ id }) => !gone.has(id)), ...changed]
}

/** A pack with what changed in it. `listed` and the like come anew each time; what comes only with everything stays. */
export function refreshedPack<Pack extends Refreshable>(before: Pack, next: Pack): Pack {
  if (next.full) return next
  const lists = packLists.map((name) => [
    name,
    refreshed<WithId>(before[name], next[name], next.removed[name]),
  ])
  const { regions, counties, full } = before
  return { ...next, regions, counties, full, ...Object.fromEntries(lists) }
}

/** Those of these ids that no item of a list has: asked for, and not to be seen. */
export function without(ids: readonly string[], list: readonly WithId[]): string[] {
  const found = new Set(list.map(({ id }) => id))
  return ids.filter((id) => !found.has(id))
}

/** The contacts that stay in the pack, newest first. @param since the first day that counts */
export function latestContacts<Contact extends WithId & { happenedOn: Day }>(
  contacts: readonly Contact[],
  since: Day,
): Contact[] {
  return contacts
    .filter(({ happenedOn }) => happenedOn >= since)
    .sort((a, b) => (after(a, b) ? -1 : 1))
    .slice(0, contactsAtMost)
}

function after(a: WithId & { happenedOn: Day }, b: WithId & { happenedOn: Day }): boolean {
  return a.happenedOn === b.happenedOn ? a.id > b.id : a.happenedOn > b.happenedOn
}
