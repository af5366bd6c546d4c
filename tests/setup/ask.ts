import type pg from 'pg'
import { withClient } from '../../server/db/with-client.ts'

/** One query on a connection of its own. */
export async function ask(
  config: pg.PoolConfig,
  query: string,
): Promise<Record<string, unknown>[]> {
  return (await withClient(config, (client) => client.query(query))).rows
}
