import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Every id that another one stands for now. Of asks only those of campaigns fold into each other: all who work see them. */
export async function survivorRows(db: Db): Promise<{ id: string; into: string }[]> {
  const { rows } = await sql<{ id: string; into: string }>`
    select id, merged_into as into from institutions where merged_into is not null
    union all select id, merged_into from people where merged_into is not null
    union all select id, merged_into from seats where merged_into is not null
    union all select id, into_id from condado_folded_asks() as folded (id, into_id)`.execute(db)
  return rows
}
