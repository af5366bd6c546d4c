import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { fromCursor } from '../cursors.ts'
import type { Database, Db } from '../db/database.ts'
import { calledSo, likeness } from '../institutions/alike.ts'
import { soughtWords } from '../search/rules.ts'

export interface PersonFilter {
  q?: string | undefined
  institution?: string | undefined
  county?: string | undefined
  cursor?: string | undefined
}

function seatsOf(eb: ExpressionBuilder<Database, 'people'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('tenures')
      .innerJoin('seats', 'seats.id', 'tenures.seat_id')
      .innerJoin('institutions', 'institutions.id', 'seats.institution_id')
      .whereRef('tenures.person_id', '=', 'people.id')
      .select(['seats.id', 'seats.title', 'institutions.id as institutionId'])
      .select(['institutions.name as institutionName'])
      .select(['tenures.term_ends_on as termEndsOn', 'tenures.ended_on as endedOn'])
      .orderBy(sql`tenures.ended_on desc nulls first`),
  )
}

/** Everything public about one person. */
export function personRow(db: Db, id: string) {
  return db
    .selectFrom('people')
    .leftJoin('sources', 'sources.id', 'people.source_id')
    .leftJoin('members', 'members.id', 'people.created_by')
    .where('people.id', '=', id)
    .select(['people.id', 'people.name', 'people.confirmed_at', 'people.party', 'people.email'])
    .select(['people.phone', 'people.website', 'people.version', 'people.source_id'])
    .select(['people.source_vintage', 'sources.title as sourceTitle'])
    .select(['people.created_by as addedById', 'members.name as addedByName'])
    .select((eb) => seatsOf(eb as never).as('seats'))
    .executeTakeFirst()
}

/** Office-holders and staff, by name or with `q` by likeness, each with the seats they hold or held. */
export async function personRows(db: Db, filter: PersonFilter, limit: number) {
  const words = soughtWords(filter.q ?? '')
  const after = fromCursor(filter.cursor)
  return db
    .selectFrom('people')
    .where('people.merged_into', 'is', null)
    .select(['people.id', 'people.name', 'people.confirmed_at'])
    .select((eb) => seatsOf(eb).as('seats'))
    .$if(filter.institution !== undefined || filter.county !== undefined, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom('tenures')
            .innerJoin('seats', 'seats.id', 'tenures.seat_id')
            .leftJoin('institution_counties as ic', 'ic.institution_id', 'seats.institution_id')
            .whereRef('tenures.person_id', '=', 'people.id')
            .$if(filter.institution !== undefined, (s) =>
              s.where('seats.institution_id', '=', filter.institution as string),
            )
            .$if(filter.county !== undefined, (s) =>
              s.where('ic.county_fips', '=', filter.county as string),
            )
            .select('tenures.id'),
        ),
      ),
    )
    .$if(words === '' && after !== undefined, (q) =>
      q.where(sql<SqlBool>`(people.name, people.id) > (${after?.at}, ${after?.id}::uuid)`),
    )
    .$if(words !== '', (q) =>
      q.where(calledSo(words, 'people')).orderBy(likeness(words, 'people.search'), 'desc'),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(limit + 1)
    .execute()
}

export type PersonRow = Awaited<ReturnType<typeof personRows>>[number]

/** The seats of these institutions with everyone known to have held them, the holder of today first. */
export function seatRows(db: Db, institutionIds: readonly string[]) {
  return db
    .selectFrom('seats')
    .leftJoin('sources', 'sources.id', 'seats.source_id')
    .where('seats.merged_into', 'is', null)
    .where('seats.institution_id', 'in', sql<string>`(select unnest(${institutionIds}::uuid[]))`)
    .select(['seats.id', 'seats.title', 'seats.source_id', 'seats.source_vintage'])
    .select('seats.institution_id as institutionId')
    .select('sources.title as sourceTitle')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('tenures as t')
          .innerJoin('people', 'people.id', 't.person_id')
          .leftJoin('sources', 'sources.id', 't.source_id')
          .whereRef('t.seat_id', '=', 'seats.id')
          .select(['t.id', 't.person_id', 'people.name as personName', 'people.party'])
          .select(['people.email', 'people.phone'])
          .select(sql<boolean>`people.confirmed_at is not null`.as('confirmed'))
          .select(['t.started_on', 't.ended_on', 't.term_ends_on', 't.source_id'])
          .select(['t.source_vintage', 'sources.title as sourceTitle'])
          .orderBy(sql`t.ended_on desc nulls first`)
          .orderBy('t.started_on', 'desc'),
      ).as('tenures'),
    ])
    .orderBy('seats.title')
    .execute()
}

export type SeatRow = Awaited<ReturnType<typeof seatRows>>[number]

export function personNamed(db: Db, id: string) {
  return db.selectFrom('people').where('id', '=', id).select('name').executeTakeFirst()
}
