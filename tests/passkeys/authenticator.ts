import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Static } from 'typebox'
import type {
  Assertion,
  Attestation,
  challengeRegistration,
  challengeSignIn,
} from '../../server/passkeys/contract.ts'

type CreationOptions = Static<(typeof challengeRegistration.schema.response)[201]>
type RequestOptions = Static<(typeof challengeSignIn.schema.response)[201]>

/** What a browser or an authenticator that is not ours, or not honest, says otherwise. */
export interface Lies {
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  crossOrigin?: boolean
  userVerified?: boolean
  userPresent?: boolean
  counter?: number
  userHandle?: string | null
  /** what the attestation statement says of itself */
  format?: string
}

/** A passkey in software: ES256, as an authenticator keeps it. */
export class SoftPasskey {
  readonly credentialId: Buffer
  readonly userHandle: string
  readonly #key: KeyObject
  #counter: number

  constructor(credentialId: Buffer, userHandle: string, key: KeyObject, counter: number) {
    this.credentialId = credentialId
    this.userHandle = userHandle
    this.#key = key
    this.#counter = counter
  }

  /** Answers a challenge; its counter goes on by one, where it counts at all. */
  answer(options: RequestOptions, lies: Lies = {}): Assertion {
    if (this.#counter > 0) this.#counter += 1
    const client = clientData('webauthn.get', options.challenge, lies)
    const data = authenticatorData(options.rpId, lies.counter ?? this.#counter, lies)
    const hash = createHash('sha256').update(client).digest()
    return {
      credentialId: this.credentialId.toString('base64url'),
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, hash]), this.#key).toString('base64url'),
      userHandle: lies.userHandle === undefined ? this.userHandle : lies.userHandle,
    }
  }
}

/** Makes a passkey as asked; `counter` 0 is an authenticator that does not count. */
export function makePasskey(
  options: CreationOptions,
  lies: Lies = {},
): { passkey: SoftPasskey; attestation: Attestation } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(16)
  const counter = lies.counter ?? 1
  const client = clientData('webauthn.create', options.challenge, lies)
  const attested = Buffer.concat([
    Buffer.alloc(16),
    Buffer.from([0, credentialId.length]),
    credentialId,
    coseKey(publicKey),
  ])
  const data = authenticatorData(options.rp.id, counter, lies, attested)
  const attestationObject = cbor(
    new Map<string, unknown>([
      ['fmt', lies.format ?? 'none'],
      ['attStmt', new Map()],
      ['authData', data],
    ]),
  )
  return {
    passkey: new SoftPasskey(credentialId, options.user.id, privateKey, counter),
    attestation: {
      credentialId: credentialId.toString('base64url'),
      clientDataJSON: client.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    },
  }
}

/** Where the tests' app says that it is. */
const site = 'http://localhost:3000'

function clientData(type: string, challenge: string, lies: Lies): Buffer {
  return Buffer.from(
    JSON.stringify({
      type: lies.type ?? type,
      challenge: lies.challenge ?? challenge,
      origin: lies.origin ?? site,
      crossOrigin: lies.crossOrigin ?? false,
    }),
  )
}

function authenticatorData(rpId: string, counter: number, lies: Lies, attested?: Buffer): Buffer {
  const { userPresent = true, userVerified = true } = lies
  const flags = (userPresent ? 0x01 : 0) | (userVerified ? 0x04 : 0) | (attested ? 0x40 : 0)
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([
    createHash('sha256')
      .update(lies.rpId ?? rpId)
      .digest(),
    Buffer.from([flags]),
    count,
    attested ?? Buffer.alloc(0),
  ])
}

/** RFC 9052: an elliptic curve key for ES256 on P-256. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

/** As much of RFC 8949 as an authenticator needs: small integers, text, bytes and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  }
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)].flatMap(([k, v]) => [cbor(k), cbor(v)])
  return Buffer.concat([head(5, entries.length / 2), ...entries])
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
