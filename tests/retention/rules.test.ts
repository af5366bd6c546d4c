import { expect, test } from 'vitest'
import { erasedOn, warningOf } from '../../server/retention/rules.ts'

test('the day on which words are erased follows from the last day and the period', () => {
  expect(erasedOn('2026-06-01', 180)).toBe('2026-11-28')
})

test('it is told of a week before, and not earlier', () => {
  expect(warningOf('2026-06-01', 180, '2026-11-20')).toBeNull()
  expect(warningOf('2026-06-01', 180, '2026-11-21')).toBe('2026-11-28')
  expect(warningOf('2026-06-01', 180, '2026-12-30')).toBe('2026-11-28')
})
