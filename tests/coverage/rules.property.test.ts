import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  coverageOf,
  goesQuiet,
  lastTryOf,
  mostDueFirst,
  nearestFirst,
  type Rhythm,
  rhythmOf,
  soonDays,
  type TryFact,
  type Wanting,
} from '../../server/coverage/rules.ts'
import { addDays, daysBetween } from '../../server/days.ts'

/** Any day of sixteen years with four leap days, and both ends of daylight saving time in each. */
const day = fc.integer({ min: 0, max: 16 * 365 }).map((days) => addDays('2020-01-01', days))
const everyDays = fc.oneof(fc.constantFrom(1, 30, 90, 365, 730), fc.integer({ min: 1, max: 730 }))
/** Met so many days before the question, or never. */
const metAgo = fc.option(fc.oneof(fc.integer({ min: 0, max: 800 }), fc.constantFrom(89, 90, 91)))
const met = fc.record({ metAgo, everyDays })
const often = { numRuns: 500 }

const rhythmsAt = (
  all: { metAgo: number | null; everyDays: number }[],
  asked: string,
  asOf = asked,
) =>
  all.map((one) =>
    rhythmOf(one.metAgo === null ? null : addDays(asked, -one.metAgo), one.everyDays, asOf),
  )

describe('a rhythm', () => {
  test('is in time for exactly as many days as it says, and then overdue', () => {
    fc.assert(
      fc.property(day, everyDays, fc.integer({ min: 0, max: 800 }), (lastHeldOn, every, age) => {
        const { state, dueOn, daysLeft } = rhythmOf(lastHeldOn, every, addDays(lastHeldOn, age))
        expect(state === 'overdue').toBe(age > every)
        expect(state === 'soon').toBe(age <= every && age >= every - soonDays)
        expect([daysBetween(lastHeldOn, dueOn), daysLeft]).toEqual([every, every - age])
      }),
      often,
    )
  })

  test('a later held contact never makes anything due earlier', () => {
    fc.assert(
      fc.property(day, everyDays, fc.nat(700), fc.nat(700), (asOf, every, a, b) => {
        const [earlier, later] = [Math.max(a, b), Math.min(a, b)].map((ago) =>
          rhythmOf(addDays(asOf, -ago), every, asOf),
        ) as [Rhythm, Rhythm]
        expect(later.daysLeft).toBeGreaterThanOrEqual(earlier.daysLeft)
      }),
      often,
    )
  })
})

describe('coverage of a county', () => {
  test('does not depend on the order of its institutions', () => {
    fc.assert(
      fc.property(fc.array(met), day, (all, asOf) => {
        const rhythms = rhythmsAt(all, asOf)
        expect(coverageOf(rhythms.toReversed())).toEqual(coverageOf(rhythms))
      }),
      often,
    )
  })

  test('turns quiet on the very day that was foretold, when nothing more is logged', () => {
    fc.assert(
      fc.property(fc.array(met, { minLength: 1 }), day, (all, asked) => {
        const { quietOn } = coverageOf(rhythmsAt(all, asked))
        fc.pre(quietOn !== null)
        const valueOn = (asOf: string) => coverageOf(rhythmsAt(all, asked, asOf)).value
        expect(valueOn(quietOn)).toBe('quiet')
        expect(valueOn(addDays(quietOn, 400))).toBe('quiet')
        expect(valueOn(addDays(quietOn, -1))).not.toBe('quiet')
      }),
      often,
    )
  })

  test('a county that goes quiet is foretold once a day until then, and not after', () => {
    fc.assert(
      fc.property(fc.array(met, { minLength: 1 }), day, fc.nat(60), (all, asked, within) => {
        const coverage = coverageOf(rhythmsAt(all, asked))
        const left = coverage.quietOn === null ? null : daysBetween(asked, coverage.quietOn)
        const expected = left !== null && left > 0 && left <= within
        expect(goesQuiet(coverage, asked, within)).toBe(expected)
        if (expected) expect(coverage.covered).toBeGreaterThan(0)
      }),
      often,
    )
  })

  test('one more held contact never covers less, and never makes it quiet earlier', () => {
    fc.assert(
      fc.property(fc.array(met, { minLength: 1 }), day, fc.nat(), (all, asOf, at) => {
        const before = coverageOf(rhythmsAt(all, asOf))
        const touched = all.map((one, i) => (i === at % all.length ? { ...one, metAgo: 0 } : one))
        const after = coverageOf(rhythmsAt(touched, asOf))
        expect(after.covered).toBeGreaterThanOrEqual(before.covered)
        expect(after.covered).toBeGreaterThan(0)
        expect((after.quietOn ?? '') >= (before.quietOn ?? '')).toBe(true)
      }),
      often,
    )
  })
})

test('what was tried last does not depend on the order of entry', () => {
  const one = fc.record({ id: fc.uuid(), day, outcome: fc.constantFrom('attempted', 'refused') })
  const tries = fc
    .uniqueArray(one, { selector: ({ id }) => id })
    .map((all) => all.map((t) => ({ ...t, recordedAt: `${t.day}T18:00:00.000Z` }) as TryFact))
  fc.assert(
    fc.property(tries, fc.option(day), day, (all, lastHeldOn, asOf) => {
      const when = { asOf, knownOn: null }
      const found = lastTryOf(all, lastHeldOn, when)
      expect(lastTryOf(all.toReversed(), lastHeldOn, when)).toEqual(found)
      const since = all.filter((t) => t.day <= asOf && t.day > (lastHeldOn ?? ''))
      expect(found?.day ?? '').toBe(
        since
          .map((t) => t.day)
          .sort()
          .at(-1) ?? '',
      )
    }),
    often,
  )
})

test('both orders are orders: whatever comes in, the same comes out', () => {
  const wanting = fc
    .record({
      id: fc.uuid(),
      scope: fc.constantFrom('local', 'district'),
      influence: fc.constantFrom(1, 2, 3),
      metAgo,
      everyDays,
    })
    .map(({ metAgo, everyDays, ...rest }): Wanting => {
      const lastHeldOn = metAgo === null ? null : addDays('2026-11-23', -metAgo)
      return {
        ...rest,
        name: 'x',
        lastHeldOn,
        rhythm: rhythmOf(lastHeldOn, everyDays, '2026-11-23'),
      }
    })
  const list = fc.uniqueArray(wanting, { selector: ({ id }) => id })
  fc.assert(
    fc.property(list, (all) => {
      for (const order of [mostDueFirst, nearestFirst])
        expect(all.toReversed().sort(order)).toEqual([...all].sort(order))
    }),
    often,
  )
})
