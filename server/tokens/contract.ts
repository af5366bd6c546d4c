import Type, { type Static } from 'typebox'
import { ById, type Endpoint, Instant, Nullable, Strict, Uuid, Words } from '../contract.ts'
import { scopes, tokenDays } from './rules.ts'

const Scopes = Type.Array(Type.Enum(scopes), {
  minItems: 1,
  maxItems: scopes.length,
  uniqueItems: true,
})

const AccessToken = Strict({
  id: Uuid,
  name: Type.String(),
  scopes: Scopes,
  madeAt: Instant,
  expiresAt: Instant,
  usedAt: Nullable(Instant),
})
export type AccessToken = Static<typeof AccessToken>

const TokenFacts = Type.Object(
  {
    name: Words(80),
    scopes: Scopes,
    days: Type.Integer({ minimum: tokenDays.least, maximum: tokenDays.most }),
  },
  {
    additionalProperties: false,
    examples: [{ name: 'Website', scopes: ['statuses'], days: 90 }],
  },
)
export type TokenFacts = Static<typeof TokenFacts>

const tags = ['tokens']

export const listTokens = {
  method: 'GET',
  url: '/api/tokens',
  schema: {
    summary: "One's own tokens for tools that read, with when each was used last",
    tags,
    response: { 200: Strict({ items: Type.Array(AccessToken) }) },
  },
} as const satisfies Endpoint

export const makeToken = {
  method: 'POST',
  url: '/api/tokens',
  schema: {
    summary: 'Make a token that reads (Authorization: Bearer), told only now; with proof',
    tags,
    body: TokenFacts,
    response: { 201: Strict({ id: Uuid, token: Type.String(), expiresAt: Instant }) },
  },
} as const satisfies Endpoint

export const endToken = {
  method: 'DELETE',
  url: '/api/tokens/:id',
  schema: {
    summary: 'End a token',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
