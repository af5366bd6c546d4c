import { describe, expect, test } from 'vitest'
import type { InstitutionAlliance } from '../../server/assessments/rules.ts'
import {
  contradictionOf,
  type InstitutionRecords,
  recordsOfCounty,
} from '../../server/records/rules.ts'
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

describe('the records of one kind in a county', () => {
  const agreement = (
    id: string,
    daysAgo: number,
    endedAgo: number | null,
    model: string | null,
  ) => ({
    ...adverse(id, daysAgo, endedAgo),
    model,
  })
  const records = [
    agreement('here', 30, null, 'TFM'),
    agreement('also', 20, -1, 'JEM'),
    agreement('twice', 20, null, 'TFM'),
    agreement('ended', 90, 10, 'WSO'),
    agreement('ends today', 90, 0, null),
    agreement('ahead', -1, null, 'WSO'),
  ]
  const of = (alliance: InstitutionAlliance, facts = records): InstitutionRecords => ({
    alliance,
    records: facts,
  })

  test('are counted in force and ended, each model in force once', () => {
    expect(recordsOfCounty([of('neutral')], now)).toEqual({
      inForce: 3,
      ended: 2,
      models: ['JEM', 'TFM'],
      contradictions: 0,
    })
  })

  test('contradict each ally once, however many they are', () => {
    const ended = of('ally', [agreement('gone', 90, 10, 'TFM')])
    const supportive = of('ally', [{ ...agreement('good', 9, null, null), adverse: false }])
    const all = [of('ally'), of('active_ally'), of('opponent'), ended, supportive, of('ally', [])]
    expect(recordsOfCounty(all, now).contradictions).toBe(2)
    expect(recordsOfCounty([], now)).toEqual({
      inForce: 0,
      ended: 0,
      models: [],
      contradictions: 0,
    })
  })

  test('are those of another day, and those that were known then', () => {
    expect(recordsOfCounty([of('ally')], { asOf: ago(25), knownOn: null })).toMatchObject({
      inForce: 3,
      ended: 0,
      models: ['TFM', 'WSO'],
    })
    const late = { ...agreement('late', 90, 10, 'WSO'), recordedAt: `${ago(2)}T18:00:00.000Z` }
    const at = (knownOn: string) =>
      recordsOfCounty([of('ally', [late])], { asOf: today, knownOn }).ended
    expect([at(ago(3)), at(ago(2))]).toEqual([0, 1])
  })
})
