import { addDays, type Day, daysBetween } from '../../days.ts'
import { type DayHabits, type DayOrder, orderShown, readDay } from '../../records/list/day-text.ts'
import { serialDay } from '../read/serial-day.ts'
import { leaveOut } from '../rules.ts'
import { type Asking, keyOf, type Place } from './asking.ts'
import { lacking, withYear } from './day-lacks.ts'

/** A day that was read; or why not: a question that is open, an answer that leaves the row out, or no day at all. */
export type ReadDay =
  | { day: Day }
  | { without: 'open' | 'left_out' | 'unreadable' | 'no_year' | 'no_day' }

/** So long after a contact a day without a year is of this year or the next; later it is rather one that has been. */
const nearDays = 200

/** Reads the days of a sheet: as the others of their column are written, or as somebody says. */
export class Days {
  readonly #asking: Asking
  readonly #sheet: number
  readonly #shown: DayOrder | null
  readonly #today: Day

  /** @param texts every day of the sheet as it is written */
  constructor(asking: Asking, sheet: number, texts: Iterable<string>, today: Day) {
    this.#asking = asking
    this.#sheet = sheet
    this.#shown = orderShown(texts)
    this.#today = today
  }

  read(place: Place, text: string): ReadDay {
    // the time of a day does not matter
    const words = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?\s?m\.?|Z)?$/i, '')
    if (/^\d{5}(\.\d+)?$/.test(words)) return this.#serial(place, words)
    const habits: DayHabits = { order: this.#shown, century: null }
    // first in which order, then of which century: each is asked once
    for (;;) {
      const read = readDay(words, habits)
      if ('day' in read) return read
      if (read.needs === 'day') {
        const lacks = lacking(words)
        return { without: lacks ? `no_${lacks}` : 'unreadable' }
      }
      const said = this.#ask(place, read.needs, words)
      if (said === undefined) return { without: 'open' }
      if (said === leaveOut) return { without: 'left_out' }
      if (read.needs === 'order') habits.order = said as DayOrder
      else habits.century = said
    }
  }

  /** A day that something is due: without a year it is the first one after `from`. */
  readDue(place: Place, text: string, from: Day): ReadDay {
    const words = text.trim()
    if (lacking(words) !== 'year') return this.read(place, text)
    const year = Number(from.slice(0, 4))
    for (const one of [year, year + 1]) {
      const read = this.read(place, withYear(words, one))
      if ('day' in read ? read.day < from : read.without === 'unreadable') continue
      if ('day' in read && daysBetween(from, read.day) > nearDays) break
      return read
    }
    return { without: 'no_year' }
  }

  /** A number that its spreadsheet did not say is a day. */
  #serial(place: Place, text: string): ReadDay {
    const number = Number(text)
    const [day, other] = [serialDay(number, 1900), serialDay(number, 1904)]
    if (!day || day > addDays(this.#today, 366 * 5)) return { without: 'unreadable' }
    const asked = this.#asking.answer(
      place,
      {
        about: 'serial',
        key: keyOf('serial', ''),
        text,
        proposals: () => [
          { value: '1900', label: day },
          { value: '1904', label: other ?? '' },
        ],
      },
      (answer) => answer === '1900' || answer === '1904',
    )
    if (asked === '1900') return { day }
    if (asked === '1904' && other) return { day: other }
    return { without: asked === undefined ? 'open' : 'left_out' }
  }

  #ask(place: Place, about: 'order' | 'century', text: string): string | undefined {
    const values = about === 'order' ? ['mdy', 'dmy'] : ['20', '19']
    // each sheet has its own order
    const key = keyOf(about, about === 'order' ? String(this.#sheet) : '')
    const proposals = () => values.map((value) => ({ value, label: '' }))
    return this.#asking.answer(place, { about, key, text, proposals }, (one) =>
      values.includes(one),
    )
  }
}
