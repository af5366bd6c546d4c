import pg from 'pg'

/** The role of the application: it owns nothing, bypasses nothing, and migrations grant it what it may do. */
export const appRole = 'condado_app'

/** Makes the application's role on a server that lacks it, and lets the connecting role take it on. */
export async function ensureAppRole(owner: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
    if (rowCount === 0) await client.query(`create role ${appRole} nologin`)
    const { rows } = await client.query<{ member: boolean }>(
      `select pg_has_role(current_user, $1, 'member') as member`,
      [appRole],
    )
    if (!rows[0]?.member) await client.query(`grant ${appRole} to current_user`)
  } finally {
    await client.end()
  }
}
