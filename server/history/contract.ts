import Type, { type Static } from 'typebox'
import { sensitivities } from '../contacts/rules.ts'
import { ById, type Endpoint, Instant, Named, Nullable, Receipt, Strict } from '../contract.ts'
import { Closure } from '../sealed/contract.ts'
import type { VersionedRecord } from './rules.ts'

/** A value as the record holds it; a day, a word of a list, an id, a text, or a part with its fields. */
const Value = Type.Unknown()

export const Version = Strict({
  version: Type.Integer(),
  at: Nullable(Instant),
  by: Nullable(Named),
  current: Type.Boolean(),
  /** null in the directory */
  sensitivity: Nullable(Type.Enum(sensitivities)),
  closed: Closure,
  mayRestore: Type.Boolean(),
  changes: Type.Array(
    Strict({
      field: Type.String({
        description: 'A path: field, or list, key and field of a part',
        examples: ['notes', 'commitments.019aa7c2-5d1c-7000-8000-000000000004.text'],
      }),
      before: Type.Optional(Value),
      after: Type.Optional(Value),
    }),
  ),
})
export type Version = Static<typeof Version>

export const History = Strict({
  items: Type.Array(Version, { description: 'The latest first; each with what it changed' }),
  names: Type.Record(Type.String(), Type.String(), {
    description: 'Of members, institutions and people, by id',
  }),
})
export type History = Static<typeof History>

const tags = ['history']
const RestoreFacts = Strict({ version: Type.Integer({ minimum: 1, maximum: 999_999_999 }) })

function endpointsOf<Plural extends string>(plural: Plural) {
  return {
    read: {
      method: 'GET',
      url: `/api/${plural}/:id/history`,
      schema: {
        summary: 'Versions one may see, the latest first, each with what it changed',
        tags,
        params: ById,
        response: { 200: History },
      },
    },
    restore: {
      method: 'POST',
      url: `/api/${plural}/:id/restore`,
      schema: {
        summary: 'Make an edit that says what a version said (If-Match); nothing of the past changes',
        tags,
        params: ById,
        body: RestoreFacts,
        response: { 200: Receipt },
      },
    },
  } as const
}

function openingOf<Plural extends string>(plural: Plural) {
  return {
    method: 'POST',
    url: `/api/${plural}/:id/history/open`,
    schema: {
      summary: 'The same with the words of restricted versions, with proof; audited',
      tags,
      params: ById,
      response: { 200: History },
    },
  } as const
}

export const historyOf = {
  contact: endpointsOf('contacts'),
  commitment: endpointsOf('commitments'),
  follow_up: endpointsOf('follow-ups'),
  institution: endpointsOf('institutions'),
  person: endpointsOf('people'),
} as const satisfies Record<VersionedRecord, Record<string, Endpoint>>

/** Of what can be restricted. */
export const openHistory = {
  contact: openingOf('contacts'),
  commitment: openingOf('commitments'),
  follow_up: openingOf('follow-ups'),
} as const satisfies Partial<Record<VersionedRecord, Endpoint>>
