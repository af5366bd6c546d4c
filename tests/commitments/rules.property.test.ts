import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CommitmentEventFact,
  isStepOverdue,
  stateOfCommitment,
  verdicts,
} from '../../server/commitments/rules.ts'
import { addDays } from '../../server/days.ts'
import { ago, dated, now, promised, today } from '../counties/facts.ts'

const often = { numRuns: 1000 }

/** What can end a promise, or begin it again. */
const ruling = fc.oneof(
  fc.constantFrom(...verdicts).map((verdict) => ({ kind: 'verdict_confirmed', verdict }) as const),
  fc.constantFrom(
    { kind: 'lapsed', verdict: null } as const,
    { kind: 'withdrawn', verdict: null } as const,
    { kind: 'reopened', verdict: null } as const,
    { kind: 'reopened', verdict: null } as const,
  ),
)

/** A chain of rulings, each as many days after the one before: often none, and then recorded after it. */
const chain = fc
  .array(fc.record({ ruling, gap: fc.constantFrom(0, 0, 1, 7), lag: fc.constantFrom(0, 0, 3) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((links) => {
    let daysAgo = links.reduce((sum, { gap }) => sum + gap, 0)
    return links.map(({ ruling, gap, lag }, i): CommitmentEventFact => {
      daysAgo -= gap
      const day = ago(daysAgo)
      // all entries of a day are recorded after those before them, some of them days late
      const recordedAt = `${addDays(day, lag > 0 ? 9 : 0)}T18:00:0${i}.000Z`
      return { ...ruling, id: `e${i}`, day, recordedAt }
    })
  })

/** The last by day, then by when it was recorded: found by sorting, as the rule does not. */
const lastOf = (events: readonly CommitmentEventFact[]) =>
  [...events]
    .sort((a, b) => `${a.day} ${a.recordedAt}`.localeCompare(`${b.day} ${b.recordedAt}`))
    .at(-1)

describe('a promise that ends and begins again, over and over', () => {
  test('stands as its last ruling left it, in whatever order they were entered', () => {
    fc.assert(
      fc.property(chain, fc.boolean(), (events, reversed) => {
        const entered = reversed ? events.toReversed() : events
        const found = stateOfCommitment(promised('p', 90, null, entered), [], now)
        const last = lastOf(events)
        expect(found?.decidedBy?.id).toBe(last?.id)
        const closed = last?.verdict ?? last?.kind
        expect(found?.state).toBe(closed === 'reopened' ? 'open' : closed)
      }),
      often,
    )
  })

  test('what was done before it began again is forgotten, what its due day says is not', () => {
    fc.assert(
      fc.property(chain, fc.constantFrom('progress', 'verdict_proposed'), (events, kind) => {
        const reopened = { ...dated('r', 0), kind: 'reopened', verdict: null } as const
        const verdict = kind === 'verdict_proposed' ? ('kept' as const) : null
        const earlier = { ...dated('x', 80), kind, verdict } as CommitmentEventFact
        const all = [
          ...events.map((one) => ({ ...one, recordedAt: `${one.day}T12:00:00.000Z` })),
          earlier,
        ]
        const state = (dueAgo: number | null) =>
          stateOfCommitment(promised('p', 90, dueAgo, [...all, reopened]), [], now)?.state
        expect(state(null)).toBe('open')
        expect(state(0)).toBe('open')
        expect(state(1)).toBe('due')
      }),
      often,
    )
  })

  test('the last ruling of a day decides, also when it is entered late for that day', () => {
    const kept = { ...dated('k', 5), kind: 'verdict_confirmed', verdict: 'kept' } as const
    const late = { ...dated('w', 5), kind: 'withdrawn', verdict: null } as const
    const state = (lateAt: string, knownOn: string | null) =>
      stateOfCommitment(promised('p', 90, null, [{ ...late, recordedAt: lateAt }, kept]), [], {
        asOf: today,
        knownOn,
      })?.state
    expect(state(`${ago(2)}T18:00:00.000Z`, null)).toBe('withdrawn')
    expect(state(`${ago(2)}T18:00:00.000Z`, ago(3))).toBe('kept')
    expect(state(`${ago(5)}T17:59:59.999Z`, null)).toBe('kept')
  })
})

test.each([
  ['yesterday', 1, null, true],
  ['today', 0, null, false],
  ['tomorrow', -1, null, false],
  ['yesterday, and reached', 1, { on: ago(0) }, false],
])('a step due %s', (_name, daysAgo, reached, overdue) => {
  expect(isStepOverdue({ dueOn: ago(daysAgo), reached }, today)).toBe(overdue)
})

test('a step without a day is never late', () => {
  expect(isStepOverdue({ dueOn: null, reached: null }, today)).toBe(false)
})
