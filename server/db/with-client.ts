import pg from 'pg'

/** Works on a connection of its own, which is closed afterwards. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config)
  // a server that ends between two statements is told by the next one, and must not take this process with it
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * A pool that whoever opens it also ends. A server that ends first says so on connections that nobody uses, also on
 * those that are being closed: that must not take this process with it.
 */
export function ownPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', () => {
    // whatever is asked of it next fails, and says so
  })
  return pool
}
