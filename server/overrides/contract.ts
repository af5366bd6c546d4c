import Type, { type Static } from 'typebox'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  Limit,
  Named,
  Nullable,
  Page,
  Strict,
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { overrideAspects, overrideValues } from './rules.ts'

const Aspect = Type.Enum(overrideAspects)
const Value = Type.Enum([...overrideValues.alliance, ...overrideValues.accountability])

export const OverrideFacts = Type.Object(
  {
    countyFips: Fips,
    aspect: Aspect,
    value: Value,
    reason: Words(2000),
    setOn: Type.Optional(DayString),
    expiresOn: DayString,
  },
  {
    additionalProperties: false,
    examples: [
      {
        countyFips: '01095',
        aspect: 'alliance',
        value: 'unsupportive',
        reason: 'The sheriff said so at the town hall; we meet him in January',
        expiresOn: '2027-01-15',
      },
    ],
  },
)
export type OverrideFacts = Static<typeof OverrideFacts>

/** What a status was set to. Reason and author are null for those who read no notes. */
const setByHand = <Values extends readonly string[]>(values: Values) =>
  Strict({
    id: Uuid,
    value: Type.Enum([...values] as unknown as Values),
    reason: Nullable(Type.String()),
    author: Nullable(Named),
    setOn: DayString,
    expiresOn: DayString,
    version: Type.Integer(),
  })

/** The overrides of a county in force, beside its computed statuses. */
export const SetByHand = Strict({
  alliance: Nullable(setByHand(overrideValues.alliance)),
  accountability: Nullable(setByHand(overrideValues.accountability)),
})
export type SetByHand = Static<typeof SetByHand>

export const Override = Strict({
  id: Uuid,
  countyFips: Fips,
  aspect: Aspect,
  value: Value,
  reason: Nullable(Type.String()),
  author: Nullable(Named),
  setOn: DayString,
  expiresOn: DayString,
  endedOn: Nullable(DayString),
  endedBy: Nullable(Named),
  recordedAt: Instant,
  version: Type.Integer(),
})
export type Override = Static<typeof Override>

const tags = ['overrides']

export const listOverrides = {
  method: 'GET',
  url: '/api/overrides',
  config: { replica: true },
  schema: {
    summary: 'What leads set by hand, the latest first; reasons for those who read notes',
    tags,
    querystring: Strict({
      county: Type.Optional(Fips),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(Override) },
  },
} as const satisfies Endpoint

export const putOverride = {
  method: 'PUT',
  url: '/api/overrides/:id',
  schema: {
    summary:
      'Set a status of a county by hand, for 90 days at most, beside the computed one; replayable',
    tags,
    params: ById,
    body: OverrideFacts,
    response: written,
  },
} as const satisfies Endpoint

export const endOverride = {
  method: 'DELETE',
  url: '/api/overrides/:id',
  schema: {
    summary: 'Take an override back before it expires; its history stays (If-Match)',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
