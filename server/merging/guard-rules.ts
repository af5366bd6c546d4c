import {
  type Clash,
  type Merging,
  type Said,
  type Shape,
  type Strictest,
  same,
  saysTheSame,
  type Three,
} from './rules.ts'

/** How strictly a record is guarded, where two say it differently. */
export interface Guarding {
  /** the fields it is said by: how strict, and who may read it then */
  fields: readonly string[]
  /** whose word holds */
  side: 'mine' | 'theirs'
  /** the word that gives way, to be decided */
  clash: Clash | undefined
}

/**
 * Whose word holds on how strictly a record is guarded: the stricter one's, until somebody decides. Whoever opens it up
 * has read everything that the other says: words written under a stricter guard are not opened by who has not seen them.
 * @returns undefined where both say the same, or nothing is guarded
 */
export function guardingOf(shape: Shape, three: Three<Said>): Guarding | undefined {
  const [field, how] = guardIn(shape) ?? []
  if (field === undefined || how === undefined) return undefined
  const { base, mine, theirs } = three
  if (same(mine[field], theirs[field])) return undefined
  const isMine = isStricter(how.strictest, mine[field], theirs[field])
  const [stricter, opener] = isMine ? (['mine', 'theirs'] as const) : (['theirs', 'mine'] as const)
  const hasReadAll = saysTheSame(shape, three[stricter], base)
  const value = three[opener][field]
  const gives = !hasReadAll && !same(value, base[field])
  return {
    fields: how.readers === undefined ? [field] : [field, how.readers],
    side: hasReadAll ? opener : stricter,
    clash: gives ? { field, kind: 'field', value } : undefined,
  }
}

/**
 * What was said, guarded at least as strictly as this: what is taken into a record brings its guard along.
 * @param readers who may read it then
 */
export function atLeast(
  shape: Shape,
  said: Said,
  strict: string,
  readers: readonly string[],
): Said {
  const [field, how] = guardIn(shape) ?? []
  if (field === undefined || how === undefined) return said
  if (!isStricter(how.strictest, strict, said[field])) return said
  return { ...said, [field]: strict, ...(how.readers ? { [how.readers]: readers } : {}) }
}

/** The field that says how strictly a record is guarded. */
export function guardIn(shape: Shape): [field: string, how: Strictest] | undefined {
  return Object.entries(shape).find((one): one is [string, Strictest] => isStrictest(one[1]))
}

function isStrictest(how: Merging): how is Strictest {
  return typeof how === 'object' && 'strictest' in how
}

function isStricter(order: readonly string[], one: unknown, other: unknown): boolean {
  return order.indexOf(String(one)) > order.indexOf(String(other))
}

/**
 * Somebody's word for a record as it stands, after two edits were merged: it holds where everything in it comes from a
 * side that gave it.
 */
export function stillVouched(
  shape: Shape,
  field: string,
  merged: Said,
  { mine, theirs }: Three<Said>,
): boolean {
  const { [field]: _, ...rest } = shape
  const gave = [mine, theirs].filter((one) => one[field] === true)
  return gave.length === 2 || gave.some((one) => saysTheSame(rest, merged, one))
}

/** What was said, with nobody's word for it. */
export function unvouched(shape: Shape, said: Said): Said {
  const none = Object.entries(shape).flatMap(([field, how]) =>
    how === 'vouched' ? [[field, false]] : [],
  )
  return { ...said, ...Object.fromEntries(none) }
}
