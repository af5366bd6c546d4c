import pg from 'pg'

/** One query on a connection of its own. */
export async function ask(
  config: pg.PoolConfig,
  query: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}
