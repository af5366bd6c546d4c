import pg from 'pg'
import { StartupError } from '../../startup-error.ts'
import { appRole, factsRole, setApart } from '../app-role.ts'
import { withClient } from '../with-client.ts'

export const ownerName = 'condado_owner'
export const databaseName = 'condado'

/** The database and its roles, when they are not there yet; where a password is needed they share it. */
export async function makeDatabase(superuser: pg.PoolConfig): Promise<void> {
  await withClient({ ...superuser, database: 'postgres' }, async (client) => {
    for (const role of [ownerName, appRole]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await client.query(`create role ${role} login`)
      const { password } = superuser
      if (typeof password === 'string') {
        await client.query(`alter role ${role} password ${pg.escapeLiteral(password)}`)
      }
    }
    const facts = await client.query('select from pg_roles where rolname = $1', [factsRole])
    if (facts.rowCount === 0) await client.query(`create role ${factsRole} nologin`)
    await client.query(setApart)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      databaseName,
    ])
    if (rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerName}`)
  })
}

const durable: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  data_checksums: 'on',
}

/**
 * Acknowledged must mean on disk. A crash of the process does not show a database that skips the disk,
 * so the settings are read back at every start.
 */
export async function checkDurable(superuser: pg.PoolConfig): Promise<void> {
  await withClient(superuser, async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [Object.keys(durable)],
    )
    const found = new Map(rows.map(({ name, setting }) => [name, setting]))
    const off = Object.keys(durable).filter((name) => found.get(name) !== durable[name])
    if (off.length === 0) return
    throw new StartupError(
      `The embedded database does not keep what it acknowledges (${off.join(', ')}): it will not be used.`,
    )
  })
}
