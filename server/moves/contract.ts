import Type, { type Static } from 'typebox'
import { DayString, type Endpoint, Fips, Nullable, Strict } from '../contract.ts'
import { Accountability, Because, CountyAlliance } from '../counties/contract.ts'
import { HowKnown } from '../time/contract.ts'
import { causes, directions } from './rules.ts'

const Change = Strict({
  cause: Type.Enum(causes),
  before: Nullable(Because),
  after: Nullable(Because),
  decidedBy: Nullable(Because),
})
export type Change = Static<typeof Change>

const about = {
  direction: Type.Enum(directions),
  onlyTime: Type.Boolean({ description: 'Nothing was entered: days passed' }),
  changes: Type.Array(Change),
}
const AllianceMove = Strict({ before: CountyAlliance, after: CountyAlliance, ...about })
const AccountabilityMove = Strict({ before: Accountability, after: Accountability, ...about })

export const CountyMoved = Strict({
  fips: Fips,
  name: Type.String(),
  regionId: Type.String(),
  direction: Type.Enum(directions, {
    description: 'Of both statuses together; changed when they differ or neither can be said',
  }),
  alliance: Nullable(AllianceMove),
  accountability: Nullable(AccountabilityMove),
})
export type CountyMoved = Static<typeof CountyMoved>

export const listMoved = {
  method: 'GET',
  url: '/api/counties/moved',
  config: { replica: true },
  schema: {
    summary:
      'The counties whose computed status differs between two days, and because of which entries',
    tags: ['counties'],
    querystring: Strict({
      from: Type.Optional(DayString),
      to: Type.Optional(DayString),
      ...HowKnown,
    }),
    response: {
      200: Strict({
        from: DayString,
        to: DayString,
        rulesVersion: Type.Integer(),
        counties: Type.Array(CountyMoved),
      }),
    },
  },
} as const satisfies Endpoint
