import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import { fromCursor } from '../cursors.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'
import type { ApartFacts } from './contract.ts'
import type { DuplicateRecord } from './rules.ts'

/** Notes that two are not the same; undefined when the id exists already. */
export async function insertApart(
  trx: Trx,
  actor: Actor,
  id: string,
  { record, oneId, otherId }: ApartFacts,
  hash: Buffer,
): Promise<Receipt | undefined> {
  const [one_id, other_id] = [oneId, otherId].sort() as [string, string]
  const row = await trx
    .insertInto('told_apart')
    .values({ id, record, one_id, other_id, member_id: actor.memberId as string, facts_hash: hash })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (!row) return undefined
  await audit(trx, actor, 'told_apart', record, one_id)
  return { ...row, version: 1 }
}

export async function writtenApart(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('told_apart')
    .where('id', '=', id)
    .select(['id', 'recorded_at as recordedAt', 'member_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}

/** @returns undefined where there is nothing to take back */
export async function takeBack(trx: Trx, actor: Actor, id: string): Promise<true | undefined> {
  const row = await trx
    .updateTable('told_apart')
    .set({ taken_back_at: sql<string>`now()` })
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .returning(['record', 'one_id'])
    .executeTakeFirst()
  if (!row) return undefined
  await audit(trx, actor, 'apart_taken_back', row.record, row.one_id)
  return true
}

export interface ApartRow {
  id: string
  record: DuplicateRecord
  oneId: string
  oneName: string
  otherId: string
  otherName: string
  byId: string
  byName: string
  at: string
}

/** Pairs that were told apart, the latest first, `limit + 1` rows. */
export async function apartRows(
  db: Db,
  filter: { id?: string; cursor?: string | undefined },
  limit: number,
): Promise<ApartRow[]> {
  const after = fromCursor(filter.cursor)
  const { rows } = await sql<ApartRow>`
    select a.id, a.record, a.one_id as "oneId", a.other_id as "otherId", coalesce(i.name, p.name) as "oneName",
      coalesce(oi.name, op.name) as "otherName", m.id as "byId", m.name as "byName", a.recorded_at as at
    from told_apart a join members m on m.id = a.member_id
      left join institutions i on i.id = a.one_id left join institutions oi on oi.id = a.other_id
      left join people p on p.id = a.one_id left join people op on op.id = a.other_id
    where a.taken_back_at is null and ${filter.id === undefined ? sql`true` : sql`a.id = ${filter.id}`}
      and ${after ? sql`(date_trunc('milliseconds', a.recorded_at), a.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by date_trunc('milliseconds', a.recorded_at) desc, a.id desc limit ${limit + 1}`.execute(
    db,
  )
  return rows
}

/** Every pair that was told apart, as `one other`. */
export async function pairsApart(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('told_apart')
    .where('taken_back_at', 'is', null)
    .select(['one_id', 'other_id'])
    .execute()
  return new Set(rows.map(({ one_id, other_id }) => `${one_id} ${other_id}`))
}
