import Type, { type Static } from 'typebox'
import { ById, type Endpoint, Instant, Named, Nullable, Strict } from '../contract.ts'

/** A device that is known, or a session on one that is not: a shared computer, a link. */
export const Device = Strict({
  id: Type.String({ format: 'uuid' }),
  known: Type.Boolean({ description: 'It came in before and is remembered' }),
  browser: Nullable(Type.String()),
  system: Nullable(Type.String()),
  here: Type.Boolean({ description: 'The one that asks' }),
  signedIn: Type.Boolean(),
  how: Nullable(Type.Enum(['link', 'password', 'passkey', 'demo'])),
  sharedScreen: Type.Boolean(),
  since: Instant,
  lastSeenAt: Instant,
  passkeys: Type.Array(Named, { description: 'Made on it' }),
})
export type Device = Static<typeof Device>

const tags = ['session']

export const listDevices = {
  method: 'GET',
  url: '/api/session/devices',
  schema: {
    summary: 'Where one is signed in, and which devices are known',
    tags,
    response: { 200: Strict({ items: Type.Array(Device) }) },
  },
} as const satisfies Endpoint

export const endDevice = {
  method: 'DELETE',
  url: '/api/session/devices/:id',
  schema: {
    summary: 'Sign out on one device',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const endOtherDevices = {
  method: 'DELETE',
  url: '/api/session/devices',
  schema: {
    summary: 'Sign out everywhere else',
    tags,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const loseDevice = {
  method: 'POST',
  url: '/api/session/devices/:id/lost',
  schema: {
    summary: 'This device is lost: signs out there, forgets it, and removes passkeys made on it',
    tags,
    params: ById,
    body: Type.Object(
      { removePasskeys: Type.Boolean() },
      { additionalProperties: false, examples: [{ removePasskeys: true }] },
    ),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const endMemberSessions = {
  method: 'DELETE',
  url: '/api/members/:id/sessions',
  schema: {
    summary: 'Sign a member out everywhere (admins)',
    tags: ['members'],
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
