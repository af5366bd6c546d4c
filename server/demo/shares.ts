import { addDays, type Day } from '../days.ts'
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
