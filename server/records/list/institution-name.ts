import type { Sector } from '../../institutions/rules.ts'
import { fold } from '../../search/rules.ts'
import { closest } from './edit-distance.ts'

/** An institution of the directory, as a list may name it. */
export interface Listed {
  id: string
  name: string
  sector: Sector
  kind: string
  counties: readonly string[]
  /** the FBI's key of a police agency */
  ori: string | null
}

const proposedAtMost = 4
/** Of how many names it says what they may mean: more than that, and the wrong column was chosen. */
const namesAtMost = 300

/** The directory, made ready to be asked for thousands of names; of two alike, those of `sector` are likelier. */
export function findIn(directory: readonly Listed[], sector: Sector | null) {
  const named = directory.map((one) => ({ ...one, folded: fold(one.name) }))
  const byName = new Map<string, Listed[]>()
  for (const one of named) byName.set(one.folded, [...(byName.get(one.folded) ?? []), one])
  const byOri = new Map(named.flatMap((one) => (one.ori ? [[one.ori, one] as const] : [])))
  // statewide, or its county is not known: no county speaks against it
  const fits = (one: Listed, fips: string | null) =>
    fips === null || one.counties.length === 0 || one.counties.includes(fips)

  /** words in common first, then the sector, then whether it is of the county at all */
  const likeness = (words: string, one: Listed & { folded: string }, fips: string | null) =>
    4 * commonWords(words, one.folded) +
    (one.sector === sector ? 2 : 0) +
    (fips !== null && one.counties.includes(fips) ? 1 : 0)

  let asked = 0
  const byId = new Map(directory.map((one) => [one.id, one]))
  return {
    byId: (id: string): Listed | undefined => byId.get(id),

    /** The one institution of exactly this key or name that fits the county; undefined when none or several do. */
    exact(name: string, ori: string, fips: string | null): Listed | undefined {
      const keyed = byOri.get(ori.toUpperCase())
      if (keyed) return fits(keyed, fips) ? keyed : undefined
      const [only, ...others] = (byName.get(fold(name)) ?? []).filter((one) => fits(one, fips))
      return others.length === 0 ? only : undefined
    },

    /** Those that somebody may have meant: of the same name, then of the county with most words in common. */
    alike(name: string, ori: string, fips: string | null): Listed[] {
      asked += 1
      if (asked > namesAtMost) return []
      const words = fold(name)
      const same = [byOri.get(ori.toUpperCase()) ?? [], byName.get(words) ?? []].flat()
      const near = named
        .filter((one) => fits(one, fips))
        .map((one) => ({ one, likely: likeness(words, one, fips) }))
      const most = near.toSorted((a, b) => b.likely - a.likely)
      const atLeast = most[proposedAtMost - 1]?.likely ?? 0
      const likeliest = most.filter(({ likely }) => likely >= atLeast)
      const alike = closest(words, likeliest, ({ one }) => one.folded, likeliest.length)
      const found = alike.sort((a, b) => b.likely - a.likely).map(({ one }) => one)
      return [...new Set([...same, ...found].map(({ id }) => id))]
        .slice(0, proposedAtMost)
        .flatMap((id) => byId.get(id) ?? [])
    },
  }
}

/** How many words of one name the other has, or begins or continues: `sheriff`, `sheriffs`. Letters alone say nothing. */
function commonWords(a: string, b: string): number {
  const telling = (word: string) => word.length > 2
  const others = b.split(' ').filter(telling)
  return a
    .split(' ')
    .filter(telling)
    .filter((word) => others.some((one) => one.startsWith(word) || word.startsWith(one))).length
}
