import { describe, expect, test } from 'vitest'
import {
  type CommitmentFact,
  type CommitmentState,
  commitmentInView,
  isStepOverdue,
  lastMoved,
  stateOfCommitment,
} from '../../server/commitments/rules.ts'
import { ago, dated, event, judged, now, promised, today } from '../counties/facts.ts'

type Row = {
  rule: string
  commitment: CommitmentFact
  held?: number[]
  state: CommitmentState | null
  by?: string
}

/** Every row says which state, and which event decided it (none: a day or its absence did). */
function table(rows: Row[]) {
  test.each(rows)('$rule: $state', ({ commitment, held = [], state, by }) => {
    const contacts = held.map((daysAgo) => dated(`held-${daysAgo}`, daysAgo))
    const standing = stateOfCommitment(commitment, contacts, now)
    expect(standing?.state ?? null).toBe(state)
    expect(standing?.decidedBy?.id).toBe(by)
  })
}

describe('without a verdict', () => {
  table([
    { rule: 'made today', commitment: promised('p', 0), state: 'open' },
    { rule: 'made tomorrow', commitment: promised('p', -1), state: null },
    { rule: 'due tomorrow', commitment: promised('p', 10, -1), state: 'open' },
    { rule: 'due today', commitment: promised('p', 10, 0), state: 'open' },
    { rule: 'due yesterday', commitment: promised('p', 10, 1), state: 'due' },
    {
      rule: 'evidence is no progress',
      commitment: promised('p', 10, null, [event('e', 'evidence', 5)]),
      state: 'open',
    },
    {
      rule: 'progress',
      commitment: promised('p', 10, null, [event('e', 'progress', 5), event('f', 'progress', 3)]),
      state: 'in_progress',
      by: 'f',
    },
    {
      rule: 'progress on the day it was made',
      commitment: promised('p', 10, null, [event('e', 'progress', 10)]),
      state: 'in_progress',
      by: 'e',
    },
    {
      rule: 'progress from before it was made',
      commitment: promised('p', 10, null, [event('e', 'progress', 11)]),
      state: 'open',
    },
    {
      rule: 'progress tomorrow',
      commitment: promised('p', 10, null, [event('e', 'progress', -1)]),
      state: 'open',
    },
    {
      rule: 'past its due day in spite of progress',
      commitment: promised('p', 10, 1, [event('e', 'progress', 5)]),
      state: 'due',
    },
  ])
})

describe('stalled after more than 180 quiet days', () => {
  table([
    { rule: '180 days after it was made', commitment: promised('p', 180), state: 'open' },
    { rule: '181 days after it was made', commitment: promised('p', 181), state: 'stalled' },
    {
      rule: 'any event counts, 180 days ago',
      commitment: promised('p', 900, null, [event('e', 'evidence', 180)]),
      state: 'open',
    },
    {
      rule: 'any event counts, 181 days ago',
      commitment: promised('p', 900, null, [event('e', 'progress', 181)]),
      state: 'stalled',
    },
    {
      rule: 'a held contact with the institution, 180 days ago',
      commitment: promised('p', 900),
      held: [400, 180, 600],
      state: 'open',
    },
    {
      rule: 'a held contact with the institution, 181 days ago',
      commitment: promised('p', 900),
      held: [400, 181],
      state: 'stalled',
    },
    {
      rule: 'a held contact tomorrow',
      commitment: promised('p', 181),
      held: [-1],
      state: 'stalled',
    },
    {
      rule: 'contacts from before it was made take no days away',
      commitment: promised('p', 100),
      held: [500],
      state: 'open',
    },
    {
      rule: 'progress kept alive by a contact',
      commitment: promised('p', 900, null, [event('e', 'progress', 400)]),
      held: [20],
      state: 'in_progress',
      by: 'e',
    },
    { rule: 'due goes before stalled', commitment: promised('p', 900, 500), state: 'due' },
  ])
})

describe('verdicts', () => {
  table([
    {
      rule: 'proposed, waiting for its confirmation',
      commitment: promised('p', 10, -30, [event('v', 'verdict_proposed', 1, 'kept')]),
      state: 'due',
      by: 'v',
    },
    {
      rule: 'confirmed only tomorrow',
      commitment: judged('p', 'kept', -1),
      state: 'due',
      by: 'p-proposed',
    },
    {
      rule: 'waiting, and nothing happened for long',
      commitment: promised('p', 900, null, [event('v', 'verdict_proposed', 500, 'broken')]),
      state: 'due',
      by: 'v',
    },
    {
      rule: 'confirmed today',
      commitment: judged('p', 'kept', 0),
      state: 'kept',
      by: 'p-confirmed',
    },
    {
      rule: 'partly',
      commitment: judged('p', 'partly_kept', 5),
      state: 'partly_kept',
      by: 'p-confirmed',
    },
    { rule: 'broken', commitment: judged('p', 'broken', 5), state: 'broken', by: 'p-confirmed' },
    {
      rule: 'a verdict stays, however old and past due',
      commitment: { ...judged('p', 'kept', 4000), dueOn: ago(4100) },
      state: 'kept',
      by: 'p-confirmed',
    },
    {
      rule: 'another verdict proposed afterwards changes nothing',
      commitment: promised('p', 50, null, [
        event('a', 'verdict_proposed', 20, 'kept'),
        event('b', 'verdict_confirmed', 19, 'kept'),
        event('c', 'verdict_proposed', 5, 'broken'),
      ]),
      state: 'kept',
      by: 'b',
    },
    {
      rule: 'the last confirmed one decides',
      commitment: promised('p', 50, null, [
        event('d', 'verdict_confirmed', 4, 'broken'),
        event('b', 'verdict_confirmed', 19, 'kept'),
      ]),
      state: 'broken',
      by: 'd',
    },
    {
      rule: 'progress after the verdict changes nothing',
      commitment: promised('p', 50, null, [
        event('b', 'verdict_confirmed', 19, 'broken'),
        event('c', 'progress', 5),
      ]),
      state: 'broken',
      by: 'b',
    },
  ])
})

describe('lapsed, withdrawn, reopened', () => {
  const kept = event('kept', 'verdict_confirmed', 30, 'kept')
  table([
    {
      rule: 'lapsed',
      commitment: promised('p', 50, 40, [event('l', 'lapsed', 5)]),
      state: 'lapsed',
      by: 'l',
    },
    {
      rule: 'withdrawn, however quiet since',
      commitment: promised('p', 900, null, [event('w', 'withdrawn', 800)]),
      state: 'withdrawn',
      by: 'w',
    },
    {
      rule: 'withdrawn after a verdict',
      commitment: promised('p', 50, null, [kept, event('w', 'withdrawn', 5)]),
      state: 'withdrawn',
      by: 'w',
    },
    {
      rule: 'a verdict after it lapsed',
      commitment: promised('p', 50, null, [event('l', 'lapsed', 40), kept]),
      state: 'kept',
      by: 'kept',
    },
    {
      rule: 'a waiting verdict ends when it lapses',
      commitment: promised('p', 50, null, [
        event('v', 'verdict_proposed', 9, 'broken'),
        event('l', 'lapsed', 5),
      ]),
      state: 'lapsed',
      by: 'l',
    },
    {
      rule: 'reopened',
      commitment: promised('p', 50, null, [kept, event('r', 'reopened', 5)]),
      state: 'open',
      by: 'r',
    },
    {
      rule: 'reopened only tomorrow',
      commitment: promised('p', 50, null, [kept, event('r', 'reopened', -1)]),
      state: 'kept',
      by: 'kept',
    },
    {
      rule: 'reopened on the day of the verdict, recorded after it',
      commitment: promised('p', 50, null, [
        { ...event('r', 'reopened', 30), recordedAt: `${ago(30)}T19:00:00.000Z` },
        kept,
      ]),
      state: 'open',
      by: 'r',
    },
    {
      rule: 'the verdict of the day it was reopened, recorded after it',
      commitment: promised('p', 50, null, [
        { ...event('r', 'reopened', 30), recordedAt: `${ago(30)}T17:00:00.000Z` },
        kept,
      ]),
      state: 'kept',
      by: 'kept',
    },
    {
      rule: 'reopened after its due day',
      commitment: promised('p', 50, 40, [kept, event('r', 'reopened', 5)]),
      state: 'due',
    },
    {
      rule: 'progress before it was reopened',
      commitment: promised('p', 50, null, [
        event('x', 'progress', 35),
        kept,
        event('r', 'reopened', 5),
      ]),
      state: 'open',
      by: 'r',
    },
    {
      rule: 'progress after it was reopened',
      commitment: promised('p', 50, null, [
        kept,
        event('r', 'reopened', 5),
        event('x', 'progress', 4),
      ]),
      state: 'in_progress',
      by: 'x',
    },
    {
      rule: 'a proposal from before it was reopened waits no more',
      commitment: promised('p', 50, null, [
        kept,
        event('v', 'verdict_proposed', 9, 'broken'),
        event('r', 'reopened', 5),
      ]),
      state: 'open',
      by: 'r',
    },
    {
      rule: 'a proposal after it was reopened waits',
      commitment: promised('p', 50, null, [
        kept,
        event('r', 'reopened', 5),
        event('v', 'verdict_proposed', 3, 'broken'),
      ]),
      state: 'due',
      by: 'v',
    },
    {
      rule: 'stalled 181 days after it was reopened',
      commitment: promised('p', 900, null, [
        event('w', 'withdrawn', 800),
        event('r', 'reopened', 181),
      ]),
      state: 'stalled',
    },
    {
      rule: 'open 180 days after it was reopened',
      commitment: promised('p', 900, null, [
        event('w', 'withdrawn', 800),
        event('r', 'reopened', 180),
      ]),
      state: 'open',
      by: 'r',
    },
  ])
})

describe('as of a day, and as known on a day', () => {
  const recordedLate = {
    ...event('late', 'verdict_confirmed', 30, 'broken'),
    recordedAt: `${ago(2)}T18:00:00.000Z`,
  }
  const commitment = promised('p', 50, 20, [event('x', 'progress', 40), recordedLate])

  test.each([
    { daysAgo: 51, state: undefined },
    { daysAgo: 50, state: 'open' },
    { daysAgo: 40, state: 'in_progress' },
    { daysAgo: 30, state: 'broken' },
    { daysAgo: 0, state: 'broken' },
  ])('$daysAgo days ago it was $state', ({ daysAgo, state }) => {
    const when = { asOf: ago(daysAgo), knownOn: null }
    expect(stateOfCommitment(commitment, [], when)?.state).toBe(state)
  })

  test.each([
    { knownAgo: 51, state: undefined },
    { knownAgo: 3, state: 'due' },
    { knownAgo: 2, state: 'broken' },
  ])('as known $knownAgo days ago it is $state today', ({ knownAgo, state }) => {
    const when = { asOf: today, knownOn: ago(knownAgo) }
    expect(stateOfCommitment(commitment, [], when)?.state).toBe(state)
  })

  test('a contact not yet known keeps nothing alive', () => {
    const held = { ...dated('c', 10), recordedAt: `${ago(2)}T18:00:00.000Z` }
    const at = (knownOn: string | null) =>
      stateOfCommitment(promised('p', 200), [held], { asOf: today, knownOn })?.state
    expect(at(null)).toBe('open')
    expect(at(ago(3))).toBe('stalled')
  })
})

describe('what moved a commitment last', () => {
  const step = event('e', 'progress', 20)
  test.each([
    ['the promise itself', promised('p', 30), null, 30, null],
    ['an event', promised('p', 30, null, [step]), dated('c', 25), 20, 'commitment_event e'],
    [
      'an event of the same day as a contact',
      promised('p', 30, null, [step]),
      dated('c', 20),
      20,
      'commitment_event e',
    ],
    ['a contact', promised('p', 30, null, [step]), dated('c', 10), 10, 'contact c'],
    ['no contact of the day it was made', promised('p', 30), dated('c', 30), 30, null],
    ['no contact before it was made', promised('p', 30), dated('c', 40), 30, null],
  ] as const)('%s', (_name, commitment, lastHeld, daysAgo, by) => {
    const { day, moved } = lastMoved(commitment, lastHeld, now)
    expect(day).toBe(ago(daysAgo))
    expect(moved && `${moved.entry} ${moved.fact.id}`).toBe(by)
  })
})

describe('a commitment as it stood then', () => {
  const late = { ...event('late', 'progress', 20), recordedAt: `${ago(2)}T18:00:00.000Z` }
  const commitment = promised('p', 30, null, [event('e', 'progress', 20), late])
  const seen = (daysAgo: number, knownAgo: number | null = null) =>
    commitmentInView(commitment, {
      asOf: ago(daysAgo),
      knownOn: knownAgo === null ? null : ago(knownAgo),
    })?.events.map(({ id }) => id) ?? null

  test('has no event that happened or was recorded later, and is nothing before it was made', () => {
    expect([31, 30, 21, 20].map((daysAgo) => seen(daysAgo))).toEqual([null, [], [], ['e', 'late']])
    expect([31, 30, 20, 3, 2].map((knownAgo) => seen(0, knownAgo))).toEqual([
      null,
      [],
      ['e'],
      ['e'],
      ['e', 'late'],
    ])
    expect(commitmentInView(commitment, now)).toEqual(commitment)
  })
})

test.each([
  ['its day is over', 1, null, true],
  ['its day is today', 0, null, false],
  ['it was reached, though late', 1, { on: today }, false],
  ['it has no day', null, null, false],
])('a step when %s: late %s', (_name, dueAgo, reached, late) => {
  const step = { dueOn: dueAgo === null ? null : ago(dueAgo), reached }
  expect(isStepOverdue(step, today)).toBe(late)
})
