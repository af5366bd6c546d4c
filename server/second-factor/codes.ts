import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { type HashingRow, hashWithSalt } from '../auth/secrets.ts'
import { codeDigits, recoveryAlphabet, recoveryCodeCount } from './rules.ts'

const stepSeconds = 30
/** How far a phone's clock may be off: one step to either side. */
const driftSteps = 1
const saltBytes = 16
const codeLength = 10

/** A new secret for an authenticator app: 160 random bits, as RFC 4226 asks. */
export function newTotpSecret(): Buffer {
  return randomBytes(20)
}

/** The secret in base32, for typing it in. */
export function secretText(secret: Buffer): string {
  return secretOf(secret).base32
}

/** The address that an authenticator app reads from a QR code. */
export function totpAddress(secret: Buffer, login: string): string {
  return totpOf(secret, login).toString()
}

/** The step that a code belongs to, counted from 1970; undefined when it is none of now. */
export function stepOfCode(secret: Buffer, code: string, now: number): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: driftSteps })
  return delta === null ? undefined : Math.floor(now / 1000 / stepSeconds) + delta
}

function totpOf(secret: Buffer, label = ''): TOTP {
  return new TOTP({
    issuer: 'Condado',
    label,
    secret: secretOf(secret),
    digits: codeDigits,
    period: stepSeconds,
  })
}

function secretOf(secret: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(secret).buffer })
}

/** New recovery codes and what is kept of them: salt and hash, one salt a set, so that a try costs one hash. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; hashes: Buffer[] }> {
  const salt = randomBytes(saltBytes)
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  const hashes = await Promise.all(codes.map((code) => hashWithSalt(code, salt)))
  return { codes, hashes: hashes.map((hash) => Buffer.concat([salt, hash])) }
}

function newCode(): string {
  // 32 characters: each byte's lower five bits choose one, all of them alike
  return [...randomBytes(codeLength)].map((byte) => recoveryAlphabet[byte & 31]).join('')
}

/** Which of the kept hashes a typed code is, if any. Takes as long without any. */
export async function matchingHash(
  kept: readonly Buffer[],
  plain: string,
  row: HashingRow,
): Promise<Buffer | undefined> {
  const salt = kept[0]?.subarray(0, saltBytes) ?? randomBytes(saltBytes)
  const hash = await hashWithSalt(plain, salt, row)
  return kept.find((one) => timingSafeEqual(one.subarray(saltBytes), hash))
}
