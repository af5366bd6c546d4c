import type { Guard } from '../conflicts/rules.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import type { SaidRow } from '../history/store.ts'
import { guardIn } from './guard-rules.ts'
import type { Said, Shape } from './rules.ts'

/** What an edit was written in view of: the guard of what she read, and the one that she gives it. */
export function writtenUnder(shape: Shape, base: SaidRow, mine: Said): Guard[] {
  const [field, how] = guardIn(shape) ?? []
  if (field === undefined) return []
  const readerIds = (how?.readers && mine[how.readers]) ?? base.readerIds
  return [base, { sensitivity: mine[field] as Sensitivity, readerIds: readerIds as string[] }]
}
