import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import { fromCursor } from '../cursors.ts'
import { timeZoneHere } from '../days.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { EditAction } from '../merging/edit.ts'
import { searchTextOf, soughtWords } from '../search/rules.ts'
import { hasTag } from '../tags/store.ts'
import type { Written } from '../writes.ts'
import { alike, calledSo, likeness } from './alike.ts'
import type { InstitutionFacts } from './contract.ts'
import type { Influence, Scope, Sector } from './rules.ts'

export interface InstitutionFilter {
  q?: string | undefined
  /** the name of somebody who holds a seat in it today */
  person?: string | undefined
  county?: string | undefined
  region?: string | undefined
  sector?: Sector | undefined
  kind?: string | undefined
  scope?: Scope | undefined
  tag?: string | undefined
  countyUnknown?: boolean | undefined
  unconfirmed?: boolean | undefined
  cursor?: string | undefined
}

type Query = ExpressionBuilder<Database, 'institutions'>

/**
 * A page of the directory as ids: by name, or with `q` by likeness (accents, case and small typos forgiven),
 * the best match first. What is shown of each stands in the book of facts.
 */
export async function institutionIds(db: Db, filter: InstitutionFilter, limit: number) {
  const words = soughtWords(filter.q ?? '')
  const after = fromCursor(filter.cursor)
  return db
    .selectFrom('institutions')
    .select(['institutions.id', 'institutions.name', 'institutions.tags'])
    .where((eb) => eb.and(conditions(eb, filter)))
    .$if(words === '' && after !== undefined, (q) =>
      q.where(
        sql<SqlBool>`(institutions.name, institutions.id) > (${after?.at}, ${after?.id}::uuid)`,
      ),
    )
    .$if(words !== '', (q) =>
      q
        .where(calledSo(words, 'institutions'))
        .orderBy(likeness(words, 'institutions.search'), 'desc')
        .orderBy('institutions.influence', 'desc'),
    )
    .orderBy('institutions.name')
    .orderBy('institutions.id')
    .limit(limit + 1)
    .execute()
}

function conditions(eb: Query, filter: InstitutionFilter) {
  const { county, region, sector, kind, scope, tag, countyUnknown, unconfirmed } = filter
  const person = soughtWords(filter.person ?? '')
  const places = (where: ReturnType<typeof sql<SqlBool>>) =>
    eb.exists(
      eb
        .selectFrom('institution_counties as ic')
        .innerJoin('counties', 'counties.fips', 'ic.county_fips')
        .whereRef('ic.institution_id', '=', 'institutions.id')
        .where(where)
        .select('ic.county_fips'),
    )
  return [
    eb('institutions.merged_into', 'is', null),
    ...(county ? [places(sql<SqlBool>`ic.county_fips = ${county}`)] : []),
    ...(region ? [places(sql<SqlBool>`counties.region_id = ${region}`)] : []),
    ...(countyUnknown
      ? [eb.and([eb.not(places(sql<SqlBool>`true`)), eb('institutions.scope', '!=', 'state')])]
      : []),
    ...(sector ? [eb('institutions.sector', '=', sector)] : []),
    ...(kind ? [eb('institutions.kind', '=', kind)] : []),
    ...(scope ? [eb('institutions.scope', '=', scope)] : []),
    ...(tag ? [hasTag('institutions', tag)] : []),
    ...(unconfirmed ? [eb('institutions.confirmed_at', 'is', null)] : []),
    ...(person ? [heldBy(eb, person)] : []),
  ]
}

function heldBy(eb: Query, person: string) {
  return eb.exists(
    eb
      .selectFrom('tenures')
      .innerJoin('seats', 'seats.id', 'tenures.seat_id')
      .innerJoin('people', 'people.id', 'tenures.person_id')
      .whereRef('seats.institution_id', '=', 'institutions.id')
      .where(
        sql<SqlBool>`(tenures.ended_on is null or tenures.ended_on > (now() at time zone ${timeZoneHere()})::date)`,
      )
      .where(alike(person, 'people.search'))
      .select('tenures.id'),
  )
}

/** What the directory says of one institution. */
export async function institutionRow(db: Db, id: string) {
  const [row] = await institutionRows(db, [id])
  return row
}

/** What the directory says of these institutions. */
export function institutionRows(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('institutions')
    .leftJoin('sources', 'sources.id', 'institutions.source_id')
    .leftJoin('members', 'members.id', 'institutions.created_by')
    .where('institutions.id', 'in', sql<string>`(select unnest(${ids}::uuid[]))`)
    .selectAll('institutions')
    .select(['sources.title as sourceTitle', 'members.name as addedByName'])
    .execute()
}

export function writtenInstitution(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('institutions')
    .where('id', '=', id)
    .select(['id', 'version', 'created_at as recordedAt'])
    .select(['created_by as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}

/** Locks an institution for a correction. */
export async function lockInstitution(trx: Trx, id: string, reads?: true) {
  const row = await trx
    .selectFrom('institutions')
    .where('id', '=', id)
    .select(['version', 'created_at as recordedAt', 'created_by as authorId', 'confirmed_at'])
    .select(['merged_into as mergedInto', 'tags'])
    .$if(!reads, (q) => q.forUpdate())
    .executeTakeFirst()
  return row && { ...row, removed: false, confirmed: row.confirmed_at !== null }
}

/** How an institution with these counties counts, unless the facts say otherwise. */
export function scopeOf(facts: InstitutionFacts): Scope {
  return facts.scope ?? (facts.counties.length > 1 ? 'district' : 'local')
}

async function columnsOf(trx: Trx, facts: InstitutionFacts) {
  const counties = await trx
    .selectFrom('counties')
    .select('name')
    .where('fips', 'in', facts.counties.length > 0 ? facts.counties : [''])
    .execute()
  const name = facts.name.trim()
  return {
    sector: facts.sector,
    kind: facts.kind,
    name,
    scope: scopeOf(facts),
    influence: (facts.influence ?? 1) as Influence,
    website: facts.website ?? null,
    phone: facts.phone ?? null,
    address: facts.address ?? null,
    tags: [...(facts.tags ?? [])].sort(),
    confirmed_at: facts.confirmed ? sql<string>`now()` : null,
    search: searchTextOf({ name, kind: facts.kind, countyNames: counties.map((c) => c.name) }),
  }
}

/** Adds an institution; undefined when the id exists already. */
export async function insertInstitution(
  trx: Trx,
  actor: Actor,
  id: string,
  facts: InstitutionFacts,
  hash: Buffer,
): Promise<Receipt | undefined> {
  const row = await addInstitution(trx, actor.memberId, id, facts, hash)
  if (row) await audit(trx, actor, 'added', 'institution', id)
  return row
}

/** The same without an audit row of its own. */
export async function addInstitution(
  trx: Trx,
  memberId: string | null,
  id: string,
  facts: InstitutionFacts,
  hash: Buffer,
): Promise<Receipt | undefined> {
  const row = await trx
    .insertInto('institutions')
    .values({
      id,
      ...(await columnsOf(trx, facts)),
      source_id: null,
      source_vintage: null,
      created_by: memberId,
      facts_hash: hash,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (!row) return undefined
  await setCounties(trx, id, facts.counties)
  return row
}

/** Corrects an institution that is locked. A seeded row is ours from then on. */
export async function updateInstitution(
  trx: Trx,
  actor: Actor,
  id: string,
  facts: InstitutionFacts,
  hash: Buffer,
  action: EditAction,
): Promise<Receipt> {
  const columns = await columnsOf(trx, facts)
  const row = await trx
    .updateTable('institutions')
    .set((eb) => ({
      ...columns,
      confirmed_at: facts.confirmed ? sql<string>`coalesce(confirmed_at, now())` : null,
      facts_hash: hash,
      edited_at: sql<string>`now()`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirstOrThrow()
  await trx.deleteFrom('institution_counties').where('institution_id', '=', id).execute()
  await setCounties(trx, id, facts.counties)
  await audit(trx, actor, action, 'institution', id)
  return row
}

async function setCounties(trx: Trx, id: string, counties: readonly string[]): Promise<void> {
  if (counties.length === 0) return
  await trx
    .insertInto('institution_counties')
    .values(counties.map((county_fips) => ({ institution_id: id, county_fips })))
    .execute()
}

export function sourceRows(db: Db) {
  return db.selectFrom('sources').selectAll().orderBy('title').execute()
}
