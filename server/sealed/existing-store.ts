import { sql } from 'kysely'
import { eraseTakenBack, sealHistory } from '../commitments/seal-store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Keyring } from './keyring.ts'
import { keyOf } from './store.ts'

/** Rows of these that are restricted and have words in the clear: written before there were seals. */
const clear = {
  contacts: sql`sensitivity = 'restricted' and notes_sealed is null and erased_at is null`,
  commitments: sql`sensitivity = 'restricted' and text is not null`,
  follow_ups: sql`sensitivity = 'restricted' and text is not null`,
} as const
type Table = keyof typeof clear

const checks = [
  ['contacts', 'contacts_restricted_is_sealed'],
  ['commitments', 'commitments_restricted_is_sealed'],
  ['follow_ups', 'follow_ups_restricted_is_sealed'],
] as const

/**
 * Seals what was restricted before there were seals, each record in a transaction of its own, and has the database
 * vouch for all of them then. Only the program can do it: the database has no key.
 * @param db as the owner, before anybody is served
 * @returns how many records were sealed
 */
export async function sealExisting(db: Db, keyring: Keyring): Promise<number> {
  let sealed = 0
  for (const table of Object.keys(clear) as Table[]) {
    for (const id of await clearIds(db, table)) {
      await db.transaction().execute((trx) => sealers[table](trx, keyring, id))
      sealed += 1
    }
  }
  await sql`
    update asks set text = null
    where sensitivity = 'restricted' and commitment_id is not null and text is not null`.execute(db)
  for (const [table, check] of checks) {
    if (await isVouchedFor(db, check)) continue
    await sql`alter table ${sql.table(table)} validate constraint ${sql.ref(check)}`.execute(db)
  }
  return sealed
}

async function clearIds(db: Db, table: Table): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where ${clear[table]}`.execute(db)
  return rows.map((row) => row.id)
}

async function isVouchedFor(db: Db, check: string): Promise<boolean> {
  const { rows } = await sql<{ convalidated: boolean }>`
    select convalidated from pg_constraint where conname = ${check}`.execute(db)
  return rows[0]?.convalidated ?? true
}

const sealers: Record<Table, (trx: Trx, keyring: Keyring, id: string) => Promise<void>> = {
  contacts: async (trx, keyring, id) => {
    const key = await keyOf(trx, keyring, 'contact', id)
    const row = await trx
      .selectFrom('contacts')
      .where('id', '=', id)
      .select(['notes', 'version', 'facts_hash'])
      .executeTakeFirstOrThrow()
    const assessments = await trx
      .selectFrom('assessments')
      .where('contact_id', '=', id)
      .where('removed_at', 'is', null)
      .select(['id', 'basis'])
      .execute()
    for (const one of assessments) {
      await trx
        .updateTable('assessments')
        .set({ basis: '', basis_sealed: key.seal('assessments.basis', one.id, 1, one.basis) })
        .where('id', '=', one.id)
        .execute()
    }
    await trx
      .updateTable('contacts')
      .set({
        notes: '',
        notes_sealed: key.seal('contacts.notes', id, row.version, row.notes),
        facts_hash: key.keyed(row.facts_hash),
      })
      .where('id', '=', id)
      .execute()
    await eraseTakenBack(trx, id)
  },
  commitments: async (trx, keyring, id) => {
    const key = await keyOf(trx, keyring, 'commitment', id)
    const row = await trx
      .selectFrom('commitments')
      .where('id', '=', id)
      .select(['text', 'version', 'facts_hash'])
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('commitments')
      .set({
        text: null,
        text_sealed: key.seal('commitments.text', id, row.version, row.text ?? ''),
        facts_hash: row.facts_hash && key.keyed(row.facts_hash),
      })
      .where('id', '=', id)
      .execute()
    await sealHistory(trx, key, id)
  },
  follow_ups: async (trx, keyring, id) => {
    const key = await keyOf(trx, keyring, 'follow_up', id)
    const row = await trx
      .selectFrom('follow_ups')
      .where('id', '=', id)
      .select(['text', 'version', 'facts_hash'])
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('follow_ups')
      .set({
        text: null,
        text_sealed: key.seal('follow_ups.text', id, row.version, row.text ?? ''),
        facts_hash: row.facts_hash && key.keyed(row.facts_hash),
      })
      .where('id', '=', id)
      .execute()
  },
}
