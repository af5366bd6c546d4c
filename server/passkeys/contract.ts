import Type, { type Static } from 'typebox'
import {
  Base64Url,
  ById,
  type Endpoint,
  Instant,
  Nullable,
  Receipt,
  Strict,
  Uuid,
  Words,
  written,
} from '../contract.ts'

const credentialId = Base64Url({ maxLength: 1364 })
const Transports = Type.Array(Type.String({ pattern: '^[a-z-]{1,20}$' }), { maxItems: 8 })

/** What an authenticator answers to the challenge that a member signs in with, or proves with that it is she. */
export const Assertion = Strict({
  credentialId,
  clientDataJSON: Base64Url({ maxLength: 4000 }),
  authenticatorData: Base64Url({ maxLength: 4000 }),
  signature: Base64Url({ maxLength: 4000 }),
  userHandle: Type.Optional(Nullable(Base64Url({ maxLength: 100 }))),
})
export type Assertion = Static<typeof Assertion>

/** What it answers when it makes a passkey. */
export const Attestation = Strict({
  credentialId,
  clientDataJSON: Base64Url({ maxLength: 4000 }),
  attestationObject: Base64Url({ maxLength: 20_000 }),
  transports: Transports,
})
export type Attestation = Static<typeof Attestation>

const credential = Strict({
  id: Type.String(),
  type: Type.Literal('public-key'),
  transports: Type.Array(Type.String()),
})

/** Options for `navigator.credentials.get()`, in its own words. */
const RequestOptions = Strict({
  challenge: Type.String(),
  rpId: Type.String(),
  timeout: Type.Integer({ description: 'Milliseconds' }),
  userVerification: Type.Literal('required'),
  allowCredentials: Type.Array(credential, { description: 'Empty: any passkey for this site' }),
})

/** Options for `navigator.credentials.create()`, in its own words. */
const CreationOptions = Strict({
  challenge: Type.String(),
  rp: Strict({ id: Type.String(), name: Type.String() }),
  user: Strict({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
  pubKeyCredParams: Type.Array(Strict({ type: Type.Literal('public-key'), alg: Type.Integer() })),
  timeout: Type.Integer({ description: 'Milliseconds' }),
  excludeCredentials: Type.Array(credential, { description: 'Those she has already' }),
  authenticatorSelection: Strict({
    residentKey: Type.Literal('required'),
    requireResidentKey: Type.Literal(true),
    userVerification: Type.Literal('required'),
  }),
  attestation: Type.Literal('none'),
})

export const PasskeyListed = Strict({
  id: Uuid,
  name: Type.String(),
  createdAt: Instant,
  lastUsedAt: Nullable(Instant),
  backedUp: Type.Boolean({ description: 'A password manager keeps it on more than one device' }),
  version: Type.Integer(),
})
export type PasskeyListed = Static<typeof PasskeyListed>

const tags = ['passkeys']

export const challengeSignIn = {
  method: 'POST',
  url: '/api/passkeys/sign-in',
  schema: {
    summary: 'A challenge to sign in with a passkey; answer it at POST /api/session',
    tags,
    response: { 201: RequestOptions },
  },
} as const satisfies Endpoint

export const challengeProof = {
  method: 'POST',
  url: '/api/passkeys/proof',
  schema: {
    summary: 'A challenge to prove with a passkey; answer it at POST /api/session/proof',
    tags,
    response: { 201: RequestOptions },
  },
} as const satisfies Endpoint

export const challengeRegistration = {
  method: 'POST',
  url: '/api/passkeys/registration',
  schema: {
    summary: 'A challenge to make a passkey; answer it at PUT /api/passkeys/:id',
    tags,
    response: { 201: CreationOptions },
  },
} as const satisfies Endpoint

export const listPasskeys = {
  method: 'GET',
  url: '/api/passkeys',
  schema: {
    summary: "One's own passkeys",
    tags,
    response: { 200: Strict({ items: Type.Array(PasskeyListed), nextCursor: Type.Null() }) },
  },
} as const satisfies Endpoint

export const putPasskey = {
  method: 'PUT',
  url: '/api/passkeys/:id',
  schema: {
    summary: 'Add a passkey, or rename it (If-Match)',
    tags,
    params: ById,
    body: Type.Object(
      { name: Words(60), attestation: Type.Optional(Attestation) },
      { additionalProperties: false, examples: [{ name: 'My phone' }] },
    ),
    response: written,
  },
} as const satisfies Endpoint

export const deletePasskey = {
  method: 'DELETE',
  url: '/api/passkeys/:id',
  schema: {
    summary: 'Remove a passkey (If-Match); sessions made with it end at once',
    tags,
    params: ById,
    response: { 200: Receipt },
  },
} as const satisfies Endpoint
