import { sql } from 'kysely'
import type { Actor } from '../audit/store.ts'
import { fromCursor } from '../cursors.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'
import type { DuplicateRecord } from './rules.ts'

/** Two that are to become one. */
export interface NewMerge {
  id: string
  record: DuplicateRecord
  awayId: string
  survivorId: string
  survivorVersion: number
  hash: Buffer
}

/**
 * Locks two entries, always in the same order: two who merge the same pair wait for each other, and never in a circle.
 * The one that goes is locked also against what is just being written about it (`lead_to_survivor`); about the one
 * that stays may be written meanwhile.
 */
export async function lockPair(
  trx: Trx,
  record: DuplicateRecord,
  { awayId, survivorId }: { awayId: string; survivorId: string },
): Promise<void> {
  const table = record === 'institution' ? 'institutions' : 'people'
  for (const id of [awayId, survivorId].sort()) {
    const entry = trx.selectFrom(table).where('id', '=', id).select('id')
    await (id === awayId ? entry.forUpdate() : entry.forNoKeyUpdate()).execute()
  }
}

/** Notes the merge; undefined when the id exists already. */
export function insertMerge(trx: Trx, actor: Actor, merge: NewMerge) {
  return trx
    .insertInto('duplicates')
    .values({
      id: merge.id,
      record: merge.record,
      away_id: merge.awayId,
      survivor_id: merge.survivorId,
      version_before: merge.survivorVersion,
      version_made: merge.survivorVersion,
      member_id: actor.memberId as string,
      facts_hash: merge.hash,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'merged_at as recordedAt'])
    .executeTakeFirst()
}

/** Everything that stands on the one moves to the other, whoever may see it. */
export async function moveAll(trx: Trx, id: string): Promise<void> {
  await sql`select condado_merge(${id}::uuid)`.execute(trx)
}

/** The version of the survivor that says what the merge made of it. */
export async function noteMade(trx: Trx, id: string, version: number): Promise<void> {
  await trx.updateTable('duplicates').set({ version_made: version }).where('id', '=', id).execute()
}

export async function writtenMerge(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('duplicates')
    .where('id', '=', id)
    .select(['id', 'merged_at as recordedAt', 'member_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}

/** A merge, locked: one at a time undoes it. */
export function lockMerge(trx: Trx, id: string) {
  return trx
    .selectFrom('duplicates')
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
}

/** Whether one that still stands was made of either of these since. */
export async function laterMerge(trx: Trx, ids: readonly string[], id: string): Promise<boolean> {
  const { rows } = await sql`
    select from duplicates later join duplicates its on its.id = ${id}
    where later.undone_at is null and later.id <> its.id and later.merged_at > its.merged_at
      and (later.away_id = any(${ids}::uuid[]) or later.survivor_id = any(${ids}::uuid[])) limit 1`.execute(
    trx,
  )
  return rows.length > 0
}

/** What had moved moves back, but for what says something else by now. */
export async function moveBack(trx: Trx, memberId: string, id: string): Promise<void> {
  await trx
    .updateTable('duplicates')
    .set({ undone_at: sql<string>`clock_timestamp()`, undone_by: memberId })
    .where('id', '=', id)
    .execute()
  await sql`select condado_unmerge(${id}::uuid)`.execute(trx)
}

export interface MergedRow {
  id: string
  record: DuplicateRecord
  awayId: string
  awayName: string
  survivorId: string
  survivorName: string
  byId: string
  byName: string
  at: string
  undoneAt: string | null
  undoneById: string | null
  undoneByName: string | null
  /** that either serves, or sits in */
  counties: string[]
}

/** What was merged, the latest first, `limit + 1` rows. */
export async function mergedRows(
  db: Db,
  filter: { id?: string; of?: string | undefined; cursor?: string | undefined },
  limit: number,
): Promise<MergedRow[]> {
  const after = fromCursor(filter.cursor)
  const { rows } = await sql<MergedRow>`
    select d.id, d.record, d.away_id as "awayId", d.survivor_id as "survivorId", coalesce(ai.name, ap.name) as "awayName",
      coalesce(si.name, sp.name) as "survivorName", m.id as "byId", m.name as "byName", d.merged_at as at,
      d.undone_at as "undoneAt", u.id as "undoneById", u.name as "undoneByName",
      array(select distinct ic.county_fips::text from institution_counties ic
        where ic.institution_id in (d.away_id, d.survivor_id)
          or ic.institution_id in (select s.institution_id from tenures t join seats s on s.id = t.seat_id
            where t.person_id in (d.away_id, d.survivor_id))) as counties
    from duplicates d join members m on m.id = d.member_id left join members u on u.id = d.undone_by
      left join institutions ai on ai.id = d.away_id left join institutions si on si.id = d.survivor_id
      left join people ap on ap.id = d.away_id left join people sp on sp.id = d.survivor_id
    where ${filter.id === undefined ? sql`true` : sql`d.id = ${filter.id}`}
      and ${filter.of === undefined ? sql`true` : sql`${filter.of}::uuid in (d.away_id, d.survivor_id)`}
      and ${after ? sql`(date_trunc('milliseconds', d.merged_at), d.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by date_trunc('milliseconds', d.merged_at) desc, d.id desc limit ${limit + 1}`.execute(db)
  return rows
}

/** How many rows stand on an entry, whoever may see them, and whether both were voted on in one campaign. */
export interface StandsOn {
  contacts: number
  assessments: number
  commitments: number
  asks: number
  followUps: number
  records: number
  seats: number
  terms: number
  bothVoted: boolean
}

export async function standsOn(
  db: Db,
  record: DuplicateRecord,
  awayId: string,
  survivorId: string,
): Promise<StandsOn> {
  const { rows } = await sql<{ counts: StandsOn }>`
    select condado_stands_on(${record}, ${awayId}::uuid, ${survivorId}::uuid) as counts`.execute(db)
  return rows[0]?.counts as StandsOn
}

/** Whether two people said something different of one of these, and nobody has decided. */
export async function isUndecided(db: Db, ids: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('conflicts')
    .where('record_id', 'in', ids)
    .where('decided_at', 'is', null)
    .where('erased_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
