import type { Thresholds } from '../assessments/rules.ts'
import type { Db } from '../db/database.ts'

/** The settings of this deployment. */
export interface Settings {
  demo: boolean
  thresholds: Thresholds
}

export async function readSettings(db: Db): Promise<Settings> {
  const row = await db.selectFrom('settings').selectAll().executeTakeFirstOrThrow()
  return {
    demo: row.demo,
    thresholds: {
      freshDays: row.fresh_days,
      ageingDays: row.ageing_days,
      staleDays: row.stale_days,
    },
  }
}
