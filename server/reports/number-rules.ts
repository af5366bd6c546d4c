/** What a number can be traced to, kept with a final report; numbers of counties are traced to those. */
export const entryKinds = ['contact', 'commitment', 'ask', 'record', 'institution'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Entries that count in the same numbers. `ids` is empty where only their number was asked for. */
export type Group = {
  entry: EntryKind
  keys: readonly string[]
  count: number
  ids: readonly string[]
}

/** Every number by its key: in the period, and in the one before or at its start. */
export type Numbers = Record<string, readonly [value: number, previous: number]>

/** Entries with the numbers that each counts in, those alike together; what counts in none is left out. */
export function grouped(
  entry: EntryKind,
  entries: Iterable<{ id: string; keys: readonly string[] }>,
): Group[] {
  const alike = new Map<string, { keys: readonly string[]; ids: string[] }>()
  for (const { id, keys } of entries) {
    if (keys.length === 0) continue
    const name = keys.join()
    const group = alike.get(name)
    if (group) group.ids.push(id)
    else alike.set(name, { keys, ids: [id] })
  }
  return [...alike.values()].map(({ keys, ids }) => ({ entry, keys, count: ids.length, ids }))
}

/** How many entries count in each number. */
export function tally(groups: readonly Group[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { keys, count } of groups)
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + count)
  return counts
}

/** Both periods side by side; a number that one of them lacks is 0 there. */
export function numbersOf(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): Numbers {
  const keys = [...new Set([...now.keys(), ...before.keys()])].sort()
  return Object.fromEntries(keys.map((key) => [key, [now.get(key) ?? 0, before.get(key) ?? 0]]))
}

/** The entries behind a number, each once. */
export function entriesOf(
  groups: readonly Group[],
  key: string,
): { entry: EntryKind; ids: string[] } {
  const here = groups.filter(({ keys }) => keys.includes(key))
  const ids = [...new Set(here.flatMap((group) => group.ids))]
  return { entry: here[0]?.entry ?? 'contact', ids }
}

/** Numbers that count people: fewer than three are told only to those who know each other by name. */
export function countsPeople(key: string): boolean {
  return key.startsWith('ladder.')
}
