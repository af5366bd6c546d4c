import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Db, Trx } from '../db/database.ts'
import { endWaysIn } from '../second-factor/store.ts'
import { hashToken, newToken } from './secrets.ts'
import { revokeSessionsOf } from './session-store.ts'

/** Hours a link lets its member in. */
const inviteHours = 72

/** Makes a link for a member; her earlier unused links end. Returns the token, which is kept nowhere. */
export async function insertInvite(
  trx: Trx,
  invite: {
    memberId: string
    kind: 'setup' | 'invite' | 'demo' | 'recovery'
    createdBy: string | null
    /** what two admins agreed on; an operator's own link has none */
    recoveryId?: string
  },
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
      recovery_id: invite.recoveryId ?? null,
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
  action?: 'recovered'
}

/**
 * Uses a link up, once: of two at the same moment one gets the member, the other nothing. A link to come in is good
 * only as long as she has no other way; one that brings her back ends all that she had. Links of a demo database work
 * again and again.
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
    .where((eb) =>
      eb.or([eb('invites.kind', 'in', ['demo', 'recovery']), eb.not(hasWayIn('members'))]),
    )
    .returning(['invites.member_id', 'invites.kind'])
    .executeTakeFirst()
  if (row?.kind === 'recovery') {
    await endWaysIn(trx, row.member_id)
    await revokeSessionsOf(trx, row.member_id)
    return { memberId: row.member_id, how: 'link', action: 'recovered' }
  }
  return row && { memberId: row.member_id, how: row.kind === 'demo' ? 'demo' : 'link' }
}

/** Whether a member has a password or a passkey: from then on no link by one admin lets anybody in as her. */
export function hasWayIn(members: string): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${members}.${name}`)
  return sql<SqlBool>`(${column('password_hash')} is not null or exists (
    select from passkeys where passkeys.member_id = ${column('id')} and passkeys.removed_at is null))`
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
            .where(hasWayIn('m'))
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
