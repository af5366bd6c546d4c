import { sql } from 'kysely'
import { hashToken, newToken } from '../auth/secrets.ts'
import type { Db, Trx } from '../db/database.ts'
import type { ChallengePurpose } from './table.ts'

const challengeMinutes = 5

/** How long an authenticator may take, in milliseconds. */
export const challengeMs = challengeMinutes * 60_000

/** What a challenge is for; whoever signs in has not said who she is. */
export type Asked =
  | { purpose: 'sign_in' }
  | { purpose: Exclude<ChallengePurpose, 'sign_in'>; memberId: string }

/** A new challenge. The database keeps its hash, and throws away those that have ended. */
export async function newChallenge(db: Db, asked: Asked): Promise<string> {
  const challenge = newToken()
  await db.deleteFrom('challenges').where('expires_at', '<', sql<string>`now()`).execute()
  await db
    .insertInto('challenges')
    .values({
      challenge_hash: hashToken(challenge),
      purpose: asked.purpose,
      member_id: 'memberId' in asked ? asked.memberId : null,
      expires_at: sql`now() + make_interval(mins => ${challengeMinutes})`,
    })
    .execute()
  return challenge
}

/** Uses a challenge up, once: of twenty at the same moment one gets true. */
export async function spendChallenge(trx: Trx, challenge: string, asked: Asked): Promise<boolean> {
  const used = await trx
    .updateTable('challenges')
    .set({ used_at: sql`now()` })
    .where('challenge_hash', '=', hashToken(challenge))
    .where('purpose', '=', asked.purpose)
    .$if('memberId' in asked, (q) =>
      q.where('member_id', '=', (asked as { memberId: string }).memberId),
    )
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .returning('purpose')
    .executeTakeFirst()
  return used !== undefined
}
