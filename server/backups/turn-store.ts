import type pg from 'pg'
import { withClient } from '../db/with-client.ts'

/** Any number that nothing else locks. */
const turn = 6_120_431

/**
 * Work that one of several servers does while the others pass it by.
 * @returns undefined where another one is at it
 */
export function alone<T>(owner: pg.PoolConfig, work: () => Promise<T>): Promise<T | undefined> {
  return withClient(owner, async (client) => {
    // ends with the connection, also with one through PgBouncer
    await client.query('begin')
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock($1) as mine',
      [turn],
    )
    return rows[0]?.mine ? work() : undefined
  })
}
