import { type Insertable, sql, type Updateable } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'

/** The steps of these commitments, by the day they are due, with what reached them. */
export function milestoneRows(db: Db, commitmentIds: readonly string[]) {
  return db
    .selectFrom('milestones as m')
    .leftJoin('commitment_events as e', 'e.milestone_id', 'm.id')
    .where('m.commitment_id', 'in', sql<string>`(select unnest(${commitmentIds}::uuid[]))`)
    .where('m.removed_at', 'is', null)
    .select(['m.id', 'm.commitment_id as commitmentId', 'm.text', 'm.due_on as dueOn', 'm.version'])
    .select(['e.id as eventId', 'e.happened_on as reachedOn'])
    .orderBy('m.due_on', (direction) => direction.asc().nullsLast())
    .orderBy('m.recorded_at')
    .execute()
}

/** A step that is still there, and whether it is reached. Its commitment is locked by whoever asks. */
export function milestone(trx: Trx, id: string, commitmentId: string) {
  return trx
    .selectFrom('milestones as m')
    .leftJoin('commitment_events as e', 'e.milestone_id', 'm.id')
    .where('m.id', '=', id)
    .where('m.commitment_id', '=', commitmentId)
    .where('m.removed_at', 'is', null)
    .select(['m.version', 'e.id as eventId'])
    .executeTakeFirst()
}

/** Adds a step; undefined when the id exists already. */
export async function insertMilestone(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['milestones']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('milestones')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'step_added', 'commitment', row.commitment_id)
  return inserted
}

/** Words or moves a step anew. */
export async function updateMilestone(
  trx: Trx,
  actor: Actor,
  id: string,
  commitmentId: string,
  columns: Updateable<Database['milestones']>,
): Promise<Receipt> {
  await audit(trx, actor, 'step_edited', 'commitment', commitmentId)
  return trx
    .updateTable('milestones')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

export async function removeMilestone(
  trx: Trx,
  actor: Actor,
  id: string,
  commitmentId: string,
): Promise<void> {
  await audit(trx, actor, 'step_removed', 'commitment', commitmentId)
  await trx
    .updateTable('milestones')
    .set({ removed_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute()
}

export function writtenMilestone(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('milestones')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
