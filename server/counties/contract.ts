import Type, { type Static } from 'typebox'
import { allianceValues, freshnessValues } from '../assessments/rules.ts'
import { DayString, type Endpoint, Fips, Nullable, Page, Strict, Uuid } from '../contract.ts'
import { scopes, sectors } from '../institutions/rules.ts'
import { SetByHand } from '../overrides/contract.ts'
import { accountabilityValues } from './rules.ts'

const InstitutionAlliance = Type.Enum([...allianceValues, 'not_assessed'])
export const CountyAlliance = Type.Enum([...allianceValues, 'contested', 'not_assessed'])
const Freshness = Nullable(Type.Enum(freshnessValues))
export const Accountability = Type.Enum(accountabilityValues)

/** How many commitments stand in each state (`older`: their verdict no longer counts), and how many asks were put. */
const Counts = Strict({
  open: Type.Integer(),
  in_progress: Type.Integer(),
  due: Type.Integer(),
  stalled: Type.Integer(),
  kept: Type.Integer(),
  partly_kept: Type.Integer(),
  broken: Type.Integer(),
  lapsed: Type.Integer(),
  withdrawn: Type.Integer(),
  older: Type.Integer(),
  asks: Type.Integer(),
})

/**
 * One entry that made a status. Where one may not open it, day and weight still count; what it is and says
 * (`entry: hidden`), its id and its contact are kept back.
 */
export const Because = Strict({
  entryId: Nullable(Uuid),
  entry: Type.Enum([
    'assessment',
    'contact',
    'commitment',
    'commitment_event',
    'ask',
    'record',
    'hidden',
  ]),
  contactId: Nullable(Uuid),
  institution: Strict({ id: Uuid, name: Type.String() }),
  day: DayString,
  weight: Type.Integer(),
  text: Type.String({ description: 'Key of the sentence in the catalogs' }),
})
export type Because = Static<typeof Because>

/** One thing that would change a status: by itself on `day`, or when somebody does what the sentence says. */
export const Next = Strict({
  text: Type.String({ description: 'Key of the sentence in the catalogs' }),
  day: Nullable(DayString),
  institution: Nullable(Strict({ id: Uuid, name: Type.String() })),
  entryId: Nullable(Uuid),
  given: Nullable(Type.String({ description: 'Key of the word that has to be said, or is said' })),
  becomes: Nullable(Type.String({ description: 'Key of the word that the status has then' })),
})
export type Next = Static<typeof Next>

/** `alliance` and `accountability` are always computed; `set` is what a lead set by hand, for all sectors together. */
export const CountyListed = Strict({
  fips: Fips,
  name: Type.String(),
  regionId: Type.String(),
  asOf: DayString,
  rulesVersion: Type.Integer(),
  alliance: CountyAlliance,
  freshness: Freshness,
  ageDays: Nullable(Type.Integer()),
  accountability: Accountability,
  counts: Counts,
  contradictions: Type.Integer(),
  neverContacted: Type.Boolean(),
  lastHeldOn: Nullable(DayString),
  set: Strict({ alliance: Nullable(CountyAlliance), accountability: Nullable(Accountability) }),
})
export type CountyListed = Static<typeof CountyListed>

export const CountyInstitution = Strict({
  id: Uuid,
  name: Type.String(),
  sector: Type.Enum(sectors),
  kind: Type.String(),
  scope: Type.Enum(scopes),
  influence: Type.Integer(),
  weight: Type.Integer(),
  confirmed: Type.Boolean(),
  alliance: InstitutionAlliance,
  freshness: Freshness,
  ageDays: Nullable(Type.Integer()),
  contradiction: Type.Boolean(),
  lastHeldOn: Nullable(DayString),
})
export type CountyInstitution = Static<typeof CountyInstitution>

export const County = Strict({
  fips: Fips,
  name: Type.String(),
  region: Strict({ id: Type.String(), name: Type.String() }),
  asOf: DayString,
  rulesVersion: Type.Integer(),
  facts: Strict({
    countySeat: Nullable(Type.String()),
    largestMunicipality: Nullable(Type.String()),
    landAreaSqMi: Nullable(Type.Number()),
    population2020: Nullable(Type.Integer()),
    population2025: Nullable(Type.Integer()),
    hispanic2020: Nullable(Type.Integer()),
    hispanicPct2020: Nullable(Type.Number()),
    foreignBorn: Nullable(Type.Integer()),
    foreignBornPct: Nullable(Type.Number()),
    limitedEnglishHouseholds: Nullable(
      Type.Integer({ description: 'Null: fewer than 3, or unknown where the others are, too' }),
    ),
    limitedEnglishHouseholdsPct: Nullable(Type.Number()),
  }),
  alliance: Strict({
    value: CountyAlliance,
    because: Type.Array(Because),
    next: Type.Array(Next),
  }),
  freshness: Strict({
    value: Freshness,
    ageDays: Nullable(Type.Integer()),
    because: Type.Array(Because),
    next: Type.Array(Next),
  }),
  accountability: Strict({
    value: Accountability,
    counts: Counts,
    because: Type.Array(Because),
    next: Type.Array(Next),
  }),
  contradictions: Type.Array(Because),
  neverContacted: Type.Boolean(),
  set: SetByHand,
  institutions: Type.Array(CountyInstitution),
})
export type County = Static<typeof County>

export const When = {
  asOf: Type.Optional(DayString),
  knownOn: Type.Optional(DayString),
  sector: Type.Optional(Type.Enum(sectors)),
}

const tags = ['counties']

export const listCounties = {
  method: 'GET',
  url: '/api/counties',
  schema: {
    summary: 'All counties with both statuses, today or as of a day, for all sectors or one',
    tags,
    querystring: Strict(When),
    response: { 200: Type.Array(CountyListed), 304: Type.Null() },
  },
} as const satisfies Endpoint

export const getCounty = {
  method: 'GET',
  url: '/api/counties/:fips',
  schema: {
    summary: 'One county: statuses with the entries that made them, institutions, public facts',
    tags,
    params: Strict({ fips: Fips }),
    querystring: Strict(When),
    response: { 200: County },
  },
} as const satisfies Endpoint

export const listRegions = {
  method: 'GET',
  url: '/api/regions',
  schema: {
    summary: 'The regions and their counties',
    tags,
    response: {
      200: Page(Strict({ id: Type.String(), name: Type.String(), counties: Type.Array(Fips) })),
    },
  },
} as const satisfies Endpoint
