import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** One at a time: servers that start together, and a rotation. Held until the transaction ends. */
export async function lockKeys(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('condado keys'))`.execute(trx)
}

/** Every key that the database has seen in use, the newest last. */
export function knownKeys(db: Db) {
  return db.selectFrom('known_keys').select(['id', 'proof']).orderBy('seq').execute()
}

export async function rememberKey(trx: Trx, id: string, proof: Buffer): Promise<void> {
  await trx
    .insertInto('known_keys')
    .values({ id, proof })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** What is sealed under the keyring itself: its table, its key, its column, and its place. */
export interface Hanging {
  table: string
  id: string
  column: string
  place: (id: string) => string
}

export const totpPlace = (totpId: string) => `totp/${totpId}`
export const digestAddressPlace = (memberId: string) => `digest address/${memberId}`
export const phoneKeyPlace = (deviceId: string) => `phone/${deviceId}`
export const dataKeyPlace = (recordId: string) => `data key/${recordId}`

export const importNamePlace = (importId: string) => `import name/${importId}`
export const importKeyPlace = (importId: string) => `import/${importId}`
export const fingerprintPlace = (id: string) => `import fingerprints/${id}`

/** Everything that a rotation has to seal anew. What seals under the keyring and is not named here is lost with its key. */
export const hanging: readonly Hanging[] = [
  { table: 'sealed_keys', id: 'record_id', column: 'wrapped', place: dataKeyPlace },
  { table: 'totp_secrets', id: 'id', column: 'sealed_secret', place: totpPlace },
  {
    ...{ table: 'digest_addresses', id: 'member_id', column: 'address_sealed' },
    place: digestAddressPlace,
  },
  {
    ...{ table: 'digest_addresses', id: 'member_id', column: 'pending_sealed' },
    place: digestAddressPlace,
  },
  { table: 'phone_keys', id: 'device_id', column: 'sealed', place: phoneKeyPlace },
  { table: 'imports', id: 'id', column: 'name_sealed', place: importNamePlace },
  { table: 'imports', id: 'id', column: 'sealed_key', place: importKeyPlace },
  { table: 'import_keys', id: 'id', column: 'sealed', place: fingerprintPlace },
]

/** The id of the key that a sealed column names in its head. */
function keyIdIn(column: string) {
  const bytes = sql.ref(column)
  return sql<string>`encode(substring(${bytes} from 3 for get_byte(${bytes}, 1)), 'escape')`
}

/** Ids of the keys that something in the database is sealed under now. */
export async function usedKeys(db: Db): Promise<string[]> {
  const found = new Set<string>()
  for (const { table, column } of hanging) {
    const { rows } = await sql<{ id: string }>`
      select distinct ${keyIdIn(column)} as id from ${sql.table(table)}
      where ${sql.ref(column)} is not null`.execute(db)
    for (const { id } of rows) found.add(id)
  }
  return [...found]
}

/**
 * Ids of the keys that entries from phones wait under: sealed by the phone to a pair that follows from the key, they
 * cannot be wrapped anew, and need it until they are settled.
 */
export async function awaitedKeys(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct envelope ->> 'keyId' as id from deliveries where envelope is not null`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Up to `limit` rows that hang on another key than `newest`, locked; what others hold locked comes next time. */
export async function hangingOnOld(trx: Trx, what: Hanging, newest: string, limit: number) {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select ${sql.ref(what.id)} as id, ${sql.ref(what.column)} as sealed from ${sql.table(what.table)}
    where ${sql.ref(what.column)} is not null and ${keyIdIn(what.column)} <> ${newest}
    order by ${sql.ref(what.id)} limit ${limit} for update`.execute(trx)
  return rows
}

export async function hangAnew(
  trx: Trx,
  what: Hanging,
  rows: readonly { id: string; sealed: Buffer }[],
): Promise<void> {
  for (const { id, sealed } of rows) {
    await sql`
      update ${sql.table(what.table)} set ${sql.ref(what.column)} = ${sealed}
      where ${sql.ref(what.id)} = ${id}`.execute(trx)
  }
}
