import { type SqlBool, sql } from 'kysely'
import { fromDayCursor } from '../cursors.ts'
import { type Day, timeZoneHere } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { RecordKind } from './rules.ts'

export interface RecordFilter {
  ids?: readonly string[] | undefined
  county?: string | undefined
  region?: string | undefined
  /** or one of the coalition's own */
  kind?: string | undefined
  institution?: string | undefined
  institutions?: readonly string[] | undefined
  adverse?: boolean | undefined
  cursor?: string | undefined
}

/** Public records with their source and who brought them, newest first; all of them without a limit. */
export function recordRows(db: Db, filter: RecordFilter, limit?: number) {
  const { ids, county, region, kind, institution, adverse } = filter
  const after = fromDayCursor(filter.cursor)
  const served = (where: ReturnType<typeof sql<SqlBool>>) => sql<SqlBool>`exists (
    select from institution_counties ic join counties on counties.fips = ic.county_fips
    where ic.institution_id = r.institution_id and ${where})`
  return db
    .selectFrom('public_records as r')
    .innerJoin('sources', 'sources.id', 'r.source_id')
    .leftJoin('members as adder', 'adder.id', 'r.created_by')
    .leftJoin('members as editor', 'editor.id', 'r.edited_by')
    .$if(ids !== undefined, (q) => q.where(sql<SqlBool>`r.id = any(${ids}::uuid[])`))
    .$if(county !== undefined, (q) => q.where(served(sql`ic.county_fips = ${county}`)))
    .$if(region !== undefined, (q) => q.where(served(sql`counties.region_id = ${region}`)))
    .$if(kind !== undefined, (q) => q.where(sql<SqlBool>`${kind} in (r.kind, r.own_kind)`))
    .$if(institution !== undefined, (q) => q.where('r.institution_id', '=', institution as string))
    .$if(filter.institutions !== undefined, (q) =>
      q.where(sql<SqlBool>`r.institution_id = any(${filter.institutions}::uuid[])`),
    )
    .$if(adverse !== undefined, (q) => q.where('r.adverse', '=', adverse as boolean))
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(r.dated_on, r.id) < (${after?.at}::date, ${after?.id}::uuid)`),
    )
    .selectAll('r')
    .select(['sources.title as sourceTitle', 'adder.name as adderName'])
    .select('editor.name as editorName')
    .orderBy('r.dated_on', 'desc')
    .orderBy('r.id', 'desc')
    .$if(limit !== undefined, (q) => q.limit((limit as number) + 1))
    .execute()
}

export type RecordRow = Awaited<ReturnType<typeof recordRows>>[number]

/** The facts of all records of a kind, for the rules. */
export async function recordFacts(db: Db, kind: RecordKind) {
  const { rows } = await sql<{
    id: string
    institutionId: string
    day: Day
    endedOn: Day | null
    adverse: boolean
    recordedAt: string
    model: string | null
  }>`
    select id, institution_id as "institutionId", dated_on as day, ended_on as "endedOn", adverse,
      recorded_at as "recordedAt", details ->> 'model' as model
    from public_records where kind = ${kind}`.execute(db)
  return rows
}

/**
 * The newest day on which a list of this kind was seen: of an import, or of what came with the product. What one
 * member added by hand is no list. Null when there was none, or none that was known on `knownOn`.
 */
export async function newestList(
  db: Db,
  kind: RecordKind,
  knownOn: Day | null,
): Promise<Day | null> {
  const known = sql`(${knownOn}::date is null or
    (recorded_at at time zone ${timeZoneHere()})::date <= ${knownOn}::date)`
  const { rows } = await sql<{ day: Day | null }>`
    select max(day)::text as day from (
      select seen_on::text as day from record_imports where kind = ${kind} and ${known}
      union all
      select source_vintage from public_records
      where kind = ${kind} and created_by is null
        and source_vintage ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ${known}) lists`.execute(db)
  return rows[0]?.day ?? null
}
