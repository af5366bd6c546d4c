import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Actor, audit } from '../audit/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Role } from '../members/rules.ts'
import type { RegionFacts } from './contract.ts'
import type { Notes } from './rules.ts'

/** Every region with its counties and the active members whose it is, those in use first. */
export function keptRegions(db: Db) {
  return db
    .selectFrom('regions as r')
    .select(['r.id', 'r.name', 'r.version'])
    .select((eb) => [
      sql<boolean>`r.retired_at is not null`.as('retired'),
      jsonArrayFrom(
        eb
          .selectFrom('counties as c')
          .whereRef('c.region_id', '=', 'r.id')
          .select(['c.fips', 'c.name', 'c.region_version as version'])
          .orderBy('c.name'),
      ).as('counties'),
      jsonArrayFrom(
        eb
          .selectFrom('member_regions as mr')
          .innerJoin('members as m', 'm.id', 'mr.member_id')
          .whereRef('mr.region_id', '=', 'r.id')
          .where('m.deactivated_at', 'is', null)
          .select(['m.id', 'm.name', 'm.roles'])
          .orderBy('m.name'),
      ).as('members'),
    ])
    .orderBy('retired')
    .orderBy('r.name')
    .execute()
}

const columns = [
  'id',
  'name',
  'version',
  'created_at as recordedAt',
  'retired_at as retiredAt',
] as const

export function regionRow(db: Db | Trx, id: string) {
  return db.selectFrom('regions').where('id', '=', id).select(columns).executeTakeFirst()
}

/** The same, kept as it is until the end of the transaction: no county moves there meanwhile. */
export function lockRegion(trx: Trx, id: string) {
  return trx
    .selectFrom('regions')
    .where('id', '=', id)
    .select(columns)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Whoever writes a region that is not there yet waits for others who do: of two equal ones at once the second would fail by its name
 * before it is known by its id.
 */
export function waitForRegion(trx: Trx, id: string) {
  return sql`select pg_advisory_xact_lock(hashtext('condado region'), hashtext(${id}))`.execute(trx)
}

/** Adds a region that is not there. */
export async function insertRegion(trx: Trx, actor: Actor, id: string, facts: RegionFacts) {
  const row = await trx
    .insertInto('regions')
    .values({ id, name: facts.name.trim(), edited_at: sql<string>`now()` })
    .returning(columns)
    .executeTakeFirstOrThrow()
  await audit(trx, actor, 'added', 'region', id)
  return row
}

/** Renames it, retires it or takes it up again; whoever was of a retired one no longer is. */
export async function updateRegion(
  trx: Trx,
  actor: Actor,
  before: { id: string; retiredAt: string | null },
  { name, retired = before.retiredAt !== null }: RegionFacts,
) {
  const changes = retired !== (before.retiredAt !== null)
  if (retired && changes) {
    await trx.deleteFrom('member_regions').where('region_id', '=', before.id).execute()
  }
  const row = await trx
    .updateTable('regions')
    .set((eb) => ({
      name: name.trim(),
      retired_at: retired ? sql<string>`coalesce(retired_at, now())` : null,
      edited_at: sql<string>`now()`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', before.id)
    .returning(columns)
    .executeTakeFirstOrThrow()
  const action = changes ? (retired ? 'retired' : 'restored') : 'renamed'
  await audit(trx, actor, action, 'region', before.id)
  return row
}

export async function hasCounties(trx: Trx, regionId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('counties')
    .where('region_id', '=', regionId)
    .select('fips')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Where a county is, and the version of that. */
export function countyPlace(db: Db, fips: string) {
  return placed(db, fips).executeTakeFirst()
}

/** The same, locked until the end of the transaction. */
export function lockCountyPlace(trx: Trx, fips: string) {
  return placed(trx, fips).forUpdate().executeTakeFirst()
}

function placed(db: Db | Trx, fips: string) {
  return db
    .selectFrom('counties')
    .where('fips', '=', fips)
    .select(['fips', 'region_id as regionId', 'region_version as version'])
}

/** Moves a county; sessions, phones and row-level security follow by what the tables tell of it. */
export async function moveCounty(trx: Trx, actor: Actor, fips: string, regionId: string) {
  await audit(trx, actor, 'moved', 'county', fips)
  return trx
    .updateTable('counties')
    .set((eb) => ({
      region_id: regionId,
      moved_at: sql<string>`now()`,
      region_version: eb('region_version', '+', 1),
    }))
    .where('fips', '=', fips)
    .returning(['fips', 'region_id as regionId', 'region_version as version'])
    .executeTakeFirstOrThrow()
}

/** The notes of a county by whose they are; restricted ones are left out. */
export async function notesIn(db: Db, fips: string): Promise<Notes[]> {
  const { rows } = await sql<Notes>`
    select kind, sensitivity, organization_id as "organizationId", author_id as "authorId",
      assignee_id as "assigneeId", count from condado_notes_in(${fips}::bpchar)`.execute(db)
  return rows
}

/** How many reports are about one of these regions. */
export async function reportsAbout(db: Db, regionIds: readonly string[]) {
  const { rows } = await sql<{ drafts: number; finals: number }>`
    select drafts, finals from condado_reports_about(${regionIds}::text[])`.execute(db)
  return rows[0] ?? { drafts: 0, finals: 0 }
}

/** The active members of two regions, with which of the two each is of. */
export function membersOfEither(db: Db, one: string, other: string) {
  return db
    .selectFrom('members as m')
    .innerJoin('member_regions as r', 'r.member_id', 'm.id')
    .where('r.region_id', 'in', [one, other])
    .where('m.deactivated_at', 'is', null)
    .select(['m.id', 'm.name', 'm.roles', 'm.organization_id as organizationId'])
    .select(sql<string[]>`array_agg(r.region_id)`.as('regions'))
    .groupBy('m.id')
    .orderBy('m.name')
    .execute() as Promise<
    { id: string; name: string; roles: Role[]; organizationId: string; regions: string[] }[]
  >
}
