import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { linkLibraries } from './engine.ts'

/** How to run the engine's programs: PostgreSQL refuses to be root. */
export interface RunAs {
  /** the engine's folder for this user */
  engine: string
  /** put before the program */
  prefix: readonly string[]
  uid?: number
  gid?: number
}

const nobody = 65_534

/**
 * Decides who runs the database. Not root: whoever we are. Root: the owner of the data folder when it is a user's;
 * root's own folder: user 1 of a namespace of its own, so that files stay root's and a home of mode 0700 is no
 * obstacle; without namespaces: nobody, with a copy of the engine where nobody may read it.
 */
export function decideRunAs(engine: string, dataDir: string): RunAs {
  const usable = linkLibraries(engine) ? engine : copyEngine(engine, dataDir)
  if (process.getuid?.() !== 0) return { engine: usable, prefix: [] }
  const owner = ownerOf(dataDir)
  if (owner.uid !== 0) return { engine: readableBy(owner, usable, dataDir), prefix: [], ...owner }
  if (hasNamespaces()) {
    return { engine: usable, prefix: ['unshare', '--user', '--map-user=1', '--map-group=1', '--'] }
  }
  const asNobody = { uid: nobody, gid: nobody }
  return { engine: copyEngine(engine, tmpdir()), prefix: [], ...asNobody }
}

function ownerOf(dataDir: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(existsSync(dataDir) ? dataDir : dirname(dataDir))
  return { uid, gid }
}

function hasNamespaces(): boolean {
  return spawnSync('unshare', ['--user', '--map-user=1', '--map-group=1', 'true']).status === 0
}

/** The engine itself when this user may run it, else a copy in the data folder that is hers. */
function readableBy(owner: { uid: number; gid: number }, engine: string, dataDir: string): string {
  const tried = spawnSync(join(engine, 'bin', 'postgres'), ['--version'], owner)
  return tried.status === 0 ? engine : copyEngine(engine, dataDir)
}

/** Copies the engine once, readable by all; a killed copy leaves nothing behind. */
function copyEngine(engine: string, folder: string): string {
  const target = join(folder, `condado-postgres-engine-${process.getuid?.() ?? 0}`)
  const native = join(target, 'native')
  if (isOurs(native)) return native
  const temporary = mkdtempSync(`${target}-`)
  try {
    cpSync(engine, join(temporary, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(join(temporary, 'native'))
    chmodSync(temporary, 0o755)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (!isOurs(native)) throw error
  }
  return native
}

/** A copy somebody else put there is not ours to run. */
function isOurs(folder: string): boolean {
  return existsSync(folder) && statSync(folder).uid === (process.getuid?.() ?? 0)
}

/** Gives a folder to whoever runs the database. */
export function give(path: string, runAs: RunAs): void {
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(path, runAs.uid, runAs.gid)
}
