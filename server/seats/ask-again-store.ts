import { type Insertable, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Receipt } from '../contract.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'

/** A promise as whoever asks for it again finds it; undefined when she may not see it. */
export function promiseToAsk(db: Db, member: Member, id: string) {
  return db
    .selectFrom('commitments as k')
    .where('k.id', '=', id)
    .where('k.removed_at', 'is', null)
    .where(visibleTo(member, 'k', 'k.contact_id'))
    .select(['k.id', 'k.text', 'k.institution_id as institutionId'])
    .select(['k.county_fips as countyFips', 'k.sensitivity', 'k.author_id as authorId'])
    .select('k.organization_id as organizationId')
    .select((eb) =>
      // the seat it was made in; else the one whose turnover let it lapse
      eb.fn
        .coalesce(
          'k.seat_id',
          eb
            .selectFrom('commitment_events as e')
            .innerJoin('turnovers as o', 'o.id', 'e.turnover_id')
            .whereRef('e.commitment_id', '=', 'k.id')
            .select('o.seat_id')
            .orderBy('e.recorded_at', 'desc')
            .limit(1),
        )
        .as('seatId'),
    )
    .executeTakeFirst()
}

export type PromiseToAsk = NonNullable<Awaited<ReturnType<typeof promiseToAsk>>>

/** A seat with whoever alone is in it now. */
export async function seatToAsk(db: Db, id: string) {
  const seat = await db
    .selectFrom('seats')
    .where('id', '=', id)
    .select(['id', 'title', 'institution_id as institutionId'])
    .executeTakeFirst()
  if (!seat) return undefined
  const holders = await db
    .selectFrom('tenures')
    .innerJoin('people', 'people.id', 'tenures.person_id')
    .where('seat_id', '=', id)
    .where('ended_on', 'is', null)
    .select(['people.id', 'people.name'])
    .execute()
  const [only] = holders
  return { ...seat, holder: holders.length === 1 && only ? only : null }
}

/** The last ask for a promise again. */
export function askedAgain(db: Db, commitmentId: string) {
  return db
    .selectFrom('asks')
    .innerJoin('members', 'members.id', 'asks.author_id')
    .where('asks.commitment_id', '=', commitmentId)
    .where('asks.removed_at', 'is', null)
    .select(['asks.id', 'asks.seat_id as seatId', 'asks.person_id as personId'])
    .select(['asks.author_id as authorId', 'members.name as authorName'])
    .select('asks.recorded_at as recordedAt')
    .orderBy('asks.recorded_at', 'desc')
    .execute()
}

/** Plans an ask; undefined when the id exists already. */
export async function insertAsk(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['asks']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('asks')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'asked_again', 'ask', inserted.id)
  return inserted
}

export function writtenAsk(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('asks')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', sql<Buffer | null>`facts_hash`.as('factsHash')])
    .executeTakeFirst()
}
