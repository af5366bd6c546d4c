import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import type { Db, Trx } from '../db/database.ts'
import type { EditAction } from '../merging/edit.ts'
import { fold } from '../search/rules.ts'
import type { Written } from '../writes.ts'
import type { PersonFacts } from './contract.ts'

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
    .select('merged_into as mergedInto')
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

/**
 * The seat of this title, made when it is new; the person holds it from now on, unless she does already.
 * @returns the ids of what was made
 */
export async function takeSeat(
  trx: Trx,
  personId: string,
  seat: { institutionId: string; title: string },
): Promise<{ seat?: string; tenure?: string }> {
  const newSeat = newId()
  const { rows } = await sql<{ id: string }>`
    insert into seats (id, institution_id, title) values (${newSeat}, ${seat.institutionId}, ${seat.title.trim()})
    on conflict (institution_id, lower(title)) do update set title = seats.title
    returning id
  `.execute(trx)
  const seatId = rows[0]?.id as string
  const made = seatId === newSeat ? { seat: seatId } : {}
  const held = await trx
    .selectFrom('tenures')
    .where('seat_id', '=', seatId)
    .where('person_id', '=', personId)
    .where('ended_on', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (held) return made
  const tenure = newId()
  await trx
    .insertInto('tenures')
    .values({
      id: tenure,
      seat_id: seatId,
      person_id: personId,
      started_on: null,
      ended_on: null,
      term_ends_on: null,
      source_id: null,
      source_vintage: null,
    })
    .execute()
  return { ...made, tenure }
}
