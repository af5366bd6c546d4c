import { closeSync } from 'node:fs'
import type { PoolConfig } from 'pg'
import { appRole } from '../app-role.ts'
import { makeCluster, superuserName } from './cluster.ts'
import { dataDirError, makeDataDir } from './data-dir.ts'
import { checkDurable, databaseName, makeDatabase, ownerName } from './database.ts'
import { findEngine } from './engine.ts'
import { lockFolder, lockServer } from './lock.ts'
import { Postmaster } from './postmaster.ts'
import { decideRunAs } from './run-as.ts'
import { settings, throwawaySettings } from './settings.ts'
import { socketFolder } from './socket-folder.ts'

/** A running embedded database and how to reach it, in each role. */
export interface Embedded {
  superuser: PoolConfig
  owner: PoolConfig
  app: PoolConfig
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  /** for tests: gives up durability for speed */
  throwaway?: boolean
  /** another engine than the installed one */
  engine?: string
  /** told in a sentence when the database ends under us and is started again */
  log?: (line: string) => void
}

/**
 * Starts PostgreSQL 18 on `<dataDir>/postgres`, made on first use. Reached by Unix socket in a private folder,
 * never by TCP. The app's role owns nothing.
 * @throws StartupError with the reason in one sentence
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, throwaway = false, log = () => {}, engine = findEngine() } = options
  const releases: (() => unknown)[] = []
  const stop = async () => {
    for (const release of releases.reverse()) await release()
  }
  try {
    const owner = makeDataDir(dataDir)
    const app = await lockFolder(dataDir)
    releases.push(() => closeSync(app))
    const runAs = decideRunAs(engine, dataDir, owner)
    const sockets = socketFolder(dataDir, runAs)
    const reach = { host: sockets, port: 5432, database: databaseName, ssl: false }
    const superuser = { ...reach, user: superuserName }
    const lock = () => lockServer(dataDir)
    const cluster = makeCluster(dataDir, runAs, await lock())
    const postmaster = new Postmaster({
      cluster,
      sockets,
      runAs,
      superuser,
      lock,
      log,
      settings: throwaway ? throwawaySettings : settings,
    })
    releases.push(() => postmaster.stop())
    await postmaster.start()
    await makeDatabase(superuser, appRole)
    if (!throwaway) await checkDurable(superuser)
    return {
      superuser,
      owner: { ...reach, user: ownerName },
      app: { ...reach, user: appRole },
      stop: once(stop),
    }
  } catch (error) {
    await stop()
    throw dataDirError(error, dataDir)
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
