import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartupError } from '../../startup-error.ts'

export interface Owner {
  uid: number
  gid: number
}

/**
 * Makes the data folder, private to its owner. When root makes it in a user's folder it becomes that user's, who
 * will want to start the app herself one day.
 * @returns who owns the cluster in it, or will
 */
export function makeDataDir(dataDir: string): Owner {
  const first = mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (first && process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(first))
    for (let made = dataDir; made !== dirname(first); made = dirname(made)) {
      chownSync(made, uid, gid)
    }
  }
  const cluster = join(dataDir, 'postgres')
  const { uid, gid } = statSync(existsSync(cluster) ? cluster : dataDir)
  return { uid, gid }
}

/** Says what the system says about the data folder in one sentence. */
export function dataDirError(error: unknown, dataDir: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (error instanceof StartupError || !code || !syscall) return error
  const reasons: Record<string, string> = {
    EACCES: 'it belongs to another user',
    EPERM: 'it belongs to another user',
    EROFS: 'its disk is read-only',
    ENOSPC: 'its disk is full',
    EEXIST: 'it is a file',
    ENOTDIR: 'a part of its path is a file',
  }
  return new StartupError(
    `The data folder ${dataDir} cannot be used: ${reasons[code] ?? code}. Set DATA_DIR to another one.`,
  )
}
