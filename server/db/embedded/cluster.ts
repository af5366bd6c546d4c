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

/** macOS has no C.UTF-8; the collation is PostgreSQL's own everywhere, and never changes with the system. */
const libcLocale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

/**
 * The cluster's folder; made on first use under another name and renamed when whole, so never half a cluster.
 * @param lock closed at the end; an initdb that outlives us keeps it until its own end
 */
export function makeCluster(dataDir: string, runAs: RunAs, lock: number): string {
  const cluster = join(dataDir, 'postgres')
  try {
    for (const name of readdirSync(dataDir)) {
      if (name.startsWith(unfinished)) rmSync(join(dataDir, name), { recursive: true, force: true })
    }
    if (!existsSync(cluster)) {
      const temporary = mkdtempSync(join(dataDir, unfinished))
      give(temporary, runAs)
      initialize(temporary, runAs, lock)
      renameSync(temporary, cluster)
      keepName(dataDir)
    }
  } finally {
    closeSync(lock)
  }
  return cluster
}

function initialize(folder: string, runAs: RunAs, lock: number): void {
  const { file, words, options } = commandOf(runAs, join(runAs.engine, 'bin', 'initdb'), [
    ...['--pgdata', folder, '--username', superuserName],
    ...['--auth-local', 'trust', '--auth-host', 'reject', '--encoding', 'UTF8'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', libcLocale],
    '--data-checksums',
  ])
  const made = spawnSync(file, words, {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', lock],
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
