import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

const fetchNotedEvery = '10 minutes'

export function feedOf(db: Db, memberId: string) {
  return db
    .selectFrom('calendar_feeds')
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .select(['id', 'made_at as madeAt', 'fetched_at as fetchedAt'])
    .executeTakeFirst()
}

export async function insertFeed(
  trx: Trx,
  feed: { id: string; memberId: string; tokenHash: Buffer },
): Promise<void> {
  await trx
    .insertInto('calendar_feeds')
    .values({ id: feed.id, member_id: feed.memberId, token_hash: feed.tokenHash })
    .execute()
}

/** Ends the feed of a member. @returns its id; undefined when she had none */
export async function endFeed(trx: Trx, memberId: string): Promise<string | undefined> {
  const row = await trx
    .updateTable('calendar_feeds')
    .set({ revoked_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The feed that a token opens, and whose it is: none of whoever is cut off. */
export function feedBehind(db: Db, tokenHash: Buffer) {
  return db
    .selectFrom('calendar_feeds')
    .innerJoin('members', 'members.id', 'calendar_feeds.member_id')
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('members.deactivated_at', 'is', null)
    .select(['calendar_feeds.id', 'calendar_feeds.member_id as memberId'])
    .executeTakeFirst()
}

/** Somebody has fetched it; one write in ten minutes is enough to tell. */
export async function noteFetch(db: Db, id: string): Promise<void> {
  await sql`update calendar_feeds set fetched_at = now() where id = ${id}
    and (fetched_at is null or fetched_at < now() - ${fetchNotedEvery}::interval)`.execute(db)
}
