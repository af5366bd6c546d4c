import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Db } from '../db/database.ts'
import { hersOrVisible } from '../follow-ups/store.ts'
import type { ExportFilters } from './contract.ts'
import type { ExportKind } from './rules.ts'

/** What is read from the database; statuses are nowhere in it. */
export type StoredKind = Exclude<ExportKind, 'statuses'>

/** Where the rows of a kind come from, which of them she may see, and the order of their pages. */
interface Source {
  from: RawBuilder<unknown>
  where: (member: Member) => Expression<SqlBool>
  /** the alias of a guarded table: its restricted rows stay */
  guarded?: string
  day?: RawBuilder<unknown>
  county: (condition: RawBuilder<unknown>) => RawBuilder<unknown>
  sector?: (condition: RawBuilder<unknown>) => RawBuilder<unknown>
  /** sorted by this and the id */
  key: RawBuilder<unknown>
  keyType: RawBuilder<unknown>
  id: RawBuilder<unknown>
  columns: RawBuilder<unknown>
}

const servesCounty = (condition: RawBuilder<unknown>) => sql`exists (
  select from institution_counties ic join counties on counties.fips = ic.county_fips
  where ic.institution_id = i.id and ${condition})`
const countiesServed = sql`(select string_agg(counties.name, '; ' order by counties.name)
  from institution_counties ic join counties on counties.fips = ic.county_fips where ic.institution_id = i.id)`

const sources: Record<StoredKind, Source> = {
  contacts: {
    from: sql`contacts c join counties on counties.fips = c.county_fips
      join regions on regions.id = counties.region_id join members author on author.id = c.author_id
      join organizations on organizations.id = c.organization_id`,
    where: (member) => sql`c.removed_at is null and ${visibleTo(member, 'c', 'c.id')}`,
    guarded: 'c',
    day: sql`c.happened_on`,
    county: (condition) => condition,
    sector: (condition) => sql`exists (select from contact_institutions ci
      join institutions i on i.id = ci.institution_id where ci.contact_id = c.id and ${condition})`,
    key: sql`c.happened_on`,
    keyType: sql`date`,
    id: sql`c.id`,
    columns: sql`c.id, c.happened_on, counties.name as county, regions.name as region,
      (select string_agg(i.name, '; ' order by ci.position) from contact_institutions ci
        join institutions i on i.id = ci.institution_id where ci.contact_id = c.id) as institutions,
      coalesce(c.own_kind, c.kind) as kind, c.outcome, c.tags, c.notes,
      (select string_agg(people.name, '; ' order by p.position) from participants p
        join people on people.id = p.person_id where p.contact_id = c.id) as theirs,
      (select count(*) from participants p where p.contact_id = c.id and p.member_id is not null) as ours,
      author.name as author, organizations.name as organization, c.sensitivity, c.recorded_at`,
  },
  commitments: {
    from: sql`commitments k join institutions i on i.id = k.institution_id
      join counties on counties.fips = k.county_fips join regions on regions.id = counties.region_id
      join members author on author.id = k.author_id
      join organizations on organizations.id = k.organization_id left join people on people.id = k.person_id`,
    where: (member) => sql`k.removed_at is null and ${visibleTo(member, 'k', 'k.contact_id')}`,
    guarded: 'k',
    day: sql`k.made_on`,
    county: (condition) => condition,
    sector: (condition) => condition,
    key: sql`k.made_on`,
    keyType: sql`date`,
    id: sql`k.id`,
    columns: sql`k.id, k.made_on, k.due_on, counties.name as county, regions.name as region,
      i.name as institution, i.sector, people.name as person, k.text, k.evidence, k.institution_id,
      author.name as author, organizations.name as organization, k.sensitivity, k.recorded_at`,
  },
  follow_ups: {
    from: sql`follow_ups f join counties on counties.fips = f.county_fips
      join regions on regions.id = counties.region_id join members author on author.id = f.author_id
      join members assignee on assignee.id = f.assignee_id left join institutions i on i.id = f.institution_id`,
    where: (member) => sql`f.removed_at is null and ${hersOrVisible(member)}`,
    guarded: 'f',
    day: sql`f.due_on`,
    county: (condition) => condition,
    key: sql`f.due_on`,
    keyType: sql`date`,
    id: sql`f.id`,
    columns: sql`f.id, f.due_on, f.done_at, counties.name as county, regions.name as region,
      i.name as institution, f.text, assignee.name as assignee, f.snooze_reason,
      (select did.id from contacts did where did.id = f.done_contact_id and did.sensitivity <> 'restricted') as done_contact,
      author.name as author, f.sensitivity, f.recorded_at`,
  },
  institutions: {
    from: sql`institutions i left join sources on sources.id = i.source_id`,
    where: () => sql`i.merged_into is null`,
    county: servesCounty,
    sector: (condition) => condition,
    key: sql`i.name`,
    keyType: sql`text`,
    id: sql`i.id`,
    columns: sql`i.id, i.name, i.sector, i.kind, i.tags, i.scope, i.influence, ${countiesServed} as counties, i.phone,
      i.website, i.address, i.confirmed_at, sources.title as source, i.source_vintage`,
  },
  people: {
    from: sql`people p left join sources on sources.id = p.source_id`,
    where: () => sql`p.merged_into is null`,
    county: (condition) => sql`exists (select from tenures join seats on seats.id = tenures.seat_id
      join institutions i on i.id = seats.institution_id
      where tenures.person_id = p.id and tenures.ended_on is null and ${servesCounty(condition)})`,
    sector: (condition) => sql`exists (select from tenures join seats on seats.id = tenures.seat_id
      join institutions i on i.id = seats.institution_id
      where tenures.person_id = p.id and tenures.ended_on is null and ${condition})`,
    key: sql`p.name`,
    keyType: sql`text`,
    id: sql`p.id`,
    columns: sql`p.id, p.name,
      (select string_agg(seats.title || ', ' || i.name, '; ' order by i.name, seats.title) from tenures
        join seats on seats.id = tenures.seat_id join institutions i on i.id = seats.institution_id
        where tenures.person_id = p.id and tenures.ended_on is null) as seats,
      p.party, p.email, p.phone, p.website, p.confirmed_at, sources.title as source, p.source_vintage`,
  },
}

/** A row as it comes, and where the page after it begins. */
export type StoredRow = Record<string, string | number | readonly string[] | null> & {
  id: string
  page_key: string
}

function narrowed(member: Member, what: StoredKind, filters: ExportFilters, restricted: boolean) {
  const source = sources[what]
  const { region, county, sector, from, to } = filters
  const parts: Expression<unknown>[] = [source.where(member)]
  if (source.guarded) {
    const column = sql.ref(`${source.guarded}.sensitivity`)
    parts.push(restricted ? sql`${column} = 'restricted'` : sql`${column} <> 'restricted'`)
  }
  if (region) parts.push(source.county(sql`counties.region_id = ${region}`))
  if (county) parts.push(source.county(sql`counties.fips = ${county}`))
  if (sector && source.sector) parts.push(source.sector(sql`i.sector = ${sector}`))
  if (from && source.day) parts.push(sql`${source.day} >= ${from}::date`)
  if (to && source.day) parts.push(sql`${source.day} <= ${to}::date`)
  return sql.join(parts, sql` and `)
}

/** How many rows of a kind she would get, and how many restricted ones stay. */
export async function countStored(
  db: Db,
  member: Member,
  what: StoredKind,
  filters: ExportFilters,
): Promise<{ rows: number; restricted: number }> {
  const count = async (restricted: boolean) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${sources[what].from}
      where ${narrowed(member, what, filters, restricted)}`.execute(db)
    return rows[0]?.n ?? 0
  }
  return { rows: await count(false), restricted: sources[what].guarded ? await count(true) : 0 }
}

/** The next rows, in the order of the file: days the latest first, names from A. */
export async function storedPage(
  db: Db,
  member: Member,
  what: StoredKind,
  filters: ExportFilters,
  after: StoredRow | undefined,
  limit: number,
): Promise<StoredRow[]> {
  const { from, key, keyType, id, columns, day } = sources[what]
  const direction = day ? sql`desc` : sql`asc`
  const further = day ? sql`<` : sql`>`
  const beyond = after
    ? sql`and (${key}, ${id}) ${further} (${after.page_key}::${keyType}, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<StoredRow>`
    select ${columns}, ${key}::text as page_key from ${from}
    where ${narrowed(member, what, filters, false)} ${beyond}
    order by ${key} ${direction}, ${id} ${direction} limit ${limit}`.execute(db)
  return rows
}
