import { sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { Digest } from './contract.ts'

type Work = NonNullable<Digest['work']>

/** Which days, and the FIPS of the counties; of the whole state where there are none. */
export interface Asked {
  from: Day
  to: Day
  counties: readonly string[] | undefined
}

/** How many of each kind are named; the rest is counted, and behind the links. */
const named = 12

const within = (table: string, { counties }: Asked) =>
  counties ? sql`${sql.ref(`${table}.county_fips`)} = any(${counties}::bpchar[])` : sql`true`

/** Contacts that happened in these days, of those that the member sees: by whom, where, and the latest. */
export async function contactsOf(db: Db, member: Member, asked: Asked): Promise<Work['contacts']> {
  const { rows } = await sql<Work['contacts']>`
    with met as materialized (
      select c.id, c.happened_on, c.kind, c.outcome, c.county_fips, c.author_id from contacts c
      where c.removed_at is null and c.happened_on between ${asked.from}::date and ${asked.to}::date
        and ${within('c', asked)} and ${visibleTo(member, 'c', 'c.id')}
    )
    select (select count(*)::int from met) as total,
      (select count(*)::int from met where outcome = 'held') as held,
      coalesce((select jsonb_agg(jsonb_build_object('member', jsonb_build_object('id', m.id, 'name', m.name),
          'count', by.n) order by by.n desc, m.name)
        from (select author_id, count(*)::int as n from met group by 1) by
        join members m on m.id = by.author_id), '[]') as "byMember",
      coalesce((select jsonb_agg(jsonb_build_object('county', jsonb_build_object('fips', k.fips, 'name', k.name),
          'count', by.n) order by by.n desc, k.name)
        from (select county_fips, count(*)::int as n from met group by 1) by
        join counties k on k.fips = by.county_fips), '[]') as "byCounty",
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'happenedOn', l.happened_on, 'kind', l.kind,
          'outcome', l.outcome, 'county', k.name, 'member', m.name) order by l.happened_on desc, l.id desc)
        from (select * from met order by happened_on desc, id desc limit ${named}) l
        join counties k on k.fips = l.county_fips join members m on m.id = l.author_id), '[]') as latest`.execute(
    db,
  )
  return rows[0] as Work['contacts']
}

/** Promises that were made in these days. */
export async function commitmentsOf(
  db: Db,
  member: Member,
  asked: Asked,
): Promise<Work['commitments']> {
  const { rows } = await sql<Work['commitments']['latest'][number] & { total: number }>`
    select k.id, k.made_on as "madeOn", k.due_on as "dueOn", counties.name as county,
      i.name as institution, (count(*) over ())::int as total
    from commitments k
    join counties on counties.fips = k.county_fips
    join institutions i on i.id = k.institution_id
    where k.removed_at is null and k.made_on between ${asked.from}::date and ${asked.to}::date
      and ${within('k', asked)} and ${visibleTo(member, 'k', 'k.contact_id')}
    order by k.made_on desc, k.id desc limit ${named}`.execute(db)
  return { total: rows[0]?.total ?? 0, latest: rows.map(({ total: _, ...one }) => one) }
}

/** Verdicts that a second member confirmed in these days. */
export async function verdictsOf(db: Db, member: Member, asked: Asked): Promise<Work['verdicts']> {
  const { rows } = await sql<Work['verdicts']['latest'][number] & { total: number }>`
    select k.id as "commitmentId", e.happened_on as "confirmedOn", e.verdict, counties.name as county,
      i.name as institution, (count(*) over ())::int as total
    from commitment_events e
    join commitments k on k.id = e.commitment_id
    join counties on counties.fips = k.county_fips
    join institutions i on i.id = k.institution_id
    where k.removed_at is null and e.kind = 'verdict_confirmed'
      and e.happened_on between ${asked.from}::date and ${asked.to}::date
      and ${within('k', asked)} and ${visibleTo(member, 'k', 'k.contact_id')}
    order by e.happened_on desc, e.id desc limit ${named}`.execute(db)
  return { total: rows[0]?.total ?? 0, latest: rows.map(({ total: _, ...one }) => one) }
}
