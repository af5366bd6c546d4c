import { dropAfterDays } from '../../../server/pack/rules.ts'
import { database, write } from './database.ts'

/** How long ago the server was last heard of, as this device has lived it. */
interface Age {
  /** milliseconds, added up from visit to visit */
  elapsed: number
  /** the device's clock when it was last looked at */
  lookedAt: number
}

const dropAfterMs = dropAfterDays * 86_400_000
const keyOf = (memberId: string) => `pack age/${memberId}`

/** The server has just answered. */
export async function heardFromServer(memberId: string, now = Date.now()): Promise<void> {
  const age: Age = { elapsed: 0, lookedAt: now }
  await write(['meta'], (trx) => trx.objectStore('meta').put(age, keyOf(memberId)))
}

/**
 * Whether this device has been without a word from the server for too long. Time that has passed is added up, so a
 * clock that is put back brings none of it back.
 */
export async function isTooOld(memberId: string, now = Date.now()): Promise<boolean> {
  const before = (await (await database()).get('meta', keyOf(memberId))) as Age | undefined
  // whoever took the age away gets nothing
  if (!before) return true
  const elapsed = before.elapsed + Math.max(0, now - before.lookedAt)
  const age: Age = { elapsed, lookedAt: now }
  await write(['meta'], (trx) => trx.objectStore('meta').put(age, keyOf(memberId)))
  return elapsed > dropAfterMs
}
