import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import { StartupError } from '../startup-error.ts'
import type { KeySource } from './key-source.ts'
import { awaitedKeys, knownKeys, lockKeys, rememberKey, usedKeys } from './key-store.ts'
import { newKeyLine } from './key-text.ts'
import { Keyring } from './keyring.ts'

/**
 * The keyring of this server, held against what the database knows. The first key of a new deployment is made
 * here; none ever again while the database knows one.
 * @param db as the owner
 * @returns `made`: what to tell the operator about the key that was just made
 * @throws StartupError when a key is missing, in one sentence
 */
export async function openKeyring(
  db: Db,
  source: KeySource,
  today: Day,
): Promise<{ keyring: Keyring; made: string | undefined }> {
  return db.transaction().execute(async (trx) => {
    await lockKeys(trx)
    const known = await knownKeys(trx)
    if (source.read() === undefined && known.length > 0) throw lost(source, known.at(-1)?.id)
    if (source.read() === undefined && !source.mayBegin) {
      throw new StartupError(`CONDADO_KEYS names ${source.where}, which is not there.`)
    }
    const isNew = source.read() === undefined && source.begin(newKeyLine(today))
    const keyring = new Keyring(source)
    await check(trx, keyring, known)
    await rememberKey(trx, keyring.newest, keyring.proofOf(keyring.newest))
    return { keyring, made: isNew ? instruction(source) : undefined }
  })
}

/**
 * Holds the keys against what the database knows, and changes nothing.
 * @throws StartupError when a key is missing, in one sentence
 */
export async function checkKeys(db: Db, source: KeySource): Promise<Keyring> {
  const known = await knownKeys(db)
  if (source.read() === undefined && known.length > 0) throw lost(source, known.at(-1)?.id)
  const keyring = new Keyring(source)
  await check(db, keyring, known)
  return keyring
}

async function check(
  db: Db,
  keyring: Keyring,
  known: readonly { id: string; proof: Buffer }[],
): Promise<void> {
  const { ids, where } = keyring
  const newest = known.at(-1)
  if (newest && !ids.includes(newest.id)) {
    throw new StartupError(
      `The database knows the key ${newest.id}, which is missing in ${where}: copy the newest keys of your other server, or your copy of them, to it.`,
    )
  }
  for (const { id, proof } of known) {
    if (ids.includes(id) && !keyring.proofOf(id).equals(proof)) {
      throw new StartupError(
        `The key ${id} in ${where} is not the one that this database was sealed with: these are the keys of another database, or a damaged copy.`,
      )
    }
  }
  const needed = new Set([...(await usedKeys(db)), ...(await awaitedKeys(db))])
  const missing = [...needed].filter((id) => !ids.includes(id))
  if (missing.length > 0) {
    throw new StartupError(
      `Texts in the database are sealed under ${missing.join(', ')}, which is missing in ${where}: put it back from your copy of the keys. Without it these texts cannot be opened by anyone.`,
    )
  }
}

function lost({ where }: KeySource, id: string | undefined): StartupError {
  return new StartupError(
    `The database knows the key ${id}, and there is no ${where.replace(/^the /, '')}: put your copy of the keys there. No new key is made, because what is sealed would stay closed for good.`,
  )
}

function instruction({ where }: KeySource): string {
  return `The keys of restricted notes were made: ${where}.
  Copy it now to a place away from this machine and from the backups of the database, such as an encrypted stick in a safe.
  Whoever has it and the database can read restricted notes. If it is lost, nobody can, ever: no password and no backup of the database brings them back.`
}

/** After the restricted records of an older version were sealed. */
export function wasSealed(count: number): string {
  return `${count} restricted records of an older version are sealed now. Backups, and what the database wrote before, may still hold their words in the clear: make a new backup and destroy the old ones.`
}
