import { type Insertable, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'

/** The history of these commitments, oldest first, with what proves each event. */
export function eventRows(db: Db, commitmentIds: readonly string[]) {
  return db
    .selectFrom('commitment_events as e')
    .innerJoin('members as m', 'm.id', 'e.author_id')
    .leftJoin('evidence_files as f', 'f.id', 'e.file_id')
    .leftJoin('public_records as r', 'r.id', 'e.record_id')
    .leftJoin('sources', 'sources.id', 'r.source_id')
    .where('e.commitment_id', 'in', sql<string>`(select unnest(${commitmentIds}::uuid[]))`)
    .select(['e.id', 'e.kind', 'e.verdict', 'e.proposal_id as proposalId', 'e.note', 'e.link'])
    .select('e.commitment_id as commitmentId')
    .select(['e.happened_on as happenedOn', 'e.recorded_at as recordedAt'])
    .select(['e.author_id as authorId', 'm.name as authorName', 'e.milestone_id as milestoneId'])
    .select(['f.id as fileId', 'f.name as fileName', 'f.type as fileType'])
    .select('f.size as fileSize')
    .select(['r.id as recordId', 'r.kind as recordKind', 'r.title as recordTitle'])
    .select(['r.dated_on as recordDatedOn', 'r.url as recordUrl'])
    .select(['sources.title as sourceTitle', 'r.source_vintage as sourceVintage'])
    .orderBy('e.happened_on')
    .orderBy('e.recorded_at')
    .execute()
}

export type EventRow = Awaited<ReturnType<typeof eventRows>>[number]

/** Who proposed what, of these proposals. */
export async function proposalsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('commitment_events as e')
    .innerJoin('members as m', 'm.id', 'e.author_id')
    .where('e.id', 'in', sql<string>`(select unnest(${ids}::uuid[]))`)
    .select(['e.id', 'e.verdict', 'e.author_id as authorId', 'm.name as authorName'])
    .execute()
}

/** Whether a public record speaks of this institution. */
export async function isRecordOf(trx: Trx, id: string, institutionId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('public_records')
    .where('id', '=', id)
    .where('institution_id', '=', institutionId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Adds to the history; undefined when the id exists already. */
export async function insertEvent(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['commitment_events']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('commitment_events')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (!inserted) return undefined
  await audit(trx, actor, row.kind, 'commitment', row.commitment_id)
  return { ...inserted, version: 1 }
}

/** A verdict that waits for its confirmation. */
export function proposal(trx: Trx, id: string, commitmentId: string) {
  return trx
    .selectFrom('commitment_events')
    .where('id', '=', id)
    .where('commitment_id', '=', commitmentId)
    .where('kind', '=', 'verdict_proposed')
    .select(['author_id as authorId', 'verdict', 'happened_on as happenedOn'])
    .executeTakeFirst()
}

export async function writtenEvent(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('commitment_events')
    .where('id', '=', id)
    .select(['id', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}
