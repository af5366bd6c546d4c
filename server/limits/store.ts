import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Rate } from './rules.ts'

/** What a server may use up until the window ends. */
export interface Lease {
  granted: number
  /** milliseconds until the window ends, by the database's clock */
  leftMs: number
}

/**
 * Takes up to `rate.lease` requests for this key out of what all app servers share: one statement, one row a key.
 * The commit waits for no disk: the table is not logged.
 */
export async function takeLease(
  db: Db,
  key: string,
  { max, seconds, lease }: Rate,
): Promise<Lease> {
  const { rows } = await sql<{ used: number; left_ms: number }>`
    insert into request_counts as c (key, ends_at, used)
    values (
      ${createHash('sha256').update(key).digest()},
      to_timestamp((floor(extract(epoch from clock_timestamp()) / ${seconds}::int) + 1) * ${seconds}::int),
      ${lease}::int
    )
    on conflict (key) do update set
      ends_at = excluded.ends_at,
      used = case when c.ends_at = excluded.ends_at
        then least(c.used, ${max}::int) + excluded.used else excluded.used end
    returning used, (extract(epoch from ends_at - clock_timestamp()) * 1000)::float8 as left_ms
  `.execute(db)
  const { used, left_ms } = rows[0] as { used: number; left_ms: number }
  const usedBefore = used - lease
  return { granted: Math.min(lease, Math.max(0, max - usedBefore)), leftMs: left_ms }
}

/** Forgets who asked in windows that are over. */
export async function sweepCounts(db: Db): Promise<void> {
  await db.deleteFrom('request_counts').where('ends_at', '<', sql<string>`now()`).execute()
}
