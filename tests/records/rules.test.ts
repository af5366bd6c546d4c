import { expect, test } from 'vitest'
import type { InstitutionAlliance } from '../../server/assessments/rules.ts'
import { contradictionOf } from '../../server/records/rules.ts'
import { adverse, ago, now, today } from '../counties/facts.ts'

const contradicted = {
  active_ally: true,
  ally: true,
  neutral: false,
  unsupportive: false,
  opponent: false,
  not_assessed: false,
} satisfies Record<InstitutionAlliance, boolean>

test.each(Object.entries(contradicted))(
  'an adverse record contradicts %s: %s',
  (alliance, contradicts) => {
    const records = contradictionOf(alliance as InstitutionAlliance, [adverse('r', 30)], now)
    expect(records.map(({ id }) => id)).toEqual(contradicts ? ['r'] : [])
  },
)

test.each([
  { rule: 'dated today', record: adverse('r', 0), contradicts: true },
  { rule: 'dated tomorrow', record: adverse('r', -1), contradicts: false },
  { rule: 'ended yesterday', record: adverse('r', 30, 1), contradicts: false },
  { rule: 'ended today: no longer in force', record: adverse('r', 30, 0), contradicts: false },
  { rule: 'ends tomorrow', record: adverse('r', 30, -1), contradicts: true },
  { rule: 'not adverse', record: { ...adverse('r', 30), adverse: false }, contradicts: false },
])('$rule: $contradicts', ({ record, contradicts }) => {
  expect(contradictionOf('ally', [record], now)).toEqual(contradicts ? [record] : [])
})

test('only the records in force are named, and only what was known', () => {
  const late = { ...adverse('late', 30), recordedAt: `${ago(2)}T18:00:00.000Z` }
  const records = [adverse('old', 30, 10), adverse('here', 30), late]
  const named = (knownOn: string | null) =>
    contradictionOf('ally', records, { asOf: today, knownOn }).map((record) => record.id)
  expect(named(null)).toEqual(['here', 'late'])
  expect(named(ago(3))).toEqual(['here'])
})
