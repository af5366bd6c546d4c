import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '../../server/assessments/rules.ts'
import type { CommitmentState } from '../../server/commitments/rules.ts'
import { countyStatus, type InstitutionFacts } from '../../server/counties/rules.ts'
import { ago, dated, event, institution, judged, now, promised } from '../counties/facts.ts'

const statusOf = (institutions: InstitutionFacts[]) =>
  countyStatus(institutions, now, defaultThresholds)

describe('accountability of a county', () => {
  const open = promised('open', 10)
  const working = promised('working', 10, null, [event('step', 'progress', 5)])
  const due = promised('due', 10, 1)
  const stalled = promised('stalled', 400)
  const waiting = promised('waiting', 10, null, [event('verdict', 'verdict_proposed', 5, 'kept')])
  const kept = judged('kept', 'kept', 5)
  const partly = judged('partly', 'partly_kept', 5)
  const broken = judged('broken', 'broken', 5)
  const lapsed = promised('lapsed', 10, null, [event('end', 'lapsed', 5)])
  const withdrawn = promised('withdrawn', 10, null, [event('back', 'withdrawn', 5)])
  const olderKept = judged('older-kept', 'kept', 731)
  const olderBroken = judged('older-broken', 'broken', 731)
  const ask = dated('ask', 5)

  test.each([
    { value: 'never_asked', commitments: [], because: [] },
    { value: 'never_asked', commitments: [promised('tomorrow', -1)], because: [] },
    { value: 'never_asked', commitments: [], asks: [dated('tomorrow', -1)], because: [] },
    { value: 'asked', commitments: [], asks: [ask], because: ['ask'] },
    { value: 'asked', commitments: [lapsed], because: ['lapsed', 'end'] },
    { value: 'asked', commitments: [withdrawn], because: ['withdrawn', 'back'] },
    {
      value: 'asked',
      commitments: [],
      asks: [dated('first', 9), dated('last', 2), ask],
      because: ['last', 'ask', 'first'],
    },
    {
      value: 'in_the_works',
      commitments: [promised('b', 10), promised('newest', 3), promised('c', 10), promised('a', 10)],
      because: ['newest', 'c', 'b', 'a'],
    },
    { value: 'asked', commitments: [olderKept], because: ['older-kept', 'older-kept-confirmed'] },
    {
      value: 'asked',
      commitments: [olderBroken, lapsed],
      asks: [ask],
      because: ['lapsed', 'end', 'older-broken', 'older-broken-confirmed', 'ask'],
    },
    { value: 'kept', commitments: [kept, olderBroken], because: ['kept', 'kept-confirmed'] },
    { value: 'kept', commitments: [partly], asks: [ask], because: ['partly', 'partly-confirmed'] },
    { value: 'kept', commitments: [judged('v', 'kept', 730)], because: ['v', 'v-confirmed'] },
    { value: 'in_the_works', commitments: [open, kept, lapsed], asks: [ask], because: ['open'] },
    { value: 'in_the_works', commitments: [working], because: ['working', 'step'] },
    {
      value: 'in_the_works',
      commitments: [
        promised('again', 90, null, [
          event('was', 'verdict_confirmed', 50, 'broken'),
          event('reopened', 'reopened', 5),
        ]),
      ],
      because: ['again', 'reopened'],
    },
    { value: 'due', commitments: [due, open, kept], asks: [ask], because: ['due'] },
    { value: 'due', commitments: [stalled, open], because: ['stalled'] },
    { value: 'due', commitments: [waiting, working], because: ['waiting', 'verdict'] },
    {
      value: 'broken',
      commitments: [broken, due, open, olderKept],
      because: ['broken', 'broken-confirmed'],
    },
    { value: 'broken', commitments: [judged('v', 'broken', 730)], because: ['v', 'v-confirmed'] },
    {
      value: 'mixed',
      commitments: [kept, due, broken],
      because: ['broken', 'broken-confirmed', 'kept', 'kept-confirmed'],
    },
    {
      value: 'mixed',
      commitments: [partly, broken, open],
      because: ['broken', 'broken-confirmed', 'partly', 'partly-confirmed'],
    },
  ])('$value because of $because', ({ value, commitments, asks = [], because }) => {
    const together = statusOf([institution('i', { commitments, asks })]).accountability
    expect(together.value).toBe(value)
    expect(together.because.map(({ entryId }) => entryId)).toEqual(because)
    // each by an institution of its own: the same value, the same entries
    const apart = statusOf([
      ...commitments.map((one) => institution(`of-${one.id}`, { commitments: [one] })),
      ...asks.map((one) => institution(`of-${one.id}`, { asks: [one] })),
    ]).accountability
    expect(apart.value).toBe(value)
    expect(apart.counts).toEqual(together.counts)
    expect(apart.because.map(({ entryId }) => entryId).sort()).toEqual([...because].sort())
  })

  test('always with the counts, every commitment once', () => {
    const commitments = [
      open,
      working,
      due,
      stalled,
      waiting,
      kept,
      partly,
      broken,
      lapsed,
      withdrawn,
    ]
    const facts = {
      commitments: [...commitments, olderKept, olderBroken],
      asks: [ask, dated('b', 9)],
    }
    const { value, counts } = statusOf([institution('i', facts)]).accountability
    expect(value).toBe('mixed')
    expect(counts).toEqual({
      open: 1,
      in_progress: 1,
      due: 2,
      stalled: 1,
      kept: 1,
      partly_kept: 1,
      broken: 1,
      lapsed: 1,
      withdrawn: 1,
      older: 2,
      asks: 2,
    } satisfies Record<CommitmentState | 'older' | 'asks', number>)
  })

  test.each([
    { commitment: open, says: ['because.commitment.open'] },
    { commitment: working, says: ['because.commitment.in_progress', 'because.event.progress'] },
    { commitment: due, says: ['because.commitment.due'] },
    {
      commitment: waiting,
      says: ['because.commitment.verdict_waiting', 'because.event.verdict_proposed'],
    },
    {
      commitment: { ...waiting, dueOn: ago(1) },
      says: ['because.commitment.due', 'because.event.verdict_proposed'],
    },
    { commitment: stalled, says: ['because.commitment.stalled'] },
    {
      commitment: partly,
      says: ['because.commitment.partly_kept', 'because.event.confirmed.partly_kept'],
    },
    { commitment: broken, says: ['because.commitment.broken', 'because.event.confirmed.broken'] },
    { commitment: lapsed, says: ['because.commitment.lapsed', 'because.event.lapsed'] },
    { commitment: olderKept, says: ['because.commitment.older', 'because.event.confirmed.kept'] },
  ])('the reasons of $commitment.id say $says', ({ commitment, says }) => {
    const { because } = statusOf([institution('i', { commitments: [commitment] })]).accountability
    expect(because.map(({ text }) => text)).toEqual(says)
    expect(because[0]).toMatchObject({ entry: 'commitment', day: commitment.madeOn, weight: 2 })
  })

  test('a held contact of the same institution keeps its promise from stalling, of another not', () => {
    const heldContacts = [dated('c', 3)]
    const value = (institutions: InstitutionFacts[]) => statusOf(institutions).accountability.value
    expect(value([institution('i', { commitments: [stalled], heldContacts })])).toBe('in_the_works')
    const apart = [institution('i', { commitments: [stalled] }), institution('j', { heldContacts })]
    expect(value(apart)).toBe('due')
  })
})

describe('what a reason names', () => {
  const reasonsOf = (facts: Partial<InstitutionFacts>) =>
    statusOf([institution('i', facts)]).accountability.because.map(({ entry, text }) => [
      entry,
      text,
    ])

  test('an ask, a promise, and the event that decided it', () => {
    expect(reasonsOf({ asks: [dated('ask', 5)] })).toEqual([['ask', 'because.asked']])
    expect(reasonsOf({ commitments: [judged('kept', 'kept', 5)] })).toEqual([
      ['commitment', 'because.commitment.kept'],
      ['commitment_event', 'because.event.confirmed.kept'],
    ])
  })
})

test.each([
  ['kept', 731, 'older'],
  ['kept', 730, 'kept'],
  ['partly_kept', 731, 'older'],
  ['partly_kept', 730, 'partly_kept'],
  ['broken', 731, 'older'],
] as const)('a verdict of %s that is %i days old counts as %s', (verdict, daysAgo, counts) => {
  const { accountability } = statusOf([
    institution('i', { commitments: [judged('v', verdict, daysAgo)] }),
  ])
  expect(accountability.counts[counts]).toBe(1)
})

test.each(['lapsed', 'withdrawn'] as const)('what was %s long ago stays that', (kind) => {
  const long = promised('p', 900, null, [event('end', kind, 800)])
  const { accountability } = statusOf([institution('i', { commitments: [long] })])
  expect(accountability.counts).toMatchObject({ [kind]: 1, older: 0 })
})
