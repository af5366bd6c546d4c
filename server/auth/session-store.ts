import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { endFeed } from '../calendar/feed-store.ts'
import type { Db, Trx } from '../db/database.ts'
import { forgetAddress } from '../digest-mail/address-store.ts'
import type { Language, Role } from '../members/rules.ts'
import { endTokensOf } from '../tokens/store.ts'
import type { Read } from './clock.ts'
import { hashToken } from './secrets.ts'
import type { SessionHow } from './table.ts'

/** The member behind a live session, with everything the policy and the session endpoint need. */
export interface SessionMember extends Read {
  sessionId: string
  sharedScreen: boolean
  /** minutes without a request after which a session on a shared screen ends */
  sharedIdleMinutes: number
  /** the known device it is on */
  deviceId: string | null
  lastSeenAt: string
  expiresAt: string
  /** when she last proved that it is she: by signing in with a passkey or password, or since */
  provedAt: string | null
  id: string
  name: string
  login: string | null
  language: Language
  hasPassword: boolean
  hasPasskey: boolean
  /** an authenticator app is paired */
  hasCode: boolean
  recoveryCodesLeft: number
  /** has a safe way in: a passkey, or a password with a code; whoever has none finishes her setup first */
  settled: boolean
  roles: Role[]
  organizationId: string
  organizationName: string
  regions: string[]
  counties: string[]
  /** asked by a token: reads nothing that is restricted */
  openOnly?: true
}

/** Hours until anybody has to sign in again. */
const absoluteHours = 12

/** The session of a cookie, when it is live and its member is active. */
export async function findSession(db: Db, token: string): Promise<SessionMember | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('members', 'members.id', 'sessions.member_id')
    .innerJoin('organizations', 'organizations.id', 'members.organization_id')
    .innerJoin('settings', (join) => join.onTrue())
    .where('sessions.token_hash', '=', hashToken(token))
    .where('sessions.revoked_at', 'is', null)
    .where('sessions.expires_at', '>', sql<string>`now()`)
    .where('members.deactivated_at', 'is', null)
    .select((eb) => [
      'sessions.id as sessionId',
      'sessions.shared_screen as sharedScreen',
      'settings.shared_idle_minutes as sharedIdleMinutes',
      'sessions.last_seen_at as lastSeenAt',
      'sessions.expires_at as expiresAt',
      'sessions.proved_at as provedAt',
      sql<string>`clock_timestamp()`.as('asOf'),
      'sessions.how',
      'sessions.device_id as deviceId',
      'members.id',
      'members.name',
      'members.login',
      'members.language',
      'members.roles',
      'members.organization_id as organizationId',
      'organizations.name as organizationName',
      eb('members.password_hash', 'is not', null).as('hasPassword'),
      eb
        .exists(
          eb
            .selectFrom('passkeys')
            .whereRef('passkeys.member_id', '=', 'members.id')
            .where('passkeys.removed_at', 'is', null),
        )
        .as('hasPasskey'),
      eb
        .exists(
          eb
            .selectFrom('totp_secrets')
            .whereRef('totp_secrets.member_id', '=', 'members.id')
            .where('totp_secrets.confirmed_at', 'is not', null)
            .where('totp_secrets.removed_at', 'is', null),
        )
        .as('hasCode'),
      eb
        .selectFrom('recovery_codes')
        .whereRef('recovery_codes.member_id', '=', 'members.id')
        .where('recovery_codes.used_at', 'is', null)
        .where('recovery_codes.replaced_at', 'is', null)
        .select((codes) => codes.fn.countAll<number>().as('left'))
        .as('recoveryCodesLeft'),
      jsonArrayFrom(
        eb
          .selectFrom('member_regions')
          .leftJoin('counties', 'counties.region_id', 'member_regions.region_id')
          .whereRef('member_regions.member_id', '=', 'members.id')
          .select(['member_regions.region_id as regionId', 'counties.fips'])
          .orderBy('counties.fips'),
      ).as('territory'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { territory, how, ...session } = row
  const hasPassword = Boolean(row.hasPassword)
  const hasPasskey = Boolean(row.hasPasskey)
  const hasCode = Boolean(row.hasCode)
  return {
    ...session,
    readAt: performance.now(),
    hasPassword,
    hasPasskey,
    hasCode,
    recoveryCodesLeft: row.recoveryCodesLeft ?? 0,
    // whoever looks around a demo comes and goes by her link
    settled: how === 'demo' || hasPasskey || (hasPassword && hasCode),
    regions: [...new Set(territory.map((t) => t.regionId))],
    counties: territory.flatMap((t) => (t.fips ? [t.fips] : [])),
  }
}

/** Who comes in, and by which way. */
export interface Entering {
  memberId: string
  how: SessionHow
  passkeyId?: string
  /** what the audit log says, where it is not simply that she signed in */
  action?: 'recovered'
}

export async function insertSession(
  trx: Trx,
  session: Entering & {
    id: string
    token: string
    sharedScreen: boolean
    userAgent: string
    deviceId?: string | undefined
  },
): Promise<void> {
  await trx
    .insertInto('sessions')
    .values({
      id: session.id,
      member_id: session.memberId,
      token_hash: hashToken(session.token),
      shared_screen: session.sharedScreen,
      user_agent: session.userAgent.slice(0, 300),
      expires_at: sql`now() + make_interval(hours => ${absoluteHours})`,
      how: session.how,
      passkey_id: session.passkeyId ?? null,
      device_id: session.deviceId ?? null,
      // a link proves that somebody has the message it came in, not who she is
      proved_at:
        session.how === 'password' || session.how === 'passkey' ? sql<string>`now()` : null,
    })
    .execute()
}

/** She has proved just now that it is she. */
export async function proveSession(trx: Trx, sessionId: string): Promise<string> {
  const { proved_at } = await trx
    .updateTable('sessions')
    .set({ proved_at: sql`now()` })
    .where('id', '=', sessionId)
    .returning('proved_at')
    .executeTakeFirstOrThrow()
  return proved_at as string
}

export async function touchSession(db: Db, sessionId: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: sql`now()` })
    .where('id', '=', sessionId)
    .execute()
}

export async function revokeSession(trx: Trx, sessionId: string): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ revoked_at: sql`now()` })
    .where('id', '=', sessionId)
    .execute()
}

/** Ends the sessions that were made with a passkey. */
export async function revokeSessionsMadeWith(
  trx: Trx,
  passkeyId: string,
  except: string,
): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ revoked_at: sql`now()` })
    .where('passkey_id', '=', passkeyId)
    .where('revoked_at', 'is', null)
    .where('id', '!=', except)
    .execute()
}

/**
 * Ends every other session of a member, after a new password; or all, when she is cut off, comes back by a recovery or
 * an admin signs her out, and with them what reads without a session: also the digest by mail, which somebody else may
 * have had sent to himself.
 */
export async function revokeSessionsOf(trx: Trx, memberId: string, except?: string): Promise<void> {
  if (except === undefined) {
    await endFeed(trx, memberId)
    await endTokensOf(trx, memberId)
    await forgetAddress(trx, memberId)
  }
  await trx
    .updateTable('sessions')
    .set({ revoked_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .$if(except !== undefined, (q) => q.where('id', '!=', except as string))
    .execute()
}
