import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Db, Trx } from '../db/database.ts'
import { type Actor, audit } from './store.ts'
import type { Verified } from './verify.ts'

/** The last check of the chain that somebody started; of this id, when given. */
export function lastCheck(db: Db, id?: string) {
  return (
    db
      .selectFrom('audit_checks as c')
      .innerJoin('members', 'members.id', 'c.member_id')
      .$if(id !== undefined, (q) => q.where('c.id', '=', id as string))
      .select(['c.id', 'c.member_id as memberId', 'members.name', 'c.position', 'c.faults'])
      .select(['c.started_at as startedAt', 'c.finished_at as finishedAt'])
      // its server may have ended under it
      .select(sql<boolean>`c.seen_at > now() - interval '1 minute'`.as('alive'))
      .orderBy('c.started_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )
}

export type CheckRow = NonNullable<Awaited<ReturnType<typeof lastCheck>>>

/** Begins a check, unless one runs already on any app server. */
export async function beginCheck(
  trx: Trx,
  actor: Actor & { memberId: string },
): Promise<{ check: CheckRow; begun: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtext('audit check'))`.execute(trx)
  const before = await lastCheck(trx)
  if (before && !before.finishedAt && before.alive) return { check: before, begun: false }
  const id = newId()
  await trx.insertInto('audit_checks').values({ id, member_id: actor.memberId }).execute()
  await audit(trx, actor, 'verified', 'audit', id)
  return { check: (await lastCheck(trx, id)) as CheckRow, begun: true }
}

export async function noteProgress(db: Db, id: string, position: number): Promise<void> {
  await db
    .updateTable('audit_checks')
    .set({ position, seen_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export async function finishCheck(db: Db, id: string, { position, faults }: Verified) {
  await db
    .updateTable('audit_checks')
    .set({ position, faults: sql`${JSON.stringify(faults)}::jsonb`, finished_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}
