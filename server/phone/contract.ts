import Type from 'typebox'
import { Base64Url, type Endpoint, Instant, Strict } from '../contract.ts'

export const openPhone = {
  method: 'POST',
  url: '/api/phone',
  schema: {
    summary:
      'What this device needs to keep anything: the key of what it keeps, and the one it seals entries to',
    tags: ['phone'],
    response: {
      200: Strict({
        key: Base64Url({
          description:
            '32 bytes, the same for this member on this device each time; on a shared screen only as long as the session',
        }),
        sealTo: Strict({
          keyId: Type.String(),
          publicKey: Base64Url({
            description: 'Point of P-256, uncompressed: DHKEM(P-256, HKDF-SHA256)',
          }),
        }),
        now: Instant,
      }),
    },
  },
} as const satisfies Endpoint
