import type { Db } from '../db/database.ts'
import { alabama, type State } from './here.ts'

/** The state of this database; Alabama as long as none was added. */
export async function stateOf(db: Db): Promise<State> {
  const row = await db
    .selectFrom('states')
    .selectAll()
    .select(({ selectFrom, fn }) =>
      selectFrom('counties').select(fn.countAll<number>().as('count')).as('counties'),
    )
    .executeTakeFirst()
  if (!row) return alabama
  return {
    fips: row.fips,
    code: row.code,
    name: { en: row.name_en, es: row.name_es },
    timeZone: row.time_zone,
    counties: Number(row.counties),
    outlines: row.outlines ?? alabama.outlines,
  }
}
