import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { v7 as newId } from 'uuid'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import { fromCursor } from '../cursors.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import { alike, likeness } from '../institutions/alike.ts'
import type { EditAction } from '../merging/edit.ts'
import { fold, soughtWords } from '../search/rules.ts'
import type { Written } from '../writes.ts'
import type { PersonFacts } from './contract.ts'

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
      q.where(alike(words, 'people.search')).orderBy(likeness(words, 'people.search'), 'desc'),
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

export function writtenPerson(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('people')
    .where('id', '=', id)
    .select(['id', 'version', 'created_at as recordedAt'])
    .select(['created_by as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}

function columnsOf(facts: PersonFacts) {
  const name = facts.name.trim()
  return {
    name,
    email: facts.email ?? null,
    phone: facts.phone ?? null,
    confirmed_at: facts.confirmed ? sql<string>`now()` : null,
    search: fold(`${name} ${facts.seat?.title ?? ''}`),
  }
}

/** Puts a person into the directory, without an audit row of its own; undefined when the id exists already. */
export function addPerson(
  trx: Trx,
  memberId: string | null,
  id: string,
  facts: PersonFacts,
  hash: Buffer,
): Promise<Receipt | undefined> {
  return trx
    .insertInto('people')
    .values({
      id,
      ...columnsOf(facts),
      party: facts.party?.trim() || null,
      website: null,
      source_id: null,
      source_vintage: null,
      created_by: memberId,
      facts_hash: hash,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
}

export function personNamed(db: Db, id: string) {
  return db.selectFrom('people').where('id', '=', id).select('name').executeTakeFirst()
}

/** Adds a person, with a tenure when a seat is named; undefined when the id exists already. */
export async function insertPerson(
  trx: Trx,
  actor: Actor,
  id: string,
  facts: PersonFacts,
  hash: Buffer,
): Promise<Receipt | undefined> {
  const row = await addPerson(trx, actor.memberId, id, facts, hash)
  if (!row) return undefined
  if (facts.seat) await takeSeat(trx, id, facts.seat)
  await audit(trx, actor, 'added', 'person', id)
  return row
}

/** Locks a person for a correction. */
export async function lockPerson(trx: Trx, id: string, reads?: true) {
  const row = await trx
    .selectFrom('people')
    .where('id', '=', id)
    .select(['version', 'created_at as recordedAt', 'created_by as authorId'])
    .$if(!reads, (q) => q.forUpdate())
    .executeTakeFirst()
  return row && { ...row, removed: false }
}

/** Corrects a person who is locked. */
export async function updatePerson(
  trx: Trx,
  actor: Actor,
  id: string,
  facts: PersonFacts,
  hash: Buffer,
  action: EditAction,
): Promise<Receipt> {
  const row = await trx
    .updateTable('people')
    .set((eb) => ({
      ...columnsOf(facts),
      ...(facts.party === undefined ? {} : { party: facts.party?.trim() || null }),
      facts_hash: hash,
      edited_at: sql<string>`now()`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirstOrThrow()
  if (facts.seat) await takeSeat(trx, id, facts.seat)
  else await keepFindable(trx, id, facts.name)
  await audit(trx, actor, action, 'person', id)
  return row
}

/** Whoever is found by her office stays so under her new name. */
async function keepFindable(trx: Trx, id: string, name: string): Promise<void> {
  const seats = await trx
    .selectFrom('tenures')
    .innerJoin('seats', 'seats.id', 'tenures.seat_id')
    .where('tenures.person_id', '=', id)
    .where('tenures.source_id', 'is', null)
    .select('seats.title')
    .execute()
  const search = fold([name, ...seats.map(({ title }) => title)].join(' '))
  await trx.updateTable('people').set({ search }).where('id', '=', id).execute()
}

/** The seat of this title, made when it is new; the person holds it from now on, unless she does already. */
async function takeSeat(
  trx: Trx,
  personId: string,
  seat: { institutionId: string; title: string },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into seats (id, institution_id, title) values (${newId()}, ${seat.institutionId}, ${seat.title.trim()})
    on conflict (institution_id, lower(title)) do update set title = seats.title
    returning id
  `.execute(trx)
  const seatId = rows[0]?.id as string
  const held = await trx
    .selectFrom('tenures')
    .where('seat_id', '=', seatId)
    .where('person_id', '=', personId)
    .where('ended_on', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (held) return
  await trx
    .insertInto('tenures')
    .values({
      id: newId(),
      seat_id: seatId,
      person_id: personId,
      started_on: null,
      ended_on: null,
      term_ends_on: null,
      source_id: null,
      source_vintage: null,
    })
    .execute()
}
