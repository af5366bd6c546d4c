import Type, { type Static } from 'typebox'
import { sensitivities } from '../contacts/rules.ts'
import { ById, type Endpoint, Instant, Named, Nullable, Receipt, Strict } from '../contract.ts'
import { Closure } from '../sealed/contract.ts'

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
const RestoreFacts = Type.Object(
  { version: Type.Integer({ minimum: 1, maximum: 999_999_999 }) },
  { additionalProperties: false, examples: [{ version: 2 }] },
)

const historyAt = <Plural extends string>(plural: Plural) =>
  ({
    method: 'GET',
    url: `/api/${plural}/:id/history`,
    schema: {
      summary: 'Versions one may see, the latest first, each with what it changed',
      tags,
      params: ById,
      response: { 200: History },
    },
  }) as const satisfies Endpoint

const restoreAt = <Plural extends string>(plural: Plural) =>
  ({
    method: 'POST',
    url: `/api/${plural}/:id/restore`,
    schema: {
      summary: 'Make an edit that says what a version said (If-Match); nothing of the past changes',
      tags,
      params: ById,
      body: RestoreFacts,
      response: { 200: Receipt },
    },
  }) as const satisfies Endpoint

const openAt = <Plural extends string>(plural: Plural) =>
  ({
    method: 'POST',
    url: `/api/${plural}/:id/history/open`,
    schema: {
      summary: 'The same with the words of restricted versions, with proof; audited',
      tags,
      params: ById,
      response: { 200: History },
    },
  }) as const satisfies Endpoint

export const contactHistory = historyAt('contacts')
export const commitmentHistory = historyAt('commitments')
export const followUpHistory = historyAt('follow-ups')
export const institutionHistory = historyAt('institutions')
export const personHistory = historyAt('people')
export const campaignHistory = historyAt('campaigns')

export const restoreContact = restoreAt('contacts')
export const restoreCommitment = restoreAt('commitments')
export const restoreFollowUp = restoreAt('follow-ups')
export const restoreInstitution = restoreAt('institutions')
export const restorePerson = restoreAt('people')
export const restoreCampaign = restoreAt('campaigns')

// of what can be restricted
export const openContactHistory = openAt('contacts')
export const openCommitmentHistory = openAt('commitments')
export const openFollowUpHistory = openAt('follow-ups')
