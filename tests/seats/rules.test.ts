import { describe, expect, test } from 'vitest'
import type { CommitmentEventFact, CommitmentEventKind } from '../../server/commitments/rules.ts'
import {
  type Departure,
  lapseNote,
  lapsesWith,
  type PromiseFact,
  type TenureFact,
  termsEndBy,
} from '../../server/seats/rules.ts'

const tenure = (extra: Partial<TenureFact> = {}): TenureFact => ({
  seatId: 'sheriff',
  institutionId: 'office',
  startedOn: '2023-01-16',
  endedOn: null,
  ...extra,
})

const leaving = (extra: Partial<Departure> = {}): Departure => ({
  day: '2027-01-18',
  seatId: 'sheriff',
  personId: 'ira',
  successorId: 'jo',
  tenures: [tenure()],
  ...extra,
})

const only = (extra: Partial<TenureFact>) => ({ tenures: [tenure(extra)] })

const promised = (extra: Partial<PromiseFact> = {}): PromiseFact => ({
  id: 'promise',
  madeOn: '2026-03-01',
  dueOn: null,
  recordedAt: '2026-03-01T18:00:00.000Z',
  events: [],
  institutionId: 'office',
  seatId: null,
  personId: 'ira',
  ...extra,
})

const event = (
  kind: CommitmentEventKind,
  day: string,
  verdict: CommitmentEventFact['verdict'] = null,
): CommitmentEventFact => ({ id: day, kind, day, verdict, recordedAt: `${day}T18:00:00.000Z` })

describe('lapses', () => {
  const cases: [name: string, promise: Partial<PromiseFact>, departure?: Partial<Departure>][] = [
    ['what was promised in the seat', { seatId: 'sheriff' }],
    ['also when nobody noted by whom', { seatId: 'sheriff', personId: null }],
    ['also by somebody who held it before', { seatId: 'sheriff', personId: 'older' }],
    ['what its holder promised', {}],
    ['what she promised on her last day', { madeOn: '2027-01-18' }],
    [
      'what is due, stalled or on its way',
      { dueOn: '2026-04-01', events: [event('progress', '2026-03-10')] },
    ],
    [
      'a verdict that nobody has confirmed',
      { events: [event('verdict_proposed', '2026-05-01', 'kept')] },
    ],
    [
      'what was kept and reopened',
      {
        events: [event('verdict_confirmed', '2026-05-01', 'kept'), event('reopened', '2026-06-01')],
      },
    ],
    ['what she promised elsewhere, holding this seat alone', { institutionId: 'commission' }],
    [
      'what may have been made in a seat that she has left since',
      {},
      { tenures: [tenure(), tenure({ seatId: 'jail', endedOn: '2026-12-31' })] },
    ],
    ['as well when nobody follows', {}, { successorId: null }],
    [
      'what somebody unnamed promised in a seat that nobody takes over',
      { seatId: 'sheriff', personId: null },
      { successorId: null },
    ],
    ['what she promised when nobody knows since when she held it', {}, only({ startedOn: null })],
    ['what she promised on her first day', {}, only({ startedOn: '2026-03-01' })],
    [
      'what she promised on the last day of a term, holding the seat again later',
      {},
      {
        tenures: [tenure({ endedOn: '2026-03-01' }), tenure({ startedOn: '2026-05-01' })],
      },
    ],
    [
      'what she promised here, whatever seat she keeps elsewhere',
      {},
      { tenures: [tenure(), tenure({ seatId: 'chair', institutionId: 'commission' })] },
    ],
    [
      'what may have been made in a seat that she leaves the same day',
      {},
      { tenures: [tenure(), tenure({ seatId: 'jail', endedOn: '2027-01-18' })] },
    ],
  ]
  test.each(cases)('%s', (_name, promise, departure) => {
    expect(lapsesWith(promised(promise), leaving(departure))).toBe(true)
  })
})

describe('does not lapse', () => {
  const cases: [name: string, promise: Partial<PromiseFact>, departure?: Partial<Departure>][] = [
    ['what the institution promised as such', { personId: null }],
    ['what somebody else promised', { personId: 'jo' }],
    ['what was promised in another seat', { seatId: 'coroner' }],
    ['what the successor promised in this one before', { seatId: 'sheriff', personId: 'jo' }],
    ['what was promised after the day', { seatId: 'sheriff', madeOn: '2027-01-19' }],
    ['what she promised before she was in it', { madeOn: '2023-01-15' }],
    [
      'what she promised at the institution of her other seat',
      { institutionId: 'commission' },
      { tenures: [tenure(), tenure({ seatId: 'chair', institutionId: 'commission' })] },
    ],
    [
      'what she may have promised in a seat that she keeps',
      {},
      { tenures: [tenure(), tenure({ seatId: 'jail' })] },
    ],
    [
      'what she may have promised in a seat that she leaves later',
      {},
      { tenures: [tenure(), tenure({ seatId: 'jail', endedOn: '2027-06-30' })] },
    ],
    [
      'what she promised in the seat that she held before this one',
      {},
      {
        tenures: [
          tenure({ seatId: 'jail', endedOn: '2026-06-30' }),
          tenure({ startedOn: '2026-07-01' }),
        ],
      },
    ],
    [
      'what she promised between two terms',
      {},
      { tenures: [tenure({ endedOn: '2026-01-01' }), tenure({ startedOn: '2026-12-01' })] },
    ],
    ...(['kept', 'partly_kept', 'broken'] as const).map(
      (verdict): [string, Partial<PromiseFact>] => [
        `what was confirmed as ${verdict}`,
        { events: [event('verdict_confirmed', '2026-05-01', verdict)] },
      ],
    ),
    [
      'what was confirmed after the day',
      { events: [event('verdict_confirmed', '2027-02-01', 'broken')] },
    ],
    ['what we withdrew', { events: [event('withdrawn', '2026-05-01')] }],
    ['what lapsed before', { events: [event('lapsed', '2026-05-01')] }],
    [
      'what somebody reopened after the day',
      { events: [event('lapsed', '2027-01-18'), event('reopened', '2027-01-20')] },
    ],
  ]
  test.each(cases)('%s', (_name, promise, departure) => {
    expect(lapsesWith(promised(promise), leaving(departure))).toBe(false)
  })
})

test.each([
  ['2026-11-25', '2027-01-31'],
  ['2027-01-31', '2027-01-31'],
  ['2027-02-01', '2027-03-31'],
  ['2027-10-31', '2027-11-30'],
  ['2027-11-30', '2027-12-31'],
  ['2027-12-01', '2028-01-31'],
  ['2028-01-31', '2028-02-29'],
])('on %s one looks at terms that end by %s', (today, day) => {
  expect(termsEndBy(today)).toBe(day)
})

test('the reason is written in the language of who wrote it', () => {
  const names = { title: 'Sheriff', left: 'Ira Holt', successor: 'Jo Peña' }
  expect(lapseNote('en', names)).toBe('Ira Holt left office (Sheriff). Jo Peña holds it now.')
  expect(lapseNote('es', names)).toBe('Ira Holt dejó el cargo (Sheriff). Ahora lo ocupa Jo Peña.')
  expect(lapseNote('en', { ...names, successor: null })).toContain('vacant')
  expect(lapseNote('es', { ...names, successor: null })).toContain('vacante')
})
