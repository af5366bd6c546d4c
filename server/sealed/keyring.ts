import { createHmac } from 'node:crypto'
import { problem } from '../errors.ts'
import { StartupError } from '../startup-error.ts'
import { decrypt, encrypt } from './aes.ts'
import type { KeySource } from './key-source.ts'
import { type Key, parseKeys } from './key-text.ts'

const format = 1

/**
 * The keys that everything sealed hangs on. They are outside the database: whoever takes that alone, or a backup
 * of it, has ciphertext. The newest seals, all open. A file that changed is read again: a rotation needs no restart.
 */
export class Keyring {
  readonly #source: KeySource
  #stamp = ''
  #keys: readonly Key[] = []

  /** @throws StartupError when there is no key, or a line that is none */
  constructor(source: KeySource) {
    this.#source = source
    this.#read()
  }

  get where(): string {
    return this.#source.where
  }

  get ids(): string[] {
    return this.#now().map((key) => key.id)
  }

  get newest(): string {
    return this.#newest().id
  }

  /**
   * Seals a secret of a few bytes or words: a data key, a secret of sign-in.
   * @param place what it belongs to, such as `totp/<member id>`; it opens nowhere else
   */
  seal(place: string, data: Buffer): Buffer {
    const { id, secret } = this.#newest()
    const head = Buffer.from([format, id.length, ...Buffer.from(id, 'ascii')])
    return Buffer.concat([head, encrypt(secret, bound(head, place), data)])
  }

  /** @throws `key_missing` when the keyring lacks its key, `seal_broken` for another place or changed bytes */
  open(place: string, sealed: Buffer): Buffer {
    const id = keyIdOf(sealed)
    const key = this.#now().find((one) => one.id === id)
    if (!key) throw problem('key_missing')
    const headBytes = 2 + id.length
    const head = sealed.subarray(0, headBytes)
    return decrypt(key.secret, bound(head, place), sealed.subarray(headBytes))
  }

  /** Tells a key from another one of the same id, and nothing else. */
  proofOf(id: string): Buffer {
    return this.derive(id, 'this is the key')
  }

  /**
   * 32 bytes that follow from a key and a purpose, for what is made anew each time and kept nowhere.
   * @throws `key_missing`
   */
  derive(id: string, purpose: string): Buffer {
    const key = this.#now().find((one) => one.id === id)
    if (!key) throw problem('key_missing')
    return createHmac('sha256', key.secret).update(`condado: ${purpose}`).digest()
  }

  #newest(): Key {
    return this.#now().at(-1) as Key
  }

  #now(): readonly Key[] {
    if (this.#source.stamp() !== this.#stamp) this.#read()
    return this.#keys
  }

  #read(): void {
    const stamp = this.#source.stamp()
    const text = this.#source.read()
    // a file that is gone for a moment, while it is being replaced, takes no keys away
    if (text === undefined && this.#keys.length > 0) return
    if (text === undefined) throw new StartupError(`There are no keys: ${this.where} is not there.`)
    try {
      this.#keys = parseKeys(text, this.where)
    } catch (error) {
      // one that is damaged under a running server is the operator's to mend, with what was read still at work
      if (this.#keys.length === 0) throw error
    }
    this.#stamp = stamp
  }
}

/** The id of the key that something is sealed under. */
export function keyIdOf(sealed: Buffer): string {
  const [version, length = 0] = sealed
  if (version !== format) throw problem('seal_broken')
  return sealed.subarray(2, 2 + length).toString('ascii')
}

function bound(head: Buffer, place: string): string {
  return `${head.toString('ascii')}/${place}`
}
