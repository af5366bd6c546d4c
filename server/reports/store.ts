import { type Expression, type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Member } from '../auth/policy.ts'
import type { Receipt } from '../contract.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Role } from '../members/rules.ts'
import type { Written } from '../writes.ts'
import type { ReportState } from './rules.ts'

/** `readsReport` as a condition on `reports r`. */
function readableBy({ roles, counties }: Member): Expression<SqlBool> {
  const touching = sql<SqlBool>`(r.scope in ('state', 'campaign') or r.county_fips = any(${counties}::bpchar[])
    or exists (select from counties c where c.region_id = any(r.region_ids) and c.fips = any(${counties}::bpchar[])))`
  const final = sql<SqlBool>`r.state = 'final'`
  const ways = [
    ...(roles.includes('leadership') ? [sql<SqlBool>`true`] : []),
    ...(roles.includes('lead') ? [touching] : []),
    ...(roles.includes('viewer') ? [final] : []),
    ...(roles.includes('organizer') ? [sql<SqlBool>`(${final} and ${touching})`] : []),
    sql<SqlBool>`false`,
  ]
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

export interface ReportFilter {
  id?: string | undefined
  state?: ReportState | undefined
  region?: string | undefined
  county?: string | undefined
  campaign?: string | undefined
  cursor?: string | undefined
}

/** Reports the member may read, the latest period first, `limit + 1` rows. */
export function reportRows(db: Db, member: Member, filter: ReportFilter, limit: number) {
  const { id, state, region, county, campaign, cursor } = filter
  const after = fromDayCursor(cursor)
  return db
    .selectFrom('reports as r')
    .leftJoin('counties as county', 'county.fips', 'r.county_fips')
    .leftJoin('campaigns as campaign', 'campaign.id', 'r.campaign_id')
    .where('r.removed_at', 'is', null)
    .where(readableBy(member))
    .$if(id !== undefined, (q) => q.where('r.id', '=', id as string))
    .$if(state !== undefined, (q) => q.where('r.state', '=', state as ReportState))
    .$if(region !== undefined, (q) => q.where(sql<SqlBool>`${region} = any(r.region_ids)`))
    .$if(county !== undefined, (q) => q.where('r.county_fips', '=', county as string))
    .$if(campaign !== undefined, (q) => q.where('r.campaign_id', '=', campaign as string))
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(r.to_day, r.id) < (${after?.at}::date, ${after?.id}::uuid)`),
    )
    .selectAll('r')
    .select([
      memberName('author_id').as('authorName'),
      memberName('edited_by').as('editorName'),
      memberName('reviewed_by').as('reviewerName'),
      memberName('review_asked_by').as('askerName'),
      memberName('review_asked_of').as('askedName'),
      memberName('sent_back_by').as('senderName'),
    ])
    .select(['county.name as countyName'])
    .select(['campaign.name_en as campaignEn', 'campaign.name_es as campaignEs'])
    .select(
      // a final one goes on calling them what they were called
      sql<{ id: string; name: string }[]>`coalesce(
        (select s.contents -> 'regions' from report_snapshots s where s.report_id = r.id),
        (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name)
          from regions g where g.id = any(r.region_ids)), '[]')`.as('regions'),
    )
    .select(
      sql<string[]>`array(select c.fips::text from counties c
        where c.region_id = any(r.region_ids) or c.fips = r.county_fips order by c.fips)`.as(
        'counties',
      ),
    )
    .orderBy('r.to_day', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** What the member is called that this column of `r` names; six more joins are more than checkers of types can follow. */
function memberName(column: keyof Database['reports'] & string) {
  return sql<string | null>`(select name from members where id = ${sql.ref(`r.${column}`)})`
}

export type ReportRow = Awaited<ReturnType<typeof reportRows>>[number]

export async function reportRow(
  db: Db,
  member: Member,
  id: string,
): Promise<ReportRow | undefined> {
  const [row] = await reportRows(db, member, { id }, 1)
  return row
}

/** The final report that has taken the place of this one, if she may read it. */
export async function successorOf(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('reports')
    .where('supersedes_id', '=', id)
    .where('state', '=', 'final')
    .orderBy('finalized_at', 'desc')
    .select('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/**
 * Keeps a report as it is until the end of the transaction, and reads it then.
 * @returns undefined when she may not read it, or it is final: that changes no more
 */
export async function lockReport(
  trx: Trx,
  member: Member,
  id: string,
): Promise<ReportRow | undefined> {
  const locked = await trx
    .selectFrom('reports')
    .where('id', '=', id)
    .where('state', '!=', 'final')
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return locked && reportRow(trx, member, id)
}

/** Begins a report; undefined when the id exists already. */
export async function insertReport(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['reports']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('reports')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'begun', 'report', inserted.id)
  return inserted
}

/** What an edit of anything in a report does to it: another edition, which nobody has reviewed yet. */
const editedNow = { state: 'draft', reviewed_by: null, reviewed_at: null } as const

/** Writes what was edited, with its audit row; a reviewed report is a draft again. */
export function editReport(
  trx: Trx,
  actor: Actor & { memberId: string },
  id: string,
  row: Updateable<Database['reports']> = {},
) {
  return changeReport(trx, actor, id, 'edited', {
    ...row,
    ...editedNow,
    edited_by: actor.memberId,
    // whoever writes in it herself cannot be its second reader: it waits for another one
    review_asked_of: sql`nullif(review_asked_of, ${actor.memberId})` as never,
    edited_at: sql<string>`now()` as never,
  })
}

export async function changeReport(
  trx: Trx,
  actor: Actor,
  id: string,
  action: 'edited' | 'review_asked' | 'sent_back' | 'reviewed' | 'finalized' | 'removed',
  row: Updateable<Database['reports']>,
) {
  await audit(trx, actor, action, 'report', id)
  return trx
    .updateTable('reports')
    .set((eb) => ({ ...row, edition: eb('edition', '+', action === 'edited' ? 1 : 0) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'highlights_version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

/** Members who write and review reports, each with the counties of her regions, by name. */
export async function reportMembers(db: Db) {
  const { rows } = await sql<{ id: string; name: string; roles: Role[]; counties: string[] }>`
    select m.id, m.name, m.roles, array(select c.fips::text from counties c
      join member_regions r on r.region_id = c.region_id where r.member_id = m.id) as counties
    from members m where m.deactivated_at is null and m.roles && '{lead,leadership}' order by m.name`.execute(
    db,
  )
  return rows
}

export function writtenReport(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('reports')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}

/** FIPS of the counties of these regions; of a region that does not exist none. */
export async function countiesOf(db: Db, regionIds: readonly string[]) {
  const rows = await db
    .selectFrom('counties')
    .where(sql<SqlBool>`region_id = any(${regionIds})`)
    .select(['fips', 'region_id as regionId'])
    .orderBy('fips')
    .execute()
  return rows
}

/** Names of organizations or members, by id. */
export async function namesOf(
  db: Db,
  table: 'organizations' | 'members',
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom(table)
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .select(['id', 'name'])
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
