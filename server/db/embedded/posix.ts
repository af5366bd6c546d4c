import { closeSync, rmSync } from 'node:fs'
import { makeCluster, socketOnly, superuserName } from './cluster.ts'
import { makeDataDir } from './data-dir.ts'
import type { Launch, Running } from './launch.ts'
import { lockFolder, lockServer } from './lock.ts'
import { Postmaster } from './postmaster.ts'
import { decideRunAs } from './run-as.ts'
import { socketFolder } from './socket-folder.ts'

/** Linux and macOS: by Unix socket in a private folder, never by TCP. */
export async function startOnPosix(launch: Launch): Promise<Running> {
  const { dataDir, engine, settings, log } = launch
  const owner = makeDataDir(dataDir)
  const held = await lockFolder(dataDir)
  let postmaster: Postmaster | undefined
  let sockets: string | undefined
  const stop = async () => {
    await postmaster?.stop()
    if (sockets) rmSync(sockets, { recursive: true, force: true })
    closeSync(held)
  }
  try {
    const runAs = decideRunAs(engine, dataDir, owner)
    sockets = socketFolder(dataDir, runAs)
    const reach = { host: sockets, port: 5432, ssl: false }
    const superuser = { ...reach, user: superuserName, database: 'postgres' }
    const cluster = await withLock(dataDir, (lock) =>
      makeCluster({ dataDir, runAs, access: socketOnly, lock }),
    )
    const lock = () => lockServer(dataDir)
    postmaster = new Postmaster({ cluster, sockets, runAs, settings, superuser, lock, log })
    await postmaster.start()
    return { reach, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function withLock<T>(dataDir: string, work: (lock: number) => T): Promise<T> {
  const lock = await lockServer(dataDir)
  try {
    return work(lock)
  } finally {
    closeSync(lock)
  }
}
