import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { problem } from '../errors.ts'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
export const keyBytes = 32

/**
 * AES-256-GCM under a random nonce.
 * @param key 32 bytes
 * @param place what the text belongs to: it opens nowhere else
 * @returns nonce, ciphertext and tag in one
 */
export function encrypt(key: Buffer, place: string, data: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const encryption = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(place))
  const text = Buffer.concat([encryption.update(data), encryption.final()])
  return Buffer.concat([nonce, text, encryption.getAuthTag()])
}

/** @throws `seal_broken` for another key, another place, or bytes that were changed */
export function decrypt(key: Buffer, place: string, sealed: Buffer): Buffer {
  try {
    const decryption = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    decryption.setAAD(Buffer.from(place))
    decryption.setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([
      decryption.update(sealed.subarray(nonceBytes, -tagBytes)),
      decryption.final(),
    ])
  } catch {
    throw problem('seal_broken')
  }
}
