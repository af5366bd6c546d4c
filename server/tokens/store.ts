import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { TokenFacts } from './contract.ts'

/** Live tokens of a member, the newest first. */
export function tokenRows(db: Db, memberId: string) {
  return db
    .selectFrom('access_tokens')
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .select(['id', 'name', 'scopes', 'made_at as madeAt', 'expires_at as expiresAt'])
    .select('used_at as usedAt')
    .orderBy('id', 'desc')
    .execute()
}

/** @returns when it ends */
export async function insertToken(
  trx: Trx,
  token: { id: string; memberId: string; hash: Buffer },
  { name, scopes, days }: TokenFacts,
): Promise<string> {
  const { expires_at } = await trx
    .insertInto('access_tokens')
    .values({
      id: token.id,
      member_id: token.memberId,
      name: name.trim(),
      scopes,
      token_hash: token.hash,
      expires_at: sql`now() + make_interval(days => ${days})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return expires_at
}

/** Ends one of the member's tokens. False when there is none of hers that lives. */
export async function endTokenOf(trx: Trx, memberId: string, id: string): Promise<boolean> {
  const row = await trx
    .updateTable('access_tokens')
    .set({ revoked_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function endTokensOf(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('access_tokens')
    .set({ revoked_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The live token of this hash: none of whoever is cut off, and in the same time. */
export function tokenBehind(db: Db, hash: Buffer) {
  return db
    .selectFrom('access_tokens')
    .innerJoin('members', 'members.id', 'access_tokens.member_id')
    .where('members.deactivated_at', 'is', null)
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .select(['access_tokens.id', 'member_id as memberId', 'scopes', 'expires_at as expiresAt'])
    .select(sql<string>`clock_timestamp()`.as('asOf'))
    .executeTakeFirst()
}

/** It is used; one write a minute is enough to tell. */
export async function noteUse(db: Db, id: string): Promise<void> {
  await sql`update access_tokens set used_at = now() where id = ${id}
    and (used_at is null or used_at < now() - interval '1 minute')`.execute(db)
}
