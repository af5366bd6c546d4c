import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { decidingEvent, waitingProposal } from '../../client/src/commitments/standing.ts'
import { whyOf } from '../../client/src/commitments/why.ts'
import type { Commitment } from '../../server/commitments/contract.ts'
import type { CommitmentState } from '../../server/commitments/rules.ts'

const today = '2026-11-20'
const rosa = { id: newId(), name: 'Rosa' }
const mae = { id: newId(), name: 'Mae' }
type Event = Commitment['events'][number]

function event(kind: Event['kind'], part: Partial<Event> = {}): Event {
  return {
    id: newId(),
    kind,
    verdict: null,
    proposalId: null,
    happenedOn: '2026-11-01',
    note: '',
    link: null,
    record: null,
    file: null,
    milestoneId: null,
    author: rosa,
    recordedAt: '2026-11-01T12:00:00.000Z',
    ...part,
  }
}

function commitment(state: CommitmentState, events: Event[], dueOn: string | null = null) {
  const made: Commitment = {
    id: newId(),
    contactId: null,
    countyFips: '01095',
    institution: { id: newId(), name: 'Sheriff' },
    person: null,
    text: 'Will send the policy',
    closed: null,
    madeOn: '2026-10-01',
    dueOn,
    evidence: 'private',
    sensitivity: 'shared',
    author: rosa,
    recordedAt: '2026-10-01T12:00:00.000Z',
    state,
    proposal: null,
    version: 1,
    milestones: [],
    events,
    because: [],
    next: [],
    mayEdit: true,
    mayJudge: true,
  }
  return made
}

/** The sentence by its key and what it names: which words it has, the catalogs say. */
const why = (one: Commitment) =>
  whyOf((key, values) => [key, ...Object.values(values ?? {})].join(' '), one, today)

const proposed = event('verdict_proposed', { verdict: 'kept' })
const confirmed = event('verdict_confirmed', {
  verdict: 'kept',
  proposalId: proposed.id,
  author: mae,
  recordedAt: '2026-11-02T12:00:00.000Z',
})
const progress = event('progress')
const lapsed = event('lapsed')

test.each([
  ['open', [], '2026-12-01', 'commitments.why.open Dec 1, 2026'],
  ['open', [], null, 'commitments.why.openNoDue Oct 1, 2026'],
  ['in_progress', [progress], null, 'commitments.why.inProgress Rosa Nov 1, 2026'],
  ['due', [progress], '2026-11-10', 'commitments.why.due Nov 10, 2026'],
  ['due', [proposed], null, 'commitments.why.waiting Rosa Nov 1, 2026 commitment.kept'],
  ['kept', [proposed, confirmed], null, 'commitments.why.confirmed Rosa Mae Nov 1, 2026'],
  ['stalled', [], null, 'commitments.why.stalled'],
  ['lapsed', [lapsed], null, 'commitments.why.lapsed Rosa Nov 1, 2026'],
] as const)('%s is said in one sentence', (state, events, dueOn, sentence) => {
  expect(why(commitment(state, [...events], dueOn))).toBe(sentence)
})

test('the rule says which event decided; reopening leaves no proposal waiting', () => {
  const reopened = event('reopened', { recordedAt: '2026-11-03T12:00:00.000Z' })
  const again = commitment('open', [proposed, confirmed, reopened])
  expect(decidingEvent(again, today)).toEqual(reopened)
  expect(waitingProposal(again, today)).toBeUndefined()
  expect(waitingProposal(commitment('due', [proposed]), today)).toEqual(proposed)
})
