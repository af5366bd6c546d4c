import Type from 'typebox'
import { type Endpoint, Strict, Text } from '../contract.ts'

const tags = ['session']

/** Shown once: the server keeps what they hash to. */
const NewCodes = Strict({
  codes: Type.Array(Type.String(), { description: 'Each lets her in once, in place of a code' }),
})

export const startTotp = {
  method: 'POST',
  url: '/api/session/totp',
  schema: {
    summary: 'A new secret for an authenticator app; it counts once a code of it was given',
    tags,
    response: {
      201: Strict({
        secret: Type.String({ description: 'Base32, to be typed in' }),
        address: Type.String({ description: 'otpauth://…, for a QR code' }),
      }),
    },
  },
} as const satisfies Endpoint

export const confirmTotp = {
  method: 'PUT',
  url: '/api/session/totp',
  schema: {
    summary:
      'Give the first code of the new secret; it takes the place of the one before, with new recovery codes',
    tags,
    body: Type.Object(
      { code: Text(40, 1) },
      { additionalProperties: false, examples: [{ code: '123456' }] },
    ),
    response: { 200: NewCodes },
  },
} as const satisfies Endpoint

export const renewRecoveryCodes = {
  method: 'POST',
  url: '/api/session/recovery-codes',
  schema: {
    summary: 'Ten new recovery codes; those before end',
    tags,
    response: { 201: NewCodes },
  },
} as const satisfies Endpoint
