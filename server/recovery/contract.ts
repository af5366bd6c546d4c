import Type, { type Static } from 'typebox'
import {
  ById,
  type Endpoint,
  Instant,
  Named,
  Nullable,
  Page,
  Strict,
  Text,
  Uuid,
} from '../contract.ts'
import { Invite } from '../members/contract.ts'

/** A member who has lost every way in, on her way back. */
export const Recovery = Strict({
  id: Uuid,
  member: Named,
  reason: Type.String(),
  askedBy: Named,
  askedAt: Instant,
  expiresAt: Instant,
  confirmedBy: Nullable(Named),
  confirmedAt: Nullable(Instant),
})
export type Recovery = Static<typeof Recovery>

const tags = ['members']

export const listRecoveries = {
  method: 'GET',
  url: '/api/recoveries',
  schema: {
    summary: 'Members whose way back is open, the newest first (admins)',
    tags,
    response: { 200: Page(Recovery) },
  },
} as const satisfies Endpoint

export const putRecovery = {
  method: 'PUT',
  url: '/api/recoveries/:id',
  schema: {
    summary:
      'Ask for a way back for a member who has lost every way in; another admin confirms it (admins)',
    tags,
    params: ById,
    body: Type.Object(
      { memberId: Uuid, reason: Text(500, 1) },
      {
        additionalProperties: false,
        examples: [
          {
            memberId: '019aa7c2-5d1c-7000-8000-000000000009',
            reason: 'Lost her phone; I spoke to her in person.',
          },
        ],
      },
    ),
    response: { 200: Recovery, 201: Recovery },
  },
} as const satisfies Endpoint

export const confirmRecovery = {
  method: 'POST',
  url: '/api/recoveries/:id/confirm',
  schema: {
    summary:
      'Confirm it as the second admin: makes the single-use link; again makes a new one (admins)',
    tags,
    params: ById,
    response: { 201: Invite },
  },
} as const satisfies Endpoint

export const cancelRecovery = {
  method: 'DELETE',
  url: '/api/recoveries/:id',
  schema: {
    summary: 'Call it off: a link that was made for it ends (admins, and the member herself)',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const acknowledgeRecovery = {
  method: 'POST',
  url: '/api/session/recovery',
  schema: {
    summary: 'The member has read that admins opened a way back for her',
    tags: ['session'],
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
