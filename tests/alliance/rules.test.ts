import { describe, expect, test } from 'vitest'
import { type AssessmentFact, defaultThresholds } from '../../server/assessments/rules.ts'
import { countyStatus, type InstitutionFacts } from '../../server/counties/rules.ts'
import { ago, assessed, dated, institution, now } from '../counties/facts.ts'

const statusOf = (institutions: InstitutionFacts[]) =>
  countyStatus(institutions, now, defaultThresholds)

/** Institutions of weight 2 each, `count` of them with the value. */
function weighing(shares: Partial<Record<1 | 2 | 3 | 4 | 5, number>>): InstitutionFacts[] {
  return Object.entries(shares).flatMap(([value, count]) =>
    Array.from({ length: count }, (_, i) =>
      institution(`${value}-${i}`, {
        assessments: [assessed(`a${value}-${i}`, Number(value) as AssessmentFact['value'])],
      }),
    ),
  )
}

describe('alliance of a county', () => {
  test.each([
    { rule: 'nobody assessed', shares: {}, value: 'not_assessed' },
    { rule: 'all of one mind', shares: { 4: 3 }, value: 'unsupportive' },
    { rule: 'the median', shares: { 1: 2, 2: 2, 3: 3 }, value: 'ally' },
    { rule: 'more than half', shares: { 2: 3, 3: 2 }, value: 'ally' },
    { rule: 'an exact half goes to the higher one', shares: { 2: 2, 3: 2 }, value: 'neutral' },
    { rule: 'an exact half skips a value nobody has', shares: { 1: 3, 3: 3 }, value: 'neutral' },
    { rule: 'half again, further up', shares: { 3: 4, 5: 4 }, value: 'opponent' },
    { rule: 'exactly one third each', shares: { 1: 1, 3: 1, 5: 1 }, value: 'contested' },
    { rule: 'one third together', shares: { 1: 1, 2: 1, 3: 2, 4: 1, 5: 1 }, value: 'contested' },
    { rule: 'just under a third of opponents', shares: { 2: 3, 3: 2, 5: 2 }, value: 'neutral' },
    { rule: 'just under a third of allies', shares: { 2: 2, 3: 2, 4: 3 }, value: 'neutral' },
    { rule: 'half and half', shares: { 2: 1, 4: 1 }, value: 'contested' },
    { rule: 'neutral is neither side', shares: { 2: 1, 3: 2 }, value: 'neutral' },
  ])('$rule: $value', ({ shares, value }) => {
    expect(statusOf(weighing(shares)).alliance.value).toBe(value)
  })

  test('weight decides, not number', () => {
    const sheriff = institution('sheriff', { influence: 3, assessments: [assessed('a', 4)] })
    const shops = ['x', 'y', 'z'].map((id) =>
      institution(id, { scope: 'district', assessments: [assessed(`a-${id}`, 3)] }),
    )
    // 6 against 3
    expect(statusOf([sheriff, ...shops]).alliance.value).toBe('unsupportive')
  })

  test('who is expired or never assessed drops out, with its weight', () => {
    const status = statusOf([
      institution('i', { assessments: [assessed('a', 2)] }),
      institution('expired', { influence: 3, assessments: [assessed('b', 5, 366)] }),
      institution('never', { influence: 3, heldContacts: [dated('c', 1)] }),
    ])
    expect(status.alliance.value).toBe('ally')
    expect(status.alliance.because.map(({ entryId }) => entryId)).toEqual(['a'])
  })

  test('the reasons are the deciding assessments of all who counted, the heaviest first', () => {
    const status = statusOf([
      institution('m', { assessments: [assessed('old', 1, 80), assessed('new', 4, 8)] }),
      institution('b', { influence: 2, assessments: [assessed('heavy', 3)] }),
      institution('a', { assessments: [assessed('light', 2)] }),
    ])
    expect(
      status.alliance.because.map(({ entryId, weight, text }) => [entryId, weight, text]),
    ).toEqual([
      ['heavy', 4, 'because.assessed.neutral'],
      ['light', 2, 'because.assessed.ally'],
      ['new', 2, 'because.assessed.unsupportive'],
    ])
  })
})

describe('freshness of a county: the weighted median age of who counted', () => {
  const aged = (id: string, days: number, influence: 1 | 2 | 3 = 1) =>
    institution(id, { influence, assessments: [assessed(`a-${id}`, 3, days)] })

  test.each([
    { rule: 'nobody', institutions: [], value: null, ageDays: null },
    { rule: 'one', institutions: [aged('x', 90)], value: 'fresh', ageDays: 90 },
    {
      rule: 'the middle one',
      institutions: [aged('x', 300), aged('y', 5), aged('z', 100)],
      value: 'ageing',
      ageDays: 100,
    },
    {
      rule: 'an exact half goes to the older',
      institutions: [aged('x', 5), aged('y', 200)],
      value: 'stale',
      ageDays: 200,
    },
    {
      rule: 'by weight',
      institutions: [aged('x', 5, 3), aged('y', 200), aged('z', 200)],
      value: 'fresh',
      ageDays: 5,
    },
    {
      rule: 'the expired has no age here',
      institutions: [aged('x', 5), aged('y', 366, 3)],
      value: 'fresh',
      ageDays: 5,
    },
    {
      rule: 'nor has the one in touch but never assessed',
      institutions: [
        aged('x', 200),
        institution('y', { influence: 3, heldContacts: [dated('c', 0)] }),
      ],
      value: 'stale',
      ageDays: 200,
    },
  ])('$rule: $value', ({ institutions, value, ageDays }) => {
    expect(statusOf(institutions).freshness).toMatchObject({ value, ageDays })
  })

  test('a held contact refreshes, and is the reason', () => {
    const one = institution('i', {
      assessments: [assessed('a', 2, 400)],
      heldContacts: [dated('c', 10)],
    })
    const status = statusOf([one])
    expect(status.alliance.because.map(({ entryId }) => entryId)).toEqual(['a'])
    expect(status.freshness).toEqual({
      value: 'fresh',
      ageDays: 10,
      because: [
        {
          entryId: 'c',
          entry: 'contact',
          institutionId: 'i',
          day: ago(10),
          weight: 2,
          text: 'because.latest.contact',
        },
      ],
    })
  })
})
