import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '../../server/assessments/rules.ts'
import { countyStatus } from '../../server/counties/rules.ts'
import { addDays, daysBetween, isDay } from '../../server/days.ts'
import { overrideValues } from '../../server/overrides/rules.ts'
import {
  decodePoint,
  encodePoint,
  glimpseOf,
  pointsAtMost,
  pointsInTime,
} from '../../server/time/rules.ts'
import { someInstitutions } from '../counties/arbitrary-facts.ts'
import { today } from '../counties/facts.ts'

describe('the points in time', () => {
  test.each([
    ['one month has today only', '2026-11-02', '2026-11-25', ['2026-11-25']],
    ['today is the end of its month', '2026-10-31', '2026-11-30', ['2026-10-31', '2026-11-30']],
    ['today is the first of a month', '2026-11-30', '2026-12-01', ['2026-11-30', '2026-12-01']],
    ['the first entry is of today', '2026-11-25', '2026-11-25', ['2026-11-25']],
    ['the first entry is of tomorrow', '2026-11-26', '2026-11-25', ['2026-11-25']],
    [
      'a leap year has its 29 February',
      '2028-01-31',
      '2028-03-01',
      ['2028-01-31', '2028-02-29', '2028-03-01'],
    ],
    ['today is 29 February', '2028-02-28', '2028-02-29', ['2028-02-29']],
    [
      'another year has not, nor has a century',
      '2100-02-01',
      '2100-03-31',
      ['2100-02-28', '2100-03-31'],
    ],
    [
      'the clocks go back on 1 November and forward on 8 March',
      '2026-10-05',
      '2027-03-14',
      ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-14'],
    ],
    ['a year ends', '2025-12-31', '2026-02-01', ['2025-12-31', '2026-01-31', '2026-02-01']],
  ])('%s', (_name, first, now, expected) => {
    expect(pointsInTime(first, now)).toEqual(expected)
  })

  test('are ends of months, one of each, from that of the first entry up to today', () => {
    const from2000 = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(from2000, fc.nat(3_600), (first, days) => {
        const now = addDays(first, days)
        const points = pointsInTime(first, now)
        expect(points.at(-1)).toBe(now)
        expect((points[0] as string).slice(0, 7)).toBe(first.slice(0, 7))
        for (const [i, day] of points.entries()) {
          expect(isDay(day)).toBe(true)
          const next = points[i + 1]
          if (next === undefined) continue
          expect(addDays(day, 1)).toMatch(/-01$/)
          expect(addDays(day, 1).slice(0, 7)).toBe(next.slice(0, 7))
        }
      }),
    )
  })

  test('a mistyped year does not make a history of centuries', () => {
    const points = pointsInTime('0026-11-02', '2026-11-25')
    expect(points).toHaveLength(pointsAtMost)
    expect(daysBetween(points[0] as string, '2026-11-25')).toBeGreaterThan(3_600)
  })
})

const someSet = fc.record({
  alliance: fc.option(fc.constantFrom(...overrideValues.alliance)),
  accountability: fc.option(fc.constantFrom(...overrideValues.accountability)),
})

test('what is sent of the counties comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(someInstitutions, { maxLength: 5 }),
      fc.nat(400),
      someSet,
      (counties, daysLater, set) => {
        const when = { asOf: today, knownOn: null }
        const glimpses = counties.map((one) =>
          glimpseOf(countyStatus(one, when, defaultThresholds), set),
        )
        const origin = addDays(today, daysLater)
        const sent = JSON.parse(JSON.stringify(encodePoint(glimpses, today, origin)))
        expect(decodePoint(sent, origin)).toEqual(glimpses)
      },
    ),
    { numRuns: 300 },
  )
})
