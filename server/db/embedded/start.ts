import type { PoolConfig } from 'pg'
import { appRole } from '../app-role.ts'
import {
  checkDurable,
  databaseName,
  makeCluster,
  makeDatabase,
  makeDataDir,
  ownerName,
  superuserName,
} from './cluster.ts'
import { findEngine } from './engine.ts'
import { Postmaster } from './postmaster.ts'
import { decideRunAs } from './run-as.ts'
import { holdFolder, socketFolder } from './socket-folder.ts'

/** A running embedded database and how to reach it, in each role. */
export interface Embedded {
  superuser: PoolConfig
  owner: PoolConfig
  app: PoolConfig
  stop(): Promise<void>
}

const settings = {
  max_connections: '60',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  idle_in_transaction_session_timeout: '60s',
  unix_socket_permissions: '0700',
  // notes must not end up in a log: neither the statement that failed nor the values in its detail
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/** For tests only: nothing that outlives the run is kept in it. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts PostgreSQL 18 on `<dataDir>/postgres`, made on first use. Reached by Unix socket in a private folder,
 * never by TCP. The app's role owns nothing. `throwaway` gives up durability for speed.
 * @throws StartupError with the reason in one sentence
 */
export async function startEmbedded(options: {
  dataDir: string
  throwaway?: boolean
}): Promise<Embedded> {
  const { dataDir, throwaway = false } = options
  const engine = findEngine()
  makeDataDir(dataDir)
  const runAs = decideRunAs(engine, dataDir)
  const sockets = socketFolder(dataDir, runAs)
  const held = await holdFolder(sockets, dataDir)
  const reach = { host: sockets, port: 5432, database: databaseName }
  const superuser = { ...reach, user: superuserName }
  let postmaster: Postmaster | undefined
  const stop = async () => {
    await postmaster?.stop()
    await new Promise((resolve) => held.close(resolve))
  }
  try {
    const cluster = makeCluster(dataDir, runAs)
    postmaster = new Postmaster({
      cluster,
      sockets,
      runAs,
      superuser,
      settings: throwaway ? { ...settings, ...careless } : settings,
    })
    await postmaster.start()
    await makeDatabase(superuser, appRole)
    if (!throwaway) await checkDurable(superuser)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    superuser,
    owner: { ...reach, user: ownerName },
    app: { ...reach, user: appRole },
    stop,
  }
}
