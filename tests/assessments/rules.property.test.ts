import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssessmentFact,
  allianceOfInstitution,
  defaultThresholds,
  freshnessOf,
  latestInView,
} from '../../server/assessments/rules.ts'
import { addDays, isKnown } from '../../server/days.ts'

/** Any day of twenty years, often beside a leap day or a change of the clock. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 20 * 365 }).map((days) => addDays('2016-01-01', days)),
  fc.constantFrom('2028-02-28', '2028-02-29', '2028-03-01', '2027-02-28', '2026-03-07'),
  fc.constantFrom('2026-03-08', '2026-03-09', '2026-10-31', '2026-11-01', '2026-11-02'),
)
const often = { numRuns: 1000 }

const fact = (id: string, on: string, value: AssessmentFact['value'], second = 0) => ({
  id,
  day: on,
  value,
  recordedAt: `${on}T18:00:0${second}.000Z`,
})

describe('freshness turns on the day after its last one, whatever the calendar does', () => {
  test.each([
    ['fresh', 90, 'ageing'],
    ['ageing', 180, 'stale'],
    ['stale', 365, 'expired'],
  ] as const)('%s up to %s days, then %s', (until, days, then) => {
    fc.assert(
      fc.property(day, (on) => {
        const facts = { assessments: [fact('a', on, 2)], heldContacts: [] }
        const valueAfter = (age: number) => {
          const when = { asOf: addDays(on, age), knownOn: null }
          return freshnessOf(facts, when, defaultThresholds).value
        }
        expect([days - 1, days, days + 1].map(valueAfter)).toEqual([until, until, then])
      }),
      often,
    )
  })

  test('and so does the assessment itself', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 360, max: 370 }), (on, age) => {
        const facts = { assessments: [fact('a', on, 5)], heldContacts: [] }
        const when = { asOf: addDays(on, age), knownOn: null }
        const { value } = allianceOfInstitution(facts, when, defaultThresholds)
        expect(value).toBe(age <= 365 ? 'opponent' : 'not_assessed')
      }),
      often,
    )
  })
})

describe('two assessments on one day', () => {
  test('the one recorded last counts, in whatever order they come; at once, the higher id', () => {
    const value = fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<AssessmentFact['value']>
    const second = fc.nat(2)
    fc.assert(
      fc.property(day, value, value, second, second, (on, one, other, a, b) => {
        const assessments = [fact('a', on, one, a), fact('b', on, other, b)]
        const when = { asOf: on, knownOn: null }
        for (const order of [assessments, assessments.toReversed()]) {
          const found = latestInView(order, when)
          expect(found?.id).toBe(a > b ? 'a' : 'b')
        }
      }),
      often,
    )
  })
})

test('a late entry counts from the day it happened, and is known from the day it was recorded', () => {
  fc.assert(
    fc.property(day, fc.nat(400), fc.nat(400), fc.nat(400), (on, lag, age, known) => {
      const late = { ...fact('a', on, 1), recordedAt: `${addDays(on, lag)}T18:00:00.000Z` }
      const when = { asOf: addDays(on, age), knownOn: addDays(on, known) }
      const found = latestInView([late], when)
      expect(found !== null).toBe(known >= lag)
      expect(isKnown(late.recordedAt, when.knownOn)).toBe(known >= lag)
      expect(latestInView([late], { ...when, asOf: addDays(on, -1) })).toBeNull()
    }),
    often,
  )
})
