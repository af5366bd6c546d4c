import { expect, test } from 'vitest'
import { dueGroupOf } from '../../client/src/follow-ups/due-groups.ts'
import { daysOfWeek, lastWeek, tellsWhatWaits, weekOf, whenDue } from '../../server/digest/rules.ts'

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-26', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
  // before the Monday that is counted from, across a year and a leap day
  ['2026-01-04', '2025-12-29'],
  ['2024-02-29', '2024-02-26'],
])('%s lies in the week of %s', (day, monday) => {
  expect(weekOf(day)).toBe(monday)
})

test('on a Monday the last week is the one that ended the evening before', () => {
  expect(lastWeek('2026-11-30')).toBe('2026-11-23')
  expect(lastWeek('2026-11-29')).toBe('2026-11-16')
})

test('a week is told from Monday to Sunday, and moved since the Sunday before', () => {
  const days = { eve: '2026-11-22', from: '2026-11-23', to: '2026-11-29' }
  expect(daysOfWeek('2026-11-23')).toEqual(days)
})

test('what waits is told with this week and the last, and with no older one', () => {
  const told = ['2026-11-23', '2026-11-16', '2026-11-09'].map((week) =>
    tellsWhatWaits(week, '2026-11-26'),
  )
  expect(told).toEqual([true, true, false])
})

test('today is soon and so is the seventh day from it, as in the list of next steps', () => {
  const when = ['2026-11-25', '2026-11-26', '2026-12-03', '2026-12-04'].map((day) =>
    whenDue(day, '2026-11-26'),
  )
  expect(when).toEqual(['overdue', 'soon', 'soon', 'later'])
  expect(dueGroupOf('2026-12-03', '2026-11-26')).toBe('week')
  expect(dueGroupOf('2026-12-04', '2026-11-26')).toBe('later')
})
