import { guardingOf } from './guard-rules.ts'
import {
  byKey,
  type Clash,
  isOfParts,
  type Merged,
  type OfParts,
  only,
  type Said,
  type Shape,
  same,
  type Three,
} from './rules.ts'

/**
 * Two edits of one record whose fields do not fit together: it stays as it is stored, but for the stricter guard of
 * both, and everything that the edit changed is told.
 */
export function keepApart(shape: Shape, base: Said, mine: Said, theirs: Said): Merged {
  const whole = { base, mine, theirs }
  const guarding = guardingOf(shape, whole)
  const said: Record<string, unknown> = { ...only(shape, theirs) }
  const clashes: Clash[] = []
  for (const [field, how] of Object.entries(shape)) {
    if (guarding?.fields.includes(field)) {
      said[field] = whole[guarding.side][field]
      if (guarding.clash?.field === field) clashes.push(guarding.clash)
    } else if (isOfParts(how)) {
      clashes.push(...partsApart(field, how, whole))
    } else if (how !== 'vouched' && isOnlyMine(field, whole)) {
      clashes.push({ field, kind: 'field', value: mine[field] })
    }
  }
  return { said, taken: [], clashes }
}

function isOnlyMine(field: string, { base, mine, theirs }: Three<Said>): boolean {
  return !same(mine[field], base[field]) && !same(mine[field], theirs[field])
}

function partsApart(field: string, how: OfParts, whole: Three<Said>): Clash[] {
  const { base, mine, theirs } = whole
  if (!isOnlyMine(field, whole)) return []
  const [b, m, t] = [byKey(how, base[field]), byKey(how, mine[field]), byKey(how, theirs[field])]
  const clashes: Clash[] = []
  for (const [id, part] of m) {
    const path = `${field}.${id}`
    const stored = t.get(id)
    const was = b.get(id)
    if (stored) {
      const inner = keepApart(how.parts, was ?? {}, part, stored).clashes
      clashes.push(...inner.map((one) => ({ ...one, field: `${path}.${one.field}` })))
    } else if (!was) {
      clashes.push({ field: path, kind: 'field', value: part })
    } else if (!same(only(how.parts, part), only(how.parts, was))) {
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
