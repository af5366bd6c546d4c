import { type Expression, type SqlBool, sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Db } from '../db/database.ts'

/** Promises that the member may see, oldest first, with whether they were asked for again. */
export function promiseRows(db: Db, member: Member, condition: Expression<SqlBool>) {
  return db
    .selectFrom('commitments as k')
    .leftJoin('people', 'people.id', 'k.person_id')
    .where('k.removed_at', 'is', null)
    .where(visibleTo(member, 'k', 'k.contact_id'))
    .where(condition)
    .select(['k.id', 'k.text', 'k.institution_id as institutionId'])
    .select(['k.person_id as personId', 'people.name as personName'])
    .select(['k.made_on as madeOn', 'k.due_on as dueOn', 'k.evidence'])
    .select(['k.sensitivity', 'k.erased_at as erasedAt'])
    .select(askedAgain(member).as('askedAgain'))
    .orderBy('k.made_on')
    .orderBy('k.id')
    .execute()
}

export type PromiseRow = Awaited<ReturnType<typeof promiseRows>>[number]

/** An ask for it again that the member may see: of a restricted promise, her own. */
function askedAgain(member: Member) {
  return sql<boolean>`exists (
    select from asks where asks.commitment_id = k.id and asks.removed_at is null
      and (asks.sensitivity <> 'restricted' or asks.author_id = ${member.id}))`
}

/** What lapsed with a turnover. */
export function lapsedWith(turnoverId: string): Expression<SqlBool> {
  return sql<SqlBool>`exists (
    select from commitment_events e where e.commitment_id = k.id and e.turnover_id = ${turnoverId})`
}

/** What these people promised in a seat, as far as one can tell. */
export function promisedBy(
  seat: { id: string; institutionId: string },
  personIds: readonly string[],
): Expression<SqlBool> {
  return sql<SqlBool>`(k.person_id = any(${personIds}::uuid[])
    and (k.seat_id = ${seat.id} or k.seat_id is null and k.institution_id = ${seat.institutionId}))`
}

/** Everything promised in a seat, by whoever held it, and what its institution promised as such. */
export function binding(
  seat: { id: string; institutionId: string },
  personIds: readonly string[],
): Expression<SqlBool> {
  return sql<SqlBool>`(k.seat_id = ${seat.id}
    or k.seat_id is null and k.institution_id = ${seat.institutionId}
      and (k.person_id is null or k.person_id = any(${personIds}::uuid[])))`
}
