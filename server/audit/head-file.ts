import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Db } from '../db/database.ts'
import { StartupError } from '../startup-error.ts'
import type { NotedHead } from './chain.ts'
import { chainHead } from './chain-store.ts'

/** A line for each time the end of the chain was noted: instant, position, hash. Lines are only ever added. */
const shape = /^(\S+) (\d{1,15}) ([0-9a-f]{64})$/

/**
 * Notes where the chain ends in a file that should lie where the database's operator cannot reach it.
 * The line goes in with one write and is on the disk afterwards; a line that was cut short before is ended first.
 * @returns the position noted
 */
export async function noteHead(db: Db, file: string): Promise<number> {
  const head = await chainHead(db)
  if (!head)
    throw new StartupError('The audit log has no head: run "npm run admin -- audit verify".')
  const line = `${new Date().toISOString()} ${head.position} ${head.hash.toString('hex')}\n`
  const handle = await open(file, 'a+', 0o600)
  try {
    const { size } = await handle.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    const isCutShort = size > 0 && last.toString() !== '\n'
    await handle.appendFile(isCutShort ? `\n${line}` : line)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return head.position
}

/**
 * The heads in such a file, the latest of each position. Lines that are none, such as one cut short, are passed over.
 * @throws StartupError when it cannot be read or holds no head at all
 */
export async function readHeads(file: string): Promise<NotedHead[]> {
  const heads: NotedHead[] = []
  try {
    for await (const text of createInterface({ input: createReadStream(file) })) {
      const [, at, position, hash] = shape.exec(text) ?? []
      if (at && hash) heads.push({ at, position: Number(position), hash: Buffer.from(hash, 'hex') })
    }
  } catch (error) {
    throw new StartupError(`${file} cannot be read (${(error as { code?: string }).code}).`)
  }
  if (heads.length === 0) throw new StartupError(`${file} holds no head of the audit log.`)
  return heads
}
