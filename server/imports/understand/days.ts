import { addDays, type Day } from '../../days.ts'
import { type DayOrder, orderShown, readDay } from '../../records/list/day-text.ts'
import { serialDay } from '../read/serial-day.ts'
import { type Asking, keyOf, type Place } from './asking.ts'

/** A day that was read; or why not: a question that is open, an answer that leaves the row out, or no day at all. */
export type ReadDay = { day: Day } | { without: 'open' | 'left_out' | 'unreadable' }

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
    const read = readDay(words, { order: this.#order(), century: this.#century() })
    if ('day' in read) return read
    if (read.needs === 'day') return { without: 'unreadable' }
    const [key, values] =
      read.needs === 'order'
        ? [keyOf('order', String(this.#sheet)), ['mdy', 'dmy']]
        : [keyOf('century', ''), ['20', '19']]
    return this.#ask(place, { about: read.needs, key, text: words, values })
  }

  #order(): DayOrder | null {
    const said =
      this.#asking.said(keyOf('order', String(this.#sheet))) ?? this.#asking.said('order:*')
    return said === 'mdy' || said === 'dmy' ? said : this.#shown
  }

  /** Of a year of two digits: as no contact is of tomorrow, one that this century has not had yet is asked about. */
  #century(): string | null {
    const said = this.#asking.said(keyOf('century', ''))
    return said === '20' || said === '19' ? said : null
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

  #ask(
    place: Place,
    {
      about,
      key,
      text,
      values,
    }: { about: 'order' | 'century'; key: string; text: string; values: string[] },
  ): ReadDay {
    const proposals = () => values.map((value) => ({ value, label: '' }))
    const said = this.#asking.answer(place, { about, key, text, proposals }, () => false)
    return { without: said === undefined ? 'open' : 'left_out' }
  }
}
