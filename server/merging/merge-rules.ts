import { guardingOf, stillVouched } from './guard-rules.ts'
import {
  byKey,
  isOfParts,
  type Merged,
  type Merging,
  type OfParts,
  only,
  type Said,
  type Shape,
  same,
  type Three,
} from './rules.ts'

/**
 * Two edits of one record, field by field from the version that both knew. What only one changed is as she changed it;
 * what both changed differently stays as it is stored, and the other value is told. Nothing is dropped.
 * @param base what both read
 * @param mine what is coming in
 * @param theirs what is stored now
 */
export function merge(shape: Shape, base: Said, mine: Said, theirs: Said): Merged {
  const whole = { base, mine, theirs }
  const merged: Merged = { said: {}, taken: [], clashes: [] }
  const said: Record<string, unknown> = {}
  const guarding = guardingOf(shape, whole)
  for (const [field, how] of Object.entries(shape)) {
    if (guarding?.fields.includes(field)) {
      said[field] = whole[guarding.side][field]
      if (guarding.clash?.field === field) merged.clashes.push(guarding.clash)
      else if (!same(said[field], mine[field])) merged.taken.push(field)
      continue
    }
    const three = { base: base[field], mine: mine[field], theirs: theirs[field] }
    said[field] = mergeField(merged, field, how, three)
  }
  for (const [field, how] of Object.entries(shape)) {
    if (how !== 'vouched' || said[field] !== true || stillVouched(shape, field, said, whole)) {
      continue
    }
    said[field] = false
    merged.taken = merged.taken.filter((one) => one !== field)
  }
  merged.said = said
  return merged
}

function mergeField(merged: Merged, field: string, how: Merging, three: Three): unknown {
  const { base, mine, theirs } = three
  if (same(mine, theirs)) return theirs
  if (same(theirs, base)) return mine
  if (how === 'set') return mergeSet(merged, field, three as Three<readonly unknown[]>)
  if (isOfParts(how)) return mergeParts(merged, field, how, three)
  if (same(mine, base)) {
    merged.taken.push(field)
    return theirs
  }
  merged.clashes.push({ field, kind: 'field', value: mine })
  return theirs
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

function mergeParts(merged: Merged, field: string, how: OfParts, three: Three): Said[] {
  const { parts } = how
  const [base, mine, theirs] = [
    byKey(how, three.base),
    byKey(how, three.mine),
    byKey(how, three.theirs),
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
