import Type, { type Static } from 'typebox'
import {
  Base64Url,
  ById,
  DayString,
  type Endpoint,
  Instant,
  Nullable,
  Receipt,
  Strict,
  Uuid,
} from '../contract.ts'
import { deliveryStates } from './rules.ts'

/** An entry as a phone hands it over. Bytes are base64url. */
const Envelope = Type.Object(
  {
    memberId: Uuid,
    keyId: Type.String({ pattern: '^[a-z0-9-]{4,40}$' }),
    enc: Base64Url({ maxLength: 200 }),
    data: Base64Url({ maxLength: 4_000_000 }),
  },
  {
    additionalProperties: false,
    examples: [
      {
        memberId: '019aa7c2-5d1c-7000-8000-000000000001',
        keyId: '2026-11-26-1f0c9a7e',
        enc: 'BKb0',
        data: 'q83v',
      },
    ],
  },
)
export type Envelope = Static<typeof Envelope>

/** One write of a record, as it would have been sent. */
const Operation = Strict({
  method: Type.Enum(['PUT', 'DELETE']),
  url: Type.String({ maxLength: 300, pattern: '^/api/[^\\s#]+$' }),
  body: Type.Optional(Type.Unknown()),
  file: Type.Optional(Base64Url({ description: 'Bytes of a file' })),
  ifMatch: Type.Optional(Type.Integer({ minimum: 1 })),
})
export type Operation = Static<typeof Operation>

/** What lies in the envelope. */
export const Entry = Strict({
  operations: Type.Array(Operation, { minItems: 1, maxItems: 60 }),
  after: Type.Optional(
    Type.Array(Uuid, {
      maxItems: 60,
      description:
        'Entries of the same records that were still on their way when this one was made: it is laid over them',
    }),
  ),
  draft: Type.Optional(
    Type.Unknown({ description: 'As it stood in the form, to be opened there again' }),
  ),
})
export type Entry = Static<typeof Entry>

/** What an operation was answered: no words of the entry. */
const Answer = Strict({
  status: Type.Integer(),
  code: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Array(Strict({ field: Type.String(), message: Type.String() }))),
  receipt: Type.Optional(Receipt),
})
export type Answer = Static<typeof Answer>

const Delivery = Strict({
  id: Uuid,
  state: Type.Enum(deliveryStates),
  receivedAt: Instant,
  settledAt: Nullable(Instant),
  answers: Type.Array(Answer),
  fromLostDevice: Type.Boolean({ description: 'She said since that the device is lost' }),
  /** when what it says goes unless she settles it; told a week before */
  erasedOn: Nullable(DayString),
})
export type Delivery = Static<typeof Delivery>

const tags = ['deliveries']

export const deliver = {
  method: 'PUT',
  url: '/api/deliveries/:id',
  schema: {
    summary:
      'Hand over an entry made without a signal; replayable. Written down at once with a session of its author; kept for her when only the device is known',
    tags,
    params: ById,
    body: Envelope,
    response: { 200: Delivery, 201: Delivery },
  },
} as const satisfies Endpoint

export const listDeliveries = {
  method: 'GET',
  url: '/api/deliveries',
  schema: {
    summary: 'Entries of mine that arrived and do not stand in the records',
    tags,
    response: { 200: Strict({ items: Type.Array(Delivery) }) },
  },
} as const satisfies Endpoint

export const openDelivery = {
  method: 'POST',
  url: '/api/deliveries/:id/open',
  schema: {
    summary: 'What one of them says, to its author (with proof; audited)',
    tags,
    params: ById,
    response: { 200: Entry },
  },
} as const satisfies Endpoint

export const confirmDelivery = {
  method: 'POST',
  url: '/api/deliveries/:id/confirm',
  schema: {
    summary: 'Write it down now',
    tags,
    params: ById,
    response: { 200: Delivery },
  },
} as const satisfies Endpoint

export const giveUpDelivery = {
  method: 'DELETE',
  url: '/api/deliveries/:id',
  schema: {
    summary: 'Let go of what could not be written down, or was written down otherwise',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
