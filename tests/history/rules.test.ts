import { expect, test } from 'vitest'
import { changesBetween } from '../../server/history/rules.ts'

const before = {
  notes: 'a',
  day: '2026-11-01',
  institutionIds: ['i', 'j'],
  participants: [{ memberId: 'm', personId: null, role: 'led' }],
  promises: [
    { id: 'p', text: 'first', dueOn: null },
    { id: 'q', text: 'second', dueOn: null },
  ],
}

test('two versions differ by fields, and by parts of lists with a key', () => {
  const after = {
    ...before,
    notes: 'b',
    institutionIds: ['i'],
    participants: [
      { memberId: 'm', personId: null, role: 'observed' },
      { memberId: null, personId: 'x', role: 'theirs' },
    ],
    promises: [{ id: 'p', text: 'first', dueOn: '2026-12-01' }],
  }
  expect(changesBetween(before, after)).toEqual([
    { field: 'notes', before: 'a', after: 'b' },
    { field: 'institutionIds', before: ['i', 'j'], after: ['i'] },
    { field: 'participants.m.role', before: 'led', after: 'observed' },
    { field: 'participants.x', before: undefined, after: after.participants[1] },
    { field: 'promises.p.dueOn', before: null, after: '2026-12-01' },
    { field: 'promises.q', before: before.promises[1], after: undefined },
  ])
})

test('nothing differs from itself, and null is as good as none', () => {
  expect(changesBetween(before, structuredClone(before))).toEqual([])
  expect(changesBetween({ a: null }, {})).toEqual([])
  expect(changesBetween({}, { a: null })).toEqual([])
  expect(changesBetween([{ other: 1 }], [{ other: 1 }])).toEqual([])
  expect(changesBetween([{}], [{ id: 'x' }])).toHaveLength(1)
})
