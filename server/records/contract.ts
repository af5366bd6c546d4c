import Type, { type Static } from 'typebox'
import {
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Limit,
  Named,
  Nullable,
  Page,
  RegionId,
  Strict,
  Uuid,
} from '../contract.ts'
import { PublicRecord } from '../institutions/contract.ts'
import { recordKinds } from './rules.ts'

export const Kind = Type.Enum(recordKinds)

export const RecordListed = Strict({
  ...PublicRecord.properties,
  institution: Strict({ id: Uuid, name: Type.String(), counties: Type.Array(Fips) }),
})
export type RecordListed = Static<typeof RecordListed>

/**
 * Say versus do: what we say of an institution beside what the public record says. Whoever may not open
 * our entry reads its day and value only.
 */
export const Contradiction = Strict({
  institution: Strict({ id: Uuid, name: Type.String() }),
  said: Strict({
    value: Type.Enum(['active_ally', 'ally']),
    day: DayString,
    opens: Type.Boolean(),
    contactId: Nullable(Uuid),
    basis: Nullable(Type.String()),
    author: Nullable(Named),
  }),
  records: Type.Array(PublicRecord),
})
export type Contradiction = Static<typeof Contradiction>

export const RecordCounty = Strict({
  fips: Fips,
  inForce: Type.Integer(),
  ended: Type.Integer(),
  models: Type.Array(Type.String(), { description: 'Of 287(g) agreements in force' }),
  contradictions: Type.Integer({ description: 'Allies that these records speak against' }),
})
export type RecordCounty = Static<typeof RecordCounty>

const tags = ['records']
const moment = { asOf: Type.Optional(DayString), knownOn: Type.Optional(DayString) }

export const listRecords = {
  method: 'GET',
  url: '/api/records',
  schema: {
    summary: 'Public records with their institution and source, newest first',
    tags,
    querystring: Strict({
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
      kind: Type.Optional(Kind),
      institution: Type.Optional(Uuid),
      adverse: Type.Optional(Type.Boolean()),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(RecordListed) },
  },
} as const satisfies Endpoint

export const listRecordCounties = {
  method: 'GET',
  url: '/api/records/counties',
  schema: {
    summary: 'Public records of one kind in all 67 counties, today or as of a day',
    tags,
    querystring: Strict({ kind: Kind, ...moment }),
    response: {
      200: Strict({
        knownAsOf: Nullable({
          ...DayString,
          description:
            'The newest day a list of this kind was seen: nothing in force is known as of it',
        }),
        counties: Type.Array(RecordCounty),
      }),
    },
  },
} as const satisfies Endpoint

export const listContradictions = {
  method: 'GET',
  url: '/api/records/contradictions',
  schema: {
    summary: 'Allies with an adverse public record in force: our assessment beside the record',
    tags,
    querystring: Strict({
      county: Type.Optional(Fips),
      institution: Type.Optional(Uuid),
      ...moment,
    }),
    response: { 200: Page(Contradiction) },
  },
} as const satisfies Endpoint
