import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../../startup-error.ts'
import { give, type RunAs } from './run-as.ts'
import { commandOf } from './who.ts'

export const superuserName = 'condado_superuser'
const unfinished = 'postgres-unfinished-'

/** Not every system has C.UTF-8; the collation is PostgreSQL's own everywhere, and never changes with the system. */
const systemLocales: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'en_US.UTF-8',
  win32: 'en-US',
}
const systemLocale = systemLocales[process.platform] ?? 'C.UTF-8'

/** A socket in a private folder needs no password. */
export const socketOnly = ['--auth-local', 'trust', '--auth-host', 'reject']

export interface NewCluster {
  dataDir: string
  runAs: RunAs
  /** who is let in, as initdb's options */
  access: readonly string[]
  /** an initdb that outlives us keeps this lock until its own end */
  lock?: number
}

/** The cluster's folder; made on first use under another name and renamed when whole, so never half a cluster. */
export function makeCluster({ dataDir, ...how }: NewCluster): string {
  const cluster = join(dataDir, 'postgres')
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(unfinished)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
  if (existsSync(cluster)) return cluster
  const temporary = mkdtempSync(join(dataDir, unfinished))
  give(temporary, how.runAs)
  initialize(temporary, how)
  renameSync(temporary, cluster)
  // Windows cannot open folders
  if (process.platform !== 'win32') keepName(dataDir)
  return cluster
}

function initialize(folder: string, { runAs, access, lock }: Omit<NewCluster, 'dataDir'>): void {
  const { file, words, options } = commandOf(runAs, join(runAs.engine, 'bin', 'initdb'), [
    ...['--pgdata', folder, '--username', superuserName],
    ...[...access, '--encoding', 'UTF8'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', systemLocale],
    '--data-checksums',
  ])
  const made = spawnSync(file, words, {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', lock ?? 'ignore'],
  })
  if (made.status === 0) return
  rmSync(folder, { recursive: true, force: true })
  const said = made.stderr ?? String(made.error)
  const reason = /(?:error|FATAL|PANIC): +(.*)/.exec(said)?.[1] ?? (said.trim() || 'it was killed')
  throw new StartupError(`The embedded database could not be made: ${reason}.`)
}

/** The new name must outlive a power cut as surely as what will be written under it. */
function keepName(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
