import type { Member } from '../auth/policy.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import { type Day, dayInAlabama } from '../days.ts'
import type { Db } from '../db/database.ts'
import { type RetainedKind, warningOf } from './rules.ts'
import { daysKept } from './store.ts'

interface Kept {
  authorId: string
  sensitivity: Sensitivity
  erasedAt: string | null
}

/** When the words of a record will be erased that was last touched on a day. */
export type ErasedOn = (row: Kept, lastDay: Day) => Day | null

/** Tells whoever wrote it, and leads, a week before; everybody else, and earlier: null. */
export async function tellErasing(db: Db, member: Member, kind: RetainedKind): Promise<ErasedOn> {
  const kept = await daysKept(db, kind)
  const today = dayInAlabama(new Date())
  return (row, lastDay) => {
    const days = kept[row.sensitivity]
    const told = row.authorId === member.id || member.roles.includes('lead')
    if (!told || days === undefined || row.erasedAt !== null) return null
    return warningOf(lastDay, days, today)
  }
}
