import { readDay } from '../../records/list/day-text.ts'

/** A day of which one part is not there: nothing else is the matter with it. */
export type Lacking = 'year' | 'day'

const habits = { order: 'mdy', century: '20' } as const
/** It has a 29 February. */
const someYear = 2024

/** `5/31` and `31 de mayo` lack the year, `May 2025` the day of the month; null for whole days and for none. */
export function lacking(text: string): Lacking | null {
  if ('day' in readDay(text, habits)) return null
  if ('day' in readDay(withYear(text, someYear), habits)) return 'year'
  const isMonth = /^(?:0?[1-9]|1[0-2])[-/.]\d{4}$|^\d{4}[-/.](?:0?[1-9]|1[0-2])$/.test(text)
  return isMonth || 'day' in readDay(`1 ${text}`, habits) ? 'day' : null
}

/** The same with the year that it lacks. */
export function withYear(text: string, year: number): string {
  const numbers = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text.trim())
  return numbers ? `${numbers[1]}/${numbers[2]}/${year}` : `${text} ${year}`
}
