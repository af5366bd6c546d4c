import { describe, expect, test } from 'vitest'
import {
  type AssessmentFact,
  allianceOfInstitution,
  type DatedFact,
  defaultThresholds,
  freshnessOf,
} from '../../server/assessments/rules.ts'
import { ago, assessed, dated, now, today } from '../counties/facts.ts'

const evidence = (assessments: AssessmentFact[], heldContacts: DatedFact[] = []) => ({
  assessments,
  heldContacts,
})

describe('freshness of an institution', () => {
  test.each([
    { ageDays: 0, value: 'fresh' },
    { ageDays: 90, value: 'fresh' },
    { ageDays: 91, value: 'ageing' },
    { ageDays: 180, value: 'ageing' },
    { ageDays: 181, value: 'stale' },
    { ageDays: 365, value: 'stale' },
    { ageDays: 366, value: 'expired' },
    { ageDays: 4000, value: 'expired' },
  ])('after $ageDays days it is $value, from an assessment as from a held contact', (row) => {
    for (const facts of [
      evidence([assessed('a', 2, row.ageDays)]),
      evidence([], [dated('c', row.ageDays)]),
    ])
      expect(freshnessOf(facts, now, defaultThresholds)).toMatchObject(row)
  })

  test.each([
    {
      rule: 'nothing ever: no freshness',
      facts: evidence([]),
      expected: { value: null, ageDays: null, latest: null },
    },
    {
      rule: 'the later of both counts: the contact',
      facts: evidence([assessed('a', 2, 300)], [dated('c', 20)]),
      expected: { value: 'fresh', ageDays: 20, latest: { entry: 'contact', fact: { id: 'c' } } },
    },
    {
      rule: 'the later of both counts: the assessment',
      facts: evidence([assessed('a', 2, 20)], [dated('c', 300)]),
      expected: { value: 'fresh', ageDays: 20, latest: { entry: 'assessment', fact: { id: 'a' } } },
    },
    {
      rule: 'both on one day: the one recorded last is the reason',
      facts: evidence(
        [assessed('a', 2, 5)],
        [{ id: 'c', day: ago(5), recordedAt: `${ago(4)}T01:00:00.000Z` }],
      ),
      expected: { ageDays: 5, latest: { entry: 'contact', fact: { id: 'c' } } },
    },
    {
      rule: 'what happens tomorrow has not happened',
      facts: evidence([assessed('a', 2, -1)], [dated('old', 200), dated('c', -1)]),
      expected: { value: 'stale', ageDays: 200, latest: { entry: 'contact', fact: { id: 'old' } } },
    },
  ])('$rule', ({ facts, expected }) => {
    expect(freshnessOf(facts, now, defaultThresholds)).toMatchObject(expected)
  })

  test('the thresholds are settings', () => {
    const tight = { freshDays: 1, ageingDays: 2, staleDays: 3 }
    const values = [1, 2, 3, 4].map(
      (age) => freshnessOf(evidence([assessed('a', 1, age)]), now, tight).value,
    )
    expect(values).toEqual(['fresh', 'ageing', 'stale', 'expired'])
  })

  test('ages count calendar days across both changes of the clock', () => {
    const facts = evidence([
      { id: 'a', day: '2026-03-07', recordedAt: '2026-03-07T18:00:00.000Z', value: 1 },
    ])
    const at = (asOf: string) => freshnessOf(facts, { asOf, knownOn: null }, defaultThresholds)
    expect(at('2026-03-09').ageDays).toBe(2)
    expect(at('2026-11-02').ageDays).toBe(240)
  })
})

describe('alliance of an institution', () => {
  test.each([
    { value: 1, word: 'active_ally' },
    { value: 2, word: 'ally' },
    { value: 3, word: 'neutral' },
    { value: 4, word: 'unsupportive' },
    { value: 5, word: 'opponent' },
  ] as const)('$value is $word', ({ value, word }) => {
    const alliance = allianceOfInstitution(evidence([assessed('a', value)]), now, defaultThresholds)
    expect(alliance).toMatchObject({ value: word, assessment: { id: 'a' } })
  })

  const sameDay = (id: string, value: 1 | 5, recordedAt: string): AssessmentFact => ({
    id,
    day: ago(1),
    value,
    recordedAt,
  })

  test.each([
    { rule: 'none: not assessed', facts: evidence([]), value: 'not_assessed', by: undefined },
    {
      rule: 'a held contact alone assesses nothing',
      facts: evidence([], [dated('c', 1)]),
      value: 'not_assessed',
      by: undefined,
    },
    {
      rule: 'the latest counts, wherever it stands in the list',
      facts: evidence([assessed('b', 2, 10), assessed('c', 5, 3), assessed('a', 1, 90)]),
      value: 'opponent',
      by: 'c',
    },
    {
      rule: 'by the day it happened, not by the day it was recorded',
      facts: evidence([
        { ...assessed('late', 1, 30), recordedAt: `${today}T20:00:00.000Z` },
        assessed('recent', 4, 10),
      ]),
      value: 'unsupportive',
      by: 'recent',
    },
    {
      rule: 'same day: the one recorded last',
      facts: evidence([
        sameDay('a', 5, '2026-11-22T23:00:00.000Z'),
        sameDay('b', 1, '2026-11-22T15:00:00.000Z'),
      ]),
      value: 'opponent',
      by: 'a',
    },
    {
      rule: 'same day, recorded at once: the higher id, so that it is always the same one',
      facts: evidence([
        sameDay('b', 1, '2026-11-22T15:00:00.000Z'),
        sameDay('a', 5, '2026-11-22T15:00:00.000Z'),
      ]),
      value: 'active_ally',
      by: 'b',
    },
    {
      rule: 'on its last day it still counts',
      facts: evidence([assessed('a', 2, 365)]),
      value: 'ally',
      by: 'a',
    },
    {
      rule: 'expired: not assessed',
      facts: evidence([assessed('a', 2, 366)]),
      value: 'not_assessed',
      by: undefined,
    },
    {
      rule: 'a held contact keeps an old assessment alive',
      facts: evidence([assessed('a', 2, 900)], [dated('c', 365)]),
      value: 'ally',
      by: 'a',
    },
    {
      rule: 'an assessment of tomorrow does not count yet',
      facts: evidence([assessed('a', 2, 10), assessed('b', 5, -1)]),
      value: 'ally',
      by: 'a',
    },
  ])('$rule', ({ facts, value, by }) => {
    const alliance = allianceOfInstitution(facts, now, defaultThresholds)
    expect(alliance.value).toBe(value)
    expect(alliance.assessment?.id).toBe(by)
  })
})

describe('known on: what was recorded later is hidden', () => {
  const recorded = (recordedAt: string) =>
    evidence([{ id: 'a', day: '2026-01-10', value: 1, recordedAt }])
  test.each([
    {
      season: 'winter',
      knownOn: '2026-01-15',
      recordedAt: '2026-01-16T05:59:59.999Z',
      known: true,
    },
    {
      season: 'winter',
      knownOn: '2026-01-15',
      recordedAt: '2026-01-16T06:00:00.000Z',
      known: false,
    },
    {
      season: 'summer',
      knownOn: '2026-07-15',
      recordedAt: '2026-07-16T04:59:59.999Z',
      known: true,
    },
    {
      season: 'summer',
      knownOn: '2026-07-15',
      recordedAt: '2026-07-16T05:00:00.000Z',
      known: false,
    },
    {
      season: 'the day clocks go forward',
      knownOn: '2026-03-08',
      recordedAt: '2026-03-09T05:30:00.000Z',
      known: false,
    },
    {
      season: 'the day clocks go back',
      knownOn: '2026-11-01',
      recordedAt: '2026-11-02T05:30:00.000Z',
      known: true,
    },
    {
      season: 'days earlier',
      knownOn: '2026-07-15',
      recordedAt: '2026-02-01T00:00:00.000Z',
      known: true,
    },
    {
      season: 'days later',
      knownOn: '2026-07-15',
      recordedAt: '2026-07-20T00:00:00.000Z',
      known: false,
    },
  ])(
    '$season: at $recordedAt, on $knownOn it was known: $known',
    ({ knownOn, recordedAt, known }) => {
      const when = { asOf: '2026-08-01', knownOn }
      const { value } = allianceOfInstitution(recorded(recordedAt), when, defaultThresholds)
      expect(value).toBe(known ? 'active_ally' : 'not_assessed')
    },
  )

  test('the one before it counts instead', () => {
    const facts = evidence([
      assessed('before', 2, 60),
      { ...assessed('after', 5, 40), recordedAt: `${ago(2)}T18:00:00.000Z` },
    ])
    const at = (knownOn: string) =>
      allianceOfInstitution(facts, { asOf: today, knownOn }, defaultThresholds).value
    expect(at(ago(3))).toBe('ally')
    expect(at(ago(2))).toBe('opponent')
  })
})
