import { ApiError } from '../api.ts'
import { database, type Sealed, write } from './database.ts'
import { keyBytes, unlock } from './vault.ts'

/** The phone's key, wrapped: opened by a passphrase, or by a passkey that can derive secrets (PRF). */
export type Wrap = (
  | { how: 'passphrase'; iterations: number }
  | { how: 'passkey'; credentialId: ArrayBuffer }
) & { salt: Uint8Array<ArrayBuffer>; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

/** OWASP's number for PBKDF2 with SHA-256: what a thief has to spend on every guess. */
const iterations = 600_000

type Bytes = Uint8Array<ArrayBuffer>

/** How this member may open her vault here without the server. */
export async function waysToOpen(memberId: string): Promise<Wrap['how'][]> {
  const found = await (await database()).get('keys', memberId)
  return (found?.wraps ?? []).map(({ how }) => how)
}

/** The members whose vaults can be opened here without the server. */
export async function membersHere(): Promise<string[]> {
  return (await database()).getAllKeys('keys')
}

export async function wrapWithPassphrase(memberId: string, passphrase: string): Promise<void> {
  const salt = random(16)
  const wrapping = await fromPassphrase(passphrase, salt, iterations)
  await add(memberId, { how: 'passphrase', iterations, salt, ...(await wrap(wrapping)) })
}

/** @throws ApiError `passphrase_wrong` */
export async function unlockWithPassphrase(memberId: string, passphrase: string): Promise<void> {
  const found = await wrapOf(memberId, 'passphrase')
  if (found?.how !== 'passphrase') throw new ApiError(0, 'phone_not_kept')
  const wrapping = await fromPassphrase(passphrase, found.salt, found.iterations)
  await unwrap(memberId, found, wrapping, 'passphrase_wrong')
}

/** @throws ApiError `passkey_cancelled`, or `passkey_no_secret` when it cannot derive any */
export async function wrapWithPasskey(memberId: string): Promise<void> {
  const salt = random(32)
  const { credentialId, wrapping } = await fromPasskey(salt)
  await add(memberId, { how: 'passkey', credentialId, salt, ...(await wrap(wrapping)) })
}

/** @throws ApiError as above, or `passkey_other` for one that did not wrap it */
export async function unlockWithPasskey(memberId: string): Promise<void> {
  const found = await wrapOf(memberId, 'passkey')
  if (found?.how !== 'passkey') throw new ApiError(0, 'phone_not_kept')
  const { wrapping } = await fromPasskey(found.salt, found.credentialId)
  await unwrap(memberId, found, wrapping, 'passkey_other')
}

/** From now on only the server opens the vault of this member. */
export async function forgetWays(memberId: string): Promise<void> {
  await write(['keys'], (trx) => trx.objectStore('keys').delete(memberId))
}

async function wrapOf(memberId: string, how: Wrap['how']): Promise<Wrap | undefined> {
  const found = await (await database()).get('keys', memberId)
  return found?.wraps.find((one) => one.how === how)
}

async function add(memberId: string, added: Wrap): Promise<void> {
  await write(['keys'], async (trx) => {
    const store = trx.objectStore('keys')
    const before = (await store.get(memberId))?.wraps ?? []
    const others = before.filter(({ how }) => how !== added.how)
    await store.put({ wraps: [...others, added] }, memberId)
  })
}

async function wrap(wrapping: CryptoKey): Promise<Pick<Sealed, 'iv' | 'data'>> {
  const iv = random(12)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, await keyBytes())
  return { iv, data }
}

async function unwrap(memberId: string, found: Wrap, wrapping: CryptoKey, otherwise: string) {
  const { iv, data } = found
  const bytes = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv }, wrapping, data)
    .catch(() => Promise.reject(new ApiError(0, otherwise)))
  await unlock(memberId, new Uint8Array(bytes))
}

async function fromPassphrase(passphrase: string, salt: Bytes, rounds: number) {
  // typed on another keyboard, the same letters may come in another form
  const secret = new TextEncoder().encode(passphrase.normalize('NFC').trim())
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Asks an authenticator for the secret of this salt; nobody but this device looks at what it answers. */
async function fromPasskey(salt: Bytes, credentialId?: ArrayBuffer) {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: random(32),
    rpId: location.hostname,
    userVerification: 'required',
    allowCredentials: credentialId ? [{ type: 'public-key', id: credentialId }] : [],
    extensions: { prf: { eval: { first: salt } } },
  }
  const answer = await navigator.credentials
    .get({ publicKey })
    .catch(() => Promise.reject(new ApiError(0, 'passkey_cancelled')))
  if (!(answer instanceof PublicKeyCredential)) throw new ApiError(0, 'passkey_cancelled')
  const secret = answer.getClientExtensionResults().prf?.results?.first
  if (!secret) throw new ApiError(0, 'passkey_no_secret')
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const wrapping = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode('condado phone key') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
  return { credentialId: answer.rawId, wrapping }
}

function random(bytes: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(bytes))
}
