import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type QueryExecutorProvider, sql } from 'kysely'
import type pg from 'pg'
import { knownStates } from '../../state/known-states.ts'
import { ownPool } from '../with-client.ts'
import { addAgreements } from './agreements.ts'
import { addCities, addMayors } from './cities.ts'
import { addCongress } from './congress.ts'
import { addCountyBodies } from './county-bodies.ts'
import { Directory } from './directory.ts'
import { addHospitals } from './hospitals.ts'
import { addLawEnforcement } from './law-enforcement.ts'
import { addLegislators } from './legislators.ts'
import type { SeedRows } from './rows.ts'
import { addSchoolDistricts } from './schools.ts'
import { addStatewideOffices } from './statewide.ts'
import { sources, territory } from './territory.ts'
import { writeRows } from './write.ts'

/**
 * Brings Alabama's reference data (`data/`) into the migrated database, as the owner role, in one transaction.
 * Re-runnable: rows that people edited stay, the rest follows the data; nothing new, nothing written.
 * Several servers may call it at once: the first writes, the others find it done. A database of another state's
 * coalition (`state add`) gets none of it.
 * @returns whether it is Alabama's, and has them
 */
export async function seedReferenceData(owner: pg.PoolConfig): Promise<boolean> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: ownPool({ ...owner, max: 1 }) }),
  })
  try {
    const rows = referenceRows()
    const digest = digestOf(rows)
    if (await isOfAnotherState(db)) return false
    if (await isSeeded(db, digest)) return true
    return await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext('condado seeds'))`.execute(trx)
      if (await isOfAnotherState(trx)) return false
      if (await isSeeded(trx, digest)) return true
      await writeRows(trx, rows)
      await sql`
        insert into seeds (digest) values (${digest})
        on conflict (only_row) do update set digest = excluded.digest, seeded_at = now()
      `.execute(trx)
      return true
    })
  } finally {
    await db.destroy()
  }
}

/** Every row the seeds write, made from `data/` alone: the same data gives the same rows. */
export function referenceRows(): SeedRows {
  const rows: SeedRows = {
    states: knownStates().filter(({ code }) => code === 'AL'),
    sources: sources(),
    ...territory(),
    institutions: [],
    institution_counties: [],
    people: [],
    seats: [],
    tenures: [],
    public_records: [],
  }
  const directory = new Directory(rows)
  addLawEnforcement(directory)
  addCities(directory)
  addCountyBodies(directory)
  addLegislators(directory)
  addCongress(directory)
  addStatewideOffices(directory)
  addMayors(directory)
  addSchoolDistricts(directory)
  addHospitals(directory)
  addAgreements(directory)
  return rows
}

/** Whether the reference data in it are those of this version; another state's database has none of ours. */
export async function isCurrent(db: QueryExecutorProvider): Promise<boolean> {
  return (await isSeeded(db, digestOf(referenceRows()))) || isOfAnotherState(db)
}

function digestOf(rows: SeedRows): Buffer {
  return createHash('sha256').update(JSON.stringify(rows)).digest()
}

async function isSeeded(db: QueryExecutorProvider, digest: Buffer): Promise<boolean> {
  const { rows } = await sql`select 1 from seeds where digest = ${digest}`.execute(db)
  return rows.length > 0
}

async function isOfAnotherState(db: QueryExecutorProvider): Promise<boolean> {
  const { rows } = await sql`select 1 from states where code <> 'AL'`.execute(db)
  return rows.length > 0
}
