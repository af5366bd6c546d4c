import { expect, test } from 'vitest'
import { becauseOfCommitment } from '../../server/accountability/rules.ts'
import type { CommitmentFact } from '../../server/commitments/rules.ts'
import { reasonsOf } from '../../server/reasons/rules.ts'
import { dated, event, judged, now, promised } from '../counties/facts.ts'

type Row = { rule: string; commitment: CommitmentFact; held?: number; because: string[] }

test.each<Row>([
  { rule: 'not made yet: nothing', commitment: promised('p', -1), because: [] },
  { rule: 'open', commitment: promised('p', 10), because: ['p commitment.open'] },
  {
    rule: 'open, kept from stalling by a contact',
    commitment: promised('p', 300),
    held: 20,
    because: ['p commitment.open', 'c moved.contact'],
  },
  {
    rule: 'a contact of the day it was made adds nothing',
    commitment: promised('p', 20),
    held: 20,
    because: ['p commitment.open'],
  },
  {
    rule: 'open, kept from stalling by evidence',
    commitment: promised('p', 300, null, [event('e', 'evidence', 20)]),
    because: ['p commitment.open', 'e moved.event'],
  },
  {
    rule: 'in progress: what decided it is named once',
    commitment: promised('p', 50, null, [event('x', 'progress', 5)]),
    because: ['p commitment.in_progress', 'x event.progress'],
  },
  {
    rule: 'stalled, counted from a contact',
    commitment: promised('p', 500),
    held: 200,
    because: ['p commitment.stalled', 'c moved.contact'],
  },
  {
    rule: 'due: the day says enough',
    commitment: promised('p', 50, 5, [event('e', 'evidence', 20)]),
    because: ['p commitment.due'],
  },
  {
    rule: 'waiting for its confirmation',
    commitment: promised('p', 50, null, [event('v', 'verdict_proposed', 5, 'kept')]),
    because: ['p commitment.verdict_waiting', 'v event.verdict_proposed'],
  },
  {
    rule: 'closed: no contact matters any more',
    commitment: judged('p', 'kept', 40),
    held: 5,
    because: ['p commitment.kept', 'p-confirmed event.confirmed.kept'],
  },
  {
    rule: 'closed long ago',
    commitment: judged('p', 'broken', 731),
    because: ['p commitment.older', 'p-confirmed event.confirmed.broken'],
  },
  {
    rule: 'lapsed',
    commitment: promised('p', 50, null, [event('l', 'lapsed', 5)]),
    because: ['p commitment.lapsed', 'l event.lapsed'],
  },
])('$rule', ({ commitment, held, because }) => {
  const lastHeld = held === undefined ? null : dated('c', held)
  const reasons = becauseOfCommitment(commitment, lastHeld, now, reasonsOf('i', 6))
  const told = reasons.map(({ entryId, text }) => `${entryId} ${text.replace('because.', '')}`)
  expect(told).toEqual(because)
  for (const one of reasons) expect(one).toMatchObject({ institutionId: 'i', weight: 6 })
})
