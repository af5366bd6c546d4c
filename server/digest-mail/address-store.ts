import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { codeMinutes } from './rules.ts'

export function addressOf(db: Db, memberId: string) {
  return db
    .selectFrom('digest_addresses')
    .where('member_id', '=', memberId)
    .select(['address_sealed as addressSealed', 'confirmed_at as confirmedAt'])
    .select(['pending_sealed as pendingSealed', 'code_ends_at as codeEndsAt'])
    .select(['code_hash as codeHash', 'code_tries as codeTries'])
    .select(sql<boolean>`coalesce(code_ends_at > now(), false)`.as('codeCounts'))
    .executeTakeFirst()
}

/** The same, locked until the end of the transaction. */
export async function lockAddress(trx: Trx, memberId: string) {
  await trx
    .selectFrom('digest_addresses')
    .where('member_id', '=', memberId)
    .select('member_id')
    .forUpdate()
    .execute()
  return addressOf(trx, memberId)
}

/** An address that has to be shown to be hers; one that was before goes on until then. */
export async function beginAddress(
  trx: Trx,
  memberId: string,
  pending: { sealed: Buffer; codeHash: Buffer },
): Promise<void> {
  const row = {
    pending_sealed: pending.sealed,
    code_hash: pending.codeHash,
    code_ends_at: sql<string>`now() + make_interval(mins => ${codeMinutes})`,
    code_tries: 0,
  }
  await trx
    .insertInto('digest_addresses')
    .values({ member_id: memberId, ...row })
    .onConflict((oc) => oc.column('member_id').doUpdateSet(row))
    .execute()
}

export async function countWrongCode(db: Db, memberId: string): Promise<void> {
  await db
    .updateTable('digest_addresses')
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('member_id', '=', memberId)
    .execute()
}

/** The pending address takes the place of the one before. Both are sealed for the same place. */
export async function confirmAddress(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('digest_addresses')
    .set((eb) => ({
      ...{ address_sealed: eb.ref('pending_sealed'), confirmed_at: sql<string>`now()` },
      ...{ pending_sealed: null, code_hash: null, code_ends_at: null, code_tries: 0 },
    }))
    .where('member_id', '=', memberId)
    .execute()
}

/** Forgets where her digest went, and what was begun. @returns whether there was anything */
export async function forgetAddress(trx: Trx, memberId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('digest_addresses')
    .set({
      ...{ address_sealed: null, confirmed_at: null, pending_sealed: null },
      ...{ code_hash: null, code_ends_at: null, code_tries: 0 },
    })
    .where('member_id', '=', memberId)
    .where((eb) =>
      eb.or([eb('address_sealed', 'is not', null), eb('pending_sealed', 'is not', null)]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whose mail this token came with; undefined when it is none of ours, or of more than a year ago. */
export async function memberOfMail(trx: Trx, tokenHash: Buffer): Promise<string | undefined> {
  const row = await trx
    .selectFrom('digest_mails')
    .where('token_hash', '=', tokenHash)
    .select('member_id as memberId')
    .executeTakeFirst()
  return row?.memberId
}
