import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { v7 as newId } from 'uuid'
import type { Db, Trx } from '../db/database.ts'
import { problem } from '../errors.ts'

/** Everything that may let the member of a sign-in name in by a password. */
export interface Credentials {
  memberId: string
  passwordHash: string | null
  hasPasskey: boolean
  totp: { id: string; sealedSecret: Buffer } | undefined
  /** of the recovery codes that are left */
  codeHashes: Buffer[]
}

/** Of an active member; undefined for a name that nobody has. */
export async function credentialsOf(
  db: Db,
  whose: { login: string } | { memberId: string },
): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('members')
    .leftJoin('totp_secrets', (join) =>
      join
        .onRef('totp_secrets.member_id', '=', 'members.id')
        .on('totp_secrets.confirmed_at', 'is not', null)
        .on('totp_secrets.removed_at', 'is', null),
    )
    .where((eb) =>
      'login' in whose
        ? eb('members.login', '=', whose.login)
        : eb('members.id', '=', whose.memberId),
    )
    .where('members.deactivated_at', 'is', null)
    .select((eb) => [
      'members.id as memberId',
      'members.password_hash as passwordHash',
      'totp_secrets.id as totpId',
      'totp_secrets.sealed_secret as sealedSecret',
      eb
        .exists(
          eb
            .selectFrom('passkeys')
            .whereRef('passkeys.member_id', '=', 'members.id')
            .where('passkeys.removed_at', 'is', null),
        )
        .as('hasPasskey'),
      jsonArrayFrom(
        eb
          .selectFrom('recovery_codes')
          .whereRef('recovery_codes.member_id', '=', 'members.id')
          .where('recovery_codes.used_at', 'is', null)
          .where('recovery_codes.replaced_at', 'is', null)
          .select(sql<string>`encode(code_hash, 'hex')`.as('hash')),
      ).as('codes'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { totpId, sealedSecret } = row
  return {
    memberId: row.memberId,
    passwordHash: row.passwordHash,
    hasPasskey: Boolean(row.hasPasskey),
    totp: totpId && sealedSecret ? { id: totpId, sealedSecret } : undefined,
    codeHashes: row.codes.map(({ hash }) => Buffer.from(hash, 'hex')),
  }
}

/** Uses a step up: of two codes of one step, or of a step before it, none counts. False when it was used already. */
export async function useStep(trx: Trx, totpId: string, step: number): Promise<boolean> {
  const row = await trx
    .updateTable('totp_secrets')
    .set({ last_used_step: step })
    .where('id', '=', totpId)
    .where('removed_at', 'is', null)
    .where('last_used_step', '<', step)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Uses a recovery code up. False when it was used already. */
export async function useRecoveryCode(trx: Trx, memberId: string, hash: Buffer): Promise<boolean> {
  const row = await trx
    .updateTable('recovery_codes')
    .set({ used_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  // her other sessions say how many are left
  if (row) await sql`select pg_notify('access', '')`.execute(trx)
  return row !== undefined
}

/** A secret that does not count yet; one that was begun before and never confirmed goes. */
export async function beginTotp(
  trx: Trx,
  memberId: string,
  id: string,
  sealedSecret: Buffer,
): Promise<void> {
  await trx
    .updateTable('totp_secrets')
    .set({ removed_at: sql`now()`, sealed_secret: null })
    .where('member_id', '=', memberId)
    .where('confirmed_at', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
  await trx
    .insertInto('totp_secrets')
    .values({ id, member_id: memberId, sealed_secret: sealedSecret })
    .execute()
}

/** The secret that waits for its first code. */
export function begunTotp(db: Db | Trx, memberId: string) {
  return begun(db, memberId).executeTakeFirst()
}

/** The same, locked: of two confirmations at once one comes first. @throws 409 when there is none any more */
export async function lockBegunTotp(trx: Trx, memberId: string) {
  const row = await begun(trx, memberId).forUpdate().executeTakeFirst()
  if (!row) throw problem('code_not_begun')
  return row
}

function begun(db: Db | Trx, memberId: string) {
  return db
    .selectFrom('totp_secrets')
    .where('member_id', '=', memberId)
    .where('confirmed_at', 'is', null)
    .where('removed_at', 'is', null)
    .select(['id', 'sealed_secret as sealedSecret'])
    .orderBy('created_at', 'desc')
    .limit(1)
}

/** The begun secret counts from now on, and the one before it no longer. */
export async function confirmTotp(
  trx: Trx,
  memberId: string,
  totpId: string,
  step: number,
): Promise<void> {
  await removeTotp(trx, memberId)
  await trx
    .updateTable('totp_secrets')
    .set({ confirmed_at: sql`now()`, last_used_step: step })
    .where('id', '=', totpId)
    .execute()
}

async function removeTotp(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('totp_secrets')
    .set({ removed_at: sql`now()`, sealed_secret: null })
    .where('member_id', '=', memberId)
    .where('confirmed_at', 'is not', null)
    .where('removed_at', 'is', null)
    .execute()
}

/** A new set of recovery codes in place of the one before. */
export async function replaceRecoveryCodes(
  trx: Trx,
  memberId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await endRecoveryCodes(trx, memberId)
  if (hashes.length === 0) return
  await trx
    .insertInto('recovery_codes')
    .values(hashes.map((code_hash) => ({ id: newId(), member_id: memberId, code_hash })))
    .execute()
}

async function endRecoveryCodes(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('recovery_codes')
    .set({ replaced_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('replaced_at', 'is', null)
    .execute()
}

/** Every way in that a member had: what is lost lets nobody in any more. */
export async function endWaysIn(trx: Trx, memberId: string): Promise<void> {
  await removeTotp(trx, memberId)
  await endRecoveryCodes(trx, memberId)
  await trx
    .updateTable('passkeys')
    .set({ removed_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('removed_at', 'is', null)
    .execute()
  await trx.updateTable('members').set({ password_hash: null }).where('id', '=', memberId).execute()
  await trx
    .updateTable('known_devices')
    .set({ forgotten_at: sql`now()` })
    .where('member_id', '=', memberId)
    .where('forgotten_at', 'is', null)
    .execute()
}
