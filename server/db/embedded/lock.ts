import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, fchownSync, openSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '../../startup-error.ts'

/** An app that is just ending gets this long to let go of its folder. */
const appSeconds = 2
/** The database of a killed app gets this long to write what it holds and end. */
const serverSeconds = 60

/** One app for a data folder: held by this process alone. */
export async function lockFolder(dataDir: string): Promise<number> {
  return take(
    join(dataDir, 'app.lock'),
    appSeconds,
    `The data folder ${dataDir} is in use by another Condado: stop that one, or set DATA_DIR to another folder.`,
  )
}

/** Waits until no process of an earlier database is left. Meant to be handed to the next one. */
export async function lockServer(dataDir: string): Promise<number> {
  return take(
    join(dataDir, 'postgres.lock'),
    serverSeconds,
    `An earlier database in ${dataDir} is still ending: try again in a minute.`,
  )
}

/**
 * Locks a file. The system gives the lock back when the last process that has the descriptor ends, however it
 * ends and whatever its process id was; so it tells the truth after a crash and between containers too.
 */
async function take(path: string, seconds: number, refusal: string): Promise<number> {
  const descriptor =
    process.platform === 'darwin' ? await openLocked(path, seconds) : openSync(path, 'a', 0o600)
  if (descriptor === undefined) throw new StartupError(refusal)
  if (process.platform !== 'darwin' && !(await flock(descriptor, seconds))) {
    closeSync(descriptor)
    throw new StartupError(refusal)
  }
  if (process.getuid?.() === 0) {
    // the folder's owner may start the app herself one day
    const { uid, gid } = statSync(dirname(path))
    fchownSync(descriptor, uid, gid)
  }
  return descriptor
}

/** Node has no flock(2): the program of that name locks the descriptor it inherits, which remains ours. */
async function flock(descriptor: number, seconds: number): Promise<boolean> {
  const program = spawn('flock', ['--exclusive', '--timeout', String(seconds), '3'], {
    stdio: ['ignore', 'ignore', 'ignore', descriptor],
  })
  try {
    const [code] = await once(program, 'close')
    return code === 0
  } catch {
    throw new StartupError(
      'The embedded database needs the program flock (package util-linux): install it, or set DATABASE_URL.',
    )
  }
}

/** open(2) on macOS can lock; Node has no name for the flag. */
async function openLocked(path: string, seconds: number): Promise<number | undefined> {
  const lockExclusively = 0x20
  const { O_RDWR, O_CREAT, O_NONBLOCK } = constants
  const deadline = Date.now() + seconds * 1_000
  for (;;) {
    try {
      return openSync(path, O_RDWR | O_CREAT | O_NONBLOCK | lockExclusively, 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      if (Date.now() > deadline) return undefined
      await sleep(50)
    }
  }
}
