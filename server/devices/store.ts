import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { v7 as newId } from 'uuid'
import { hashToken } from '../auth/secrets.ts'
import type { Db, Trx } from '../db/database.ts'

/** Known devices of a member that are not lost, with what happens on them now. */
export function deviceRows(db: Db, memberId: string) {
  return db
    .selectFrom('known_devices as d')
    .where('d.member_id', '=', memberId)
    .where('d.forgotten_at', 'is', null)
    .select(['d.id', 'd.user_agent as userAgent', 'd.created_at as since'])
    .select('d.last_seen_at as lastSeenAt')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('passkeys as p')
          .whereRef('p.device_id', '=', 'd.id')
          .where('p.removed_at', 'is', null)
          .select(['p.id', 'p.name'])
          .orderBy('p.created_at'),
      ).as('passkeys'),
    ])
    .execute()
}

/** Live sessions of a member, the one used last first. */
export function liveSessions(db: Db, memberId: string) {
  return db
    .selectFrom('sessions')
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .select(['id', 'how', 'device_id as deviceId', 'user_agent as userAgent'])
    .select(['shared_screen as sharedScreen', 'created_at as since', 'last_seen_at as lastSeenAt'])
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** Which of the tokens in a cookie belongs to the member of this sign-in name, or of this id. */
export async function knownDevice(
  db: Db | Trx,
  tokens: readonly string[],
  whose: { login: string } | { memberId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('known_devices')
    .innerJoin('members', 'members.id', 'known_devices.member_id')
    .where('known_devices.token_hash', 'in', [...tokens, ''].map(hashToken))
    .where('known_devices.forgotten_at', 'is', null)
    .where((eb) =>
      'login' in whose
        ? eb('members.login', '=', whose.login)
        : eb('members.id', '=', whose.memberId),
    )
    .select('known_devices.id')
    .executeTakeFirst()
  return row?.id
}

/** @param userAgent what the browser says of itself, kept to name the device in the list */
export async function insertDevice(
  trx: Trx,
  device: { memberId: string; token: string; userAgent: string },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('known_devices')
    .values({
      id,
      member_id: device.memberId,
      token_hash: hashToken(device.token),
      user_agent: device.userAgent.slice(0, 300),
    })
    .execute()
  return id
}

export async function touchDevice(trx: Trx, id: string, userAgent: string): Promise<void> {
  await trx
    .updateTable('known_devices')
    .set({ last_seen_at: sql`now()`, user_agent: userAgent.slice(0, 300) })
    .where('id', '=', id)
    .execute()
}

/** Ends the sessions on one device, or one session. False when it is none of this member's. */
export async function endSessionsOn(trx: Trx, memberId: string, id: string): Promise<boolean> {
  const rows = await trx
    .updateTable('sessions')
    .set({ revoked_at: sql`coalesce(revoked_at, now())` })
    .where('member_id', '=', memberId)
    .where((eb) => eb.or([eb('id', '=', id), eb('device_id', '=', id)]))
    .returning('id')
    .execute()
  return rows.length > 0
}

/** Forgets a known device: it is a stranger again. False when it is none of this member's. */
export async function forgetDevice(trx: Trx, memberId: string, id: string): Promise<boolean> {
  const row = await trx
    .updateTable('known_devices')
    .set({ forgotten_at: sql`coalesce(forgotten_at, now())` })
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Removes the passkeys that were made on a device. */
export async function removePasskeysOf(trx: Trx, memberId: string, deviceId: string) {
  return trx
    .updateTable('passkeys')
    .set({ removed_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('device_id', '=', deviceId)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute()
}

/** Whether a member who was known here has said since that this device is lost, and has not come in on it again. */
export async function isLost(db: Db, tokens: readonly string[]): Promise<boolean> {
  if (tokens.length === 0) return false
  const { rows } = await sql<{ lost: boolean }>`
    select bool_and(forgotten_at is not null) as lost from known_devices
    where token_hash = any (${tokens.map(hashToken)}) group by member_id`.execute(db)
  return rows.some(({ lost }) => lost)
}

/**
 * The device of this member that one of the tokens in a cookie belongs to, also one she said is lost. None of whoever
 * is a member no longer.
 */
export async function deviceOf(
  db: Db,
  tokens: readonly string[],
  memberId: string,
): Promise<{ id: string; organizationId: string } | undefined> {
  return db
    .selectFrom('known_devices')
    .innerJoin('members', 'members.id', 'known_devices.member_id')
    .where('known_devices.token_hash', 'in', [...tokens, ''].map(hashToken))
    .where('members.id', '=', memberId)
    .where('members.deactivated_at', 'is', null)
    .select(['known_devices.id', 'members.organization_id as organizationId'])
    .executeTakeFirst()
}
