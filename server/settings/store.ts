import { type Actor, audit } from '../audit/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { DeploymentSettings, SettingsFacts } from './contract.ts'

export function settingsOf(db: Db): Promise<DeploymentSettings> {
  return chosen(db).executeTakeFirstOrThrow()
}

/** The same, locked until the end of the transaction. */
export function lockSettings(trx: Trx): Promise<DeploymentSettings> {
  return chosen(trx).forUpdate().executeTakeFirstOrThrow()
}

function chosen(db: Db) {
  return db
    .selectFrom('settings')
    .select([
      'bounds_version as version',
      'shared_idle_minutes as sharedIdleMinutes',
      'daily_exports as dailyExports',
      'daily_export_rows as dailyExportRows',
    ])
}

export async function setSettings(trx: Trx, actor: Actor, facts: SettingsFacts): Promise<void> {
  await trx
    .updateTable('settings')
    .set((eb) => ({
      shared_idle_minutes: facts.sharedIdleMinutes,
      daily_exports: facts.dailyExports,
      daily_export_rows: facts.dailyExportRows,
      bounds_version: eb('bounds_version', '+', 1),
    }))
    .execute()
  await audit(trx, actor, 'bounds_set', 'settings', 'settings')
}
