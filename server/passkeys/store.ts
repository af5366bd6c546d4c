import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import { revokeSessionsMadeWith } from '../auth/session-store.ts'
import type { Db, Trx } from '../db/database.ts'

/** A member's passkeys, oldest first. */
export function passkeyRows(db: Db, memberId: string) {
  return db
    .selectFrom('passkeys')
    .where('member_id', '=', memberId)
    .where('removed_at', 'is', null)
    .select(['id', 'name', 'credential_id as credentialId', 'transports', 'version'])
    .select(['created_at as createdAt', 'last_used_at as lastUsedAt', 'backed_up as backedUp'])
    .orderBy('created_at')
    .execute()
}

/** Whose a credential is, and what verifies her; of a member who may no longer sign in there is none. */
export async function findCredential(db: Db, credentialId: Buffer) {
  return db
    .selectFrom('passkeys')
    .innerJoin('members', 'members.id', 'passkeys.member_id')
    .where('passkeys.credential_id', '=', credentialId)
    .where('passkeys.removed_at', 'is', null)
    .where('members.deactivated_at', 'is', null)
    .select(['passkeys.id', 'passkeys.member_id as memberId', 'public_key as publicKey'])
    .select('sign_count as signCount')
    .executeTakeFirst()
}

/**
 * Writes down that a passkey was used. False when it has been removed in the meantime, or when its counter did not
 * go on: somebody else may hold a copy. Authenticators that do not count say 0 each time.
 */
export async function spendCredential(
  trx: Trx,
  id: string,
  used: { counter: number; backedUp: boolean },
): Promise<boolean> {
  const row = await trx
    .updateTable('passkeys')
    .set({ sign_count: used.counter, backed_up: used.backedUp, last_used_at: sql`now()` })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('sign_count', '<', used.counter),
        eb.and([eb('sign_count', '=', 0), eb.val(used.counter === 0)]),
      ]),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What a replay is compared with: of this member only, others' ids are as good as none. */
export async function writtenPasskey(
  db: Db,
  id: string,
  memberId: string,
): Promise<Written | undefined> {
  return db
    .selectFrom('passkeys')
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .select(['id', 'credential_id as credentialId', 'name', 'version'])
    .select(['created_at as recordedAt', 'removed_at as removedAt'])
    .executeTakeFirst()
}

export interface Written {
  id: string
  credentialId: Buffer
  name: string
  version: number
  recordedAt: string
  removedAt: string | null
}

interface NewPasskey {
  id: string
  memberId: string
  name: string
  credentialId: Buffer
  publicKey: Buffer
  counter: number
  transports: string[]
  backedUp: boolean
  /** the known device it was made on */
  deviceId: string | null
}

export async function insertPasskey(trx: Trx, actor: Actor, passkey: NewPasskey) {
  const written = await trx
    .insertInto('passkeys')
    .values({
      id: passkey.id,
      member_id: passkey.memberId,
      name: passkey.name,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      sign_count: passkey.counter,
      transports: passkey.transports,
      backed_up: passkey.backedUp,
      device_id: passkey.deviceId,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (written) await audit(trx, actor, 'added', 'passkey', passkey.id)
  return written
}

export async function renamePasskey(trx: Trx, actor: Actor, id: string, name: string) {
  const written = await trx
    .updateTable('passkeys')
    .set((eb) => ({ name, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirstOrThrow()
  await audit(trx, actor, 'renamed', 'passkey', id)
  return written
}

/** From now on it opens nothing, and every session that it made ends, but for `except`. */
export async function removePasskey(trx: Trx, actor: Actor, id: string, except: string) {
  const written = await trx
    .updateTable('passkeys')
    .set((eb) => ({ removed_at: sql`now()`, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirstOrThrow()
  await revokeSessionsMadeWith(trx, id, except)
  await audit(trx, actor, 'removed', 'passkey', id)
  return written
}

/**
 * Locks a passkey of this member for a change, her account before it: of two passkeys removed at the same moment
 * the second removal knows of the first.
 */
export async function lockPasskey(trx: Trx, memberId: string, id: string) {
  const account = await trx
    .selectFrom('members')
    .where('id', '=', memberId)
    .select((eb) => [
      'password_hash as passwordHash',
      // without a code a password opens nothing
      eb
        .exists(
          eb
            .selectFrom('totp_secrets')
            .where('totp_secrets.member_id', '=', memberId)
            .where('totp_secrets.confirmed_at', 'is not', null)
            .where('totp_secrets.removed_at', 'is', null),
        )
        .as('hasCode'),
    ])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const own = await trx
    .selectFrom('passkeys')
    .where('member_id', '=', memberId)
    .where('removed_at', 'is', null)
    .select(['id', 'name', 'version', 'created_at as recordedAt'])
    .forUpdate()
    .execute()
  const passkey = own.find((one) => one.id === id)
  const isLastWayIn = own.length === 1 && !(account.passwordHash && account.hasCode)
  return passkey && { ...passkey, isLastWayIn }
}
