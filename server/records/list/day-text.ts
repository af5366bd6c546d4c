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
  ['march', 'mar', 'marzo', 'mzo'],
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
/** Every name and short form of a month, the longest first. */
export const monthNames = months.flat().sort((a, b) => b.length - a.length)
const joining = /^(of|de|del|the|el|º)$/
const weekdays =
  /^((mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/
/** `mar` is a day of the week only where another word is the month: `mar 3 mar 2026`. */
const shortWeekdays = /^(lun|mar|mie|jue|vie|sab|dom)$/
/** `1st`, and the first of a month as Spanish writes it: `1º`, `1o`, `1ro`, `1er`. */
const ordinal = /^(\d+)(st|nd|rd|th|[ºo]|e?ro|er)$/

/** A day of the week before a day in numbers says nothing that the numbers do not. */
const weekdayBefore = /^\p{L}{3,9}\.?,? ?(?=\d{1,4}[-/.]\d{1,2}[-/.]\d)/u
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d.*)?$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d{1,2}:.*)?$/

/** Reads a day as lists write it: ISO, numbers in the US or another order, names of months in English or Spanish. */
export function readDay(text: string, habits: DayHabits): DayReading {
  const words = withoutWeekday(text)
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

/**
 * The order that the days of a column show; null when none of them does, when they differ, or when they are not
 * written alike: where `3/4/25` stands beside `13/05/2025` several people wrote, and one says nothing of the other.
 */
export function orderShown(texts: Iterable<string>): DayOrder | null {
  const shown = new Set<DayOrder>()
  const habits = Array.from({ length: 4 }, () => new Set<string>())
  for (const text of texts) {
    const numbers = yearLast.exec(withoutWeekday(text))
    if (!numbers) continue
    const [whole, first = '', second = '', year = ''] = numbers
    const order = orderIn(first, second)
    if (order) shown.add(order)
    const habit = [separators(whole), `${year.length}`, padding(first), padding(second)]
    for (const [at, one] of habit.entries()) if (one !== null) habits[at]?.add(one)
  }
  const isMixed = habits.some((ways) => ways.size > 1)
  return shown.size === 1 && !isMixed ? ([...shown][0] ?? null) : null
}

function separators(text: string): string {
  return text.replace(/ .*|\d/g, '')
}

/** Whether a number below ten is written with a nought; a larger one does not tell. */
function padding(number: string): string | null {
  if (number.length === 1) return 'bare'
  return number.startsWith('0') ? 'padded' : null
}

function withoutWeekday(text: string): string {
  const words = text.trim()
  const [before = ''] = weekdayBefore.exec(words) ?? []
  const word = fold(before)
  return weekdays.test(word) || shortWeekdays.test(word) ? words.slice(before.length) : words
}

function orderIn(first: string, second: string): DayOrder | null {
  if (Number(first) > 12 && Number(second) <= 12) return 'dmy'
  return Number(second) > 12 && Number(first) <= 12 ? 'mdy' : null
}

/** `Sept. 22, 2025`, `22 de septiembre de 2025`, `22-Sep-25`. */
function named(text: string, habits: DayHabits): DayReading | null {
  const written = fold(text)
    .split(' ')
    .filter((word) => !joining.test(word) && !weekdays.test(word))
  const words =
    shortWeekdays.test(written[0] ?? '') && written.length === 4 ? written.slice(1) : written
  const month = months.findIndex((names) => words.some((word) => names.includes(word))) + 1
  const numbers = words.map((word) => (word === 'primero' ? '1' : word.replace(ordinal, '$1')))
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
