import Type, { type Static } from 'typebox'
import {
  type Endpoint,
  Instant,
  Language,
  Named,
  Nullable,
  Strict,
  Text,
  Uuid,
  Words,
} from '../contract.ts'
import { passwordMinLength, roles } from '../members/rules.ts'
import { Assertion } from '../passkeys/contract.ts'

export const Session = Strict({
  member: Strict({
    id: Uuid,
    name: Type.String(),
    login: Type.Union([Type.String(), Type.Null()]),
    organization: Named,
    roles: Type.Array(Type.Enum(roles)),
    regions: Type.Array(Type.String()),
    language: Language,
    hasPassword: Type.Boolean(),
    hasPasskey: Type.Boolean(),
    hasCode: Type.Boolean({ description: 'An authenticator app is paired' }),
    recoveryCodesLeft: Type.Integer(),
  }),
  settled: Type.Boolean({
    description: 'Has a safe way in; until then nothing answers but what finishes the setup',
  }),
  expiresAt: Instant,
  idleMinutes: Nullable(
    Type.Integer({ description: 'On a shared screen: without use for so long, it is left' }),
  ),
  demo: Type.Boolean(),
  thresholds: Strict({
    freshDays: Type.Integer(),
    ageingDays: Type.Integer(),
    staleDays: Type.Integer(),
  }),
  words: Strict(
    {
      en: Type.Record(Type.String(), Type.Array(Type.String())),
      es: Type.Record(Type.String(), Type.Array(Type.String())),
      retired: Type.Array(Type.String()),
    },
    {
      description:
        'What the coalition calls otherwise than the product, by sentence, each whole: nothing in it is put in',
    },
  ),
  recovery: Nullable(
    Strict({
      id: Uuid,
      askedBy: Type.String(),
      confirmedBy: Nullable(Type.String()),
      askedAt: Instant,
      open: Type.Boolean({ description: 'It can still be stopped' }),
    }),
  ),
})
export type Session = Static<typeof Session>

const tags = ['session']

export const startSession = {
  method: 'POST',
  url: '/api/session',
  schema: {
    summary: 'Sign in with a passkey, or a password and a code, or exchange a single-use link',
    tags,
    body: Type.Union(
      [
        Strict({ token: Text(200, 1), sharedScreen: Type.Optional(Type.Boolean()) }),
        Strict({ passkey: Assertion, sharedScreen: Type.Optional(Type.Boolean()) }),
        Strict({
          login: Text(120, 1),
          password: Text(1000, 1),
          code: Type.Optional(Text(40)),
          sharedScreen: Type.Optional(Type.Boolean()),
        }),
      ],
      {
        examples: [
          {
            login: 'rosa',
            password: 'a sentence only she knows',
            code: '123456',
            sharedScreen: false,
          },
        ],
      },
    ),
    response: { 201: Session },
  },
} as const satisfies Endpoint

export const getSession = {
  method: 'GET',
  url: '/api/session',
  schema: { summary: 'Who is signed in', tags, response: { 200: Session } },
} as const satisfies Endpoint

export const endSession = {
  method: 'DELETE',
  url: '/api/session',
  schema: { summary: 'Sign out', tags, response: { 204: Type.Null() } },
} as const satisfies Endpoint

/** Step-up: what is worth protecting asks for a proof that is not older than ten minutes. */
export const proveSession = {
  method: 'POST',
  url: '/api/session/proof',
  schema: {
    summary: 'Prove again that it is you, for what asks for it (403 proof_needed)',
    tags,
    body: Type.Union(
      [
        Strict({ passkey: Assertion }),
        Strict({ password: Text(1000, 1), code: Type.Optional(Text(40)) }),
        Strict(
          { demo: Type.Literal(true) },
          { description: 'In a demo there is nothing to prove' },
        ),
      ],
      { examples: [{ password: 'a sentence only she knows', code: '123456' }] },
    ),
    response: { 200: Strict({ provedUntil: Instant }) },
  },
} as const satisfies Endpoint

/** Name, sign-in name, language and password of the member who is signed in. */
export const putAccount = {
  method: 'PUT',
  url: '/api/session/account',
  schema: {
    summary: "Set one's own name, sign-in name, language and password",
    tags,
    body: Type.Object(
      {
        name: Type.Optional(Words(120)),
        login: Type.Optional(
          Type.String({ minLength: 3, maxLength: 120, pattern: '^[^\\s\\u0000\\p{Cs}]+$' }),
        ),
        language: Type.Optional(Language),
        password: Type.Optional(Text(1000, passwordMinLength)),
        organizationName: Type.Optional(Words(120)),
      },
      {
        additionalProperties: false,
        examples: [{ login: 'rosa', password: 'a sentence only she knows', language: 'es' }],
      },
    ),
    response: { 200: Session },
  },
} as const satisfies Endpoint
