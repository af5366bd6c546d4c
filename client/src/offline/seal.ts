import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { Entry } from '../../../server/deliveries/contract.ts'
import type { Envelope } from './outbox.ts'

export interface SealTo {
  keyId: string
  /** base64url */
  publicKey: string
}

/** The same as the server's (`server/deliveries/envelope.ts`). */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** Seals an entry to the server: this phone cannot read it again. It opens for this member and id only. */
export async function sealEntry(
  memberId: string,
  id: string,
  entry: Entry,
  { keyId, publicKey }: SealTo,
): Promise<Envelope> {
  const info = encode(`condado delivery 1/${memberId}/${id}`)
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(publicKey).buffer)
  const sealed = await suite.seal({ recipientPublicKey, info }, encode(JSON.stringify(entry)))
  return {
    keyId,
    enc: toBase64Url(new Uint8Array(sealed.enc)),
    data: toBase64Url(new Uint8Array(sealed.ct)),
  }
}

function encode(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  // a megabyte at once would be too many arguments
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (one) => one.charCodeAt(0))
}
