import { createHash, randomBytes } from 'node:crypto'
import { hash, hashRaw, verify } from '@node-rs/argon2'
import { atMost } from '../in-turn.ts'

/** A 256-bit secret for a link or a cookie; the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** 256 random bits need no salt and no stretching. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

// argon2id is the default; 46 MiB, 1 pass: about 25 ms
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }

/**
 * As many hashes at once as keep the server answering while somebody guesses. Whoever is known has a row of her own:
 * a flood of strangers, who are sent away when too many of them wait, does not hold her up.
 */
const rows = { strangers: atMost(2, 40), known: atMost(1, 200) }
export type HashingRow = keyof typeof rows

export function hashPassword(password: string): Promise<string> {
  return rows.known(() => hash(password.normalize('NFC'), cost))
}

/** For secrets that are kept in sets under one salt. */
export function hashWithSalt(
  secret: string,
  salt: Buffer,
  row: HashingRow = 'known',
): Promise<Buffer> {
  return rows[row](() => hashRaw(secret, { ...cost, salt }))
}

/** Takes as long for an unknown name (`stored` null) as for a wrong password. */
export async function passwordMatches(
  stored: string | null,
  password: string,
  row: HashingRow = 'known',
): Promise<boolean> {
  const against = stored ?? (await decoy())
  const matches = await rows[row](() => verify(against, password.normalize('NFC')))
  return matches && stored !== null
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  decoyHash ??= hashPassword(newToken())
  return decoyHash
}
