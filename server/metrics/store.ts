import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Entries from phones by state, and seconds since the oldest of those that wait arrived; 0 where none waits. */
export async function deliveryCounts(
  factsDb: Db,
): Promise<{ waiting: number; aside: number; oldestSeconds: number }> {
  const { rows } = await sql<{ waiting: number; aside: number; oldestSeconds: number }>`
    select count(*) filter (where state = 'received')::int as waiting,
      count(*) filter (where state = 'aside')::int as aside,
      coalesce(extract(epoch from now() - min(received_at) filter (where state = 'received')), 0)::float8 as "oldestSeconds"
    from deliveries where state in ('received', 'aside')`.execute(factsDb)
  return rows[0] ?? { waiting: 0, aside: 0, oldestSeconds: 0 }
}
