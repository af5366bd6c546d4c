import Type, { type Static } from 'typebox'
import { type Endpoint, Fips, Page, Receipt, RegionId, Strict, Uuid, Words } from '../contract.ts'
import { roles } from '../members/rules.ts'

export const RegionKept = Strict({
  id: RegionId,
  name: Type.String(),
  version: Type.Integer(),
  retired: Type.Boolean({ description: 'Offered nowhere; old reports go on naming it' }),
  counties: Type.Array(
    Strict({
      fips: Fips,
      name: Type.String(),
      version: Type.Integer({ description: 'Of its region, for If-Match' }),
    }),
  ),
  members: Type.Array(
    Strict({ id: Uuid, name: Type.String(), roles: Type.Array(Type.Enum(roles)) }),
    { description: 'Active members whose region it is' },
  ),
})
export type RegionKept = Static<typeof RegionKept>

export const RegionFacts = Type.Object(
  {
    name: Words(80),
    retired: Type.Optional(
      Type.Boolean({ description: 'Only one without counties; its members are no longer of it' }),
    ),
  },
  { additionalProperties: false, examples: [{ name: 'River Region' }] },
)
export type RegionFacts = Static<typeof RegionFacts>

/** As of any record, but for its key. */
const RegionReceipt = Strict({ ...Receipt.properties, id: RegionId })

const County = Strict({ fips: Fips })
const Target = Type.Object(
  { regionId: RegionId },
  { additionalProperties: false, examples: [{ regionId: 'top-of-alabama' }] },
)

const Numbers = {
  contacts: Type.Integer(),
  commitments: Type.Integer(),
  followUps: Type.Integer({ description: 'Those that are not done' }),
}

const Onlookers = Type.Array(
  Strict({ id: Uuid, name: Type.String(), roles: Type.Array(Type.Enum(roles)), ...Numbers }),
)

export const MovePreview = Strict({
  version: Type.Integer({ description: 'What the county has to be at when it is moved' }),
  from: Strict({ id: RegionId, name: Type.String() }),
  to: Strict({ id: RegionId, name: Type.String() }),
  notes: Strict(Numbers, { description: 'In the county, without restricted ones' }),
  lose: Type.Array(Onlookers.items, { description: 'Who no longer sees them, and how many' }),
  gain: Type.Array(Onlookers.items, { description: 'Who sees them then' }),
  reports: Strict({
    drafts: Type.Integer({ description: 'Unfinished ones count other counties from then on' }),
    finals: Type.Integer({ description: 'Finished ones stay as they are' }),
  }),
})
export type MovePreview = Static<typeof MovePreview>

const tags = ['regions']

export const listKeptRegions = {
  method: 'GET',
  url: '/api/regions/kept',
  schema: {
    summary: 'Every region with its counties and members, the retired ones too (admins)',
    tags,
    response: { 200: Page(RegionKept) },
  },
} as const satisfies Endpoint

export const putRegion = {
  method: 'PUT',
  url: '/api/regions/:id',
  schema: {
    summary: 'Add a region. With If-Match: rename, retire or take up again (admins)',
    tags,
    params: Strict({ id: RegionId }),
    body: RegionFacts,
    response: { 200: RegionReceipt, 201: RegionReceipt },
  },
} as const satisfies Endpoint

export const previewMove = {
  method: 'POST',
  url: '/api/counties/:fips/region/preview',
  schema: {
    summary: 'Who would gain and lose sight of what, if a county moved; writes nothing (admins)',
    tags,
    params: County,
    body: Target,
    response: { 200: MovePreview },
  },
} as const satisfies Endpoint

export const putCountyRegion = {
  method: 'PUT',
  url: '/api/counties/:fips/region',
  schema: {
    summary:
      'Move a county to another region, at once for everybody (admins; If-Match; with proof)',
    tags,
    params: County,
    body: Target,
    response: { 200: Strict({ fips: Fips, regionId: RegionId, version: Type.Integer() }) },
  },
} as const satisfies Endpoint
