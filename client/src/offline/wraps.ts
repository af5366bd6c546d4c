import { ApiError } from '../api.ts'
import { database, type Sealed, write } from './database.ts'
import { toBase64Url } from './seal.ts'
import { keyBytes, unlock } from './vault.ts'

/** The phone's key, wrapped: opened by a passphrase, or by a passkey that can derive secrets (PRF). */
export type Wrap = (
  | { how: 'passphrase'; iterations: number }
  | { how: 'passkey'; credentialId: ArrayBuffer }
) & { salt: Uint8Array<ArrayBuffer>; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

type Bytes = Uint8Array<ArrayBuffer>

/** Which passkeys may answer, none for any; and the salt that each of them is asked for the secret of. */
interface Asked {
  ids: readonly ArrayBuffer[]
  prf: AuthenticationExtensionsPRFInputs
  saltOf: (credentialId: ArrayBuffer) => Bytes
}

/** OWASP's number for PBKDF2 with SHA-256: what a thief has to spend on every guess. */
const iterations = 600_000

/** How this member may open her vault here without the server. */
export async function waysToOpen(memberId: string): Promise<Wrap['how'][]> {
  const found = await (await database()).get('keys', memberId)
  return (found?.wraps ?? []).map(({ how }) => how)
}

/** How this phone can be opened without the server, whoever of those who keep something here comes. */
export async function waysHere(): Promise<Wrap['how'][]> {
  return (await wrapsHere()).map(({ how }) => how)
}

export async function wrapWithPassphrase(memberId: string, passphrase: string): Promise<void> {
  const salt = random(16)
  const wrapping = await fromPassphrase(passphrase, salt, iterations)
  await add(memberId, { how: 'passphrase', iterations, salt, ...(await wrap(wrapping)) })
}

/** Opens the vault that this passphrase opens. @throws ApiError `passphrase_wrong` */
export async function unlockWithPassphrase(passphrase: string): Promise<void> {
  for (const found of await wrapsHere()) {
    if (found.how !== 'passphrase') continue
    const wrapping = await fromPassphrase(passphrase, found.salt, found.iterations)
    if (await unwrap(found, wrapping)) return
  }
  throw new ApiError(0, 'passphrase_wrong')
}

/** @throws ApiError `passkey_cancelled`, or `passkey_no_secret` when it cannot derive any */
export async function wrapWithPasskey(memberId: string): Promise<void> {
  const salt = random(32)
  const { credentialId, wrapping } = await fromPasskey({
    ids: [],
    prf: { eval: { first: salt } },
    saltOf: () => salt,
  })
  await add(memberId, { how: 'passkey', credentialId, salt, ...(await wrap(wrapping)) })
}

/** Opens the vault of whoever picks her passkey. @throws ApiError as above, or `passkey_other` for one that wrapped none */
export async function unlockWithPasskey(): Promise<void> {
  const here = (await wrapsHere()).filter((one) => one.how === 'passkey')
  const wrappedBy = (id: ArrayBuffer) =>
    here.find(({ credentialId }) => nameOf(credentialId) === nameOf(id))
  const salts = here.map(({ credentialId, salt }) => [nameOf(credentialId), { first: salt }])
  const { credentialId, wrapping } = await fromPasskey({
    ids: here.map((one) => one.credentialId),
    prf: { evalByCredential: Object.fromEntries(salts) },
    saltOf: (id) => wrappedBy(id)?.salt ?? random(32),
  })
  const found = wrappedBy(credentialId)
  if (!found || !(await unwrap(found, wrapping))) throw new ApiError(0, 'passkey_other')
}

const nameOf = (credentialId: ArrayBuffer) => toBase64Url(new Uint8Array(credentialId))

/** From now on only the server opens the vault of this member. */
export async function forgetWays(memberId: string): Promise<void> {
  await write(['keys'], (trx) => trx.objectStore('keys').delete(memberId))
}

/** Whoever shares a phone keeps something of her own on it. */
async function wrapsHere(): Promise<(Wrap & { memberId: string })[]> {
  const db = await database()
  const [members, kept] = await Promise.all([db.getAllKeys('keys'), db.getAll('keys')])
  return kept.flatMap(({ wraps }, at) =>
    wraps.map((one) => ({ ...one, memberId: members[at] as string })),
  )
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

/** @returns false for what another passphrase or passkey wrapped */
async function unwrap(
  { memberId, iv, data }: Wrap & { memberId: string },
  wrapping: CryptoKey,
): Promise<boolean> {
  const bytes = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv }, wrapping, data)
    .catch(() => undefined)
  if (bytes) await unlock(memberId, new Uint8Array(bytes))
  return bytes !== undefined
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

/** Asks an authenticator for the secret of a salt; nobody but this device looks at what it answers. */
async function fromPasskey(
  asked: Asked,
): Promise<{ credentialId: ArrayBuffer; wrapping: CryptoKey }> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: random(32),
    rpId: location.hostname,
    userVerification: 'required',
    allowCredentials: asked.ids.map((id) => ({ type: 'public-key', id })),
    extensions: { prf: asked.prf },
  }
  const answer = await navigator.credentials
    .get({ publicKey })
    .catch(() => Promise.reject(new ApiError(0, 'passkey_cancelled')))
  if (!(answer instanceof PublicKeyCredential)) throw new ApiError(0, 'passkey_cancelled')
  const secret = answer.getClientExtensionResults().prf?.results?.first
  if (!secret) throw new ApiError(0, 'passkey_no_secret')
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const wrapping = await crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: asked.saltOf(answer.rawId),
      info: new TextEncoder().encode('condado phone key'),
    },
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
