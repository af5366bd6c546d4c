import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { withChanges } from '../../client/src/follow-ups/changes.ts'
import { groupByDue } from '../../client/src/follow-ups/due-groups.ts'
import { factsOf } from '../../client/src/follow-ups/use-change-follow-up.ts'
import type { FollowUp } from '../../server/follow-ups/contract.ts'

const today = '2026-11-20'
const ana = { id: newId(), name: 'Ana' }

function followUp(part: Partial<FollowUp> = {}): FollowUp {
  return {
    id: newId(),
    countyFips: '01095',
    countyName: 'Marshall',
    contactId: newId(),
    commitmentId: null,
    institution: { id: newId(), name: 'Sheriff' },
    askId: newId(),
    text: 'Call',
    closed: null,
    dueOn: today,
    assignee: ana,
    author: ana,
    sensitivity: 'restricted',
    doneAt: null,
    doneContact: null,
    snoozeReason: null,
    recordedAt: '2026-11-01T12:00:00.000Z',
    changedAt: '2026-11-01T12:00:00.000Z',
    version: 1,
    mayEdit: true,
    ...part,
  }
}

test('what is overdue comes first, then today, the next seven days, and later', () => {
  const days = ['2026-11-28', '2026-11-27', today, '2026-11-21', '2026-11-19', '2025-01-01']
  const groups = groupByDue(
    days.map((dueOn) => followUp({ dueOn })),
    today,
  )
  expect(groups.map(([group, items]) => [group, items.map(({ dueOn }) => dueOn)])).toEqual([
    ['overdue', ['2025-01-01', '2026-11-19']],
    ['today', [today]],
    ['week', ['2026-11-21', '2026-11-27']],
    ['later', ['2026-11-28']],
  ])
})

test('an edit sends every fact, because those left out would be emptied', () => {
  const one = followUp()
  expect(factsOf(one, { done: true })).toEqual({
    countyFips: '01095',
    contactId: one.contactId,
    commitmentId: null,
    askId: one.askId,
    institutionId: one.institution?.id,
    sensitivity: 'restricted',
    text: 'Call',
    dueOn: today,
    assigneeId: ana.id,
    done: true,
  })
  const done = followUp({ doneAt: '2026-11-20T12:00:00.000Z' })
  expect(factsOf(done, { dueOn: '2026-12-01' })).toMatchObject({ done: true, dueOn: '2026-12-01' })
})

test('what was just done stays in sight until the list knows better', () => {
  const one = followUp()
  const other = followUp()
  const done = { ...one, doneAt: '2026-11-20T12:00:00.000Z', version: 2 }
  // before the list is asked again, and after: it asks for open ones only
  expect(withChanges([one, other], [done])).toEqual([other, done])
  expect(withChanges([other], [done])).toEqual([other, done])
  const reworded = { ...one, text: 'Visit', version: 3 }
  expect(withChanges([reworded, other], [done])).toEqual([reworded, other])
})
