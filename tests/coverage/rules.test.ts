import { describe, expect, test } from 'vitest'
import type { DatedFact } from '../../server/assessments/rules.ts'
import {
  type Cadence,
  coverageOf,
  defaultCadences,
  everyDaysOf,
  goesQuiet,
  lastTryOf,
  mostDueFirst,
  nearestFirst,
  rhythmOf,
  type TryFact,
  type Wanting,
} from '../../server/coverage/rules.ts'
import { addDays } from '../../server/days.ts'
import type { Influence, Scope } from '../../server/institutions/rules.ts'
import { ago, dated, now, today } from '../counties/facts.ts'

describe('how often an institution wants contact', () => {
  const cadences: Cadence[] = [
    { sector: 'police', influence: 3, everyDays: 90 },
    { sector: 'police', influence: 1, everyDays: 365 },
  ]
  test.each<[scope: Scope, influence: Influence, everyDays: number | null]>([
    ['local', 3, 90],
    ['district', 3, 90],
    ['local', 1, 365],
    // no row: no rhythm
    ['local', 2, null],
    // counts in no county
    ['state', 3, null],
  ])('police, %s, influence %s: %s', (scope, influence, everyDays) => {
    expect(everyDaysOf(cadences, { sector: 'police', scope, influence })).toBe(everyDays)
  })

  test('another sector has its own rhythm', () => {
    const sheriff = { sector: 'elected', scope: 'local', influence: 3 } as const
    expect(everyDaysOf(cadences, sheriff)).toBeNull()
    expect(everyDaysOf(defaultCadences, sheriff)).toBe(90)
    expect(everyDaysOf(defaultCadences, { ...sheriff, influence: 2 })).toBeNull()
  })
})

describe('where an institution stands in a rhythm of 90 days', () => {
  test.each([
    ['never', null, 0],
    ['within', 0, 90],
    ['within', 59, 31],
    ['soon', 60, 30],
    ['soon', 61, 29],
    ['soon', 89, 1],
    ['soon', 90, 0],
    ['overdue', 91, -1],
    ['overdue', 400, -310],
  ])('%s when met %s days ago', (state, metAgo, daysLeft) => {
    const lastHeldOn = metAgo === null ? null : ago(metAgo)
    expect(rhythmOf(lastHeldOn, 90, today)).toEqual({
      state,
      daysLeft,
      dueOn: addDays(today, daysLeft),
    })
  })

  test.each([
    // over a leap day, and over the year after it
    ['2028-01-30', 30, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2028-02-29', 366, '2029-03-01'],
    // days stay days when the clocks change, on 8 March and 1 November 2026
    ['2026-03-07', 1, '2026-03-08'],
    ['2026-03-01', 30, '2026-03-31'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('met on %s and every %s days: due on %s', (lastHeldOn, everyDays, dueOn) => {
    expect(rhythmOf(lastHeldOn, everyDays, lastHeldOn).dueOn).toBe(dueOn)
    expect(rhythmOf(lastHeldOn, everyDays, dueOn)).toMatchObject({ state: 'soon', daysLeft: 0 })
    expect(rhythmOf(lastHeldOn, everyDays, addDays(dueOn, 1)).state).toBe('overdue')
  })
})

describe('what was tried since', () => {
  const tried = (id: string, daysAgo: number, outcome: TryFact['outcome'] = 'attempted') => ({
    ...dated(id, daysAgo),
    outcome,
  })
  const late: DatedFact & { outcome: 'refused' } = {
    ...tried('late', 20),
    outcome: 'refused',
    recordedAt: `${ago(1)}T18:00:00.000Z`,
  }
  const tries = [tried('old', 50), tried('last', 10, 'cancelled'), tried('middle', 30)]

  test('is the latest of any kind', () => {
    expect(lastTryOf(tries, null, now)).toMatchObject({ id: 'last', outcome: 'cancelled' })
    expect(lastTryOf(tries, ago(40), now)?.id).toBe('last')
    expect(lastTryOf([], null, now)).toBeNull()
  })

  test('says nothing any more once a contact was held, on the same day neither', () => {
    expect(lastTryOf(tries, ago(11), now)?.id).toBe('last')
    expect(lastTryOf(tries, ago(10), now)).toBeNull()
    expect(lastTryOf(tries, ago(9), now)).toBeNull()
  })

  test('honours both times', () => {
    expect(lastTryOf(tries, null, { asOf: ago(20), knownOn: null })?.id).toBe('middle')
    expect(lastTryOf([tried('old', 50), late], null, { asOf: ago(20), knownOn: null })?.id).toBe(
      'late',
    )
    expect(lastTryOf([tried('old', 50), late], null, { asOf: ago(20), knownOn: ago(2) })?.id).toBe(
      'old',
    )
  })
})

describe('coverage of a county', () => {
  const met = (...days: (number | null)[]) =>
    coverageOf(days.map((one) => rhythmOf(one === null ? null : ago(one), 90, today)))

  test.each<[string, (number | null)[], string, number, number | null]>([
    ['nobody has a rhythm', [], 'unset', 0, null],
    ['nobody was ever met', [null, null], 'never', 0, null],
    ['all are within', [3, 90], 'covered', 2, 88],
    ['the last to be met decides, wherever it stands', [60, 3, 30], 'covered', 3, 88],
    ['one of them is not', [90, 91, null], 'partly', 1, 1],
    ['none is any more', [91, 200, null], 'quiet', 0, 0],
    ['none has been for long', [120, null], 'quiet', 0, -29],
  ])('%s', (_name, days, value, covered, quietIn) => {
    const quietOn = quietIn === null ? null : addDays(today, quietIn)
    expect(met(...days)).toEqual({ value, wanted: days.length, covered, quietOn })
  })

  test.each([
    ['already quiet today', 91, false],
    ['tomorrow', 90, true],
    ['on the last day asked for', 61, true],
    ['a day after it', 60, false],
  ])('goes quiet within 30 days: %s', (_name, metAgo, expected) => {
    expect(goesQuiet(met(metAgo), today, 30)).toBe(expected)
  })

  test('never goes quiet where nobody was met', () => {
    expect(goesQuiet(met(null), today, 30)).toBe(false)
  })
})

describe('who comes first', () => {
  const wanting = (id: string, influence: Influence, metAgo: number | null): Wanting => {
    const lastHeldOn = metAgo === null ? null : ago(metAgo)
    return {
      id,
      name: 'Same',
      scope: 'local',
      influence,
      lastHeldOn,
      rhythm: rhythmOf(lastHeldOn, 90, today),
    }
  }
  const all = [
    wanting('d', 2, 300),
    wanting('e', 3, 20),
    wanting('c', 3, null),
    wanting('b', 3, null),
    wanting('a', 3, 100),
  ]

  test('in what is due: influence, then the longest overdue; never met is due today', () => {
    expect([...all].sort(mostDueFirst).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e', 'd'])
  })

  test('to keep a county: weight in it, then whom we met last', () => {
    const senator = { ...wanting('s', 3, 1), scope: 'district' as const }
    const order = [senator, ...all].sort(nearestFirst).map(({ id }) => id)
    expect(order).toEqual(['e', 'a', 'b', 'c', 'd', 's'])
  })

  test('of two that are the same: neither', () => {
    const one = wanting('a', 3, null)
    expect([mostDueFirst(one, one), nearestFirst(one, one)]).toEqual([0, 0])
  })
})
