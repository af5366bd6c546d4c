import Type, { type Static } from 'typebox'
import { allianceValues, freshnessValues } from '../assessments/rules.ts'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Limit,
  Named,
  Nullable,
  OwnKindTold,
  Page,
  RegionId,
  Strict,
  Text,
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { Because, Next } from '../counties/contract.ts'
import { TagKey, Tags } from '../tags/contract.ts'
import { scopes, sectors } from './rules.ts'

const Alliance = Type.Enum([...allianceValues, 'not_assessed'])
const Freshness = Nullable(Type.Enum(freshnessValues))

/** Where a row comes from: title of the source and its vintage, or the member who added it. */
const Source = Nullable(Strict({ id: Type.String(), title: Type.String(), vintage: Type.String() }))

export const InstitutionListed = Strict({
  id: Uuid,
  sector: Type.Enum(sectors),
  kind: Type.String(),
  name: Type.String(),
  scope: Type.Enum(scopes),
  influence: Type.Integer(),
  counties: Type.Array(Fips, { description: 'Empty: county unknown, or statewide' }),
  confirmed: Type.Boolean(),
  tags: Type.Array(Type.String()),
  alliance: Alliance,
  freshness: Freshness,
})
export type InstitutionListed = Static<typeof InstitutionListed>

const Tenure = Strict({
  id: Uuid,
  person: Named,
  party: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  confirmed: Type.Boolean(),
  startedOn: Nullable(DayString),
  endedOn: Nullable(DayString),
  termEndsOn: Nullable(DayString),
  source: Source,
})

export const PublicRecord = Strict({
  id: Uuid,
  kind: Type.String(),
  ownKind: OwnKindTold,
  title: Type.String(),
  adverse: Type.Boolean(),
  datedOn: DayString,
  endedOn: Nullable(DayString),
  seenOn: DayString,
  url: Nullable(Type.String()),
  details: Type.Record(Type.String(), Type.Unknown()),
  source: Source,
  version: Type.Integer(),
  addedBy: Nullable(Named),
  editedBy: Nullable(Named),
})
export type PublicRecord = Static<typeof PublicRecord>

export const Institution = Strict({
  ...InstitutionListed.properties,
  website: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
  details: Type.Record(Type.String(), Type.Unknown()),
  source: Source,
  addedBy: Nullable(Named),
  version: Type.Integer(),
  ageDays: Nullable(Type.Integer()),
  contradiction: Type.Boolean(),
  because: Type.Array(Because),
  next: Type.Array(Next),
  seats: Type.Array(
    Strict({ id: Uuid, title: Type.String(), source: Source, tenures: Type.Array(Tenure) }),
  ),
  records: Type.Array(PublicRecord),
})
export type Institution = Static<typeof Institution>

export const InstitutionFacts = Type.Object(
  {
    sector: Type.Enum(sectors),
    kind: Type.String({ pattern: '^[a-z0-9_]{2,40}$' }),
    name: Words(200),
    scope: Type.Optional(Type.Enum(scopes)),
    influence: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })),
    counties: Type.Array(Fips, { maxItems: 254, uniqueItems: true }),
    website: Type.Optional(
      Nullable(Type.String({ maxLength: 500, pattern: '^https?://[^\\s\\u0000\\p{Cs}]+$' })),
    ),
    phone: Type.Optional(Nullable(Text(60))),
    address: Type.Optional(Nullable(Text(300))),
    tags: Type.Optional(Tags),
    confirmed: Type.Optional(Type.Boolean({ description: 'Leads and admins; false unless given' })),
  },
  {
    additionalProperties: false,
    examples: [
      { sector: 'business', kind: 'employer', name: 'Sand Mountain Poultry', counties: ['01095'] },
    ],
  },
)
export type InstitutionFacts = Static<typeof InstitutionFacts>

const tags = ['institutions']

export const listInstitutions = {
  method: 'GET',
  url: '/api/institutions',
  config: { replica: true },
  schema: {
    summary:
      'The directory; with q the best matches first, forgiving accents, case and small typos',
    tags,
    querystring: Strict({
      q: Type.Optional(Text(200)),
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
      sector: Type.Optional(Type.Enum(sectors)),
      kind: Type.Optional(Type.String({ pattern: '^[a-z0-9_]{2,40}$' })),
      scope: Type.Optional(Type.Enum(scopes)),
      tag: Type.Optional(TagKey),
      countyUnknown: Type.Optional(Type.Boolean()),
      unconfirmed: Type.Optional(Type.Boolean()),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(InstitutionListed) },
  },
} as const satisfies Endpoint

export const getInstitution = {
  method: 'GET',
  url: '/api/institutions/:id',
  schema: {
    summary: 'One institution: seats and who held them, public records, status with its reasons',
    tags,
    params: ById,
    querystring: Strict({ asOf: Type.Optional(DayString), knownOn: Type.Optional(DayString) }),
    response: { 200: Institution },
  },
} as const satisfies Endpoint

export const putInstitution = {
  method: 'PUT',
  url: '/api/institutions/:id',
  schema: {
    summary:
      'Add an institution (unconfirmed until a lead or admin confirms it). With If-Match: edit it',
    tags,
    params: ById,
    body: InstitutionFacts,
    response: written,
  },
} as const satisfies Endpoint

export const SourceListed = Strict({
  id: Type.String(),
  title: Type.String(),
  publisher: Type.String(),
  licence: Type.String(),
  vintage: Type.String(),
  url: Nullable(Type.String()),
  attribution: Nullable(Type.String()),
})

export const listSources = {
  method: 'GET',
  url: '/api/sources',
  config: { replica: true },
  schema: {
    summary: 'Where the directory comes from: sources, licences, vintage',
    tags,
    response: { 200: Page(SourceListed) },
  },
} as const satisfies Endpoint
