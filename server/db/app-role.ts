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
    // several servers may start at once; the lock ends with the transaction, also where a pooler lends the connection
    await client.query(`begin; select pg_advisory_xact_lock(hashtext('condado roles'))`)
    for (const role of [appRole, factsRole]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await unlessMade(client, `create role ${role} nologin`)
    }
    if (!(await isApart(client))) await client.query(setApart)
    // since PostgreSQL 16 whoever made a role may administer it, and still not take it on
    if (!(await mayTakeOn(client))) {
      await client.query(`grant ${appRole} to current_user`)
    }
    await client.query('commit')
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
async function unlessMade(client: pg.Client, statement: string): Promise<void> {
  const duplicateObject = '42710'
  const uniqueViolation = '23505'
  const error = await failureOf(client, statement)
  if (error && ![duplicateObject, uniqueViolation].includes(error.code ?? '')) throw error
}

async function mayTakeOn(client: pg.Client): Promise<boolean> {
  const error = await failureOf(client, `set local role ${appRole}; reset role`)
  if (error && error.code !== insufficientPrivilege) throw error
  return error === undefined
}

/** How a statement failed, where it did: the transaction it stands in goes on. */
async function failureOf(
  client: pg.Client,
  statement: string,
): Promise<(Error & { code?: string }) | undefined> {
  await client.query('savepoint tried')
  try {
    await client.query(statement)
    return undefined
  } catch (error) {
    await client.query('rollback to savepoint tried')
    return error as Error
  }
}
