/** What a record says, as it travels: fields with values, lists and parts. */
export type Said = Readonly<Record<string, unknown>>

/**
 * How a field merges.
 * - `value`, or a text of so many characters: as a whole; of two different ones neither gives way
 * - `strictest`: the stricter of two holds until somebody decides; the order goes from open to strict
 * - `set`: one element at a time, in its order
 * - parts: things with a key of their own, field by field each
 */
export type Merging =
  | 'value'
  | { readonly text: number; readonly mayBeEmpty: boolean }
  | 'set'
  | { readonly strictest: readonly string[] }
  | { readonly key: (part: Said) => string; readonly parts: Shape }
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

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Two edits of one record, field by field from the version that both knew. What only one changed is as she changed it;
 * what both changed differently stays as it is stored, and the other value is told. Nothing is dropped.
 * @param base what both read
 * @param mine what is coming in
 * @param theirs what is stored now
 */
export function merge(shape: Shape, base: Said, mine: Said, theirs: Said): Merged {
  const merged: Merged = { said: {}, taken: [], clashes: [] }
  const said: Record<string, unknown> = {}
  for (const [field, how] of Object.entries(shape)) {
    const three = { base: base[field], mine: mine[field], theirs: theirs[field] }
    said[field] = mergeField(merged, field, how, three)
  }
  merged.said = said
  return merged
}

interface Three<Value = unknown> {
  base: Value
  mine: Value
  theirs: Value
}

function mergeField(merged: Merged, field: string, how: Merging, three: Three): unknown {
  const { base, mine, theirs } = three
  if (same(mine, theirs)) return theirs
  if (same(theirs, base)) return mine
  if (how === 'set') return mergeSet(merged, field, three as Three<readonly unknown[]>)
  if (isOfParts(how)) return mergeParts(merged, field, how, three as Three<readonly Said[]>)
  if (same(mine, base)) {
    merged.taken.push(field)
    return theirs
  }
  if (isStrictest(how) && isStricter(how.strictest, mine, theirs)) {
    merged.clashes.push({ field, kind: 'field', value: theirs })
    return mine
  }
  merged.clashes.push({ field, kind: 'field', value: mine })
  return theirs
}

function isOfParts(how: Merging): how is Extract<Merging, { parts: Shape }> {
  return typeof how === 'object' && 'parts' in how
}

function isStrictest(how: Merging): how is { strictest: readonly string[] } {
  return typeof how === 'object' && 'strictest' in how
}

function isStricter(order: readonly string[], one: unknown, other: unknown): boolean {
  return order.indexOf(String(one)) > order.indexOf(String(other))
}

function mergeSet(merged: Merged, field: string, three: Three<readonly unknown[]>): unknown[] {
  const { base, mine, theirs } = three
  const stays = (one: unknown) =>
    base.includes(one) ? mine.includes(one) && theirs.includes(one) : true
  const among = (list: readonly unknown[], other: readonly unknown[]) =>
    list.filter((one) => other.includes(one))
  const moved = (list: readonly unknown[]) => !same(among(list, base), among(base, list))
  const common = { mine: among(mine, theirs), theirs: among(theirs, mine) }
  // in the order of whoever changed it; of two orders the stored one, and the other is told
  const [first, second] = moved(mine) && !moved(theirs) ? [mine, theirs] : [theirs, mine]
  if (moved(mine) && moved(theirs) && !same(common.mine, common.theirs)) {
    merged.clashes.push({ field, kind: 'field', value: mine })
  }
  const together = [...new Set([...first, ...second])].filter(stays)
  if (!same(among(together, mine), together) || !same(among(mine, together), mine)) {
    merged.taken.push(field)
  }
  return together
}

function mergeParts(
  merged: Merged,
  field: string,
  { key, parts }: Extract<Merging, { parts: Shape }>,
  three: Three<readonly Said[]>,
): Said[] {
  const byKey = (list: readonly Said[]) => new Map(list.map((part) => [key(part), part]))
  const [base, mine, theirs] = [three.base, three.mine, three.theirs].map(byKey) as [
    Map<string, Said>,
    Map<string, Said>,
    Map<string, Said>,
  ]
  const together: Said[] = []
  for (const id of new Set([...theirs.keys(), ...mine.keys()])) {
    const path = `${field}.${id}`
    const [b, m, t] = [base.get(id), mine.get(id), theirs.get(id)]
    if (m && t) {
      const part = merge(parts, b ?? {}, m, t)
      merged.taken.push(...part.taken.map((one) => `${path}.${one}`))
      merged.clashes.push(...part.clashes.map((one) => ({ ...one, field: `${path}.${one.field}` })))
      // what the shape does not know, such as its key, is the same on both sides
      together.push({ ...m, ...part.said })
    } else if (m && !b) {
      together.push(m)
    } else if (t && !b) {
      together.push(t)
      merged.taken.push(path)
    } else if (m && !same(only(parts, m), only(parts, b as Said))) {
      merged.clashes.push({ field: path, kind: 'edit_of_removed', value: m })
    } else if (t && !same(only(parts, t), only(parts, b as Said))) {
      together.push(t)
      merged.clashes.push({ field: path, kind: 'removal', value: null })
    } else if (m) {
      merged.taken.push(path)
    }
  }
  return together
}

/** What the shape speaks of. */
export function only(shape: Shape, said: Said): Said {
  return Object.fromEntries(Object.keys(shape).map((field) => [field, said[field]]))
}

/**
 * The same edit where its fields do not fit together with what is stored: it stays as stored, and everything that was
 * changed is told.
 */
export function keepApart(shape: Shape, base: Said, mine: Said, theirs: Said): Merged {
  const clashes: Clash[] = []
  for (const [field, how] of Object.entries(shape)) {
    if (same(mine[field], base[field]) || same(mine[field], theirs[field])) continue
    if (isOfParts(how)) clashes.push(...partsApart(field, how, base, mine, theirs))
    else clashes.push({ field, kind: 'field', value: mine[field] })
  }
  return { said: only(shape, theirs), taken: [], clashes }
}

function partsApart(
  field: string,
  { key, parts }: Extract<Merging, { parts: Shape }>,
  base: Said,
  mine: Said,
  theirs: Said,
): Clash[] {
  const of = (said: Said) =>
    new Map((said[field] as readonly Said[]).map((part) => [key(part), part]))
  const [b, m, t] = [of(base), of(mine), of(theirs)] as const
  const clashes: Clash[] = []
  for (const [id, part] of m) {
    const path = `${field}.${id}`
    const stored = t.get(id)
    const was = b.get(id)
    if (stored) {
      const inner = keepApart(parts, was ?? {}, part, stored).clashes
      clashes.push(...inner.map((one) => ({ ...one, field: `${path}.${one.field}` })))
    } else if (!was) {
      clashes.push({ field: path, kind: 'field', value: part })
    } else if (!same(only(parts, part), only(parts, was))) {
      clashes.push({ field: path, kind: 'edit_of_removed', value: part })
    }
  }
  for (const id of b.keys()) {
    if (!m.has(id) && t.has(id)) {
      clashes.push({ field: `${field}.${id}`, kind: 'removal', value: null })
    }
  }
  return clashes
}

/**
 * A record with one of its fields, or parts, put to another value.
 * @param path of a clash
 * @param value null for a part takes it away
 */
export function withValue(shape: Shape, said: Said, path: string, value: unknown): Said {
  const [field = '', id, ...inner] = path.split('.')
  const how = shape[field]
  if (id === undefined || how === undefined || !isOfParts(how)) return { ...said, [field]: value }
  const list = (said[field] ?? []) as readonly Said[]
  const change = (part: Said) =>
    inner.length > 0 ? withValue(how.parts, part, inner.join('.'), value) : (value as Said | null)
  if (!list.some((part) => how.key(part) === id)) {
    return { ...said, [field]: value === null ? list : [...list, value] }
  }
  const changed = list.map((part) => (how.key(part) === id ? change(part) : part))
  return { ...said, [field]: changed.filter((part) => part !== null) }
}

/** How much text a path takes; undefined where it is no text. */
export function textAt(
  shape: Shape,
  path: string,
): { text: number; mayBeEmpty: boolean } | undefined {
  const [field = '', id, ...inner] = path.split('.')
  const how = shape[field]
  if (how === undefined || typeof how === 'string') return undefined
  if (isOfParts(how)) return id === undefined ? undefined : textAt(how.parts, inner.join('.'))
  return 'text' in how ? how : undefined
}

/** What stands at a path; undefined when it is not there. */
export function valueAt(shape: Shape, said: Said, path: string): unknown {
  const [field = '', id, ...inner] = path.split('.')
  const how = shape[field]
  if (id === undefined || how === undefined || !isOfParts(how)) return said[field]
  const part = ((said[field] ?? []) as readonly Said[]).find((one) => how.key(one) === id)
  return part && inner.length > 0 ? valueAt(how.parts, part, inner.join('.')) : part
}
