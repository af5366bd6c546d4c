import { type Expression, type SqlBool, sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import { may } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Answer } from '../campaigns/rules.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'

/**
 * Asks of campaigns are known to everyone who works on them; others are seen like the notes they came from.
 * @param table the alias of asks
 */
export function askVisibleTo(member: Member, table: string): Expression<SqlBool> {
  if (!may(member, 'read_campaigns')) return sql<SqlBool>`false`
  const campaign = sql.ref(`${table}.campaign_id`)
  return sql<SqlBool>`(${campaign} is not null or ${visibleTo(member, table, `${table}.contact_id`)})`
}

interface AskFilter {
  ids?: readonly string[] | undefined
  institution?: string | undefined
  /** to an institution that serves one of these */
  counties?: readonly string[] | undefined
}

/** Asks the member may see, the latest first; one for a restricted promise without words. Each with its latest answer of today. */
export async function askRows(db: Db, member: Member, filter: AskFilter, today: Day) {
  const { rows } = await sql<AskRow>`
    select a.id, a.campaign_id as "campaignId", c.name_en as "nameEn", c.name_es as "nameEs",
      coalesce(a.text, c.ask_en, '') as "wordsEn", coalesce(a.text, c.ask_es, '') as "wordsEs",
      a.institution_id as "institutionId", i.name as "institutionName",
      a.seat_id as "seatId", s.title as "seatTitle", a.person_id as "personId", p.name as "personName",
      a.commitment_id as "commitmentId", k.id as "contactId", a.county_fips as "countyFips",
      a.sensitivity, a.asked_on as "askedOn", a.author_id as "authorId", m.name as "authorName",
      a.recorded_at as "recordedAt", a.version, g.answer, g.answered_on as "answeredOn",
      case when c.id is null then g.answer is distinct from 'yes'
        else c.voted_on is null and coalesce(c.ends_on >= ${today}::date, true) end as open
    from asks a
    join institutions i on i.id = a.institution_id
    join members m on m.id = a.author_id
    left join campaigns c on c.id = a.campaign_id
    left join seats s on s.id = a.seat_id
    left join people p on p.id = a.person_id
    left join contacts k on k.id = a.contact_id and k.removed_at is null and ${visibleTo(member, 'k', 'k.id')}
    left join lateral (
      select answer, answered_on from answers
      where ask_id = a.id and removed_at is null and answered_on <= ${today}::date
      order by answered_on desc, recorded_at desc, id desc limit 1
    ) g on true
    where a.removed_at is null and ${askVisibleTo(member, 'a')}
      and ${filter.ids ? sql`a.id = any(${filter.ids}::uuid[])` : sql`true`}
      and ${filter.institution ? sql`a.institution_id = ${filter.institution}` : sql`true`}
      and ${
        filter.counties
          ? sql`a.institution_id in (select institution_id from institution_counties
              where county_fips = any(${filter.counties}))`
          : sql`true`
      }
    order by a.asked_on desc nulls first, a.id desc
  `.execute(db)
  return rows
}

export interface AskRow {
  id: string
  campaignId: string | null
  nameEn: string | null
  nameEs: string | null
  wordsEn: string
  wordsEs: string
  institutionId: string
  institutionName: string
  seatId: string | null
  seatTitle: string | null
  personId: string | null
  personName: string | null
  commitmentId: string | null
  contactId: string | null
  countyFips: string | null
  sensitivity: 'shared' | 'organization' | 'restricted'
  askedOn: string | null
  authorId: string
  authorName: string
  recordedAt: string
  version: number
  answer: Answer | null
  answeredOn: string | null
  open: boolean
}

/** The answers to these asks, the latest first; the contact of each where the member may open it. */
export function answerRows(db: Db, member: Member, askIds: readonly string[]) {
  return db
    .selectFrom('answers as g')
    .innerJoin('members as m', 'm.id', 'g.author_id')
    .leftJoin('contacts as c', (join) =>
      join
        .onRef('c.id', '=', 'g.contact_id')
        .on('c.removed_at', 'is', null)
        .on(visibleTo(member, 'c', 'c.id')),
    )
    .where('g.ask_id', 'in', sql<string>`(select unnest(${askIds}::uuid[]))`)
    .where('g.removed_at', 'is', null)
    .select(['g.id', 'g.answer', 'g.answered_on as answeredOn', 'g.recorded_at as recordedAt'])
    .select('g.ask_id as askId')
    .select(['g.author_id as authorId', 'm.name as authorName', 'c.id as contactId'])
    .orderBy('g.answered_on', 'desc')
    .orderBy('g.recorded_at', 'desc')
    .orderBy('g.id', 'desc')
    .execute()
}
