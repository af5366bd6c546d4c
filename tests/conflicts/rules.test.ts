import { expect, test } from 'vitest'
import { guardOfKept } from '../../server/conflicts/rules.ts'

const record = (sensitivity: 'shared' | 'restricted' | null, ...readerIds: string[]) => ({
  sensitivity,
  readerIds,
  authorId: 'author',
})

test('words kept beside a record are guarded by the strictest of what they were written in view of', () => {
  const open = record('shared', 'assignee')
  const organization = { sensitivity: 'organization' as const, readerIds: [] }
  expect(guardOfKept(open, [organization], 'w')).toEqual({
    sensitivity: 'organization',
    readerIds: ['assignee'],
  })
  expect(guardOfKept(record(null), [{ sensitivity: null, readerIds: [] }], 'w')).toEqual({
    sensitivity: null,
    readerIds: [],
  })
  expect(guardOfKept(open, [record('restricted', 'x')], 'author')).toEqual({
    sensitivity: 'restricted',
    readerIds: ['x'],
  })
  // named by all of them, and who wrote them
  const [now, read] = [record('restricted', 'x', 'y'), record('restricted', 'y', 'z')]
  expect(guardOfKept(now, [organization, read], 'w')).toEqual({
    sensitivity: 'restricted',
    readerIds: ['y', 'w'],
  })
})
