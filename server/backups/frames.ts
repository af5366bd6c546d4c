import { StartupError } from '../startup-error.ts'

/**
 * A backup is a row of frames: a letter, a length of four bytes, so many bytes. `head`, then for each table `table`, any
 * number of `data` and `checked`, at last `end`. All but `data` are JSON.
 */
export const kinds = { head: 'H', table: 'T', data: 'D', checked: 'C', end: 'Z' } as const
export type Kind = keyof typeof kinds

export interface Head {
  condado: 1
  madeAt: string
  /** names of the migrations that the tables are of, in order */
  migrations: string[]
}

/** Its rows follow as COPY writes them, in the order of its key. */
export interface Table {
  name: string
  columns: string[]
}

export interface Checked {
  rows: number
  /** SHA-256 of its rows as they were copied, hex */
  sha256: string
}

export interface End {
  tables: number
  sequences: { name: string; last: string | null }[]
}

export interface Frame {
  kind: Kind
  bytes: Buffer
}

const kindOf = new Map<number, Kind>(
  (Object.keys(kinds) as Kind[]).map((kind) => [kinds[kind].charCodeAt(0), kind]),
)
const headLength = 5
/** What comes from a database in one piece is far less; more is damage. */
const longest = 256 * 2 ** 20

export function frame(kind: Kind, content: Buffer | Head | Table | Checked | End): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  const head = Buffer.alloc(headLength)
  head.write(kinds[kind], 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** @throws StartupError where it is cut or is no backup */
export async function* framesIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk])
    for (;;) {
      const length = lengthOf(waiting)
      if (length === undefined || waiting.length < length) break
      yield {
        kind: kindOf.get(waiting[0] as number) as Kind,
        bytes: waiting.subarray(headLength, length),
      }
      waiting = waiting.subarray(length)
    }
  }
  if (waiting.length > 0) throw cut()
}

/** Of the first frame in it with its head; undefined while that has not come whole. */
function lengthOf(waiting: Buffer): number | undefined {
  if (waiting.length < headLength) return undefined
  const length = waiting.readUInt32BE(1)
  if (!kindOf.has(waiting[0] as number) || length > longest) {
    throw new StartupError('This is no backup of Condado, or it is damaged.')
  }
  return headLength + length
}

export function cut(): StartupError {
  return new StartupError('This backup is cut: its end is missing. Nothing was restored.')
}

export function jsonOf<T>({ bytes }: Frame): T {
  return JSON.parse(bytes.toString())
}
