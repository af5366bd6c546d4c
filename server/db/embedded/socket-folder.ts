import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartupError } from '../../startup-error.ts'
import { give, type RunAs } from './run-as.ts'

/** A socket's path may have 107 bytes; Postgres adds `/.s.PGSQL.5432`. */
const longestFolder = 90

/** A private folder for sockets with a short path: in the data folder, or where temporary files go. */
export function socketFolder(dataDir: string, runAs: RunAs): string {
  const inside = join(dataDir, 'run')
  const short = Buffer.byteLength(inside) <= longestFolder
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const folder = short ? inside : join(tmpdir(), `condado-${process.getuid?.() ?? 0}-${name}`)
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

/**
 * One app for a data folder: holds a socket that lives as long as this process. What a killed process leaves
 * behind answers nobody and is taken over, so no process id has to be trusted.
 * @throws StartupError when another process holds it
 */
export async function holdFolder(folder: string, dataDir: string): Promise<Server> {
  const path = join(folder, 'held')
  if (await answers(path)) {
    throw new StartupError(
      `The data folder ${dataDir} is in use by another Condado: stop that one, or set DATA_DIR to another folder.`,
    )
  }
  rmSync(path, { force: true })
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  server.unref()
  return server
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
