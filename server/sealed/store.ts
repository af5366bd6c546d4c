import { type Insertable, sql } from 'kysely'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'
import { DataKey, isKeyedHash } from './data-key.ts'
import { dataKeyPlace } from './key-store.ts'
import type { Keyring } from './keyring.ts'
import type { SealedRecord } from './rules.ts'

export type WrappedKey = Pick<Insertable<Database['sealed_keys']>, 'record_id' | 'record'> & {
  wrapped: Buffer
}

/** A key as the database keeps it. */
export function wrap(keyring: Keyring, record: SealedRecord, key: DataKey): WrappedKey {
  const wrapped = keyring.seal(dataKeyPlace(key.recordId), key.secret())
  return { record_id: key.recordId, record, wrapped }
}

/** The keys of these records; those that never had one, or whose key was destroyed, are not among them. */
export async function liveKeys(
  db: Db,
  keyring: Keyring,
  recordIds: readonly string[],
): Promise<Map<string, DataKey>> {
  if (recordIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('sealed_keys')
    .where('record_id', 'in', sql<string>`(select unnest(${recordIds}::uuid[]))`)
    .where('wrapped', 'is not', null)
    .select(['record_id', 'wrapped'])
    .execute()
  return new Map(
    rows.flatMap(({ record_id, wrapped }) =>
      wrapped
        ? [[record_id, new DataKey(record_id, keyring.open(dataKeyPlace(record_id), wrapped))]]
        : [],
    ),
  )
}

export async function liveKey(
  db: Db,
  keyring: Keyring,
  recordId: string,
): Promise<DataKey | undefined> {
  return (await liveKeys(db, keyring, [recordId])).get(recordId)
}

/** Keeps new keys. Where a record's key was destroyed, what is written now gets this one. */
export async function keepKeys(trx: Trx, keys: readonly WrappedKey[]): Promise<void> {
  if (keys.length === 0) return
  await trx
    .insertInto('sealed_keys')
    .values([...keys])
    .onConflict((oc) =>
      oc
        .column('record_id')
        .doUpdateSet((eb) => ({
          wrapped: eb.ref('excluded.wrapped'),
          made_at: sql<string>`now()`,
          destroyed_at: null,
          why: null,
        }))
        .where('sealed_keys.wrapped', 'is', null),
    )
    .execute()
}

/** The record's key; a new one, kept already, when it has none. */
export async function keyOf(
  trx: Trx,
  keyring: Keyring,
  record: SealedRecord,
  recordId: string,
): Promise<DataKey> {
  const found = await liveKey(trx, keyring, recordId)
  if (found) return found
  const key = new DataKey(recordId)
  await keepKeys(trx, [wrap(keyring, record, key)])
  return key
}

/** The key of a record that is being written: the one it has, a new one, or none that matters when it is not restricted. */
export function keyToWrite(
  trx: Trx,
  keyring: Keyring,
  record: SealedRecord,
  id: string,
  sensitivity: Sensitivity,
): Promise<DataKey> {
  if (sensitivity !== 'restricted') return Promise.resolve(new DataKey(id))
  return keyOf(trx, keyring, record, id)
}

/** The hash of facts as the record that holds them would keep it: to tell a replay from a conflict. */
export async function comparable(
  db: Db,
  keyring: Keyring,
  recordId: string,
  existing: Written | undefined,
  hash: Buffer,
): Promise<Buffer> {
  if (!isKeyedHash(existing?.factsHash)) return hash
  const key = await liveKey(db, keyring, recordId)
  return key ? key.keyed(hash) : hash
}
