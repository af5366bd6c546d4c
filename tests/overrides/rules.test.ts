import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type When } from '../../server/days.ts'
import {
  fitsAspect,
  lastDayOf,
  type OverrideFact,
  overrideInForce,
} from '../../server/overrides/rules.ts'

const marshall = '01095'

/** Marshall's alliance set to ally from 1 January to 1 March, recorded the same noon. */
function ally(more: Partial<OverrideFact> = {}): OverrideFact {
  return {
    id: 'a',
    countyFips: marshall,
    aspect: 'alliance',
    value: 'ally',
    day: '2026-01-01',
    expiresOn: '2026-03-01',
    endedOn: null,
    recordedAt: '2026-01-01T18:00:00.000Z',
    ...more,
  } as OverrideFact
}
const on = (asOf: string, knownOn: string | null = null): When => ({ asOf, knownOn })
const inForce = (overrides: OverrideFact[], when: When) =>
  overrideInForce(overrides, marshall, 'alliance', when)?.id ?? null

describe('the override in force', () => {
  test.each<[name: string, more: Partial<OverrideFact>, when: When, holds: boolean]>([
    ['the day before it was set', {}, on('2025-12-31'), false],
    ['the day it was set', {}, on('2026-01-01'), true],
    ['the day it expires', {}, on('2026-03-01'), true],
    ['the day after', {}, on('2026-03-02'), false],
    ['the day before it was taken back', { endedOn: '2026-02-01' }, on('2026-01-31'), true],
    ['the day it was taken back', { endedOn: '2026-02-01' }, on('2026-02-01'), false],
    ['taken back the day it was set', { endedOn: '2026-01-01' }, on('2026-01-01'), false],
    [
      'as known before it was taken back',
      { endedOn: '2026-02-01' },
      on('2026-02-15', '2026-01-31'),
      true,
    ],
    [
      'as known the day it was taken back',
      { endedOn: '2026-02-01' },
      on('2026-02-15', '2026-02-01'),
      false,
    ],
    [
      'as known before it was recorded',
      { recordedAt: '2026-01-10T18:00:00.000Z' },
      on('2026-01-10', '2026-01-09'),
      false,
    ],
    [
      'recorded in the last hour of an Alabama day, after midnight UTC',
      { recordedAt: '2026-01-11T05:59:00.000Z' },
      on('2026-01-10', '2026-01-10'),
      true,
    ],
    [
      'recorded after midnight in Alabama',
      { recordedAt: '2026-01-11T06:00:00.000Z' },
      on('2026-01-10', '2026-01-10'),
      false,
    ],
    ['of another county', { countyFips: '01097' }, on('2026-01-01'), false],
    ['of the other status', { aspect: 'accountability', value: 'kept' }, on('2026-01-01'), false],
  ])('%s', (_name, more, when, holds) => {
    expect(inForce([ally(more)], when)).toBe(holds ? 'a' : null)
  })

  test('of several that hold the latest day, then the latest record, then the larger id', () => {
    const later = ally({ id: 'b', day: '2026-01-15', recordedAt: '2026-01-15T18:00:00.000Z' })
    expect(inForce([ally(), later], on('2026-01-20'))).toBe('b')
    expect(inForce([later, ally()], on('2026-01-14'))).toBe('a')
    const again = ally({ id: 'c', recordedAt: '2026-01-01T19:00:00.000Z' })
    expect(inForce([again, ally()], on('2026-01-20'))).toBe('c')
    expect(inForce([ally({ id: 'd' }), ally()], on('2026-01-20'))).toBe('d')
  })

  test('one that was taken back gives way to the one before it', () => {
    const later = ally({ id: 'b', day: '2026-01-15', endedOn: '2026-01-20' })
    expect(inForce([ally(), later], on('2026-01-19'))).toBe('b')
    expect(inForce([ally(), later], on('2026-01-20'))).toBe('a')
  })

  test('does not depend on the order in which they arrive', () => {
    const days = fc.integer({ min: 0, max: 40 })
    const some = fc.array(
      fc.record({ set: days, lasts: days, ends: fc.option(days), recorded: days }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, days, fc.option(days), (list, asOf, knownOn) => {
        const overrides = list.map(({ set, lasts, ends, recorded }, index) =>
          ally({
            id: `${index}`,
            day: addDays('2026-01-01', set),
            expiresOn: addDays('2026-01-01', set + lasts),
            endedOn: ends === null ? null : addDays('2026-01-01', set + ends),
            recordedAt: `${addDays('2026-01-01', recorded)}T18:00:00.000Z`,
          }),
        )
        const when = on(
          addDays('2026-01-01', asOf),
          knownOn === null ? null : addDays('2026-01-01', knownOn),
        )
        expect(inForce(overrides.toReversed(), when)).toBe(inForce(overrides, when))
      }),
    )
  })
})

test('an override lasts 90 days at most, across a leap day and the change of the clocks', () => {
  expect(lastDayOf('2026-11-25')).toBe('2027-02-23')
  expect(lastDayOf('2028-01-01')).toBe('2028-03-31')
})

test('each status has its own values', () => {
  expect(fitsAspect('alliance', 'contested')).toBe(true)
  expect(fitsAspect('alliance', 'kept')).toBe(false)
  expect(fitsAspect('accountability', 'kept')).toBe(true)
  expect(fitsAspect('accountability', 'ally')).toBe(false)
})
