/** What a record says, as it travels: fields with values, lists and parts. */
export type Said = Readonly<Record<string, unknown>>

/**
 * How a field merges.
 * - `value`, or a text of so many characters: as a whole; of two different ones neither gives way
 * - `strictest`: the stricter of two holds until somebody decides, and opened up is only what was read; the order goes
 *   from open to strict. Its `readers`, a field of ids, come along
 * - `vouched`: somebody's word for all the rest as it stands; it is not carried over to what she has not seen
 * - `set`: one element at a time, in its order
 * - parts: things with a key of their own, field by field each
 */
export type Merging =
  | 'value'
  | 'vouched'
  | { readonly text: number; readonly mayBeEmpty: boolean }
  | 'set'
  | Strictest
  | OfParts
export interface Strictest {
  readonly strictest: readonly string[]
  readonly readers?: string
}
export interface OfParts {
  readonly key: (part: Said) => string
  readonly parts: Shape
}
export type Shape = Readonly<Record<string, Merging>>

/**
 * What two people said differently.
 * - `field`: both changed it; `value` is what the record does not say
 * - `edit_of_removed`: one changed what the other took away; `value` is the part as it would be
 * - `removal`: one took away what the other changed; it stays
 */
export type ClashKind = (typeof clashKinds)[number]
export const clashKinds = ['field', 'edit_of_removed', 'removal'] as const

/** What stays of it: what the record says, what is coming in, or a text made of both. */
export const decisions = ['stored', 'incoming', 'written'] as const
export type Decision = (typeof decisions)[number]

export interface Clash {
  /** a path: the field, or list, key and field of a part */
  field: string
  kind: ClashKind
  value: unknown
}

export interface Merged {
  said: Said
  /** paths of what was taken over of theirs and mine did not have */
  taken: string[]
  clashes: Clash[]
}

/** The same value, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, i) => same(one, b[i]))
  }
  if (!isSaid(a) || !isSaid(b)) return (a ?? null) === (b ?? null)
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same(a[key], b[key]))
}

/** Of a record, or of one field of it: what both read, what is coming in, and what is stored now. */
export interface Three<Value = unknown> {
  base: Value
  mine: Value
  theirs: Value
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isOfParts(how: Merging): how is OfParts {
  return typeof how === 'object' && 'parts' in how
}

/** A list of parts by key. */
export function byKey({ key }: OfParts, list: unknown): Map<string, Said> {
  return new Map(((list ?? []) as readonly Said[]).map((part) => [key(part), part]))
}

/** What the shape speaks of. */
export function only(shape: Shape, said: Said): Said {
  return Object.fromEntries(Object.keys(shape).map((field) => [field, said[field]]))
}

/** Whether two say the same in every field, in whatever order their parts stand. */
export function saysTheSame(shape: Shape, one: Said, other: Said): boolean {
  return Object.entries(shape).every(([field, how]) => {
    if (!isOfParts(how)) return same(one[field], other[field])
    const [a, b] = [byKey(how, one[field]), byKey(how, other[field])]
    return (
      a.size === b.size &&
      [...a].every(([id, part]) => {
        const there = b.get(id)
        return there !== undefined && saysTheSame(how.parts, part, there)
      })
    )
  })
}
