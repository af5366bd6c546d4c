import { type SqlBool, sql } from 'kysely'
import { type Member, may } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Answer } from '../campaigns/rules.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'

/** The counties that an institution serves, with what a newcomer to them should know. */
export function countyFacts(db: Db, institutionId: string) {
  return db
    .selectFrom('institution_counties as ic')
    .innerJoin('counties', 'counties.fips', 'ic.county_fips')
    .where('ic.institution_id', '=', institutionId)
    .select(['counties.fips', 'counties.name', 'population_2025 as population'])
    .select(['hispanic_pct_2020 as hispanicPercent', 'foreign_born_pct as foreignBornPercent'])
    .orderBy('counties.name')
    .execute()
}

interface AskRow {
  id: string
  en: string
  es: string
  askedOn: Day | null
  again: boolean
  answer: Answer | null
  answeredOn: Day | null
}

/** What we ask of an institution or of this seat of it, the latest first, with the answer of today. */
export async function askRows(
  db: Db,
  member: Member,
  seat: { id: string; institutionId: string },
): Promise<AskRow[]> {
  if (!may(member, 'read_campaigns')) return []
  // of a campaign: open to all who read campaigns; outside of one: seen like a commitment
  const { rows } = await sql<AskRow>`
    select a.id, coalesce(a.text, c.ask_en, '') as en, coalesce(a.text, c.ask_es, '') as es,
      a.asked_on as "askedOn", a.commitment_id is not null as again,
      latest.answer, latest.answered_on as "answeredOn"
    from asks a
    left join campaigns c on c.id = a.campaign_id
    left join lateral (
      select answer, answered_on from answers where ask_id = a.id and removed_at is null
      order by answered_on desc, recorded_at desc limit 1) latest on true
    where a.removed_at is null and a.institution_id = ${seat.institutionId}
      and (a.seat_id is null or a.seat_id = ${seat.id})
      and (a.campaign_id is not null or ${visibleTo(member, 'a', 'a.contact_id')})
    order by a.asked_on desc nulls first, a.id desc
    limit 60`.execute(db)
  return rows
}

const met = (institutionId: string) => sql<SqlBool>`exists (
  select from contact_institutions ci
  where ci.contact_id = c.id and ci.institution_id = ${institutionId})`

/** How often we were in touch, in contacts that the member may see, and when last. */
export function contactCount(db: Db, member: Member, institutionId: string) {
  return db
    .selectFrom('contacts as c')
    .where('c.removed_at', 'is', null)
    .where('c.outcome', '=', 'held')
    .where(met(institutionId))
    .where(visibleTo(member, 'c', 'c.id'))
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('c.happened_on').as('lastOn')])
    .executeTakeFirstOrThrow()
}

/** Who of us took part in those contacts, most often first. */
export function knownByRows(db: Db, member: Member, institutionId: string) {
  return db
    .selectFrom('participants as p')
    .innerJoin('contacts as c', 'c.id', 'p.contact_id')
    .innerJoin('members as m', 'm.id', 'p.member_id')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .where('c.removed_at', 'is', null)
    .where('c.outcome', '=', 'held')
    .where('m.deactivated_at', 'is', null)
    .where(met(institutionId))
    .where(visibleTo(member, 'c', 'c.id'))
    .groupBy(['m.id', 'm.name', 'o.name'])
    .select(['m.id', 'm.name', 'o.name as organization'])
    .select((eb) => [
      eb.fn.countAll<number>().as('contacts'),
      sql<number>`count(*) filter (where p.role in ('led', 'co_led'))`.as('led'),
      eb.fn.max('c.happened_on').as('lastOn'),
    ])
    .orderBy('contacts', 'desc')
    .orderBy('lastOn', 'desc')
    .orderBy('m.name')
    .limit(20)
    .execute()
}

export function recordRows(db: Db, institutionId: string) {
  return db
    .selectFrom('public_records')
    .where('institution_id', '=', institutionId)
    .select(['id', 'kind', 'title', 'adverse', 'dated_on as datedOn', 'ended_on as endedOn'])
    .select('seen_on as seenOn')
    .orderBy('dated_on', 'desc')
    .limit(20)
    .execute()
}
