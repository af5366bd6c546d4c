import Type, { type Static, type TSchema } from 'typebox'
import { findingKinds } from './detector/rules.ts'
import { versionedRecords } from './history/rules.ts'

/** One endpoint: the server routes it, the client calls it, OpenAPI describes it. */
export interface Endpoint {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly url: `/api/${string}`
  /** may be answered by a replica, which holds what whoever asks has seen and written, and of the rest what is seconds old */
  readonly config?: { readonly replica: true }
  readonly schema: {
    readonly summary: string
    readonly tags: readonly string[]
    readonly params?: TSchema
    readonly querystring?: TSchema
    readonly body?: TSchema
    /** media types of a body, or of an answer, that is not JSON */
    readonly consumes?: readonly string[]
    readonly produces?: readonly string[]
    readonly response: Readonly<Record<number, TSchema>>
  }
}

const strict = { additionalProperties: false } as const

/** Text without NUL and lone surrogates: neither survives the way to the database and back. */
export const Text = (maxLength: number, minLength = 0) =>
  Type.String({ maxLength, minLength, pattern: '^[^\\u0000\\p{Cs}]*$' })

/** Text that says something: at least one character that is not white space. */
export const Words = (maxLength: number) =>
  Type.String({
    maxLength,
    minLength: 1,
    pattern: '^[^\\u0000\\p{Cs}]*[^\\s\\u0000\\p{Cs}][^\\u0000\\p{Cs}]*$',
  })

export const Uuid = Type.String({
  format: 'uuid',
  description: 'UUID; clients make version 7',
  examples: ['019aa7c2-5d1c-7000-8000-000000000001'],
})
export const Fips = Type.String({
  pattern: '^[0-9]{5}$',
  description: 'County key, 5-digit FIPS',
  examples: ['01095'],
})
export const RegionId = Type.String({
  pattern: '^[a-z0-9-]{1,60}$',
  description: 'Key of a region',
  examples: ['top-of-alabama'],
})
export const DayString = Type.String({
  format: 'date',
  description: 'A calendar day in Alabama',
  examples: ['2026-11-23'],
})
export const Instant = Type.String({ format: 'date-time', examples: ['2026-11-23T17:05:00.000Z'] })
export const Language = Type.Enum(['en', 'es'])
export const Limit = Type.Integer({ minimum: 1, maximum: 200, description: 'Rows a page' })
export const Cursor = Type.String({
  maxLength: 400,
  description: 'The nextCursor of the page before',
})

/** An address on the web, to be opened in a browser. */
export const WebAddress = Type.String({
  maxLength: 2000,
  pattern: '^https?://[^\\s\\u0000\\p{Cs}]+$',
  examples: ['https://www.example.org/minutes.pdf'],
})

/** Bytes as text without padding, as WebAuthn writes them too. */
export const Base64Url = (options: { maxLength?: number; description?: string } = {}) =>
  Type.String({ minLength: 1, pattern: '^[A-Za-z0-9_-]+$', ...options })

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const Strict = <T extends Record<string, TSchema>>(
  properties: T,
  options: { description?: string } = {},
) => Type.Object(properties, { ...strict, ...options })

const ownKind = Type.String({
  maxLength: 60,
  pattern: '^[a-z_]{2,20}__[a-z0-9_]{1,36}$',
  description: 'A kind of the coalition’s own that counts as `kind`',
})

/** A kind of the coalition's own beside the one that it counts as: as it is sent, and as it is told. */
export const OwnKind = Type.Optional(Nullable(ownKind))
/** What a list is narrowed by: a kind that the product brings, with all that count as it, or one of the coalition's own alone. */
export const KindFilter = <Kind extends string>(kinds: readonly Kind[]) =>
  Type.Union([Type.Enum([...kinds]), ownKind])
export const OwnKindTold = Nullable(
  Type.String({ description: 'What the coalition calls it; it counts as `kind`' }),
)

export const Page = <T extends TSchema>(item: T) =>
  Strict({ items: Type.Array(item), nextCursor: Nullable(Type.String()) })

export const ById = Strict({ id: Uuid })
export const Named = Strict({ id: Uuid, name: Type.String() })

/** What may lead to a community member in a field of what was sent: its kinds, never the words. */
const Warning = Strict({
  field: Type.String({ description: 'Path of the field', examples: ['commitments.0.text'] }),
  kinds: Type.Array(Type.Enum(findingKinds)),
})
export type Warning = Static<typeof Warning>

/** What an edit said that is not in its record: somebody decides. */
const ConflictKept = Strict({
  id: Uuid,
  record: Type.Enum(versionedRecords),
  recordId: Uuid,
  field: Type.String({ description: 'Path of the field; empty for the whole record' }),
})

/** What a write answers: the record is in the database, with its audit row. */
export const Receipt = Strict({
  id: Uuid,
  version: Type.Integer(),
  recordedAt: Instant,
  merged: Type.Optional(
    Type.Array(Type.String(), {
      description: 'Made on an older version: paths of what others had changed, and what stayed',
    }),
  ),
  conflicts: Type.Optional(
    Type.Array(ConflictKept, {
      description: 'Changed by others at the same time, to something else: both are kept',
    }),
  ),
  warnings: Type.Optional(
    Type.Array(Warning, {
      description:
        'Saved as sent, but better read again; left out for clients that look by themselves (header condado-detector)',
    }),
  ),
})
export type Receipt = Static<typeof Receipt>

/** RFC 9457. `code` is stable; people read the text the client has for it. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String({ description: 'English; for developers' }),
  status: Type.Integer(),
  code: Type.String({ examples: ['bad_input'] }),
  errors: Type.Optional(
    Type.Array(
      Strict({
        field: Type.String({ description: 'Path of the field', examples: ['assessments.0.value'] }),
        message: Type.String(),
      }),
    ),
  ),
})
export type Problem = Static<typeof Problem>

/** The answers of a replayable write: 201 new, 200 the same facts again. */
export const written = { 200: Receipt, 201: Receipt } as const
