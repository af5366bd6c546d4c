import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../server/days.ts'
import { type Role, roles } from '../../server/members/rules.ts'
import { readsReport, reviewsReports, writesReport } from '../../server/reports/access-rules.ts'
import {
  changedCounties,
  changedEntries,
  changedNumbers,
} from '../../server/reports/addendum-rules.ts'
import {
  changedAnswer,
  isAskedIn,
  isOverBefore,
  targetKeys,
} from '../../server/reports/ask-rules.ts'
import { commitmentInPeriod, newsFirst, statesOf } from '../../server/reports/commitment-rules.ts'
import { contactKeys, markOf } from '../../server/reports/contact-rules.ts'
import { gapOf, institutionKeys } from '../../server/reports/institution-rules.ts'
import { movementOf } from '../../server/reports/movement-rules.ts'
import {
  countsPeople,
  entriesOf,
  type Group,
  grouped,
  numbersOf,
  tally,
} from '../../server/reports/number-rules.ts'
import { recordChanges, recordKeys } from '../../server/reports/record-rules.ts'
import {
  fitsKind,
  longestDays,
  periodAround,
  periodBefore,
  reportStates,
  untranslated,
} from '../../server/reports/rules.ts'

describe('periods', () => {
  test.each([
    ['month', '2026-02-14', '2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31'],
    ['month', '2024-01-31', '2024-01-01', '2024-01-31', '2023-12-01', '2023-12-31'],
    ['quarter', '2026-11-26', '2026-10-01', '2026-12-31', '2026-07-01', '2026-09-30'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['year', '2026-11-26', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ] as const)('the %s around %s', (kind, day, from, to, beforeFrom, beforeTo) => {
    expect(periodAround(kind, day)).toEqual({ kind, from, to })
    expect(periodBefore({ kind, from, to })).toEqual({ kind, from: beforeFrom, to: beforeTo })
    expect(fitsKind({ kind, from, to })).toBe(true)
    expect(fitsKind({ kind, from: addDays(from, 1), to })).toBe(false)
    expect(fitsKind({ kind, from, to: addDays(to, -1) })).toBe(false)
  })

  test('before a free one as many days, right up to it', () => {
    const free = { kind: 'free' as const, from: '2026-03-05', to: '2026-03-14' }
    expect(periodBefore(free)).toEqual({ kind: 'free', from: '2026-02-23', to: '2026-03-04' })
    expect(fitsKind(free)).toBe(true)
    expect(fitsKind({ ...free, to: free.from })).toBe(true)
    expect(fitsKind({ ...free, to: '2026-03-04' })).toBe(false)
    expect(fitsKind({ ...free, to: addDays(free.from, longestDays - 1) })).toBe(true)
    expect(fitsKind({ ...free, to: addDays(free.from, longestDays) })).toBe(false)
  })

  test('follow each other without a gap, and every day is in its own', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1999-12-31', n))
    fc.assert(
      fc.property(fc.constantFrom('month', 'quarter', 'year'), days, (kind, day) => {
        const whole = periodAround(kind, day)
        expect(whole.from <= day && day <= whole.to).toBe(true)
        const before = periodBefore(whole)
        expect(daysBetween(before.to, whole.from)).toBe(1)
        expect(fitsKind(before)).toBe(true)
      }),
    )
  })
})

describe('who reads, writes and reviews', () => {
  const here = { scope: 'regions' as const, counties: ['01095', '01049'] }
  const state = { scope: 'state' as const, counties: [] }
  const may = (role: Role, counties: string[], report: typeof here | typeof state) => {
    const member = { roles: [role], counties }
    const reads = reportStates.map((one) => readsReport(member, { ...report, state: one }))
    const reviews = reviewsReports(member, { ...report, state: 'draft' })
    return [...reads, writesReport(member, report), reviews]
      .map((yes) => (yes ? 'y' : '-'))
      .join('')
  }
  // draft, reviewed, final · writes · reviews
  test.each<[Role, string, string, string, string]>([
    ['organizer', '--y--', '--y--', '-----', '--y--'],
    ['lead', 'yyyyy', 'yyy-y', '-----', 'yyy-y'],
    ['leadership', 'yyy-y', 'yyy-y', 'yyy-y', 'yyyyy'],
    ['viewer', '--y--', '--y--', '--y--', '--y--'],
    ['admin', '-----', '-----', '-----', '-----'],
  ])('%s', (role, whole, part, elsewhere, everywhere) => {
    expect(may(role, ['01095', '01049', '01071'], here)).toBe(whole)
    expect(may(role, ['01095'], here)).toBe(part)
    expect(may(role, ['01097'], here)).toBe(elsewhere)
    expect(may(role, ['01095'], state)).toBe(everywhere)
  })

  test('a region without counties is nobody’s', () => {
    expect(
      roles.some((role) =>
        writesReport({ roles: [role], counties: ['01095'] }, { ...here, counties: [] }),
      ),
    ).toBe(false)
  })
})

const days = { from: '2026-04-01', to: '2026-06-30' }
const recordedAt = '2026-04-01T12:00:00.000Z'

describe('a commitment in a period', () => {
  const event = (kind: string, day: string, verdict: string | null = null) =>
    ({ id: `${kind}${day}`, kind, day, verdict, recordedAt: `${day}T12:00:00.000Z` }) as never
  const made = (madeOn: string, more: object = {}) => ({
    id: 'k',
    madeOn,
    dueOn: null,
    recordedAt,
    events: [],
    ...more,
  })
  const kept = (day: string) => event('verdict_confirmed', day, 'kept')
  test.each([
    ['made later', made('2026-07-01'), null],
    ['made in it', made('2026-04-01'), { state: 'open', news: ['made'], counts: ['made', 'open'] }],
    ['made before', made('2026-03-31'), { state: 'open', news: [], counts: ['open'] }],
    [
      'spoken of',
      made('2026-03-31', { events: [event('progress', '2026-04-02')] }),
      { state: 'in_progress', news: [], counts: ['in_progress'] },
    ],
    [
      'due',
      made('2026-03-31', { dueOn: '2026-06-29' }),
      { state: 'due', news: ['due'], counts: ['due'] },
    ],
    ['stalled', made('2025-12-01'), { state: 'stalled', news: ['stalled'], counts: ['stalled'] }],
    [
      'made and kept',
      made('2026-04-01', { events: [kept('2026-06-30')] }),
      { state: 'kept', news: ['kept', 'made'], counts: ['kept', 'made'] },
    ],
    [
      'kept before',
      made('2026-01-01', { events: [kept('2026-03-31')] }),
      { state: 'kept', news: [], counts: [] },
    ],
    [
      'kept, and reopened since',
      made('2026-01-01', { events: [kept('2026-04-02'), event('reopened', '2026-05-02')] }),
      { state: 'open', news: [], counts: ['open'] },
    ],
    [
      'lapsed',
      made('2026-01-01', { events: [event('lapsed', '2026-04-01')] }),
      { state: 'lapsed', news: ['lapsed'], counts: ['lapsed'] },
    ],
  ])('%s', (_name, commitment, expected) => {
    expect(commitmentInPeriod(commitment, null, days)).toEqual(expected)
  })

  test('what says most comes first, then the latest made', () => {
    const one = (id: string, madeOn: string, ...news: string[]) => ({ id, madeOn, news }) as never
    const list = [
      one('a', '2026-04-01', 'made'),
      one('b', '2026-04-02', 'made'),
      one('c', '2026-01-01', 'kept', 'made'),
      one('d', '2026-01-01', 'broken'),
      one('e', '2026-04-02', 'made'),
    ] as { id: string; madeOn: string; news: never[] }[]
    expect(list.sort(newsFirst).map(({ id }) => id)).toEqual(['d', 'c', 'e', 'b', 'a'])
    for (const [at, first] of list.entries())
      for (const later of list.slice(at + 1))
        expect([newsFirst(first, later) < 0, newsFirst(later, first) > 0]).toEqual([true, true])
  })
})

describe('contacts', () => {
  const group = { kind: 'visit', county: '01095', organization: 'restricted', marks: 0 } as const
  test('count by more than their outcome only when they were held', () => {
    expect(contactKeys({ ...group, outcome: 'refused' })).toEqual([
      'contacts.total',
      'contacts.outcome.refused',
    ])
  })

  test('with several institutions count once in each of their sectors and movements', () => {
    const marks = [
      { sector: 'community' as const, kind: 'church' },
      { sector: 'community' as const, kind: 'union_local' },
      { sector: 'police' as const, kind: 'sheriff' },
      { sector: 'business' as const, kind: 'farm' },
    ].reduce((all, one) => all | markOf(one), 0)
    expect(contactKeys({ ...group, outcome: 'held', marks })).toEqual([
      'contacts.total',
      'contacts.outcome.held',
      'contacts.held',
      'contacts.kind.visit',
      'contacts.county.01095',
      'contacts.organization.restricted',
      'contacts.sector.police',
      'contacts.sector.business',
      'contacts.sector.community',
      'movements.faith.contacts',
      'movements.labor.contacts',
      'movements.business.contacts',
    ])
  })

  test.each([
    ['community', 'african_american', 'african_american'],
    ['community', 'lgbtq', 'lgbtq'],
    ['community', 'other_community', null],
    ['service', 'hospital', 'service'],
    ['elected', 'church', null],
  ] as const)('%s %s belongs to %s', (sector, kind, movement) => {
    expect(movementOf({ sector, kind })).toBe(movement)
  })
})

describe('institutions', () => {
  const standing = (alliance: string, freshness: string | null, lastHeldOn: string | null) =>
    ({ weight: 2, alliance, freshness, lastHeldOn }) as never
  const unknown = standing('not_assessed', null, null)
  const ally = standing('ally', 'fresh', '2026-05-01')
  const church = { sector: 'community' as const, kind: 'church', influence: 1 as const }

  test.each([
    ['never contacted', unknown, 'never'],
    ['never contacted, whatever was said of it', standing('ally', 'fresh', null), 'never'],
    ['stale', standing('ally', 'stale', '2025-08-01'), 'stale'],
    ['expired', standing('not_assessed', 'expired', '2024-08-01'), 'stale'],
    ['fresh', ally, null],
  ])('%s', (_name, its, gap) => {
    expect(gapOf(its)).toBe(gap)
  })

  test('a key seat counts as one, too', () => {
    const seat = { sector: 'police' as const, kind: 'sheriff', influence: 3 as const }
    expect(institutionKeys(seat, unknown, unknown)).toEqual([
      'coverage.institutions',
      'coverage.never',
      'coverage.key_seats',
      'coverage.key_never',
    ])
    expect(institutionKeys(seat, unknown, ally)).toEqual([
      'coverage.institutions',
      'coverage.key_seats',
    ])
  })

  test('an ally is won when it was none at the start; statewide ones count in their movement only', () => {
    const about = 'movements.faith'
    expect(institutionKeys(church, unknown, ally)).toEqual([
      'coverage.institutions',
      `${about}.institutions`,
      `${about}.allies`,
      `${about}.won`,
    ])
    const active = standing('active_ally', 'fresh', '2026-05-01')
    expect(institutionKeys(church, active, ally)).not.toContain(`${about}.won`)
    const statewide = { ...(unknown as object), weight: 0 } as never
    expect(institutionKeys(church, statewide, statewide)).toEqual([`${about}.institutions`])
  })
})

describe('asks', () => {
  const answer = (day: string, value: string) =>
    ({ id: day, day, answer: value, authorId: 'm', recordedAt: `${day}T12:00:00.000Z` }) as never
  const ask = (askedOn: string | null, answers: never[] = [], at = recordedAt) => ({
    ...{ id: 'a', campaignId: 'c', askedOn, answers },
    recordedAt: at,
  })
  const late = '2026-08-01T12:00:00.000Z'
  test.each([
    ['put in it', ask('2026-04-01'), ['targets', 'waiting', 'asked']],
    ['put before', ask('2026-03-31'), ['targets', 'waiting']],
    ['put later', ask('2026-07-01'), ['targets', 'not_asked']],
    ['on the list since later', ask(null, [], late), []],
    ['written down later', ask('2026-06-30', [], late), ['targets', 'waiting', 'asked']],
    ['answered', ask('2026-04-01', [answer('2026-04-02', 'no')]), ['targets', 'no', 'asked']],
  ])('%s', (_name, its, words) => {
    expect(targetKeys(its, days)).toEqual(words.map((word) => `campaigns.c.${word}`))
  })

  test('a change is another word at the end than at the start', () => {
    const eve = '2026-03-31'
    const change = (...answers: never[]) => changedAnswer(ask('2026-01-01', answers), eve, days.to)
    expect(change()).toBeNull()
    expect(change(answer('2026-02-01', 'no'))).toBeNull()
    const yes = answer('2026-05-01', 'yes')
    expect(change(yes)).toEqual({ before: 'waiting', after: 'yes', day: '2026-05-01' })
    expect(change(answer('2026-02-01', 'no'), yes)).toMatchObject({ before: 'no', after: 'yes' })
    expect(isAskedIn(null, days)).toBe(false)
  })

  test.each([
    ['nobody said until when', null, null, false],
    ['until its first day', '2026-04-01', null, false],
    ['until the day before', '2026-03-31', null, true],
    ['decided the day before', null, '2026-03-31', true],
    ['decided before it was to end', '2026-12-31', '2026-03-31', true],
    ['decided in it', '2026-12-31', '2026-04-01', false],
  ])('a campaign is over before a period: %s', (_name, endsOn, votedOn, over) => {
    expect(isOverBefore({ endsOn, votedOn }, days.from)).toBe(over)
  })
})

describe('public records', () => {
  const record = (day: string, endedOn: string | null = null, adverse = true) => ({
    ...{ id: 'r', day, endedOn, adverse, recordedAt },
  })
  test.each([
    ['begun in it', record('2026-04-01'), ['began', 'adverse']],
    ['in force', record('2026-01-01'), ['adverse']],
    ['no word against anybody', record('2026-01-01', null, false), []],
    ['ended in it', record('2026-01-01', '2026-06-30'), ['ended']],
    ['begun and ended in it', record('2026-04-01', '2026-05-01'), ['began', 'ended']],
    ['later', record('2026-07-01'), []],
  ])('%s', (_name, its, words) => {
    expect(recordKeys(its, days)).toEqual(words.map((word) => `records.${word}`))
  })

  test('say on which day', () => {
    expect(recordChanges(record('2026-04-01', '2026-05-01'), days)).toEqual([
      { change: 'began', day: '2026-04-01' },
      { change: 'ended', day: '2026-05-01' },
    ])
  })
})

describe('numbers', () => {
  const groups: Group[] = [
    { entry: 'contact', keys: ['a', 'b'], count: 2, ids: ['1', '2'] },
    { entry: 'contact', keys: ['a'], count: 1, ids: ['3'] },
    { entry: 'ask', keys: ['c'], count: 1, ids: ['1'] },
  ]
  test('add up what counts in them, and lead back to it', () => {
    const now = tally(groups)
    expect(
      numbersOf(
        now,
        new Map([
          ['b', 5],
          ['d', 1],
        ]),
      ),
    ).toEqual({
      a: [3, 0],
      b: [2, 5],
      c: [1, 0],
      d: [0, 1],
    })
    expect(entriesOf(groups, 'a')).toEqual({ entry: 'contact', ids: ['1', '2', '3'] })
    expect(entriesOf(groups, 'c')).toEqual({ entry: 'ask', ids: ['1'] })
    expect(entriesOf(groups, 'none')).toEqual({ entry: 'contact', ids: [] })
  })

  test('those alike are kept together', () => {
    const entries = [
      { id: '1', keys: ['a'] },
      { id: '2', keys: [] },
      { id: '3', keys: ['a'] },
      { id: '4', keys: ['a', 'b'] },
    ]
    expect(grouped('ask', entries)).toEqual([
      { entry: 'ask', keys: ['a'], count: 2, ids: ['1', '3'] },
      { entry: 'ask', keys: ['a', 'b'], count: 1, ids: ['4'] },
    ])
  })

  test('of people are known', () => {
    expect(countsPeople('ladder.first.led')).toBe(true)
    expect(countsPeople('contacts.held')).toBe(false)
  })
})

describe('what was corrected', () => {
  test('numbers: all but those of counties, which follow', () => {
    const was = { a: [1, 0], b: [2, 9], 'statuses.alliance.ally': [3, 0], gone: [1, 0] } as const
    const is = { a: [1, 5], b: [3, 9], 'statuses.alliance.ally': [2, 0], come: [4, 0] } as const
    expect(changedNumbers(was, is)).toEqual([
      { key: 'b', was: 2, is: 3 },
      { key: 'come', was: 0, is: 4 },
      { key: 'gone', was: 1, is: 0 },
    ])
  })

  test('counties: both statuses, at the start and at the end', () => {
    const county = (fips: string, alliance: string, accountability = 'kept') => ({
      fips,
      name: fips,
      before: { alliance: 'ally', accountability },
      after: { alliance, accountability: 'kept' },
    })
    const was = [county('01', 'ally'), county('02', 'ally'), county('03', 'ally')]
    const is = [county('01', 'neutral'), county('02', 'ally', 'due')]
    expect(changedCounties(was, is)).toEqual([
      { fips: '01', name: '01', aspect: 'alliance', at: 'end', was: 'ally', is: 'neutral' },
      { fips: '02', name: '02', aspect: 'accountability', at: 'start', was: 'kept', is: 'due' },
    ])
  })

  test('entries: come, gone, and counted otherwise, whatever the order of their numbers', () => {
    const group = (keys: string[], ...ids: string[]): Group => ({
      ...{ entry: 'contact', keys, count: ids.length, ids },
    })
    const was = [group(['a', 'b'], '1', '2'), group(['c'], '1'), group(['a'], '3', '4')]
    const is = [group(['c', 'b', 'a'], '1'), group(['a'], '2', '3', '5')]
    expect(changedEntries(was, is)).toEqual([
      { change: 'changed', entry: 'contact', id: '2' },
      { change: 'removed', entry: 'contact', id: '4' },
      { change: 'added', entry: 'contact', id: '5' },
    ])
  })
})

test('what has words in one language and none in another is named, by the language that lacks it', () => {
  const said = (section: 'summary' | 'outlook', language: 'en' | 'es', text = 'words') => ({
    section,
    language,
    text,
  })
  const both = ['en', 'es'] as const
  expect(untranslated(both, [said('summary', 'en'), said('summary', 'es', ' ')])).toEqual([
    { language: 'es', sections: ['summary'] },
  ])
  expect(untranslated(both, [said('outlook', 'es'), said('summary', 'en')])).toEqual([
    { language: 'en', sections: ['outlook'] },
    { language: 'es', sections: ['summary'] },
  ])
  expect(untranslated(both, [said('summary', 'en'), said('summary', 'es')])).toEqual([])
  expect(untranslated(both, [])).toEqual([])
  expect(untranslated(['en'] as const, [said('summary', 'en')])).toEqual([])
})

test('of chosen promises it is told where they stood on a day, and of none that came after it', () => {
  const made = (id: string, madeOn: string, dueOn: string | null = null) => ({
    ...{ id, madeOn, dueOn, recordedAt: `${madeOn}T18:00:00Z`, events: [] },
  })
  const institutions = new Map([
    [
      'sheriff',
      { commitments: [made('open', '2026-05-01'), made('other', '2026-05-01')], heldContacts: [] },
    ],
    [
      'clinic',
      {
        commitments: [made('due', '2026-05-01', '2026-05-20'), made('later', '2026-07-02')],
        heldContacts: [],
      },
    ],
  ])
  const chosen = new Set(['open', 'due', 'later'])
  expect([...statesOf(institutions, chosen, { asOf: '2026-06-30', knownOn: null })]).toEqual([
    ['open', 'open'],
    ['due', 'due'],
  ])
})
