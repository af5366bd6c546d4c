import { onDevice } from '../api.ts'
import { database, type Sealed, write } from './database.ts'

/** What only the phone's key opens. */
export type SealedStore = 'drafts' | 'pack'

type Open = { memberId: string; key: CryptoKey }

// in memory and nowhere else: a key that a browser keeps lies in clear on its disk, even one that cannot be exported
let open: Open | undefined
const changes = new EventTarget()

/** Tells when the vault was opened or locked. Returns how to stop listening. */
export function onVault(listener: () => void): () => void {
  changes.addEventListener('change', listener)
  return () => changes.removeEventListener('change', listener)
}

/** Whose vault is open; undefined while it is locked. */
export function unlockedFor(): string | undefined {
  return open?.memberId
}

/** Opens the vault of a member with the 32 bytes that the server, a passkey or a passphrase gave. */
export async function unlock(memberId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', true, ['encrypt', 'decrypt'])
  open = { memberId, key }
  onDevice.isOpen = true
  changes.dispatchEvent(new Event('change'))
}

/** Forgets the key: what lies on the phone stays, and nobody can read it. */
export function lock(): void {
  open = undefined
  changes.dispatchEvent(new Event('change'))
}

/** The key itself, to wrap it for the next time without a signal. @throws when the vault is locked */
export async function keyBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', opened().key))
}

/** Seals a value of JSON. @param place what it is; it opens nowhere else, and for nobody else */
export async function seal(place: string, value: unknown): Promise<Sealed> {
  const { memberId, key } = opened()
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(value))
  const additionalData = bound(memberId, place)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text)
  return { iv, data, at: new Date().toISOString() }
}

/** @returns undefined for what another key sealed: another member's, or one that is lost. @throws when locked */
export async function unseal<T>(place: string, { iv, data }: Sealed): Promise<T | undefined> {
  const { memberId, key } = opened()
  const additionalData = bound(memberId, place)
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)
    return JSON.parse(new TextDecoder().decode(text)) as T
  } catch {
    return undefined
  }
}

/** Keeps a value sealed on this phone. @throws when locked, or when the phone is full */
export async function keep(store: SealedStore, id: string, value: unknown): Promise<void> {
  const { memberId } = opened()
  const sealed = await seal(`${store}/${id}`, value)
  await write([store], (trx) => trx.objectStore(store).put(sealed, `${memberId}/${id}`))
}

/** What was kept and since when. @returns undefined where there is nothing that this key opens. @throws when locked */
export async function kept<T>(
  store: SealedStore,
  id: string,
): Promise<{ at: string; value: T } | undefined> {
  const { memberId } = opened()
  const sealed = await (await database()).get(store, `${memberId}/${id}`)
  const value = sealed && (await unseal<T>(`${store}/${id}`, sealed))
  return value === undefined ? undefined : { at: (sealed as Sealed).at, value }
}

/** Takes it off this phone, open or locked. */
export async function drop(store: SealedStore, memberId: string, id: string): Promise<void> {
  await write([store], (trx) => trx.objectStore(store).delete(`${memberId}/${id}`))
}

function opened(): Open {
  if (!open) throw new Error('The vault is locked')
  return open
}

function bound(memberId: string, place: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`condado/1/${memberId}/${place}`)
}
