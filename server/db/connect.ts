import pg from 'pg'
import type { Config } from '../config.ts'
import { StartupError } from '../startup-error.ts'
import { appRole, ensureAppRole, factsRole } from './app-role.ts'
import { startEmbedded } from './embedded/start.ts'
import { withClient } from './with-client.ts'

/** A database that answers: as its owner for migrations, as the application's role for everything else. */
export interface OpenDatabase {
  owner: pg.PoolConfig
  app: pg.PoolConfig
  /** as the application past a pooler in transaction mode that `app` leads through; undefined: there is none */
  direct?: pg.PoolConfig
  /** a replica to read from, as the application */
  replica?: pg.PoolConfig
  stop(): Promise<void>
}

export const oldest = 15

/**
 * The embedded database, or the one at DATABASE_URL.
 * @param log told in a sentence when the embedded database ends under us and is started again
 * @throws StartupError when it cannot be used, with the reason in one sentence
 */
export async function openDatabase(
  config: Config,
  log: (line: string) => void = () => {},
): Promise<OpenDatabase> {
  if (config.databaseUrl === undefined) return startEmbedded({ dataDir: config.dataDir, log })
  const reached = configsOf(config.directUrl ?? config.databaseUrl)
  const { owner } = reached
  try {
    await checkVersion(owner)
    await ensureAppRole(owner)
  } catch (error) {
    throw asStartupError(error)
  }
  return {
    ...reached,
    // a pooler hands the connection to somebody else after each transaction: what was asked for at its beginning would
    // be nobody's, and most refuse it
    ...(config.directUrl ? { app: reachOf(config.databaseUrl), direct: reached.app } : {}),
    ...(config.readUrl ? { replica: replicaOf(config.readUrl, config.directUrl) } : {}),
    stop: async () => {},
  }
}

function replicaOf(readUrl: string, directUrl: string | undefined): pg.PoolConfig {
  return directUrl ? reachOf(readUrl) : configsOf(readUrl).app
}

function reachOf(url: string): pg.PoolConfig {
  return { connectionString: url, connectionTimeoutMillis: 10_000 }
}

/** What a URL says in `options` would win over what we add: it is taken out and put before it. */
export function configsOf(databaseUrl: string): { owner: pg.PoolConfig; app: pg.PoolConfig } {
  const url = new URL(databaseUrl)
  const options = url.searchParams.get('options') ?? ''
  url.searchParams.delete('options')
  const reach = reachOf(url.href)
  return {
    owner: { ...reach, options },
    app: { ...reach, options: `${options} -c role=${appRole}`.trim() },
  }
}

async function checkVersion(owner: pg.PoolConfig): Promise<void> {
  const { rows } = await withClient(owner, (client) =>
    client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    ),
  )
  const version = rows[0]?.version ?? 0
  if (version >= oldest) return
  throw new StartupError(
    `DATABASE_URL leads to PostgreSQL ${version}; Condado needs ${oldest} or newer.`,
  )
}

/** What the database says, in a sentence for the operator. The address stays out of it: it may hold a password. */
export function asStartupError(error: unknown): unknown {
  if (error instanceof StartupError || !(error instanceof Error)) return error
  const { code = '' } = error as { code?: string }
  const isFromServer = error instanceof pg.DatabaseError
  if (code === '42501') {
    return new StartupError(
      `The role in DATABASE_URL may not make the roles it needs: have an administrator run "create role ${appRole} nologin noinherit", "create role ${factsRole} nologin", "grant ${factsRole} to ${appRole}" and "grant ${appRole} to" that role.`,
    )
  }
  return new StartupError(
    isFromServer
      ? `The database at DATABASE_URL cannot be used: ${error.message}.`
      : `The database at DATABASE_URL cannot be reached (${code || error.message}).`,
  )
}
