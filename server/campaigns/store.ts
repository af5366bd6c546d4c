import { type Insertable, sql, type Updateable } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { EditAction } from '../merging/edit.ts'
import type { Written } from '../writes.ts'

/** Campaigns, those whose decision is next first, then without a day, then the past. */
export function campaignRows(db: Db, id?: string) {
  return db
    .selectFrom('campaigns')
    .selectAll()
    .$if(id !== undefined, (q) => q.where('id', '=', id as string))
    .orderBy(sql`voted_on is not null`)
    .orderBy(sql`coalesce(decides_on, ends_on) asc nulls last`)
    .orderBy('name_en')
    .execute()
}

export type CampaignRow = Awaited<ReturnType<typeof campaignRows>>[number]

export async function campaignExists(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('campaigns').where('id', '=', id).select('id').executeTakeFirst()
  return row !== undefined
}

/** Starts a campaign; undefined when the id exists already. */
export async function insertCampaign(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['campaigns']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('campaigns')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'started', 'campaign', inserted.id)
  return inserted
}

/** A campaign to be changed, locked unless one only reads; undefined when there is none. */
export async function lockCampaign(trx: Trx, id: string, reads = false) {
  const row = await trx
    .selectFrom('campaigns')
    .where('id', '=', id)
    .select(['version', 'starts_on as startsOn', 'created_at as recordedAt'])
    .$if(!reads, (q) => q.forUpdate())
    .executeTakeFirst()
  return row && { ...row, removed: false }
}

/** @param action what the audit log says of it */
export async function updateCampaign(
  trx: Trx,
  actor: Actor,
  id: string,
  row: Updateable<Database['campaigns']>,
  action: EditAction | 'voted',
): Promise<Receipt> {
  await audit(trx, actor, action, 'campaign', id)
  return trx
    .updateTable('campaigns')
    .set((eb) => ({ ...row, edited_at: sql<string>`now()`, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

export function writtenCampaign(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('campaigns')
    .where('id', '=', id)
    .select(['id', 'version', 'created_at as recordedAt'])
    .select(['created_by as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
