import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { EvidenceGrade } from '../commitments/rules.ts'
import type { ParticipantRole } from '../contacts/rules.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { ContactGroup } from './contact-rules.ts'
import type { ScopeKind } from './rules.ts'

/** What a report is about, with the counties that it was about when it was asked. */
export interface ResolvedScope {
  kind: ScopeKind
  counties: readonly string[]
  campaignId: string | null
}

/** The days that are counted, and those before that they are compared with. */
export interface Span {
  since: Day
  from: Day
  to: Day
}

/** Contacts of the scope: in its counties, or in which something was asked or answered in its campaign. */
function contactsOf(
  scope: ResolvedScope,
  contact: RawBuilder<unknown>,
  county: RawBuilder<unknown>,
) {
  if (scope.kind === 'state') return sql<SqlBool>`true`
  if (scope.kind !== 'campaign') return sql<SqlBool>`${county} = any(${scope.counties}::bpchar[])`
  return sql<SqlBool>`${contact} in (
    select g.contact_id from answers g join asks a on a.id = g.ask_id
      where a.campaign_id = ${scope.campaignId} and a.removed_at is null and g.removed_at is null
    union all select contact_id from asks where campaign_id = ${scope.campaignId} and removed_at is null)`
}

const inSpan = ({ since, to }: Span) =>
  sql<SqlBool>`c.removed_at is null and c.happened_on between ${since}::date and ${to}::date`

/** Of ours and to be told: whoever took part in a restricted contact is not. */
const tellable = sql<SqlBool>`c.outcome = 'held' and c.sensitivity <> 'restricted' and p.member_id is not null`

export type CountedContacts = ContactGroup & { now: boolean; count: number; ids: string[] }

/**
 * How many contacts are alike in what they are counted by, in the period and before it. Of all members, whatever they may
 * see: a number that left out what its reader may not open would differ from reader to reader.
 * @param marks what institutions are by sector and kind (`community church`), see `markOf`
 * @param withIds which they are, too
 */
export async function contactGroups(
  db: Db,
  scope: ResolvedScope,
  span: Span,
  marks: Readonly<Record<string, number>>,
  withIds: boolean,
): Promise<CountedContacts[]> {
  const ids = withIds ? sql`array_agg(id)` : sql`'{}'::uuid[]`
  const { rows } = await sql<CountedContacts>`
    select now, kind, outcome, county, organization, marks, count(*) as count, ${ids} as ids
    from (
      select c.id, c.happened_on >= ${span.from}::date as now, c.kind, c.outcome, c.county_fips::text as county,
        case when c.sensitivity = 'restricted' then 'restricted' else c.organization_id::text end as organization,
        coalesce(bit_or((${JSON.stringify(marks)}::jsonb ->> (i.sector || ' ' || i.kind))::integer), 0) as marks
      from contacts c
      left join contact_institutions ci on ci.contact_id = c.id
      left join institutions i on i.id = ci.institution_id
      where ${inSpan(span)} and ${contactsOf(scope, sql`c.id`, sql`c.county_fips`)}
      group by c.id
    ) each
    group by now, kind, outcome, county, organization, marks`.execute(db)
  return rows
}

/** The institutions that were met in held contacts, in the period and before it. */
export async function institutionsMet(db: Db, scope: ResolvedScope, span: Span) {
  const { rows } = await sql<{ now: boolean; ids: string[] }>`
    select now, array_agg(institution_id) as ids from (
      select distinct c.happened_on >= ${span.from}::date as now, ci.institution_id
      from contacts c join contact_institutions ci on ci.contact_id = c.id
      where ${inSpan(span)} and c.outcome = 'held' and ${contactsOf(scope, sql`c.id`, sql`c.county_fips`)}
    ) each group by now`.execute(db)
  return rows
}

/** How many members of ours took part in held contacts, in the period and before it. */
export async function membersActive(db: Db, scope: ResolvedScope, span: Span) {
  const { rows } = await sql<{ now: boolean; count: number }>`
    select c.happened_on >= ${span.from}::date as now, count(distinct p.member_id) as count
    from contacts c join participants p on p.contact_id = c.id
    where ${inSpan(span)} and ${tellable} and ${contactsOf(scope, sql`c.id`, sql`c.county_fips`)}
    group by 1`.execute(db)
  return rows
}

/** The contacts of the period in which members of ours took part. */
export async function attendedContacts(
  db: Db,
  scope: ResolvedScope,
  span: Span,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from contacts c join participants p on p.contact_id = c.id
    where ${inSpan({ ...span, since: span.from })} and ${tellable}
      and ${contactsOf(scope, sql`c.id`, sql`c.county_fips`)}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface FirstTimeRow {
  memberId: string
  role: ParticipantRole
  contactId: string
  day: Day
}

/** Who took part in which role for the first time ever, wherever that was, on days of the span and in the scope. */
export async function firstTimes(
  db: Db,
  scope: ResolvedScope,
  span: Span,
): Promise<FirstTimeRow[]> {
  const { rows } = await sql<FirstTimeRow>`
    with did as materialized (
      -- day and id in one text: the earliest of both together, without sorting them all
      select p.member_id, p.role, min(c.happened_on::text || c.id::text) as first
      from participants p join contacts c on c.id = p.contact_id
      where ${inSpan(span)} and ${tellable}
      group by p.member_id, p.role
    )
    select did.member_id as "memberId", did.role, c.id as "contactId", c.happened_on as day
    from did
    -- one is enough, and most have one: nobody's whole history is read
    left join lateral (
      select true as found from participants p join contacts c on c.id = p.contact_id
      where p.member_id = did.member_id and p.role = did.role
        and c.removed_at is null and ${tellable} and c.happened_on < ${span.since}::date
      limit 1
    ) earlier on true
    join contacts c on c.id = substr(did.first, 11)::uuid
    where earlier.found is null and ${contactsOf(scope, sql`c.id`, sql`c.county_fips`)}
    order by c.happened_on, c.id, did.member_id`.execute(db)
  return rows
}

export interface PlacedCommitment {
  id: string
  institutionId: string
  countyFips: string
  evidence: EvidenceGrade
}

/** The commitments of the scope that were made by a day: where each belongs. Its history is in the book of facts. */
export async function placedCommitments(
  db: Db,
  scope: ResolvedScope,
  to: Day,
): Promise<PlacedCommitment[]> {
  const { rows } = await sql<PlacedCommitment>`
    select k.id, k.institution_id as "institutionId", k.county_fips::text as "countyFips", k.evidence
    from commitments k
    where k.removed_at is null and k.made_on <= ${to}::date
      and ${contactsOf(scope, sql`k.contact_id`, sql`k.county_fips`)}`.execute(db)
  return rows
}
