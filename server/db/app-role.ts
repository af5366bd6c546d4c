import pg from 'pg'

/** The role of the application: it owns nothing, bypasses nothing, and migrations grant it what it may do. */
export const appRole = 'condado_app'

const insufficientPrivilege = '42501'

/** Makes the application's role on a server that lacks it, and lets the connecting role take it on. */
export async function ensureAppRole(owner: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
    // several servers may start at once
    if (rowCount === 0) await client.query(`create role ${appRole} nologin`).catch(unlessMade)
    // since PostgreSQL 16 whoever made a role may administer it, and still not take it on
    if (!(await mayTakeOn(client))) await client.query(`grant ${appRole} to current_user`)
  } finally {
    await client.end()
  }
}

function unlessMade(error: { code?: string }): void {
  const duplicateObject = '42710'
  const uniqueViolation = '23505'
  if (error.code !== duplicateObject && error.code !== uniqueViolation) throw error
}

async function mayTakeOn(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set role ${appRole}`)
  } catch (error) {
    if ((error as { code?: string }).code === insufficientPrivilege) return false
    throw error
  }
  await client.query('reset role')
  return true
}
