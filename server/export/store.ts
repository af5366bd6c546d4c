import { type SqlBool, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import { fromCursor } from '../cursors.ts'
import { timeZoneHere } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import type { ExportRequest } from './contract.ts'

const midnight = () =>
  sql`(now() at time zone ${timeZoneHere()})::date::timestamp at time zone ${timeZoneHere()}`

/** What a member may still take out today, reports among it; days begin at midnight by the clocks of the state. */
export async function leftToday(
  db: Db,
  memberId: string,
): Promise<{ files: number; rows: number }> {
  const { rows } = await sql<{ files: number; rows: number }>`
    select greatest(0, s.daily_exports - count(e.id) - (select count(*) from report_files f
        where f.member_id = ${memberId} and f.at >= ${midnight()})) as files,
      greatest(0, s.daily_export_rows - coalesce(sum(e.rows), 0)::bigint) as rows
    from settings s left join exports e on e.member_id = ${memberId}
      and e.at >= ${midnight()}
    group by s.daily_exports, s.daily_export_rows`.execute(db)
  return rows[0] ?? { files: 0, rows: 0 }
}

/**
 * The same as `noteExport` for a member, within what is left of her day. Before anything leaves.
 * @param rows how many there will be
 * @throws 429 when it is more than the member may take out in a day
 */
export async function reserveExport(
  trx: Trx,
  actor: Actor & { memberId: string },
  id: string,
  request: ExportRequest,
  rows: number,
): Promise<void> {
  // many at once are counted one after the other
  await sql`select pg_advisory_xact_lock(hashtext('export'), hashtext(${actor.memberId}))`.execute(
    trx,
  )
  const left = await leftToday(trx, actor.memberId)
  if (left.files < 1) throw problem('too_many_exports')
  if (left.rows < rows) throw problem('too_much_exported')
  await noteExport(trx, actor, id, request, rows)
}

/** Writes an export down, with its audit row. Without a member it is the operator's, who has no daily cap. */
export async function noteExport(
  trx: Trx,
  actor: Actor,
  id: string,
  request: ExportRequest,
  rows: number,
): Promise<void> {
  const { what, filters, reason, language, format = 'csv' } = request
  await trx
    .insertInto('exports')
    .values({
      id,
      member_id: actor.memberId,
      what,
      filters: sql`${JSON.stringify(filters)}::jsonb`,
      reason: reason.trim(),
      language,
      format,
      rows,
    })
    .execute()
  await audit(trx, actor, 'exported', 'export', id)
}

/** The file arrived whole, as far as we can see. */
export async function noteSent(db: Db, id: string, rows: number): Promise<void> {
  await db.insertInto('exports_sent').values({ export_id: id, rows }).execute()
}

/** Exports of everybody, the latest first, `limit + 1` rows. */
export function exportRows(db: Db, cursor: string | undefined, limit: number) {
  const after = fromCursor(cursor)
  return (
    db
      .selectFrom('exports as e')
      .leftJoin('members', 'members.id', 'e.member_id')
      .select([
        'e.id',
        'e.at',
        'e.member_id as memberId',
        'members.name',
        'e.what',
        'e.filters',
        'e.format',
      ])
      .leftJoin('exports_sent as s', 's.export_id', 'e.id')
      .select(['e.reason', 'e.language', 'e.rows', 's.rows as sent'])
      // ids are made in the order of time
      .$if(after !== undefined, (q) => q.where(sql<SqlBool>`e.id < ${after?.id}::uuid`))
      .orderBy('e.id', 'desc')
      .limit(limit + 1)
      .execute()
  )
}
