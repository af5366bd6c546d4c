import { type Insertable, sql, type Updateable } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'

/** Adds a record by hand; undefined when the id exists already. */
export async function insertRecord(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['public_records']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('public_records')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'added', 'record', inserted.id)
  return inserted
}

/** Locks a record for a change. */
export function lockRecord(trx: Trx, id: string) {
  return trx
    .selectFrom('public_records')
    .where('id', '=', id)
    .select(['version', 'kind', 'own_kind as ownKind'])
    .select(['institution_id as institutionId', 'seen_on as seenOn'])
    .forUpdate()
    .executeTakeFirst()
}

/** Corrects a record; the seeds leave it alone from then on. */
export async function updateRecord(
  trx: Trx,
  actor: Actor,
  id: string,
  row: Updateable<Database['public_records']>,
): Promise<Receipt> {
  await audit(trx, actor, 'edited', 'record', id)
  return trx
    .updateTable('public_records')
    .set((eb) => ({
      ...row,
      edited_at: sql<string>`now()`,
      edited_by: actor.memberId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

export function writtenRecord(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('public_records')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['created_by as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
