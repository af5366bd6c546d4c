import type { InstitutionFacts } from '../counties/rules.ts'
import { fold } from '../search/rules.ts'

/** What can be entered twice. */
export const duplicateRecords = ['institution', 'person'] as const
export type DuplicateRecord = (typeof duplicateRecords)[number]

/** Why two entries look like one. */
export const likenesses = [
  'same_name',
  'alike_name',
  'same_phone',
  'same_website',
  'one_of_its_kind',
  'same_seat',
] as const
export type Likeness = (typeof likenesses)[number]

/** An institution or a person as far as it tells entries apart. */
export interface Entry {
  id: string
  name: string
  kind: string
  phone: string | null
  website: string | null
  /** of a person: where she sits, today or before */
  seatIds: readonly string[]
}

/** How alike two entries are: 0 to 1, and why. */
export interface Alike {
  score: number
  because: Likeness[]
}

/** A county has one of each. */
const oneOfItsKind = ['sheriff', 'county_commission', 'probate_office']

/** Words that name what kind of thing it is and not which one. */
const generic = new Set(
  'the of and for at in a an de del la las el los y county city town office offices department dept inc llc co corp company'.split(
    ' ',
  ),
)
const titles = new Set('mr mrs ms dr hon sheriff chief mayor judge rev jr sr ii iii iv'.split(' '))

/** Two institutions of one county and sector; undefined when nothing says that they are the same. */
export function likeInstitutions(a: Entry, b: Entry): Alike | undefined {
  const because: Likeness[] = []
  let score = 0
  if (fold(a.name) === fold(b.name) && fold(a.name) !== '') {
    because.push('same_name')
    score = 1
  } else if (namesAlike(wordsOf(a.name, generic), wordsOf(b.name, generic))) {
    because.push('alike_name')
    score = 0.6 + 0.3 * closeness(a.name, b.name)
  }
  if (a.kind === b.kind && oneOfItsKind.includes(a.kind)) {
    because.push('one_of_its_kind')
    score = Math.max(score, 0.8)
  }
  return withTraces(a, b, { score, because })
}

/** Two people who have to do with one county. */
export function likePeople(a: Entry, b: Entry): Alike | undefined {
  const because: Likeness[] = []
  const [mine, other] = [wordsOf(a.name, titles), wordsOf(b.name, titles)]
  const sharesSeat = a.seatIds.some((id) => b.seatIds.includes(id))
  const [last, otherLast] = [mine.at(-1) ?? '', other.at(-1) ?? '']
  const sameLast = last !== '' && wordsAlike(last, otherLast)
  const sameFirst = startsAlike(mine[0] ?? '', other[0] ?? '')
  let score = 0
  if (mine.join(' ') === other.join(' ')) {
    because.push('same_name')
    score = 0.9
  } else if (sameLast && (sameFirst || sharesSeat)) {
    because.push('alike_name')
    score = 0.6
  }
  if (score > 0 && sharesSeat) {
    because.push('same_seat')
    score = Math.min(1, score + 0.1)
  }
  return withTraces(a, b, { score, because })
}

/** The same number or page says more where names are close as well: offices of one house share both. */
function withTraces(a: Entry, b: Entry, found: Alike): Alike | undefined {
  const close = found.score > 0 || closeness(a.name, b.name) >= 0.4
  const because = [...found.because]
  let { score } = found
  const digits = digitsOf(a.phone)
  if (close && digits.length >= 7 && digits === digitsOf(b.phone)) {
    because.push('same_phone')
    score = Math.max(score, 0.7) + 0.05
  }
  const page = pageOf(a.website)
  if (close && page !== '' && page === pageOf(b.website)) {
    because.push('same_website')
    score = Math.max(score, 0.6) + 0.05
  }
  return because.length > 0 ? { score: Math.min(1, score), because } : undefined
}

const digitsOf = (phone: string | null) => (phone ?? '').replace(/\D/g, '')

function pageOf(website: string | null): string {
  return (website ?? '')
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '')
}

function wordsOf(name: string, dropped: ReadonlySet<string>): string[] {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '')
  const kept = words.filter((word) => !dropped.has(word))
  return kept.length > 0 ? kept : words
}

/** Every word of the shorter name stands in the longer one, or something alike; numbers tell districts apart. */
function namesAlike(a: readonly string[], b: readonly string[]): boolean {
  const numbers = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(' ')
  if (numbers(a) !== numbers(b)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 0 && short.every((word) => long.some((other) => wordsAlike(word, other)))
}

function wordsAlike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 3 ? closeness(a, b) >= 0.5 : shortens(short, long)
}

/** `mtn` shortens mountain, `tom` Thomas: its letters stand in it in this order, the first one first. */
function shortens(short: string, long: string): boolean {
  if (short.length < 2 || short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}

/** A first name, or the beginning of it. */
function startsAlike(a: string, b: string): boolean {
  return wordsAlike(a, b) || (a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a)))
}

/** How many threes of letters two texts share: 0 none, 1 all. */
export function closeness(a: string, b: string): number {
  const [mine, other] = [threes(a), threes(b)]
  let shared = 0
  for (const three of mine) if (other.has(three)) shared += 1
  return (2 * shared) / (mine.size + other.size)
}

function threes(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of fold(text).split(' ')) {
    const padded = ` ${word} `
    for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3))
    if (padded.length < 3) found.add(padded)
  }
  return found
}

/** What an institution is: how much it counts, and where. */
export type Standing = Pick<InstitutionFacts, 'sector' | 'scope' | 'influence' | 'counties'>

/** The facts of two institutions as those of one: what both name, a contact with both, is there once. */
export function joined<Facts extends InstitutionFacts>(
  survivor: Facts,
  away: Facts,
  standing: Standing,
): Facts {
  const both = <One extends { id: string }>(mine: readonly One[], other: readonly One[]) => {
    const known = new Set(mine.map(({ id }) => id))
    return [...mine, ...other.filter(({ id }) => !known.has(id))]
  }
  return {
    ...survivor,
    ...standing,
    assessments: both(survivor.assessments, away.assessments),
    heldContacts: both(survivor.heldContacts, away.heldContacts),
    commitments: both(survivor.commitments, away.commitments),
    asks: both(survivor.asks, away.asks),
    records: both(survivor.records, away.records),
  }
}

/** The same with ids replaced by what they lead to, however deep; lists of ids or of people name each once. */
export function led(value: unknown, survivors: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return survivors.get(value) ?? value
  if (Array.isArray(value)) return once(value.map((one) => led(one, survivors)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, led(one, survivors)]))
}

/** Whether any of these ids stands in it. */
export function names(value: unknown, ids: ReadonlyMap<string, string>): boolean {
  if (typeof value === 'string') return ids.has(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((one) => names(one, ids))
}

function once(list: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>()
  return list.filter((one) => {
    const key = typeof one === 'object' && one !== null ? personIn(one) : one
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Of a participant on their side, who it is; undefined for anything else. */
function personIn(one: { id?: unknown; personId?: unknown }): unknown {
  return one.id === undefined ? (one.personId ?? undefined) : undefined
}
