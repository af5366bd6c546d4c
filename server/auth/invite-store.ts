import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Db, Trx } from '../db/database.ts'
import { hashToken, newToken } from './secrets.ts'
import { revokeSessionsOf } from './session-store.ts'

/** Hours a link lets its member in. */
const inviteHours = 72

/** Makes a link for a member; her earlier unused links end. Returns the token, which is kept nowhere. */
export async function insertInvite(
  trx: Trx,
  invite: { memberId: string; kind: 'setup' | 'invite' | 'demo'; createdBy: string | null },
): Promise<{ token: string; expiresAt: string }> {
  await endInvites(trx, invite.memberId)
  const token = newToken()
  const { expires_at } = await trx
    .insertInto('invites')
    .values({
      id: newId(),
      member_id: invite.memberId,
      kind: invite.kind,
      token_hash: hashToken(token),
      created_by: invite.createdBy,
      expires_at: sql`now() + make_interval(hours => ${inviteHours})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return { token, expiresAt: expires_at }
}

/** Ends the links of a member that nobody has used; those of a demo stay, for as long as it is one. */
export async function endInvites(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('invites')
    .set({ used_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('kind', '!=', 'demo')
    .where('used_at', 'is', null)
    .execute()
}

interface Redeemed {
  memberId: string
  how: 'link' | 'demo'
}

/**
 * Uses a link up, once: of two at the same moment one gets the member, the other nothing. A new link is also the
 * way back of whoever forgot her password: it and her sessions end, and she chooses a new one when she comes in.
 * Links of a demo database work again and again.
 */
export async function redeemInvite(trx: Trx, token: string): Promise<Redeemed | undefined> {
  const row = await trx
    .updateTable('invites')
    .from('members')
    .set({ used_at: sql`case when invites.kind = 'demo' then null else now() end` })
    .whereRef('members.id', '=', 'invites.member_id')
    .where('members.deactivated_at', 'is', null)
    .where('invites.token_hash', '=', hashToken(token))
    .where('invites.used_at', 'is', null)
    .where('invites.expires_at', '>', sql<string>`now()`)
    .where((eb) =>
      eb.or([
        eb('invites.kind', '!=', 'demo'),
        eb.exists(eb.selectFrom('settings').where('settings.demo', '=', true)),
      ]),
    )
    .returning(['invites.member_id', 'invites.kind'])
    .executeTakeFirst()
  if (row && row.kind !== 'demo') await startAfresh(trx, row.member_id)
  return row && { memberId: row.member_id, how: row.kind === 'demo' ? 'demo' : 'link' }
}

async function startAfresh(trx: Trx, memberId: string): Promise<void> {
  const forgotten = await trx
    .updateTable('members')
    .set({ password_hash: null })
    .where('id', '=', memberId)
    .where('password_hash', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (forgotten) await revokeSessionsOf(trx, memberId)
}

/** True until somebody has come in through a setup link and can come back. */
export async function needsSetup(db: Db): Promise<boolean> {
  const { ready } = await db
    .selectFrom('members')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('members as m')
            .where('m.password_hash', 'is not', null)
            .where('m.deactivated_at', 'is', null)
            .where(sql<boolean>`'admin' = any(m.roles)`),
        )
        .as('ready'),
    )
    .limit(1)
    .executeTakeFirst()
    .then((row) => row ?? { ready: false })
  return !ready
}
