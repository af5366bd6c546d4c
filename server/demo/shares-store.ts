import { hashToken, newToken } from '../auth/secrets.ts'
import type { Trx } from '../db/database.ts'
import type { PlannedShare } from './shares.ts'

/** @returns the secret of the last one, which is kept nowhere */
export async function writeShares(trx: Trx, shares: readonly PlannedShare[]): Promise<string> {
  let token = ''
  for (const { id, reportId, language, by, revokedAt, openedAt, ...when } of shares) {
    token = newToken()
    await trx
      .insertInto('report_shares')
      .values({
        ...{ id, language, report_id: reportId, token_hash: hashToken(token) },
        ...{ created_by: by.id, created_at: when.madeAt, expires_at: when.expiresAt },
        ...{ revoked_at: revokedAt, revoked_by: revokedAt ? by.id : null },
        ...{ opened: openedAt.length, last_opened_at: openedAt.at(-1) ?? null },
      })
      .execute()
  }
  return token
}
