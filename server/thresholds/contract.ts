import Type, { type Static } from 'typebox'
import { freshnessValues } from '../assessments/rules.ts'
import { type Endpoint, Fips, Nullable, Strict } from '../contract.ts'
import { CountyAlliance } from '../counties/contract.ts'

const days = (description: string) => Type.Integer({ minimum: 1, maximum: 3650, description })

const values = {
  freshDays: days('Until this age evidence is fresh'),
  ageingDays: days('Until this age it is ageing'),
  staleDays: days('Until this age it is stale; then it expires and decides nothing any more'),
}

export const ThresholdFacts = Type.Object(values, {
  additionalProperties: false,
  examples: [{ freshDays: 90, ageingDays: 180, staleDays: 365 }],
})
export type ThresholdFacts = Static<typeof ThresholdFacts>

const SetThresholds = Strict({ version: Type.Integer(), ...values })
export type SetThresholds = Static<typeof SetThresholds>

const Standing = Strict({
  alliance: CountyAlliance,
  freshness: Nullable(Type.Enum(freshnessValues)),
})

const Preview = Strict({
  counties: Type.Array(Strict({ fips: Fips, before: Standing, after: Standing }), {
    description: 'Those that would stand differently today',
  }),
  expired: Strict(
    { before: Type.Integer(), after: Type.Integer() },
    { description: 'Institutions whose evidence has expired' },
  ),
})
export type ThresholdPreview = Static<typeof Preview>

const tags = ['settings']

export const getThresholds = {
  method: 'GET',
  url: '/api/thresholds',
  schema: {
    summary: 'After how many days evidence ages and expires (admins)',
    tags,
    response: { 200: SetThresholds },
  },
} as const satisfies Endpoint

export const previewThresholds = {
  method: 'POST',
  url: '/api/thresholds/preview',
  schema: {
    summary: 'What would change on the map; writes nothing (admins)',
    tags,
    body: ThresholdFacts,
    response: { 200: Preview },
  },
} as const satisfies Endpoint

export const putThresholds = {
  method: 'PUT',
  url: '/api/thresholds',
  schema: {
    summary: 'Set them: every status is computed anew (admins; If-Match; with proof)',
    tags,
    body: ThresholdFacts,
    response: { 200: SetThresholds },
  },
} as const satisfies Endpoint
