import type { Sensitivity } from '../contacts/rules.ts'

/** Why the words of a record do not travel with it: they are sealed, or their time is over. */
export const closures = ['sealed', 'erased'] as const
export type Closure = (typeof closures)[number]

/** Kinds of records that can be restricted: each of them has a key of its own then. */
export const sealedRecords = ['contact', 'commitment', 'follow_up'] as const
export type SealedRecord = (typeof sealedRecords)[number]

/** Null: its words are in the clear. */
export function closureOf(record: {
  sensitivity: Sensitivity
  erasedAt: string | null
}): Closure | null {
  if (record.erasedAt !== null) return 'erased'
  return record.sensitivity === 'restricted' ? 'sealed' : null
}
