import Type, { type Static } from 'typebox'
import { sensitivities } from '../contacts/rules.ts'
import { DayString, type Endpoint, Instant, Named, Nullable, Strict, Words } from '../contract.ts'
import { retainedKinds } from './rules.ts'

const Period = Strict({
  kind: Type.Enum(retainedKinds),
  sensitivity: Type.Enum(sensitivities),
  days: Type.Integer({ minimum: 30, maximum: 3650, description: 'After what last happened to it' }),
})

export const RetentionFacts = Type.Object(
  { periods: Type.Array(Period, { minItems: 1, maxItems: 9 }) },
  {
    additionalProperties: false,
    examples: [{ periods: [{ kind: 'contact', sensitivity: 'restricted', days: 180 }] }],
  },
)
export type RetentionFacts = Static<typeof RetentionFacts>

export const Retention = Strict({
  version: Type.Integer(),
  periods: Type.Array(Period),
  lastRunOn: Nullable(DayString),
  held: Type.Boolean({ description: 'A legal hold is in force: nothing is erased' }),
  hold: Nullable(
    Strict(
      { reason: Type.String(), setBy: Named, setAt: Instant },
      { description: 'For admins; null for the others' },
    ),
  ),
})
export type Retention = Static<typeof Retention>

const HoldFacts = Type.Object(
  { on: Type.Boolean(), reason: Words(1000) },
  { additionalProperties: false, examples: [{ on: true, reason: 'Letter of counsel' }] },
)

const tags = ['retention']

export const getRetention = {
  method: 'GET',
  url: '/api/retention',
  schema: {
    summary: 'How long words are kept, by kind and sensitivity',
    tags,
    response: { 200: Retention },
  },
} as const satisfies Endpoint

export const putRetention = {
  method: 'PUT',
  url: '/api/retention',
  schema: {
    summary: 'Set how long words are kept; what is not named stays (If-Match; with proof)',
    tags,
    body: RetentionFacts,
    response: { 200: Retention },
  },
} as const satisfies Endpoint

export const putLegalHold = {
  method: 'PUT',
  url: '/api/retention/hold',
  schema: {
    summary: 'Set or lift a legal hold: while it is on, nothing is erased (with proof)',
    tags,
    body: HoldFacts,
    response: { 200: Retention },
  },
} as const satisfies Endpoint
