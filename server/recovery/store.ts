import { type ExpressionBuilder, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { RecoveryTable } from './table.ts'

/** Hours until what one admin asked for has to be confirmed by another. */
const confirmWithinHours = 72
/** Days in which a member is told of it when she signs in. */
const toldForDays = 90

function rows(db: Db | Trx) {
  return db
    .selectFrom('recoveries as r')
    .innerJoin('members as m', 'm.id', 'r.member_id')
    .innerJoin('members as a', 'a.id', 'r.asked_by')
    .leftJoin('members as c', 'c.id', 'r.confirmed_by')
    .select(['r.id', 'r.member_id as memberId', 'm.name as memberName', 'r.reason'])
    .select(['r.asked_by as askedBy', 'a.name as askerName', 'r.asked_at as askedAt'])
    .select(['r.confirmed_by as confirmedBy', 'c.name as confirmerName'])
    .select(['r.confirmed_at as confirmedAt', 'r.expires_at as expiresAt'])
    .select('r.facts_hash as factsHash')
}

export type RecoveryRow = NonNullable<Awaited<ReturnType<typeof recoveryRow>>>

export function recoveryRow(db: Db | Trx, id: string) {
  return rows(db).where('r.id', '=', id).executeTakeFirst()
}

/** Waiting for the second admin, or confirmed with a link that nobody has used yet. */
export function openRecoveries(db: Db) {
  return rows(db).where(stillOpen).orderBy('r.asked_at', 'desc').execute()
}

function stillOpen(eb: ExpressionBuilder<Database & { r: RecoveryTable }, 'r'>) {
  return eb.and([
    eb('r.cancelled_at', 'is', null),
    eb.or([
      eb.and([eb('r.confirmed_at', 'is', null), eb('r.expires_at', '>', sql<string>`now()`)]),
      eb.exists(
        eb
          .selectFrom('invites')
          .whereRef('invites.recovery_id', '=', 'r.id')
          .where('invites.used_at', 'is', null)
          .where('invites.expires_at', '>', sql<string>`now()`)
          .select('invites.id'),
      ),
    ]),
  ])
}

/** Asks for a way back; false when the id is taken. One that nobody confirmed in time makes room. */
export async function insertRecovery(
  trx: Trx,
  actor: Actor,
  recovery: { id: string; memberId: string; askedBy: string; reason: string; factsHash: Buffer },
): Promise<boolean> {
  await trx
    .updateTable('recoveries')
    .set({ cancelled_at: sql`now()` })
    .where('member_id', '=', recovery.memberId)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '<=', sql<string>`now()`)
    .execute()
  const row = await trx
    .insertInto('recoveries')
    .values({
      id: recovery.id,
      member_id: recovery.memberId,
      asked_by: recovery.askedBy,
      reason: recovery.reason.trim(),
      facts_hash: recovery.factsHash,
      expires_at: sql`now() + make_interval(hours => ${confirmWithinHours})`,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await audit(trx, actor, 'recovery_asked', 'member', recovery.memberId)
  return row !== undefined
}

/** Locks one that may be confirmed, or was by this admin. Its asker has to be an admin still. */
export async function lockToConfirm(trx: Trx, id: string, adminId: string) {
  return trx
    .selectFrom('recoveries as r')
    .innerJoin('members as a', 'a.id', 'r.asked_by')
    .where('r.id', '=', id)
    .where('r.cancelled_at', 'is', null)
    .where('r.expires_at', '>', sql<string>`now()`)
    .where('a.deactivated_at', 'is', null)
    .where(sql<boolean>`'admin' = any(a.roles)`)
    .where((eb) => eb.or([eb('r.confirmed_by', 'is', null), eb('r.confirmed_by', '=', adminId)]))
    .select(['r.id', 'r.member_id as memberId', 'r.confirmed_by as confirmedBy'])
    .forUpdate('r')
    .executeTakeFirst()
}

/** The database refuses the admin who asked, and the member herself. */
export async function confirm(trx: Trx, id: string, adminId: string): Promise<void> {
  await trx
    .updateTable('recoveries')
    .set({ confirmed_by: adminId, confirmed_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Calls it off, and ends a link that was made for it. False when there is nothing to call off. */
export async function cancel(trx: Trx, id: string): Promise<boolean> {
  const asked = await trx
    .updateTable('recoveries')
    .set({ cancelled_at: sql`now()` })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  const link = await trx
    .updateTable('invites')
    .set({ used_at: sql`now()` })
    .where('recovery_id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .execute()
  return asked !== undefined || link.length > 0
}

/** What a member has not been told of yet: somebody opened a way into her account. */
export async function openRecoveryOf(db: Db, memberId: string) {
  const row = await rows(db)
    .where('r.member_id', '=', memberId)
    .where('r.told_at', 'is', null)
    .where('r.asked_at', '>', sql<string>`now() - make_interval(days => ${toldForDays})`)
    .select((eb) => stillOpen(eb).as('open'))
    .orderBy('r.asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, askerName, confirmerName, askedAt, open } = row
  return { id, askedBy: askerName, confirmedBy: confirmerName, askedAt, open: Boolean(open) }
}

export async function markTold(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('recoveries')
    .set({ told_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('told_at', 'is', null)
    .execute()
}
