import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { problem } from '../errors.ts'
import { DataKey } from '../sealed/data-key.ts'
import { importKeyPlace } from '../sealed/key-store.ts'
import type { Keyring } from '../sealed/keyring.ts'
import type { Book } from './read/book.ts'
import { Looked } from './understand/findings.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

type Part = 'book' | 'choices' | 'rejected'

/** The key of a new file, and the same as the database keeps it. */
export function newImportKey(keyring: Keyring, id: string): { key: DataKey; sealedKey: Buffer } {
  const secret = randomBytes(32)
  return { key: new DataKey(id, secret), sealedKey: keyring.seal(importKeyPlace(id), secret) }
}

/** @throws 409 import_over when what was sent is erased */
export function importKey(keyring: Keyring, id: string, sealedKey: Buffer | null): DataKey {
  if (!sealedKey) throw problem('import_over')
  return new DataKey(id, keyring.open(importKeyPlace(id), sealedKey))
}

/** Packed off the main thread, and sealed: nobody but this server reads what lies in the database. */
export async function sealPart(key: DataKey, part: Part, value: unknown): Promise<Buffer> {
  const packed = await pack(JSON.stringify(value), { level: 3 })
  return key.seal(`imports.${part}`, key.recordId, 1, packed)
}

export async function openPart<T>(key: DataKey, part: Part, sealed: Buffer): Promise<T> {
  const packed = key.open(`imports.${part}`, key.recordId, 1, sealed)
  return JSON.parse((await unpack(packed)).toString('utf8')) as T
}

interface Open {
  book: Book
  looked: Looked
  at: number
}

const keptMs = 10 * 60_000
const keptAtMost = 3

/**
 * Files that somebody is answering questions about: opened once and not with every answer. In memory alone, a few of
 * them, and not for long.
 */
export class Desk {
  readonly #open = new Map<string, Open>()
  #tidying: NodeJS.Timeout | undefined

  async book(id: string, key: DataKey, sealed: Buffer): Promise<Open> {
    this.#tidy()
    const known = this.#open.get(id)
    if (known) {
      known.at = Date.now()
      this.#tidying?.refresh()
      return known
    }
    const book = await openPart<Book>(key, 'book', sealed)
    const opened = { book, looked: new Looked(), at: Date.now() }
    this.#open.set(id, opened)
    // also when nobody comes back
    clearTimeout(this.#tidying)
    this.#tidying = setTimeout(() => this.#open.clear(), keptMs).unref()
    return opened
  }

  clear(id: string): void {
    this.#open.delete(id)
  }

  #tidy(): void {
    const oldest = [...this.#open].sort(([, a], [, b]) => a.at - b.at)
    for (const [at, [id, { at: used }]] of oldest.entries())
      if (Date.now() - used > keptMs || oldest.length - at >= keptAtMost) this.#open.delete(id)
  }
}
