import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { decrypt, encrypt, keyBytes } from './aes.ts'

/** What is sealed of which record. A field's name is part of what it opens under: it never changes. */
export type SealedField =
  | 'contacts.notes'
  | 'assessments.basis'
  | 'commitments.text'
  | 'commitment_events.words'
  | 'milestones.text'
  | 'evidence_files.name'
  | 'evidence_files.content'
  | 'follow_ups.text'
  | 'conflicts.said'
  | 'imports.book'
  | 'imports.choices'
  | 'imports.rejected'

const plainHashBytes = 32
const isKeyed = (hash: Buffer) => hash.length > plainHashBytes

/** The key of one record. When it is destroyed, everything that was sealed of the record is gone. */
export class DataKey {
  readonly recordId: string
  readonly #secret: Buffer

  constructor(recordId: string, secret: Buffer = randomBytes(keyBytes)) {
    this.recordId = recordId
    this.#secret = secret
  }

  /** Bound to its record, field, row and version of the row: in any other place it does not open. */
  seal(field: SealedField, rowId: string, version: number, words: string | Buffer): Buffer {
    return encrypt(this.#secret, this.#place(field, rowId, version), Buffer.from(words as string))
  }

  /** @throws `seal_broken` when it was sealed for another place */
  open(field: SealedField, rowId: string, version: number, sealed: Buffer): Buffer {
    return decrypt(this.#secret, this.#place(field, rowId, version), sealed)
  }

  /**
   * A hash of facts that nobody can try guesses against who has only the database.
   * One byte longer than a plain hash, which tells the two apart.
   */
  keyed(hash: Buffer): Buffer {
    if (isKeyed(hash)) return hash
    const secret = hkdfSync('sha256', this.#secret, '', 'condado facts hash', keyBytes)
    const keyed = createHmac('sha256', Buffer.from(secret)).update(hash).digest()
    return Buffer.concat([Buffer.from([1]), keyed])
  }

  /** The key itself, to be wrapped. */
  secret(): Buffer {
    return this.#secret
  }

  #place(field: SealedField, rowId: string, version: number): string {
    return `${this.recordId}/${field}/${rowId}/${version}`
  }
}

/** Whether a hash in the database was made with a record's key. */
export function isKeyedHash(hash: Buffer | null | undefined): boolean {
  return hash != null && isKeyed(hash)
}
