import { createHash } from 'node:crypto'
import type { Fault } from './rules.ts'

/**
 * The audit chain, written a second time: what the database chained at each commit is recomputed here, from the
 * columns alone. A row's hash is sha256(hash of the row before, then the row's bytes); see `audit_bytes` in the
 * migration. Numbers are 8 bytes, big end first; words are their length in 4 bytes, then UTF-8; a missing one
 * has the length -1.
 */
export interface ChainRow {
  position: number
  seq: number
  hash: Buffer
  /** null: the row of the log is gone */
  written: WrittenRow | null
}

export interface WrittenRow {
  seq: number
  /** UTC to the microsecond, like `2026-11-26T00:00:00.000000` */
  at: string
  memberId: string | null
  action: string
  subject: string
  subjectId: string
  requestId: string | null
}

export const genesis = createHash('sha256').update('Condado audit chain 1').digest()

export function hashAfter(previous: Buffer, row: WrittenRow): Buffer {
  return createHash('sha256').update(previous).update(bytesOf(row)).digest()
}

function bytesOf(row: WrittenRow): Buffer {
  return Buffer.concat([
    number(BigInt(row.seq)),
    number(microseconds(row.at)),
    part(row.memberId === null ? null : Buffer.from(row.memberId.replaceAll('-', ''), 'hex')),
    part(utf8(row.action)),
    part(utf8(row.subject)),
    part(utf8(row.subjectId)),
    part(row.requestId === null ? null : utf8(row.requestId)),
  ])
}

function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8')
}

function number(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes
}

function part(value: Buffer | null): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(value?.length ?? -1)
  return value ? Buffer.concat([length, value]) : length
}

const plain = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/

/** Of an instant that the log cannot have written, such as infinity, a number that no hash was made with. */
function microseconds(at: string): bigint {
  if (!plain.test(at)) return -1n
  return BigInt(Date.parse(`${at.slice(0, 19)}Z`)) * 1000n + BigInt(at.slice(20))
}

/** Where the chain stood at some time, as it was written down elsewhere. */
export interface NotedHead {
  position: number
  hash: Buffer
  at: string
}

/** More than anybody reads; the number of all is kept. */
const faultsAtMost = 100

/** Goes through the chain row by row, in order, and keeps what does not hold. Its memory does not grow with the chain. */
export class ChainWalk {
  position = 0
  hash: Buffer | null = genesis
  /** the instant of the last row that is still there */
  lastAt: string | null = null
  readonly faults: Fault[] = []
  faultCount = 0
  /** rows that do not follow from the one before them: perhaps they follow from another one */
  readonly displaced: { fault: Fault; hash: Buffer; written: WrittenRow }[] = []
  readonly #noted: ReadonlyMap<number, NotedHead>

  constructor(noted: readonly NotedHead[] = []) {
    this.#noted = new Map(noted.map((head) => [head.position, head]))
  }

  step({ position, seq, hash, written }: ChainRow): void {
    if (position !== this.position + 1) {
      this.find({ kind: 'missing', position: this.position + 1, to: position - 1 })
      // what it follows from is gone with what is missing
      this.hash = null
    }
    if (!written) this.find({ kind: 'removed', position, seq, at: this.lastAt })
    else if (this.hash && !hashAfter(this.hash, written).equals(hash)) {
      const fault = this.find({ kind: 'altered', position, seq, at: instant(written.at) })
      if (this.displaced.length < 20) this.displaced.push({ fault, hash, written })
    }
    if (written) this.lastAt = instant(written.at)
    const noted = this.#noted.get(position)
    if (noted && !noted.hash.equals(hash)) {
      this.find({ kind: 'rewritten', position, seq, at: noted.at })
    }
    this.position = position
    this.hash = hash
  }

  /** @param head where the database says that the chain ends; undefined when it does not say */
  end(head: { position: number; hash: Buffer } | undefined): void {
    if (!head || head.position > this.position) {
      this.find({ kind: 'cut', position: this.position + 1, to: head?.position, at: this.lastAt })
    } else if (head.position < this.position || !head.hash.equals(this.hash ?? genesis)) {
      this.find({ kind: 'rewritten', position: head.position, at: this.lastAt })
    }
    const furthest = Math.max(0, ...this.#noted.keys())
    const noted = this.#noted.get(furthest)
    if (noted && furthest > Math.max(this.position, head?.position ?? 0)) {
      this.find({ kind: 'cut', position: this.position + 1, to: furthest, at: noted.at })
    }
  }

  /** A row that does not follow from the one before it, but from this one, stands in the wrong place. */
  placeDisplaced({ position, hash }: Pick<ChainRow, 'position' | 'hash'>): void {
    for (const { fault, hash: own, written } of this.displaced) {
      if (!hashAfter(hash, written).equals(own)) continue
      fault.kind = 'moved'
      fault.after = position
    }
  }

  find(fault: Fault): Fault {
    this.faultCount += 1
    if (this.faults.length < faultsAtMost) this.faults.push(fault)
    return fault
  }
}

/** To the millisecond, as instants travel. */
function instant(at: string): string | null {
  return plain.test(at) ? `${at.slice(0, 23)}Z` : null
}
