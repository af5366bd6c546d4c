import { createHmac, randomBytes } from 'node:crypto'
import type { Db } from '../db/database.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { fingerprintKey, knownPrints } from './around-store.ts'
import type { Recognition } from './understand/sort-rows.ts'

/**
 * How rows are known again: by a keyed hash, which tells nobody anything who has only the database. The secret is made
 * at the first start and stays the same; a rotation wraps it anew.
 * @returns for the database as a member sees it
 */
export async function makeRecognition(app: Db, keyring: Keyring): Promise<(db: Db) => Recognition> {
  const key = await fingerprintKey(app, keyring, randomBytes(32))
  return (db) => ({
    print: (facts) => createHmac('sha256', key).update(JSON.stringify(facts)).digest('hex'),
    known: (prints, of) => knownPrints(db, prints, of),
  })
}
