import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/store.ts'
import { regionRows } from '../counties/county-store.ts'
import { addDays, type Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import { periodAround } from './rules.ts'

/**
 * Prepares a draft of the quarter that ended before `today` for each region that has a lead and something to report, and one of the
 * whole state for leadership, each with its audit row, in the name of nobody. What is there already, or was thrown away, is not made again.
 * @returns the ids of those that were made now
 */
export async function prepareDrafts(db: Db, today: Day): Promise<string[]> {
  const thisOne = periodAround('quarter', today)
  const { from, to } = periodAround('quarter', addDays(thisOne.from, -1))
  const made: string[] = []
  const regions: (string | null)[] = (await regionRows(db)).map((region) => region.id)
  for (const region of [...regions, null]) {
    const id = newId()
    const isNew = await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ made: boolean }>`
        select condado_prepare_report(${id}, ${region}, ${from}::date, ${to}::date) as made`.execute(
        trx,
      )
      if (!rows[0]?.made) return false
      await audit(trx, { memberId: null, requestId: null }, 'prepared', 'report', id)
      return true
    })
    if (isNew) made.push(id)
  }
  return made
}
