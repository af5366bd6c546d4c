import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { Value } from 'typebox/value'
import { problem } from '../errors.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { Entry, type Envelope } from './contract.ts'

/** HPKE (RFC 9180), with what every browser's own cryptography can do. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** One pair for each key of the keyring, derived from it: what was sealed to an older one still opens. */
function pairOf(keyring: Keyring, keyId: string) {
  const material = keyring.derive(keyId, 'deliveries')
  return suite.kem.deriveKeyPair(toBuffer(material))
}

/** What phones seal to: the pair of the newest key. */
export async function publicKeyOf(keyring: Keyring): Promise<{ keyId: string; publicKey: string }> {
  const keyId = keyring.newest
  const { publicKey } = await pairOf(keyring, keyId)
  const bytes = await suite.kem.serializePublicKey(publicKey)
  return { keyId, publicKey: Buffer.from(bytes).toString('base64url') }
}

/** @throws `key_missing`, or `seal_broken` for what was changed, moved, or is no entry */
export async function openEnvelope(
  keyring: Keyring,
  id: string,
  { memberId, keyId, enc, data }: Envelope,
): Promise<Entry> {
  const { privateKey } = await pairOf(keyring, keyId)
  const text = await suite
    .open({ recipientKey: privateKey, enc: bytes(enc), info: boundTo(memberId, id) }, bytes(data))
    .catch(() => Promise.reject(problem('seal_broken')))
  const entry = parsed(Buffer.from(text).toString('utf8'))
  if (!Value.Check(Entry, entry)) throw problem('seal_broken')
  return entry
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whose entry it is and which one: under another id or name it does not open. */
function boundTo(memberId: string, id: string): ArrayBuffer {
  return toBuffer(Buffer.from(`condado delivery 1/${memberId}/${id}`, 'utf8'))
}

function bytes(text: string): ArrayBuffer {
  return toBuffer(Buffer.from(text, 'base64url'))
}

function toBuffer(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer
}
