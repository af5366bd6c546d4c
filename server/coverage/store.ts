import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Cadences } from './contract.ts'
import type { Cadence } from './rules.ts'

/** The rhythms as they are set, and the version of the settings they belong to, from one moment. */
export async function cadencesOf(db: Db): Promise<Cadences> {
  const { rows } = await sql<Cadences>`
    select version, coalesce((
      select jsonb_agg(jsonb_build_object('sector', sector, 'influence', influence, 'everyDays', every_days)
        order by sector, influence)
      from cadences), '[]') as cadences
    from settings`.execute(db)
  return rows[0] as Cadences
}

/** The same, with the settings locked until the end of the transaction. */
export async function lockCadences(trx: Trx): Promise<Cadences> {
  await trx.selectFrom('settings').select('version').forUpdate().execute()
  return cadencesOf(trx)
}

/** Puts these rhythms in the place of all others, with the audit row. The settings must be locked. */
export async function replaceCadences(
  trx: Trx,
  actor: Actor,
  cadences: readonly Cadence[],
): Promise<Cadences> {
  await trx.deleteFrom('cadences').execute()
  if (cadences.length > 0) {
    await trx
      .insertInto('cadences')
      .values(cadences.map(({ everyDays, ...one }) => ({ ...one, every_days: everyDays })))
      .execute()
  }
  await trx
    .updateTable('settings')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
  await audit(trx, actor, 'cadences_set', 'settings', 'settings')
  return cadencesOf(trx)
}
