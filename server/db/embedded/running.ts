import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import { appRole } from '../app-role.ts'
import { withClient } from '../with-client.ts'
import { superuserName } from './cluster.ts'
import { databaseName, ownerName } from './database.ts'
import { placeOfSockets } from './socket-folder.ts'

/** How to reach an embedded database in each role. */
export interface Roles {
  superuser: PoolConfig
  owner: PoolConfig
  app: PoolConfig
}

export function inEachRole(reach: PoolConfig): Roles {
  const as = (user: string) => ({ ...reach, user, database: databaseName })
  return { superuser: as(superuserName), owner: as(ownerName), app: as(appRole) }
}

/**
 * The embedded database that a server runs on this folder, for a command beside it.
 * @returns undefined where none answers
 */
export async function findRunning(
  dataDir: string,
  platform: NodeJS.Platform = process.platform,
): Promise<Roles | undefined> {
  const reach = platform === 'win32' ? byPort(dataDir) : bySocket(dataDir)
  if (!reach) return undefined
  const roles = inEachRole({ ...reach, ssl: false, connectionTimeoutMillis: 5_000 })
  try {
    await withClient(roles.owner, (client) => client.query('select'))
    return roles
  } catch {
    return undefined
  }
}

function bySocket(dataDir: string): PoolConfig | undefined {
  const host = placeOfSockets(dataDir)
  return existsSync(join(host, '.s.PGSQL.5432')) ? { host, port: 5432 } : undefined
}

/** Its port stands in the fourth line of the file that a running server keeps. */
function byPort(dataDir: string): PoolConfig | undefined {
  const pid = join(dataDir, 'postgres', 'postmaster.pid')
  const password = join(dataDir, 'postgres.password')
  if (!existsSync(pid) || !existsSync(password)) return undefined
  const port = Number(readFileSync(pid, 'utf8').split('\n')[3])
  return { host: '127.0.0.1', port, password: readFileSync(password, 'utf8') }
}
