import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, statSync } from 'node:fs'
import { StartupError } from '../../startup-error.ts'
import type { Owner } from './data-dir.ts'
import { linkLibraries } from './engine.ts'
import { copyEngine } from './engine-copy.ts'
import { commandOf, type Who } from './who.ts'

/** How to run the engine's programs. */
export interface RunAs extends Who {
  /** the engine's folder for this user */
  engine: string
}

/** User 1 of a namespace of its own: PostgreSQL finds a name and no root, and files stay those of who we are. */
const namespace = ['unshare', '--user', '--map-user=1', '--map-group=1', '--']
const nobody = { uid: 65_534, gid: 65_534 }

/**
 * Decides who runs the database, which refuses to be root or a user without a name. Not root: whoever we are.
 * Root: the owner of the cluster or of its folder; for root's own folder a namespace, which works under a home of
 * mode 0700 too; where namespaces are forbidden, as in most containers, nobody.
 * @throws StartupError when it can be run as none of them
 */
export function decideRunAs(engine: string, dataDir: string, owner: Owner): RunAs {
  linkLibraries(engine)
  const named = candidates(owner).filter((who) => succeeds(who, 'id', '-un'))
  for (const who of named) {
    if (!mayEnter(who, dataDir)) continue
    if (canRun(who, engine)) return { ...who, engine }
    const copy = copyEngine(engine, dataDir, who)
    if (copy && canRun(who, copy)) return { ...who, engine: copy }
  }
  if (named.length > 0) {
    throw new StartupError(
      `The embedded database cannot be run in ${dataDir}: start Condado as a user who may enter this folder and owns it, or set DATA_DIR or DATABASE_URL.`,
    )
  }
  throw new StartupError(
    `User ${owner.uid} has no name on this machine, and PostgreSQL needs one: add it to /etc/passwd, or set DATABASE_URL.`,
  )
}

/** Those who could, the best first. */
function candidates(owner: Owner): Who[] {
  if (process.getuid?.() !== 0) return [{ prefix: [] }, { prefix: namespace }]
  if (owner.uid === 0) return [{ prefix: namespace }, { prefix: [], ...nobody }]
  return [
    { prefix: [], ...owner },
    { prefix: namespace, ...owner },
  ]
}

/** Root's data folder is private; another user whose cluster lies in it may pass, and sees nothing else. */
function mayEnter(who: Who, dataDir: string): boolean {
  const { uid, mode } = statSync(dataDir)
  if (who.uid !== undefined && who.uid !== uid) chmodSync(dataDir, mode | 0o011)
  return succeeds(who, 'test', '-x', dataDir)
}

function canRun(who: Who, engine: string): boolean {
  const both = '"$1/bin/postgres" --version && "$1/bin/initdb" --version'
  return succeeds(who, 'sh', '-c', both, 'sh', engine)
}

function succeeds(who: Who, program: string, ...args: string[]): boolean {
  const { file, words, options } = commandOf(who, program, args)
  return spawnSync(file, words, { ...options, stdio: 'ignore' }).status === 0
}

/** Gives a file or folder to whoever runs the database. */
export function give(path: string, { uid, gid }: Who): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}
