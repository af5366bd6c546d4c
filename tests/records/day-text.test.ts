import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../server/days.ts'
import { type DayHabits, orderShown, readDay } from '../../server/records/list/day-text.ts'

const nothing: DayHabits = { order: null, century: null }
const habits = (order: 'mdy' | 'dmy', century = '20'): DayHabits => ({ order, century })

test.each([
  '2025-09-22',
  ' 2025-09-22 ',
  '2025-9-22',
  '2025/09/22',
  '2025-09-22T00:00:00Z',
  '2025-09-22 14:30',
  '9/22/2025',
  '09/22/2025',
  '22/09/2025',
  '22.9.2025',
  '9-22-2025 0:00',
  'September 22, 2025',
  'Sept. 22, 2025',
  'Sep 22nd, 2025',
  'Monday, September 22, 2025',
  'Mon, 22 Sep 2025',
  '22-Sep-2025',
  '22 de septiembre de 2025',
  'septiembre 22, 2025',
  'el 22 de setiembre del 2025',
  '2025 September 22',
])('%s is that day, whoever wrote it', (text) => {
  expect(readDay(text, nothing)).toEqual({ day: '2025-09-22' })
})

test.each([
  '1º de marzo de 2026',
  '1.º de marzo de 2026',
  '1ro de marzo de 2026',
  '1o de marzo de 2026',
  '1er marzo 2026',
  'primero de marzo de 2026',
  'El primero de marzo del 2026',
  '1 mzo 2026',
  'dom 1 mar 2026',
  'mar 1 mar 2026',
  'Mar 1 2026',
  'Sun 3/1/2026',
  'domingo, 3/1/2026',
  'Dom. 03/01/26',
  'Sun 2026-03-01',
])('%s is the first of March', (text) => {
  expect(readDay(text, habits('mdy'))).toEqual({ day: '2026-03-01' })
})

test('what can be read two ways needs to be said once', () => {
  expect(readDay('3/4/2025', nothing)).toEqual({ needs: 'order' })
  expect(readDay('3/4/2025', habits('mdy'))).toEqual({ day: '2025-03-04' })
  expect(readDay('3/4/2025', habits('dmy'))).toEqual({ day: '2025-04-03' })
  expect(readDay('4/4/2025', nothing)).toEqual({ day: '2025-04-04' })
  expect(readDay('22/9/25', nothing)).toEqual({ needs: 'century' })
  expect(readDay('22-Sep-25', nothing)).toEqual({ needs: 'century' })
  expect(readDay('22-Sep-25', habits('mdy'))).toEqual({ day: '2025-09-22' })
  expect(readDay('22-Sep-25', habits('mdy', '19'))).toEqual({ day: '1925-09-22' })
})

test.each([
  '',
  'soon',
  'May',
  'May 2025',
  '2025',
  '2025-02-30',
  '2/30/2025',
  '13/13/2025',
  '0000-01-01',
  'May 32, 2025',
  'May 3 4 2025',
  'pending May 3, 2025',
  'lun mar 3 mar 2025',
  'May 3/2/2026',
  'until 3/2/2026',
  '9/22',
  '9/22/025',
])('"%s" is no day', (text) => {
  expect(readDay(text, nothing)).toEqual({ needs: 'day', alike: [] })
})

test('the number that a spreadsheet leaves is proposed as the day it means', () => {
  expect(readDay('45922', nothing)).toEqual({ needs: 'day', alike: ['2025-09-22'] })
  expect(readDay('12345', nothing)).toEqual({ needs: 'day', alike: [] })
})

describe('the order of a column', () => {
  test('is what its days show', () => {
    expect(orderShown(['3/4/2025', '9/22/2025', ''])).toBe('mdy')
    expect(orderShown(['3/4/2025', '22/9/2025', 'x'])).toBe('dmy')
  })
  test('is not known when none shows it, or when they differ', () => {
    expect(orderShown(['3/4/2025', '2025-09-22'])).toBeNull()
    expect(orderShown(['22/9/2025', '9/22/2025'])).toBeNull()
  })
  test.each([
    ['years', ['3/4/25', '13/5/2025']],
    ['strokes', ['3/4/2025', '13.5.2025']],
    ['strokes', ['3-4-2025', '5/13/2025']],
    ['noughts', ['3/4/2025', '13/05/2025']],
    ['a day of the week', ['3/4/25', 'Tue 13/5/2025']],
  ])('is not known when they differ in %s', (_in, texts) => {
    expect(orderShown(texts)).toBeNull()
  })
  test('is known when they are written alike', () => {
    expect(orderShown(['03/04/2025', '13/05/2025', '10/11/2025'])).toBe('dmy')
    expect(orderShown(['3/04/25', '3/14/25', '11/02/25'])).toBe('mdy')
    expect(orderShown(['3/4/2025 9:30', 'Fri 3/14/2025', 'May 3, 25', '2025-03-04'])).toBe('mdy')
  })
})

test('every day comes back as it went, in every way of writing it that says enough', () => {
  const day = fc.nat(20_000).map((days) => addDays('1990-01-01', days))
  const word = (one: string, locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(one))
  fc.assert(
    fc.property(day, (one) => {
      const [year, month, date] = one.split('-')
      for (const text of [one, word(one, 'en-US'), word(one, 'es-MX')])
        expect(readDay(text, nothing), text).toEqual({ day: one })
      expect(readDay(`${month}/${date}/${year}`, habits('mdy'))).toEqual(
        Number(date) > 12 || Number(month) <= 12 ? { day: one } : expect.anything(),
      )
      expect(readDay(`${date}.${month}.${year}`, habits('dmy'))).toEqual({ day: one })
    }),
  )
})
