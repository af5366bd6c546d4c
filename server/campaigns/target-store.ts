import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import { type Day, timeZoneHere } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import { alike } from '../institutions/alike.ts'
import { soughtWords } from '../search/rules.ts'
import type { AskFact, Vote } from './rules.ts'

/** A target as the rules see it. */
export interface TargetFact extends AskFact {
  campaignId: string
  institutionId: string
  vote: Vote | null
  voteRecordedAt: string | null
}

/** The targets of these campaigns with all their answers. Of all members: a status counts what its reader may not open. */
export async function targetFacts(db: Db, campaignIds: readonly string[]): Promise<TargetFact[]> {
  const { rows } = await sql<TargetFact>`
    select a.id, a.campaign_id as "campaignId", a.institution_id as "institutionId",
      a.asked_on as "askedOn", a.recorded_at as "recordedAt",
      v.vote, v.recorded_at as "voteRecordedAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', g.id, 'day', g.answered_on, 'answer', g.answer,
          'authorId', g.author_id, 'recordedAt', g.recorded_at))
        from answers g where g.ask_id = a.id and g.removed_at is null), '[]') as answers
    from asks a left join votes v on v.ask_id = a.id
    where a.removed_at is null and a.campaign_id = any(${campaignIds}::uuid[])
    order by a.id
  `.execute(db)
  // JSON built by Postgres writes instants its own way; the rules compare them as text
  return rows.map((row) => ({
    ...row,
    answers: row.answers.map((one) => ({
      ...one,
      recordedAt: new Date(one.recordedAt).toISOString(),
    })),
  }))
}

/** The names of members, by id. */
export async function namesOf(
  db: Db,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (memberIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('members')
    .where('id', 'in', [...new Set(memberIds)])
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What a card of the board shows of each target, by name. `holderName`: who holds its seat today. */
export async function targetRows(db: Db, campaignId: string) {
  const { rows } = await sql<TargetRow>`
    select a.id, a.campaign_id as "campaignId", c.name_en as "nameEn", c.name_es as "nameEs",
      coalesce(a.text, c.ask_en, '') as "wordsEn", coalesce(a.text, c.ask_es, '') as "wordsEs",
      a.institution_id as "institutionId", i.name as "institutionName", i.sector, i.kind,
      array(select county_fips::text from institution_counties
            where institution_id = i.id order by county_fips) as counties,
      a.seat_id as "seatId", s.title as "seatTitle", a.person_id as "personId", p.name as "personName",
      h.id as "holderId", h.name as "holderName", a.version
    from asks a
    join campaigns c on c.id = a.campaign_id
    join institutions i on i.id = a.institution_id
    left join seats s on s.id = a.seat_id
    left join people p on p.id = a.person_id
    left join lateral (${holderOf('a.seat_id', 'a.institution_id')}) h on a.person_id is null
    where a.removed_at is null and a.campaign_id = ${campaignId}
    order by i.name, s.title nulls first, p.name nulls first, a.id
  `.execute(db)
  return rows
}

export interface TargetRow {
  id: string
  campaignId: string
  nameEn: string
  nameEs: string
  wordsEn: string
  wordsEs: string
  institutionId: string
  institutionName: string
  sector: 'elected' | 'police' | 'service' | 'business' | 'community'
  kind: string
  counties: string[]
  seatId: string | null
  seatTitle: string | null
  personId: string | null
  personName: string | null
  holderId: string | null
  holderName: string | null
  version: number
}

/** Who holds a seat today; of an institution as a whole, who holds its only seat. */
function holderOf(seat: string, institution: string) {
  return sql`
    select p.id, p.name from tenures t
    join seats on seats.id = t.seat_id
    join people p on p.id = t.person_id
    where (t.ended_on is null or t.ended_on > (now() at time zone ${timeZoneHere()})::date)
      and (t.seat_id = ${sql.ref(seat)} or ${sql.ref(seat)} is null
        and seats.institution_id = ${sql.ref(institution)}
        and 1 = (select count(*) from seats one where one.institution_id = ${sql.ref(institution)}))
    order by t.started_on desc nulls last limit 1`
}

/**
 * The seats of these institutions with who holds them, and what is a target of the campaign already. With the name of a person:
 * the seats she holds alone.
 */
export async function seatsAsked(
  db: Db,
  campaignId: string,
  institutionIds: readonly string[],
  person = '',
) {
  const words = soughtWords(person)
  const [seats, targets] = await Promise.all([
    sql<SeatAsked>`
      select s.id, s.title, s.institution_id as "institutionId", h.id as "personId", h.name as "personName",
        exists (select from asks a where a.campaign_id = ${campaignId} and a.seat_id = s.id
          and a.removed_at is null) as "isTarget",
        exists (select from asks a where a.campaign_id = ${campaignId} and a.person_id = h.id
          and a.removed_at is null) as "personIsTarget"
      from seats s left join lateral (${holderOf('s.id', 's.institution_id')}) h on true
      left join people p on p.id = h.id
      where s.institution_id = any(${institutionIds}::uuid[])
        and ${words === '' ? sql`true` : alike(words, 'p.search')}
      order by s.title
    `.execute(db),
    db
      .selectFrom('asks')
      .where('campaign_id', '=', campaignId)
      .where('seat_id', 'is', null)
      .where('person_id', 'is', null)
      .where('removed_at', 'is', null)
      .select('institution_id')
      .execute(),
  ])
  return { seats: seats.rows, asked: new Set(targets.map((one) => one.institution_id)) }
}

interface SeatAsked {
  id: string
  title: string
  institutionId: string
  personId: string | null
  personName: string | null
  personIsTarget: boolean
  isTarget: boolean
}

export interface NewTarget {
  id: string
  institutionId: string
  seatId?: string | undefined
  personId?: string | undefined
}

/**
 * Adds targets to a campaign, with one audit row when any is new. Who is a target already is left out.
 * @returns how many were added, and the ids that belong to other asks or to other targets: those are conflicts
 */
export async function insertTargets(
  trx: Trx,
  actor: Actor,
  campaignId: string,
  targets: readonly NewTarget[],
): Promise<{ added: number; taken: string[] }> {
  const facts = JSON.stringify(
    targets.map((one) => ({
      id: one.id,
      institution_id: one.institutionId,
      seat_id: one.seatId ?? null,
      person_id: one.personId ?? null,
    })),
  )
  const given = sql`jsonb_to_recordset(${facts}::jsonb)
    as t (id uuid, institution_id uuid, seat_id uuid, person_id uuid)`
  const { rows: inserted } = await sql<{ id: string }>`
    insert into asks (id, campaign_id, institution_id, seat_id, person_id, author_id)
    select t.id, ${campaignId}::uuid, t.institution_id, t.seat_id, t.person_id, ${actor.memberId}::uuid
    from ${given} order by t.id
    on conflict do nothing returning id
  `.execute(trx)
  const { rows: taken } = await sql<{ id: string }>`
    select t.id from ${given} left join asks a on a.id = t.id
    where case when a.id is not null
      then a.author_id <> ${actor.memberId} or (a.campaign_id, a.institution_id, a.seat_id, a.person_id)
        is distinct from (${campaignId}::uuid, t.institution_id, t.seat_id, t.person_id)
      -- neither new nor a target already: the id of an ask that she may not see
      else not exists (
        select from asks o where o.campaign_id = ${campaignId} and o.removed_at is null
          and (o.institution_id, o.seat_id, o.person_id)
            is not distinct from (t.institution_id, t.seat_id, t.person_id)) end
  `.execute(trx)
  if (inserted.length > 0) await audit(trx, actor, 'targeted', 'campaign', campaignId)
  return { added: inserted.length, taken: taken.map((one) => one.id) }
}

/** The first of these targets whose seat or person is not of its institution; undefined when all are. */
export async function misplaced(trx: Trx, targets: readonly NewTarget[]) {
  const { rows } = await sql<{ position: number; field: 'seatId' | 'personId' }>`
    select t.position::int - 1 as position,
      case when t."seatId" is not null and s.id is null then 'seatId' else 'personId' end as field
    from rows from (jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
      as ("institutionId" uuid, "seatId" uuid, "personId" uuid)) with ordinality
      as t ("institutionId", "seatId", "personId", position)
    left join seats s on s.id = t."seatId" and s.institution_id = t."institutionId"
    where (t."seatId" is not null and s.id is null)
      or (t."personId" is not null and not exists (
        select from tenures join seats on seats.id = tenures.seat_id
        where tenures.person_id = t."personId" and seats.institution_id = t."institutionId"
          and (t."seatId" is null or seats.id = t."seatId")))
    order by t.position limit 1
  `.execute(trx)
  return rows[0]
}

/** Locks a target for a change; undefined when the campaign has none of this id. */
export function lockTarget(trx: Trx, campaignId: string, id: string) {
  return trx
    .selectFrom('asks')
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
    .where('removed_at', 'is', null)
    .select(['version', 'asked_on as askedOn', 'institution_id as institutionId'])
    .select(
      sql<boolean>`exists (
      select from answers where answers.ask_id = asks.id and answers.removed_at is null)`.as(
        'answered',
      ),
    )
    .forUpdate()
    .executeTakeFirst()
}

/** Marks a target as asked on a day, or as not asked. */
export async function setAsked(
  trx: Trx,
  actor: Actor,
  id: string,
  askedOn: Day | null,
): Promise<Receipt> {
  await audit(trx, actor, 'asked', 'ask', id)
  return trx
    .updateTable('asks')
    .set((eb) => ({ asked_on: askedOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

export async function removeTarget(trx: Trx, actor: Actor, id: string): Promise<void> {
  await audit(trx, actor, 'removed', 'ask', id)
  await trx
    .updateTable('asks')
    .set((eb) => ({ removed_at: sql<string>`now()`, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
