import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartupError } from '../../startup-error.ts'
import { give, type RunAs } from './run-as.ts'

/** A socket's path may have 107 bytes, 103 on macOS; Postgres adds `/.s.PGSQL.5432`. */
const longestFolder = 88

/** A short path: in the data folder, or where temporary files go. */
export function placeOfSockets(dataDir: string): string {
  const inside = join(dataDir, 'run')
  if (Buffer.byteLength(inside) <= longestFolder) return inside
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return join(tmpdir(), `condado-${process.getuid?.() ?? 0}-${name}`)
}

/** The private folder for the socket; made on first use. */
export function socketFolder(dataDir: string, runAs: RunAs): string {
  const folder = placeOfSockets(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(folder)
  const ours = uid === process.getuid?.() || uid === runAs.uid
  if (!ours || (mode & 0o077) !== 0) {
    throw new StartupError(
      `The folder ${folder} belongs to somebody else: remove it and start again.`,
    )
  }
  give(folder, runAs)
  return folder
}
