import { createHmac, randomBytes } from 'node:crypto'
import type { Db } from '../db/database.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { fingerprintKey, knownPrints } from './around-store.ts'
import type { Recognition } from './understand/resolve.ts'

/** How rows are known again: by a keyed hash, which tells nobody anything who has only the database. */
export async function recognitionIn(db: Db, keyring: Keyring): Promise<Recognition> {
  const key = await fingerprintKey(db, keyring, randomBytes(32))
  return {
    print: (facts) => createHmac('sha256', key).update(JSON.stringify(facts)).digest('hex'),
    known: (prints, of) => knownPrints(db, prints, of),
  }
}
