import { addDays, type Day, isDay } from '../../days.ts'
import { fold } from '../../search/rules.ts'

/** Which comes first in 03/04/2025. */
export type DayOrder = 'mdy' | 'dmy'

/** What a person said about the days of a list. */
export interface DayHabits {
  order: DayOrder | null
  /** the first two digits of a year written with two */
  century: string | null
}

/** A day, or what has to be known to read it: nothing is assumed. `alike`: days it may mean. */
export type DayReading =
  | { day: Day }
  | { needs: 'order' | 'century' }
  | { needs: 'day'; alike: readonly Day[] }

const months = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
]
const fillers =
  /^(of|de|del|the|el|(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d.*)?$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d{1,2}:.*)?$/

/** Reads a day as lists write it: ISO, numbers in the US or another order, names of months in English or Spanish. */
export function readDay(text: string, habits: DayHabits): DayReading {
  const words = text.trim()
  const iso = yearFirst.exec(words)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const numbers = yearLast.exec(words)
  if (numbers) {
    const [, first = '', second = '', year = ''] = numbers
    const order = orderIn(first, second) ?? (first === second ? 'mdy' : habits.order)
    if (order === null) return { needs: 'order' }
    const [month, day] = order === 'mdy' ? [first, second] : [second, first]
    return inYear(year, month, day, habits)
  }
  return named(words, habits) ?? serial(words)
}

/** The order that the days of a column show; null when none of them does, or when they differ. */
export function orderShown(texts: Iterable<string>): DayOrder | null {
  const shown = new Set<DayOrder>()
  for (const text of texts) {
    const [, first = '', second = ''] = yearLast.exec(text.trim()) ?? []
    const order = orderIn(first, second)
    if (order) shown.add(order)
  }
  return shown.size === 1 ? ([...shown][0] ?? null) : null
}

function orderIn(first: string, second: string): DayOrder | null {
  if (Number(first) > 12 && Number(second) <= 12) return 'dmy'
  return Number(second) > 12 && Number(first) <= 12 ? 'mdy' : null
}

/** `Sept. 22, 2025`, `22 de septiembre de 2025`, `22-Sep-25`. */
function named(text: string, habits: DayHabits): DayReading | null {
  const words = fold(text)
    .split(' ')
    .filter((word) => !fillers.test(word))
  const month = months.findIndex((names) => words.some((word) => names.includes(word))) + 1
  const numbers = words.map((word) => word.replace(/^(\d+)(st|nd|rd|th)$/, '$1'))
  const [first = '', second = '', ...more] = numbers.filter((word) => /^\d+$/.test(word))
  if (month === 0 || second === '' || more.length > 0 || words.length !== 3) return null
  const [day, year] = first.length === 4 ? [second, first] : [first, second]
  return inYear(year, `${month}`, day, habits)
}

function inYear(year: string, month: string, day: string, habits: DayHabits): DayReading {
  if (year.length === 4) return dayOf(year, month, day)
  if (habits.century === null) return { needs: 'century' }
  return dayOf(`${habits.century}${year}`, month, day)
}

function dayOf(year = '', month = '', day = ''): DayReading {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? { day: text } : { needs: 'day', alike: [] }
}

/** What a spreadsheet shows when it forgot that a number was a day; 45922 may be 2025-09-22. */
function serial(text: string): DayReading {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0
  return { needs: 'day', alike: days > 36_525 ? [addDays('1899-12-30', days)] : [] }
}
