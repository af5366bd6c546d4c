import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayInAlabama,
  daysBetween,
  isDay,
  isKnown,
  setTimeZone,
  timeZoneHere,
} from '../../server/days.ts'

const anyDay = fc.integer({ min: 0, max: 60 * 366 }).map((days) => addDays('2000-01-01', days))
const often = { numRuns: 500 }

describe('the day in Alabama', () => {
  test.each([
    // five hours behind in summer, six in winter
    ['2026-07-01T04:59:59.999Z', '2026-06-30'],
    ['2026-07-01T05:00:00.000Z', '2026-07-01'],
    ['2026-12-01T05:59:59.999Z', '2026-11-30'],
    ['2026-12-01T06:00:00.000Z', '2026-12-01'],
    // the clocks go forward on 8 March 2026 at 2:00, and back on 1 November
    ['2026-03-08T05:59:00.000Z', '2026-03-07'],
    ['2026-03-08T06:00:00.000Z', '2026-03-08'],
    ['2026-03-09T04:59:00.000Z', '2026-03-08'],
    ['2026-03-09T05:00:00.000Z', '2026-03-09'],
    ['2026-11-01T05:00:00.000Z', '2026-11-01'],
    ['2026-11-02T05:59:00.000Z', '2026-11-01'],
    ['2026-11-02T06:00:00.000Z', '2026-11-02'],
    ['2028-02-29T06:00:00.000Z', '2028-02-29'],
    ['2028-03-01T05:59:00.000Z', '2028-02-29'],
  ])('%s is %s', (instant, day) => {
    expect(dayInAlabama(instant)).toBe(day)
    expect(dayInAlabama(new Date(instant))).toBe(day)
  })
})

test('another state has its own midnight, until it is said otherwise', () => {
  setTimeZone('America/New_York')
  expect(timeZoneHere()).toBe('America/New_York')
  expect(dayInAlabama('2026-07-01T04:00:00.000Z')).toBe('2026-07-01')
  setTimeZone('America/Chicago')
  expect(dayInAlabama('2026-07-01T04:00:00.000Z')).toBe('2026-06-30')
})

describe('counting days', () => {
  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
  ])('%s and %s days: %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later)
    expect(addDays(later, -days)).toBe(day)
    expect([daysBetween(day, later), daysBetween(later, day)]).toEqual([days, -days])
  })

  test('adding and counting are each other’s inverse, and days sort as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = addDays(day, days)
        expect(isDay(other)).toBe(true)
        expect(daysBetween(day, other)).toBe(days)
        expect(addDays(other, -days)).toBe(day)
        expect(other < day).toBe(days < 0)
      }),
      often,
    )
  })
})

test.each([
  ['2026-11-25', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2100-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0000-01-01', false],
  ['0001-01-01', true],
  ['26-11-25', false],
  ['2026-11-25T00:00:00Z', false],
  ['', false],
])('%s: a day, %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

describe('what was known on a day', () => {
  test('is what was recorded by its end in Alabama, on both days when the clocks change', () => {
    const minute = fc.integer({ min: -60 * 48, max: 60 * 48 })
    const days = fc.oneof(anyDay, fc.constantFrom('2026-03-08', '2026-11-01', '2028-02-29'))
    fc.assert(
      fc.property(days, minute, (knownOn, minutes) => {
        const recordedAt = new Date(
          Date.parse(knownOn) + (29 * 60 + minutes) * 60_000,
        ).toISOString()
        expect(isKnown(recordedAt, knownOn)).toBe(dayInAlabama(recordedAt) <= knownOn)
      }),
      { numRuns: 2000 },
    )
  })

  test('is everything, when no day is given', () => {
    expect(isKnown('2999-01-01T00:00:00.000Z', null)).toBe(true)
  })
})
