import { guardIn } from './guard-rules.ts'
import { valueAt, withValue } from './path-rules.ts'
import { type Merged, type Said, type Shape, same } from './rules.ts'

/** What an edit of hers changed: the version before it, and the one that it made. */
export interface Step {
  before: Said
  after: Said
}

/**
 * An edit laid over others of her own that were on their way when she made it. What she changed in both is as she said
 * it last; what they said stays in the history. Words of anybody else give way to nothing here, and how strictly a
 * record is guarded is still asked.
 */
export function laidOver(shape: Shape, merged: Merged, steps: readonly Step[]): Merged {
  const isHers = (path: string) =>
    steps.some(({ before, after }) => {
      const [was, is] = [valueAt(shape, before, path), valueAt(shape, after, path)]
      return !same(was, is) && same(is, valueAt(shape, merged.said, path))
    })
  const [guard] = guardIn(shape) ?? []
  const settled = merged.clashes.filter(({ field }) => field !== guard && isHers(field))
  return {
    said: settled.reduce(
      (said, { field, value }) => withValue(shape, said, field, value),
      merged.said,
    ),
    taken: merged.taken.filter((path) => !isHers(path)),
    clashes: merged.clashes.filter((one) => !settled.includes(one)),
  }
}
