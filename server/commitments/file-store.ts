import { type Insertable, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'

/** Keeps a file for an event to come; undefined when the id exists already. */
export async function insertFile(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['evidence_files']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('evidence_files')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (!inserted) return undefined
  await audit(trx, actor, 'file_sent', 'commitment', row.commitment_id)
  return { ...inserted, version: 1 }
}

/** Takes away files that no event came to name within a day, whoever sees them. */
export async function sweepFiles(db: Db): Promise<void> {
  await sql`select condado_sweep_files()`.execute(db)
}

export async function writtenFile(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('evidence_files')
    .where('id', '=', id)
    .select(['id', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}

/** Whether a file was sent for this commitment. */
export async function isFileOf(trx: Trx, id: string, commitmentId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('evidence_files')
    .where('id', '=', id)
    .where('commitment_id', '=', commitmentId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A file in the clear that an event of this commitment names. */
export function namedFile(db: Db, id: string, commitmentId: string) {
  return db
    .selectFrom('evidence_files as f')
    .innerJoin('commitment_events as e', 'e.file_id', 'f.id')
    .where('f.id', '=', id)
    .where('f.commitment_id', '=', commitmentId)
    .where('f.content', 'is not', null)
    .select(['f.type', sql<string>`f.name`.as('name'), sql<Buffer>`f.content`.as('content')])
    .executeTakeFirst()
}
