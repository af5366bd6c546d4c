import Type, { type Static } from 'typebox'
import { type Endpoint, Instant, Nullable, Strict } from '../contract.ts'

const Address = Type.String({
  maxLength: 254,
  // one address and nothing else: no name, no second one, no line of a header
  pattern:
    "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$",
  examples: ['rosa@example.org'],
})

const DigestMail = Strict({
  sends: Type.Boolean({ description: 'This server sends mail' }),
  address: Nullable(Address),
  since: Nullable(Instant),
  pending: Nullable(
    Strict({
      address: Address,
      endsAt: Type.String({ format: 'date-time', description: 'Until then its code counts' }),
    }),
  ),
})
export type DigestMail = Static<typeof DigestMail>

const tags = ['digest']

export const getDigestMail = {
  method: 'GET',
  url: '/api/digest/mail',
  schema: {
    summary: 'Where one’s own digest goes by mail, if anywhere',
    tags,
    response: { 200: DigestMail },
  },
} as const satisfies Endpoint

export const startDigestMail = {
  method: 'POST',
  url: '/api/digest/mail',
  schema: {
    summary: 'Ask for the digest by mail: a code goes to the address first (with proof)',
    tags,
    body: Type.Object(
      { address: Address },
      { additionalProperties: false, examples: [{ address: 'rosa@example.org' }] },
    ),
    response: { 200: DigestMail },
  },
} as const satisfies Endpoint

export const confirmDigestMail = {
  method: 'POST',
  url: '/api/digest/mail/confirm',
  schema: {
    summary:
      'Give the code that came to the address; from the next Monday on the digest goes there',
    tags,
    body: Type.Object(
      { code: Type.String({ pattern: '^[0-9 ]{6,12}$' }) },
      { additionalProperties: false, examples: [{ code: '123456' }] },
    ),
    response: { 200: DigestMail },
  },
} as const satisfies Endpoint

export const endDigestMail = {
  method: 'DELETE',
  url: '/api/digest/mail',
  schema: {
    summary: 'No more digests by mail; the address is forgotten',
    tags,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
