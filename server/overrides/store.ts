import { type Insertable, type SqlBool, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import { type Member, may } from '../auth/policy.ts'
import type { Receipt } from '../contract.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Day } from '../days.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'
import type { OverrideFact } from './rules.ts'

/** Every override there ever was, as the rules see it. */
export async function overrideFacts(db: Db): Promise<OverrideFact[]> {
  const { rows } = await sql<OverrideFact>`
    select id, county_fips as "countyFips", aspect, value, set_on as day, expires_on as "expiresOn",
      ended_on as "endedOn", recorded_at as "recordedAt"
    from overrides`.execute(db)
  return rows
}

/**
 * Overrides without their words, which statuses are not made of, the latest first: of a county, by their ids, or all.
 * @param db the one of facts
 */
export function overrideRows(
  db: Db,
  filter: { ids?: readonly string[]; county?: string | undefined; cursor?: string | undefined },
  limit: number,
) {
  const after = fromDayCursor(filter.cursor)
  return db
    .selectFrom('overrides as o')
    .$if(filter.ids !== undefined, (q) => q.where(sql<SqlBool>`o.id = any(${filter.ids}::uuid[])`))
    .$if(filter.county !== undefined, (q) => q.where('o.county_fips', '=', filter.county as string))
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(o.set_on, o.id) < (${after?.at}::date, ${after?.id}::uuid)`),
    )
    .select(['o.id', 'o.county_fips as countyFips', 'o.aspect', 'o.value', 'o.version'])
    .select(['o.set_on as setOn', 'o.expires_on as expiresOn', 'o.ended_on as endedOn'])
    .select('o.recorded_at as recordedAt')
    .orderBy('o.set_on', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export type OverrideRow = Awaited<ReturnType<typeof overrideRows>>[number]

/** Why these were set and by whom, by id: for members who read notes, as a reason is one. */
export async function overrideWords(
  db: Db,
  member: Member,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OverrideWords>> {
  if (!may(member, 'read_notes')) return new Map()
  const { rows } = await sql<OverrideWords & { id: string }>`
    select o.id, o.reason, jsonb_build_object('id', author.id, 'name', author.name) as author,
      case when ender.id is not null then jsonb_build_object('id', ender.id, 'name', ender.name) end as "endedBy"
    from overrides o
    join members author on author.id = o.author_id
    left join members ender on ender.id = o.ended_by
    where o.id = any(${ids}::uuid[])
  `.execute(db)
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}

export interface OverrideWords {
  reason: string
  author: { id: string; name: string }
  endedBy: { id: string; name: string } | null
}

/** Sets a status by hand; undefined when the id exists already. */
export async function insertOverride(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['overrides']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('overrides')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'set', 'override', inserted.id)
  return inserted
}

export function lockOverride(trx: Trx, id: string) {
  return trx
    .selectFrom('overrides')
    .where('id', '=', id)
    .select(['version', 'county_fips as countyFips', 'set_on as setOn', 'ended_on as endedOn'])
    .forUpdate()
    .executeTakeFirst()
}

/** Takes an override back: from `day` on it no longer holds. */
export async function endOverride(
  trx: Trx,
  actor: Actor & { memberId: string },
  id: string,
  day: Day,
): Promise<void> {
  await audit(trx, actor, 'ended', 'override', id)
  await trx
    .updateTable('overrides')
    .set((eb) => ({ ended_on: day, ended_by: actor.memberId, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export function writtenOverride(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('overrides')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
