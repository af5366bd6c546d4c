import type pg from 'pg'
import { withClient } from './with-client.ts'

/** The role of the application: it owns nothing, bypasses nothing, and migrations grant it what it may do. */
export const appRole = 'condado_app'

/** What the application takes on to count statuses, a transaction at a time: it reads every row, and no words. */
export const factsRole = 'condado_facts'

const insufficientPrivilege = '42501'

/**
 * Makes the application's roles on a server that lacks them, and lets the connecting role take them on.
 * The first is a member of the second and inherits nothing of it, on any version of PostgreSQL.
 */
export async function ensureAppRole(owner: pg.PoolConfig): Promise<void> {
  await withClient(owner, async (client) => {
    // several servers may start at once; until this connection ends
    await client.query(`select pg_advisory_lock(hashtext('condado roles'))`)
    for (const role of [appRole, factsRole]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await client.query(`create role ${role} nologin`).catch(unlessMade)
    }
    if (!(await isApart(client))) await client.query(setApart)
    // since PostgreSQL 16 whoever made a role may administer it, and still not take it on
    if (!(await mayTakeOn(client))) {
      await client.query(`grant ${appRole} to current_user`)
    }
  })
}

/** The application may become the facts' role, and is not it by itself. */
export const setApart = `alter role ${appRole} noinherit; grant ${factsRole} to ${appRole}`

async function isApart(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ apart: boolean }>(
    `select pg_has_role($1, $2, 'member') and not pg_has_role($1, $2, 'usage') as apart`,
    [appRole, factsRole],
  )
  return rows[0]?.apart ?? false
}

/** By a server at another database of the same cluster. */
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
