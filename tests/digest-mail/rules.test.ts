import { expect, test } from 'vitest'
import { isMailingTime, minutesToNextTry } from '../../server/digest-mail/rules.ts'

test.each([
  // winter: six hours behind UTC
  ['2026-11-30T11:59:59Z', false],
  ['2026-11-30T12:00:00Z', true],
  ['2026-12-01T05:30:00Z', true],
  ['2026-12-02T11:59:59Z', true],
  ['2026-12-02T12:00:00Z', false],
  ['2026-12-06T18:00:00Z', false],
  // summer: five
  ['2026-07-06T10:59:59Z', false],
  ['2026-07-06T11:00:00Z', true],
  // Sunday evening in Alabama is Monday already in UTC
  ['2026-11-30T03:00:00Z', false],
])('at %s digests go out: %s', (instant, goes) => {
  expect(isMailingTime(new Date(instant))).toBe(goes)
})

test('each try waits twice as long, and is due when the hour’s work comes by', () => {
  expect([1, 2, 3, 4, 5, 9].map(minutesToNextTry)).toEqual([55, 115, 235, 475, 955, 955])
})
