import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '../../server/assessments/rules.ts'
import {
  countyStatus,
  countyStatusFrom,
  type InstitutionFacts,
  institutionStanding,
  institutionStatus,
  isSmallCell,
  rulesVersion,
} from '../../server/counties/rules.ts'
import { adverse, ago, assessed, dated, institution, now, promised, today } from './facts.ts'

const statusOf = (institutions: InstitutionFacts[], when = now) =>
  countyStatus(institutions, when, defaultThresholds)

describe('who counts, and with what weight', () => {
  test.each([
    { scope: 'local', influence: 1, weight: 2 },
    { scope: 'local', influence: 3, weight: 6 },
    { scope: 'district', influence: 1, weight: 1 },
    { scope: 'district', influence: 3, weight: 3 },
  ] as const)('$scope of influence $influence weighs $weight', ({ scope, influence, weight }) => {
    const one = institution('i', { scope, influence, assessments: [assessed('a', 2)] })
    expect(statusOf([one]).alliance).toEqual({
      value: 'ally',
      because: [
        {
          entryId: 'a',
          entry: 'assessment',
          institutionId: 'i',
          day: ago(1),
          weight,
          text: 'because.assessed.ally',
        },
      ],
    })
  })

  test('statewide counts in no county, with nothing it did', () => {
    const statewide = institution('s', {
      scope: 'state',
      influence: 3,
      assessments: [assessed('a', 1)],
      heldContacts: [dated('c', 1)],
      commitments: [promised('p', 1)],
      asks: [dated('k', 1)],
      records: [adverse('r', 1)],
    })
    expect(statusOf([statewide])).toEqual(statusOf([]))
  })

  test('one sector at a time, or all', () => {
    const police = institution('p', {
      assessments: [assessed('a', 5)],
      heldContacts: [dated('c', 9)],
    })
    const church = institution('q', {
      sector: 'community',
      assessments: [assessed('b', 1)],
      commitments: [promised('x', 1)],
    })
    const of = (sector?: InstitutionFacts['sector']) => {
      const status = countyStatus([police, church], now, defaultThresholds, sector)
      return [status.alliance.value, status.accountability.value, status.neverContacted]
    }
    expect(of()).toEqual(['contested', 'in_the_works', false])
    expect(of('police')).toEqual(['opponent', 'never_asked', false])
    expect(of('community')).toEqual(['active_ally', 'in_the_works', true])
    expect(of('business')).toEqual(['not_assessed', 'never_asked', true])
  })
})

describe('contradiction: say versus do', () => {
  test('an ally with an agreement in force flags itself and its county, with the entries', () => {
    const sheriff = institution('sheriff', {
      influence: 3,
      assessments: [assessed('a', 2)],
      records: [adverse('r1', 90), adverse('r2', 30), adverse('ended', 90, 60)],
    })
    expect(institutionStatus(sheriff, now, defaultThresholds).contradiction).toBe(true)
    const [flag, ...others] = statusOf([
      sheriff,
      institution('other', { records: [adverse('x', 9)] }),
    ]).contradictions
    expect(others).toEqual([])
    expect(flag).toMatchObject({ institutionId: 'sheriff', recordIds: ['r2', 'r1'] })
    expect(flag?.because.map(({ entryId, text }) => [entryId, text])).toEqual([
      ['a', 'because.assessed.ally'],
      ['r2', 'because.record.adverse'],
      ['r1', 'because.record.adverse'],
    ])
  })

  test('an expired ally contradicts nothing', () => {
    const sheriff = institution('s', {
      assessments: [assessed('a', 1, 366)],
      records: [adverse('r', 9)],
    })
    expect(statusOf([sheriff]).contradictions).toEqual([])
  })
})

describe('never contacted', () => {
  test.each([
    { rule: 'nothing at all', facts: {}, lastHeldOn: null },
    { rule: 'assessed from afar', facts: { assessments: [assessed('a', 3)] }, lastHeldOn: null },
    { rule: 'a contact tomorrow', facts: { heldContacts: [dated('c', -1)] }, lastHeldOn: null },
    {
      rule: 'a contact long ago',
      facts: { heldContacts: [dated('c', 3000), dated('d', 2000)] },
      lastHeldOn: ago(2000),
    },
  ])('$rule: $lastHeldOn', ({ facts, lastHeldOn }) => {
    const status = statusOf([institution('h', { heldContacts: [] }), institution('i', facts)])
    expect(status).toMatchObject({ lastHeldOn, neverContacted: lastHeldOn === null })
  })

  test('the latest contact with anyone who counts', () => {
    const touched = (id: string, daysAgo: number) =>
      institution(id, { heldContacts: [dated(`c-${id}`, daysAgo)] })
    const statewide = { ...touched('s', 1), scope: 'state' as const }
    const status = statusOf([touched('i', 30), touched('j', 5), touched('k', 90), statewide])
    expect(status).toMatchObject({ lastHeldOn: ago(5), neverContacted: false })
  })
})

describe('an institution by itself', () => {
  test.each([
    {
      rule: 'nothing',
      facts: {},
      expected: { alliance: 'not_assessed', freshness: null, ageDays: null },
      says: [],
    },
    {
      rule: 'assessed: one entry says both',
      facts: { assessments: [assessed('a', 1, 5)] },
      expected: { alliance: 'active_ally', freshness: 'fresh', ageDays: 5, lastHeldOn: null },
      says: ['because.assessed.active_ally'],
    },
    {
      rule: 'kept fresh by a contact',
      facts: { assessments: [assessed('a', 1, 400)], heldContacts: [dated('c', 100)] },
      expected: {
        alliance: 'active_ally',
        freshness: 'ageing',
        ageDays: 100,
        lastHeldOn: ago(100),
      },
      says: ['because.assessed.active_ally', 'because.latest.contact'],
    },
    {
      rule: 'in touch, never assessed',
      facts: { heldContacts: [dated('c', 100)] },
      expected: { alliance: 'not_assessed', freshness: 'ageing', ageDays: 100 },
      says: ['because.latest.contact'],
    },
    {
      rule: 'expired, and since when',
      facts: { assessments: [assessed('a', 1, 366)] },
      expected: { alliance: 'not_assessed', freshness: 'expired', ageDays: 366 },
      says: ['because.expired.assessment'],
    },
    {
      rule: 'expired since a contact',
      facts: { assessments: [assessed('a', 1, 900)], heldContacts: [dated('c', 500)] },
      expected: { alliance: 'not_assessed', freshness: 'expired', ageDays: 500 },
      says: ['because.expired.contact'],
    },
    {
      rule: 'contradicted, also when statewide',
      facts: { scope: 'state', assessments: [assessed('a', 2)], records: [adverse('r', 9)] },
      expected: { alliance: 'ally', contradiction: true },
      says: ['because.assessed.ally', 'because.record.adverse'],
    },
  ] as const)('$rule', ({ facts, expected, says }) => {
    const status = institutionStatus(institution('i', facts), now, defaultThresholds)
    expect(status).toMatchObject({ rulesVersion, ...expected })
    expect(status.because.map(({ text }) => text)).toEqual(says)
  })
})

describe('two times', () => {
  const sheriff = institution('s', {
    assessments: [
      assessed('first', 2, 60),
      { ...assessed('late', 5, 50), recordedAt: `${ago(2)}T18:00:00.000Z` },
    ],
    heldContacts: [{ ...dated('c', 55), recordedAt: `${ago(3)}T18:00:00.000Z` }],
    commitments: [{ ...promised('p', 55), recordedAt: `${ago(3)}T18:00:00.000Z` }],
    asks: [{ ...dated('k', 58), recordedAt: `${ago(4)}T18:00:00.000Z` }],
    records: [adverse('r', 52)],
  })

  test.each([
    { asOf: ago(61), knownOn: null, sees: ['not_assessed', 'never_asked', 0, null] },
    { asOf: ago(60), knownOn: null, sees: ['ally', 'never_asked', 0, null] },
    { asOf: ago(58), knownOn: null, sees: ['ally', 'asked', 0, null] },
    { asOf: ago(55), knownOn: null, sees: ['ally', 'in_the_works', 0, ago(55)] },
    { asOf: ago(52), knownOn: null, sees: ['ally', 'in_the_works', 1, ago(55)] },
    { asOf: ago(50), knownOn: null, sees: ['opponent', 'in_the_works', 0, ago(55)] },
    { asOf: today, knownOn: ago(5), sees: ['ally', 'never_asked', 1, null] },
    { asOf: today, knownOn: ago(4), sees: ['ally', 'asked', 1, null] },
    { asOf: today, knownOn: ago(3), sees: ['ally', 'in_the_works', 1, ago(55)] },
    { asOf: today, knownOn: ago(2), sees: ['opponent', 'in_the_works', 0, ago(55)] },
  ])('of $asOf as known on $knownOn: $sees', ({ asOf, knownOn, sees }) => {
    const status = statusOf([sheriff], { asOf, knownOn })
    expect([
      status.alliance.value,
      status.accountability.value,
      status.contradictions.length,
      status.lastHeldOn,
    ]).toEqual(sees)
  })
})

test('a county without anyone says so, and which rules said it', () => {
  expect(statusOf([])).toEqual({
    rulesVersion: 1,
    alliance: { value: 'not_assessed', because: [] },
    freshness: { value: null, ageDays: null, because: [] },
    accountability: { value: 'never_asked', counts: expect.any(Object), because: [] },
    contradictions: [],
    lastHeldOn: null,
    neverContacted: true,
  })
})

test('a standing taken once serves every county', () => {
  const shared = institution('d', { scope: 'district', assessments: [assessed('a', 4)] })
  const local = institution('l', {
    assessments: [assessed('b', 1)],
    commitments: [promised('p', 1)],
  })
  const standing = (facts: InstitutionFacts) => institutionStanding(facts, now, defaultThresholds)
  const once = standing(shared)
  expect(countyStatusFrom([once])).toEqual(statusOf([shared]))
  expect(countyStatusFrom([once, standing(local)])).toEqual(statusOf([shared, local]))
  expect(countyStatusFrom([once])).toEqual(statusOf([shared]))
})

describe('who has no assessment', () => {
  const met = institution('met', { influence: 3, heldContacts: [dated('c', 2)] })

  test('is no ally whom a record could contradict, and gives no reason for an alliance', () => {
    const facts = { ...met, records: [adverse('r', 10)] }
    const status = institutionStatus(facts, now, defaultThresholds)
    expect(status).toMatchObject({ alliance: 'not_assessed', contradiction: false })
    expect(status.because.map(({ entry, entryId }) => [entry, entryId])).toEqual([['contact', 'c']])
  })

  test('and no reason at all where there never was anything', () => {
    const { because } = institutionStanding(institution('i'), now, defaultThresholds)
    expect(because).toEqual({ alliance: [], freshness: [], contradiction: [] })
  })

  test('makes its county neither fresher nor older', () => {
    const assessedLong = institution('i', { assessments: [assessed('a', 2, 300)] })
    const { freshness, alliance } = statusOf([met, assessedLong])
    expect(freshness).toMatchObject({ value: 'stale', ageDays: 300 })
    expect(freshness.because.map(({ entryId }) => entryId)).toEqual(['a'])
    expect(alliance.because.map(({ entryId }) => entryId)).toEqual(['a'])
  })
})

test('a contradiction names the assessment and then the record, as what they are', () => {
  const sheriff = institution('s', { assessments: [assessed('a', 1)], records: [adverse('r', 10)] })
  const [contradiction] = statusOf([sheriff]).contradictions
  expect(contradiction?.because.map(({ entry, text }) => [entry, text])).toEqual([
    ['assessment', 'because.assessed.active_ally'],
    ['record', 'because.record.adverse'],
  ])
})

test('of equally heavy institutions the reasons come in one order, however they arrive', () => {
  const some = ['c', 'a', 'b'].map((id) =>
    institution(id, { assessments: [assessed(`of-${id}`, 2)] }),
  )
  for (const list of [some, some.toReversed()])
    expect(statusOf(list).alliance.because.map(({ entryId }) => entryId)).toEqual([
      'of-a',
      'of-b',
      'of-c',
    ])
})

test('one or two could point at somebody; none and three do not', () => {
  expect([0, 1, 2, 3, 100].map(isSmallCell)).toEqual([false, true, true, false, false])
})
