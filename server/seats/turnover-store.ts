import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Language } from '../members/rules.ts'
import type { Written } from '../writes.ts'
import {
  lapseNote,
  lapsesWith,
  type PromiseFact,
  type TenureFact,
  type TurnoverOutcome,
} from './rules.ts'

/** A seat as a turnover finds it, locked until the transaction ends: the next one sees what this one made of it. */
export async function lockSeat(trx: Trx, id: string) {
  const seat = await trx
    .selectFrom('seats')
    .where('id', '=', id)
    .select(['id', 'title', 'institution_id as institutionId'])
    .forUpdate()
    .executeTakeFirst()
  if (!seat) return undefined
  const [holders, counties, turnovers] = await Promise.all([
    trx
      .selectFrom('tenures')
      .innerJoin('people', 'people.id', 'tenures.person_id')
      .where('seat_id', '=', id)
      .where('ended_on', 'is', null)
      .select(['tenures.id', 'tenures.person_id as personId', 'people.name'])
      .select('tenures.started_on as startedOn')
      .execute(),
    trx
      .selectFrom('institution_counties')
      .where('institution_id', '=', seat.institutionId)
      .select('county_fips as fips')
      .execute(),
    trx.selectFrom('turnovers').where('seat_id', '=', id).select('happened_on as day').execute(),
  ])
  return {
    ...seat,
    holders,
    counties: counties.map(({ fips }) => fips),
    turnedOverOn: turnovers.map(({ day }) => day),
  }
}

export type LockedSeat = NonNullable<Awaited<ReturnType<typeof lockSeat>>>
export type SeatHolder = LockedSeat['holders'][number]

export interface TurnoverWrite {
  id: string
  seat: LockedSeat
  outcome: TurnoverOutcome
  day: Day
  termEndsOn: Day | null
  before: SeatHolder | undefined
  /** who holds it from that day on: in the directory by now */
  after: { personId: string; name: string } | undefined
  language: Language
  hash: Buffer
}

/**
 * Ends one tenure, begins the next and lets lapse what the one who leaves had promised in this seat, hidden promises
 * too. One audit row for all of it.
 * @returns its receipt, and the institutions whose statuses it may change
 */
export async function turnOver(
  trx: Trx,
  actor: Actor,
  write: TurnoverWrite,
): Promise<{ receipt: Receipt; touched: string[] }> {
  const { id, seat, outcome, day, before, after } = write
  if (before) {
    await trx
      .updateTable('tenures')
      // edited: the seeds leave it alone from now on
      .set({ ended_on: day, edited_at: sql<string>`now()` })
      .where('id', '=', before.id)
      .execute()
  }
  const afterTenureId = after ? await beginTenure(trx, write, after.personId) : null
  const row = await trx
    .insertInto('turnovers')
    .values({
      id,
      seat_id: seat.id,
      outcome,
      happened_on: day,
      before_tenure_id: before?.id ?? null,
      after_tenure_id: afterTenureId,
      author_id: actor.memberId as string,
      facts_hash: write.hash,
    })
    .returning(['id', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
  const lapsed = before && outcome !== 'reelected' ? await lapse(trx, actor, write, before) : []
  await audit(trx, actor, 'turned_over', 'seat', seat.id)
  return { receipt: { ...row, version: 1 }, touched: [seat.institutionId, ...lapsed] }
}

async function beginTenure(
  trx: Trx,
  { seat, day, termEndsOn }: TurnoverWrite,
  personId: string,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('tenures')
    .values({
      id,
      seat_id: seat.id,
      person_id: personId,
      started_on: day,
      ended_on: null,
      term_ends_on: termEndsOn,
      source_id: null,
      source_vintage: null,
    })
    .execute()
  return id
}

/** @returns the institutions whose promises lapsed */
async function lapse(
  trx: Trx,
  actor: Actor,
  { id, seat, day, after, language }: TurnoverWrite,
  before: SeatHolder,
): Promise<string[]> {
  const departure = {
    day,
    seatId: seat.id,
    personId: before.personId,
    successorId: after?.personId ?? null,
    tenures: await tenuresOf(trx, before),
  }
  const promises = await lockPromises(trx, seat.id, before.personId)
  const lapsed = promises.filter((promise) => lapsesWith(promise, departure))
  if (lapsed.length === 0) return []
  const names = { title: seat.title, left: before.name, successor: after?.name ?? null }
  await trx
    .insertInto('commitment_events')
    .values(
      lapsed.map((promise) => ({
        id: newId(),
        commitment_id: promise.id,
        kind: 'lapsed' as const,
        verdict: null,
        proposal_id: null,
        proposed_by: null,
        happened_on: day,
        note: lapseNote(language, names),
        author_id: actor.memberId as string,
        turnover_id: id,
        facts_hash: null,
      })),
    )
    .execute()
  return lapsed.map(({ institutionId }) => institutionId)
}

/** Every seat she has held, the one she leaves as if she were still in it. */
async function tenuresOf(trx: Trx, leaving: SeatHolder): Promise<TenureFact[]> {
  const rows = await trx
    .selectFrom('tenures')
    .innerJoin('seats', 'seats.id', 'tenures.seat_id')
    .where('tenures.person_id', '=', leaving.personId)
    .select(['tenures.id', 'tenures.seat_id as seatId', 'seats.institution_id as institutionId'])
    .select(['tenures.started_on as startedOn', 'tenures.ended_on as endedOn'])
    .execute()
  return rows.map((row) => (row.id === leaving.id ? { ...row, endedOn: null } : row))
}

/** What was promised in a seat or by a person, locked: what the member may not see, too, but no words of it. */
async function lockPromises(trx: Trx, seatId: string, personId: string): Promise<PromiseFact[]> {
  const { rows } = await sql<PromiseFact>`
    select id, institution_id as "institutionId", seat_id as "seatId", person_id as "personId",
      made_on as "madeOn", due_on as "dueOn", recorded_at as "recordedAt", events
    from condado_promises_of(${seatId}::uuid, ${personId}::uuid)`.execute(trx)
  return rows
}

export async function writtenTurnover(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('turnovers')
    .where('id', '=', id)
    .select(['id', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}
