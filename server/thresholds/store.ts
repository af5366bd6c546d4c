import { type Actor, audit } from '../audit/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { SetThresholds, ThresholdFacts } from './contract.ts'

export function thresholdsOf(db: Db): Promise<SetThresholds> {
  return chosen(db).executeTakeFirstOrThrow()
}

/** The same, locked until the end of the transaction. */
export function lockThresholds(trx: Trx): Promise<SetThresholds> {
  return chosen(trx).forUpdate().executeTakeFirstOrThrow()
}

function chosen(db: Db) {
  return db
    .selectFrom('settings')
    .select(['thresholds_version as version', 'fresh_days as freshDays'])
    .select(['ageing_days as ageingDays', 'stale_days as staleDays'])
}

export async function setThresholds(trx: Trx, actor: Actor, facts: ThresholdFacts): Promise<void> {
  await trx
    .updateTable('settings')
    .set((eb) => ({
      fresh_days: facts.freshDays,
      ageing_days: facts.ageingDays,
      stale_days: facts.staleDays,
      thresholds_version: eb('thresholds_version', '+', 1),
    }))
    .execute()
  await audit(trx, actor, 'thresholds_set', 'settings', 'settings')
}
