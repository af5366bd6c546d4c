import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { sources } from '../db/seed/territory.ts'
import type { KnownState } from './known-states.ts'
import type { Outlines } from './outlines.ts'
import type { Territory } from './territory.ts'

/** Whose database this is: `GA`; undefined while it is nobody's. */
export async function codeOf(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('states').select('code').executeTakeFirst()
  return row?.code
}

/** The state with its regions and counties, in a database that has none. */
export async function insertState(
  trx: Trx,
  { fips, code, name_en, name_es, time_zone }: KnownState,
  outlines: Outlines,
  { regions, counties }: Territory,
): Promise<void> {
  await trx
    .insertInto('states')
    .values({ fips, code, name_en, name_es, time_zone, outlines: JSON.stringify(outlines) })
    .execute()
  await trx
    .insertInto('sources')
    .values(sources().filter(({ id }) => id === 'us-atlas'))
    .execute()
  await trx.insertInto('regions').values(regions).execute()
  await trx.insertInto('counties').values(counties).execute()
}

/** Only one at a time looks whether it is nobody's, and makes it somebody's. */
export async function lockStates(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('condado seeds'))`.execute(trx)
}
