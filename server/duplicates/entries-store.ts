import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Sector } from '../institutions/rules.ts'
import { tagsAtMost } from '../tags/rules.ts'
import type { DuplicateRecord, Entry } from './rules.ts'

/** An entry of the directory with what a pair shows of it. */
export interface EntryRow extends Entry {
  sector: Sector | null
  counties: string[]
  seats: { title: string; institution: string }[]
  confirmed: boolean
  seeded: boolean
  version: number
}

/** Every institution, or these, that is not another one. */
export async function institutionEntries(db: Db, ids: readonly string[] | 'all') {
  const { rows } = await sql<EntryRow>`
    select id, name, sector, kind, phone, website, array[]::text[] as "seatIds", '[]'::jsonb as seats,
      array(select county_fips::text from institution_counties
            where institution_id = institutions.id order by county_fips) as counties,
      confirmed_at is not null as confirmed, source_id is not null as seeded, version
    from institutions where merged_into is null
      and ${ids === 'all' ? sql`true` : sql`id = any(${ids}::uuid[])`}`.execute(db)
  return rows
}

/** The same of people; their counties are those of the institutions they sit in, today or before. */
export async function personEntries(db: Db, ids: readonly string[] | 'all') {
  const { rows } = await sql<EntryRow>`
    select p.id, p.name, null as sector, '' as kind, p.phone, p.website,
      coalesce(array_agg(distinct s.id::text) filter (where s.id is not null), '{}') as "seatIds",
      coalesce(jsonb_agg(distinct jsonb_build_object('title', s.title, 'institution', i.name))
        filter (where s.id is not null), '[]') as seats,
      coalesce(array_agg(distinct ic.county_fips::text) filter (where ic.county_fips is not null), '{}') as counties,
      p.confirmed_at is not null as confirmed, p.source_id is not null as seeded, p.version
    from people p
    left join tenures t on t.person_id = p.id
    left join seats s on s.id = t.seat_id
    left join institutions i on i.id = s.institution_id
    left join institution_counties ic on ic.institution_id = i.id
    where p.merged_into is null and ${ids === 'all' ? sql`true` : sql`p.id = any(${ids}::uuid[])`}
    group by p.id`.execute(db)
  return rows
}

/** What either is tagged with, in order. */
export async function tagsOfBoth(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct tag from institutions, unnest(tags) as tag where id = any(${ids}::uuid[])
    order by tag limit ${tagsAtMost}`.execute(db)
  return rows.map(({ tag }) => tag)
}

export const entriesOf = {
  institution: institutionEntries,
  person: personEntries,
} as const satisfies Record<DuplicateRecord, unknown>
