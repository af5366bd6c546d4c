import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import { fromCursor } from '../cursors.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Sector } from '../institutions/rules.ts'
import type { Written } from '../writes.ts'

export interface SeatFilter {
  id?: string | undefined
  termEndsBefore?: string | undefined
  county?: string | undefined
  region?: string | undefined
  sector?: Sector | undefined
  institution?: string | undefined
  vacant?: boolean | undefined
  cursor?: string | undefined
}

const countiesOf = sql<string[]>`array(
  select county_fips::text from institution_counties
  where institution_id = i.id order by county_fips)`

function serves(condition: ReturnType<typeof sql<SqlBool>>) {
  return sql<SqlBool>`exists (
    select from institution_counties ic join counties on counties.fips = ic.county_fips
    where ic.institution_id = i.id and ${condition})`
}

const isHeld = sql<SqlBool>`exists (select from tenures where seat_id = s.id and ended_on is null)`

/** Seats with everyone known to have held them, by institution; `limit + 1` rows. */
export async function seatsWithTenures(db: Db, filter: SeatFilter, limit: number) {
  const { termEndsBefore, county, region, vacant } = filter
  const after = fromCursor(filter.cursor)
  return db
    .selectFrom('seats as s')
    .innerJoin('institutions as i', 'i.id', 's.institution_id')
    .where('s.merged_into', 'is', null)
    .where('i.merged_into', 'is', null)
    .$if(filter.id !== undefined, (q) => q.where('s.id', '=', filter.id as string))
    .$if(filter.institution !== undefined, (q) =>
      q.where('i.id', '=', filter.institution as string),
    )
    .$if(filter.sector !== undefined, (q) => q.where('i.sector', '=', filter.sector as Sector))
    .$if(county !== undefined, (q) => q.where(serves(sql`ic.county_fips = ${county}`)))
    .$if(region !== undefined, (q) => q.where(serves(sql`counties.region_id = ${region}`)))
    .$if(vacant !== undefined, (q) => q.where(vacant ? sql<SqlBool>`not ${isHeld}` : isHeld))
    .$if(termEndsBefore !== undefined, (q) =>
      q.where(sql<SqlBool>`exists (select from tenures
        where seat_id = s.id and ended_on is null and term_ends_on <= ${termEndsBefore})`),
    )
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(i.name, s.id) > (${after?.at}, ${after?.id}::uuid)`),
    )
    .select(['s.id', 's.title', 's.version', 's.created_by as authorId'])
    .select(['i.id as institutionId', 'i.name', 'i.sector', 'i.kind', 'i.scope', 'i.influence'])
    .select(countiesOf.as('counties'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('tenures as t')
          .innerJoin('people as p', 'p.id', 't.person_id')
          .whereRef('t.seat_id', '=', 's.id')
          .select(['t.id as tenureId', 'p.id as personId', 'p.name', 'p.party'])
          .select(sql<boolean>`p.confirmed_at is not null`.as('confirmed'))
          .select(['t.started_on as startedOn', 't.ended_on as endedOn'])
          .select('t.term_ends_on as termEndsOn')
          .orderBy(sql`t.ended_on desc nulls first`)
          .orderBy('t.started_on', (order) => order.desc().nullsLast())
          .orderBy('p.name'),
      ).as('tenures'),
    )
    .orderBy('i.name')
    .orderBy('s.id')
    .limit(limit + 1)
    .execute()
}

export type SeatRow = Awaited<ReturnType<typeof seatsWithTenures>>[number]
export type TenureRow = SeatRow['tenures'][number]

/** How a seat changed hands, the last time first; one turnover by its id, or all of a seat. */
export function turnoverRows(db: Db, which: { id: string } | { seatId: string }) {
  return db
    .selectFrom('turnovers as o')
    .innerJoin('seats as s', 's.id', 'o.seat_id')
    .innerJoin('institutions as i', 'i.id', 's.institution_id')
    .innerJoin('members as m', 'm.id', 'o.author_id')
    .leftJoin('tenures as tb', 'tb.id', 'o.before_tenure_id')
    .leftJoin('people as before', 'before.id', 'tb.person_id')
    .leftJoin('tenures as ta', 'ta.id', 'o.after_tenure_id')
    .leftJoin('people as after', 'after.id', 'ta.person_id')
    .where((eb) => ('id' in which ? eb('o.id', '=', which.id) : eb('s.id', '=', which.seatId)))
    .select(['o.id', 'o.outcome', 'o.happened_on as happenedOn', 'o.recorded_at as recordedAt'])
    .select(['s.id as seatId', 's.title', 'i.id as institutionId', 'i.name as institutionName'])
    .select(['m.id as authorId', 'm.name as authorName'])
    .select(['before.id as beforeId', 'before.name as beforeName'])
    .select(['after.id as afterId', 'after.name as afterName'])
    .orderBy('o.happened_on', 'desc')
    .orderBy('o.recorded_at', 'desc')
    .execute()
}

export type TurnoverRow = Awaited<ReturnType<typeof turnoverRows>>[number]

export function institutionExists(db: Db, id: string): Promise<boolean> {
  return db
    .selectFrom('institutions')
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
    .then((row) => row !== undefined)
}

/** Adds a seat; undefined when the id exists already. */
export async function insertSeat(
  trx: Trx,
  actor: Actor,
  seat: { id: string; institutionId: string; title: string; hash: Buffer },
): Promise<Receipt | undefined> {
  const row = await trx
    .insertInto('seats')
    .values({
      id: seat.id,
      institution_id: seat.institutionId,
      title: seat.title.trim(),
      source_id: null,
      source_vintage: null,
      created_by: actor.memberId,
      facts_hash: seat.hash,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (row) await audit(trx, actor, 'added', 'seat', seat.id)
  return row
}

/** Corrects the title at a version; undefined when it has moved on. */
export async function renameSeat(
  trx: Trx,
  actor: Actor,
  seat: { id: string; version: number; title: string; hash: Buffer },
): Promise<Receipt | undefined> {
  const row = await trx
    .updateTable('seats')
    .set((eb) => ({
      title: seat.title.trim(),
      facts_hash: seat.hash,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seat.id)
    .where('version', '=', seat.version)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (row) await audit(trx, actor, 'edited', 'seat', seat.id)
  return row
}

export function writtenSeat(
  db: Db,
  id: string,
): Promise<(Written & { institutionId: string }) | undefined> {
  return db
    .selectFrom('seats')
    .where('id', '=', id)
    .select(['id', 'version', 'created_at as recordedAt', 'institution_id as institutionId'])
    .select(['created_by as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
