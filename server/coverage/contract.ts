import Type, { type Static } from 'typebox'
import { outcomes } from '../contacts/rules.ts'
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
import { When } from '../counties/contract.ts'
import { scopes, sectors } from '../institutions/rules.ts'
import { coverageValues, rhythmStates } from './rules.ts'

const Influence = Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)])

const Cadence = Strict({
  sector: Type.Enum(sectors),
  influence: Influence,
  everyDays: Type.Integer({ minimum: 1, maximum: 730 }),
})

export const CadenceFacts = Type.Object(
  { cadences: Type.Array(Cadence, { maxItems: 15 }) },
  {
    additionalProperties: false,
    examples: [{ cadences: [{ sector: 'police', influence: 3, everyDays: 90 }] }],
  },
)
export type CadenceFacts = Static<typeof CadenceFacts>

export const Cadences = Strict({ version: Type.Integer(), ...CadenceFacts.properties })
export type Cadences = Static<typeof Cadences>

const coverage = {
  value: Type.Enum(coverageValues),
  wanted: Type.Integer({ description: 'Institutions with a rhythm' }),
  covered: Type.Integer({ description: 'Of these, within it' }),
  quietOn: Nullable(DayString),
}

export const CountyCoverage = Strict({ fips: Fips, ...coverage })
export type CountyCoverage = Static<typeof CountyCoverage>

/** Each institution counts once in a region, however many of its counties it serves. */
export const RegionCoverage = Strict({
  regionId: RegionId,
  wanted: Type.Integer(),
  covered: Type.Integer(),
  soon: Type.Integer({ description: 'Of the covered, those that fall due within 30 days' }),
  overdue: Type.Integer(),
  never: Type.Integer(),
  quietCounties: Type.Integer(),
})
export type RegionCoverage = Static<typeof RegionCoverage>

/** The open follow-up that plans the next contact. */
const Planned = Strict({ id: Uuid, dueOn: DayString, assignee: Named })

export const Due = Strict({
  institution: Strict({
    ...Named.properties,
    sector: Type.Enum(sectors),
    kind: Type.String(),
    scope: Type.Enum(scopes),
    influence: Influence,
  }),
  county: Strict({ fips: Fips, name: Type.String() }),
  counties: Type.Integer({ description: 'How many counties it serves' }),
  everyDays: Type.Integer(),
  state: Type.Enum(rhythmStates),
  dueOn: DayString,
  daysLeft: Type.Integer({ description: 'Negative when overdue' }),
  lastHeldOn: Nullable(DayString),
  lastTry: Nullable(
    Strict({ day: DayString, outcome: Type.Enum(outcomes.filter((one) => one !== 'held')) }),
  ),
  planned: Nullable(Planned),
})
export type Due = Static<typeof Due>

export const GoingQuiet = Strict({
  fips: Fips,
  name: Type.String(),
  regionId: RegionId,
  ...coverage,
  quietOn: DayString,
  keepers: Type.Array(Due, { description: 'Whom to meet to prevent it, at most three' }),
})
export type GoingQuiet = Static<typeof GoingQuiet>

/** Which part of the state; `mine`: the counties of one's own regions. */
const Part = {
  mine: Type.Optional(Type.Boolean()),
  region: Type.Optional(RegionId),
  sector: Type.Optional(Type.Enum(sectors)),
  withinDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
}

const tags = ['coverage']

export const listCountyCoverage = {
  method: 'GET',
  url: '/api/coverage/counties',
  schema: {
    summary:
      'All counties: how many institutions with a rhythm are within it, and when it goes quiet',
    tags,
    querystring: Strict(When),
    response: { 200: Type.Array(CountyCoverage) },
  },
} as const satisfies Endpoint

export const listRegionCoverage = {
  method: 'GET',
  url: '/api/coverage/regions',
  schema: {
    summary: 'The same by region',
    tags,
    querystring: Strict(When),
    response: { 200: Type.Array(RegionCoverage) },
  },
} as const satisfies Endpoint

export const listGoingQuiet = {
  method: 'GET',
  url: '/api/coverage/quiet',
  config: { replica: true },
  schema: {
    summary:
      'Counties that go quiet within some days (30) if nothing is logged, the next one first',
    tags,
    querystring: Strict(Part),
    response: { 200: Page(GoingQuiet) },
  },
} as const satisfies Endpoint

export const listDue = {
  method: 'GET',
  url: '/api/coverage/due',
  config: { replica: true },
  schema: {
    summary:
      'Institutions whose contact is overdue or falls due within some days (30), the most influential first; planned=false: those that nobody has planned yet',
    tags,
    querystring: Strict({
      ...Part,
      county: Type.Optional(Fips),
      planned: Type.Optional(Type.Boolean()),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(Due) },
  },
} as const satisfies Endpoint

export const getCadences = {
  method: 'GET',
  url: '/api/coverage/cadences',
  schema: {
    summary: 'How often institutions want contact, by sector and influence; no row, no rhythm',
    tags,
    response: { 200: Cadences },
  },
} as const satisfies Endpoint

export const putCadences = {
  method: 'PUT',
  url: '/api/coverage/cadences',
  schema: {
    summary:
      'Set all rhythms at once, with If-Match (leadership, admins); the same again changes nothing',
    tags,
    body: CadenceFacts,
    response: { 200: Cadences },
  },
} as const satisfies Endpoint
