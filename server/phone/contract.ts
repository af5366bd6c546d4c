import Type from 'typebox'
import { type Endpoint, Instant, Strict } from '../contract.ts'

const Base64Url = (description: string) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', description })

export const openPhone = {
  method: 'POST',
  url: '/api/phone',
  schema: {
    summary:
      'What this device needs to keep anything: the key of what it keeps, and the one it seals entries to',
    tags: ['phone'],
    response: {
      200: Strict({
        key: Base64Url(
          '32 bytes, the same for this member on this device each time; on a shared screen only as long as the session',
        ),
        sealTo: Strict({
          keyId: Type.String(),
          publicKey: Base64Url('Point of P-256, uncompressed: DHKEM(P-256, HKDF-SHA256)'),
        }),
        now: Instant,
      }),
    },
  },
} as const satisfies Endpoint
