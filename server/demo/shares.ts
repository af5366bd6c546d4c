import { hashToken, newToken } from '../auth/secrets.ts'
import { addDays, type Day } from '../days.ts'
import type { Trx } from '../db/database.ts'
import type { Language } from '../members/rules.ts'
import { Dice } from './dice.ts'
import { audited, type DemoMember, type World } from './world.ts'

/** A link to a finished report. */
export interface PlannedShare {
  id: string
  reportId: string
  language: Language
  by: DemoMember
  /** UTC */
  madeAt: string
  expiresAt: string
  revokedAt: string | null
  openedAt: readonly string[]
}

/**
 * What became of a report when it was finished: a link that a funder has opened, and one that was taken back because it was
 * made in the wrong language; with their rows in the log.
 */
export function planShares(
  world: World,
  report: { id: string; writer: DemoMember },
  finishedOn: Day,
): PlannedShare[] {
  const dice = new Dice('shares')
  const at = (days: number, time: string) => `${addDays(finishedOn, days)}T${time}:00Z`
  const share = (madeAt: string, language: Language) => ({
    ...{ id: dice.id(madeAt), reportId: report.id, by: report.writer, madeAt, language },
    // within a year of its making
    expiresAt: at(365, '15:00'),
  })
  const shares: PlannedShare[] = [
    { ...share(at(1, '15:05'), 'es'), revokedAt: at(1, '15:12'), openedAt: [] },
    {
      ...share(at(1, '15:15'), 'en'),
      revokedAt: null,
      openedAt: [at(1, '21:40'), at(3, '14:05'), at(12, '16:30')],
    },
  ]
  for (const { id, by, madeAt, revokedAt, openedAt } of shares) {
    audited(world, madeAt, by.id, 'shared', 'report_share', id)
    if (revokedAt) audited(world, revokedAt, by.id, 'revoked', 'report_share', id)
    for (const opened of openedAt) audited(world, opened, null, 'opened_shared', 'report_share', id)
  }
  return shares
}

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
