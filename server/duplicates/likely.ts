import type { EntryRow } from './entries-store.ts'
import { type Alike, type DuplicateRecord, likeInstitutions, likePeople } from './rules.ts'

/** Two entries that look like one. */
export interface LikelyPair extends Alike {
  one: EntryRow
  other: EntryRow
}

/**
 * Pairs among these entries, the likeliest first. Compared are those that share a county (institutions also the sector),
 * and those of no county with each other. What public sources list twice are two, unless they have one name.
 */
export function likelyPairs(record: DuplicateRecord, entries: readonly EntryRow[]): LikelyPair[] {
  const alike = record === 'institution' ? likeInstitutions : likePeople
  const found = new Map<string, LikelyPair>()
  for (const neighbours of bySector(byCounty(entries))) {
    for (const [i, a] of neighbours.entries()) {
      for (const b of neighbours.slice(i + 1)) {
        const [one, other] = a.id < b.id ? [a, b] : [b, a]
        const key = pairKey(one.id, other.id)
        if (found.has(key)) continue
        const like = alike(one, other)
        const isListedTwice = one.seeded && other.seeded && !like?.because.includes('same_name')
        if (like && !isListedTwice) found.set(key, { one, other, ...like })
      }
    }
  }
  return [...found.values()].sort((x, y) => y.score - x.score || (x.one.name < y.one.name ? -1 : 1))
}

export const pairKey = (oneId: string, otherId: string) => [oneId, otherId].sort().join(' ')

function byCounty(entries: readonly EntryRow[]): EntryRow[][] {
  const groups = new Map<string, EntryRow[]>()
  for (const entry of entries) {
    for (const fips of entry.counties.length > 0 ? entry.counties : ['']) {
      const group = groups.get(fips)
      if (group) group.push(entry)
      else groups.set(fips, [entry])
    }
  }
  return [...groups.values()]
}

function bySector(groups: readonly EntryRow[][]): EntryRow[][] {
  return groups.flatMap((group) =>
    [...new Set(group.map(({ sector }) => sector))].map((sector) =>
      group.filter((entry) => entry.sector === sector),
    ),
  )
}
