import Type, { type Static } from 'typebox'
import { DayString, type Endpoint, Fips, Nullable, Strict } from '../contract.ts'
import { sectors } from '../institutions/rules.ts'
import { codes, counted, knowledges } from './rules.ts'

const Known = Type.Enum(knowledges, {
  description:
    'now: with all that is recorded by now. then: each day with what had been recorded by that day',
})
export const HowKnown = {
  sector: Type.Optional(Type.Enum(sectors)),
  known: Type.Optional(Known),
}

const letters = (of: Readonly<Record<string, string>>) =>
  Type.String({
    description: `One letter for each county: ${Object.entries(of)
      .map(([value, letter]) => `${letter} ${value}`)
      .join(', ')}; - none`,
  })
const setLetters = Type.String({ description: 'The same, set by hand and in force; . not set' })
const DaysBack = Type.Array(Nullable(Type.Integer()), {
  description: 'Days before the last point, for each county; null: never',
})

const Point = Strict({
  day: DayString,
  alliance: letters(codes.alliance),
  freshness: letters(codes.freshness),
  accountability: letters(codes.accountability),
  setAlliance: setLetters,
  setAccountability: setLetters,
  contradictions: Type.Array(Type.Integer()),
  evidence: DaysBack,
  held: DaysBack,
  counts: Type.Array(Type.Array(Type.Integer()), {
    description: `For each county how many are ${counted.join(', ')}; zeros at the end are left out`,
  }),
})

/** The statuses of all counties at the end of each month, the last point being today. */
export const CountyHistory = Strict({
  known: Known,
  rulesVersion: Type.Integer(),
  counties: Type.Array(Strict({ fips: Fips, name: Type.String(), regionId: Type.String() }), {
    description: 'In the order of the letters and numbers of each point',
  }),
  points: Type.Array(Point),
})
export type CountyHistory = Static<typeof CountyHistory>

export const getHistory = {
  method: 'GET',
  url: '/api/counties/history',
  schema: {
    summary: 'All counties at the end of each month since the first entry, and today',
    tags: ['counties'],
    querystring: Strict(HowKnown),
    response: { 200: CountyHistory, 304: Type.Null() },
  },
} as const satisfies Endpoint
