import { columnName, isUsable } from '../read/book.ts'
import type { ImportField, Mapping, RowProblem } from '../rules.ts'
import type { Place } from './asking.ts'
import type { Problem } from './row.ts'

/** The cells of one row by what they hold, and what is the matter with them. */
export class Cells {
  readonly place: Place
  readonly problems: Problem[] = []
  readonly #cells: readonly string[]
  readonly #mapping: Mapping

  constructor(place: Place, cells: readonly string[], mapping: Mapping) {
    this.place = place
    this.#cells = cells
    this.#mapping = mapping
  }

  /** The text of a field; empty when there is none, or when it stands for none. */
  text(field: ImportField, atMost: number): string {
    const at = this.#mapping[field]
    const text = at === undefined ? '' : (this.#cells[at] ?? '')
    if (/^(n\/?a|none|ning[uú]n[ao]?|-+|—|\?+)$/i.test(text)) return ''
    if (!isUsable(text)) {
      this.note(field, 'cell_unusable', text)
      return ''
    }
    // our own files put this before what a spreadsheet would take for a formula
    const words = /^'[=+\-@]/.test(text) ? text.slice(1) : text
    if (words.length > atMost) {
      this.note(field, 'too_long', words)
      return ''
    }
    return words
  }

  note(field: ImportField | null, code: RowProblem, text = ''): void {
    this.problems.push({ ...this.place, field, code, text: text.slice(0, 80) })
  }
}

/** `Marshall!C7`, as spreadsheets name a cell; a row alone where no cell is wrong but missing. */
export function cellName(sheet: string, row: number, column: number | undefined): string {
  const cell = column === undefined ? String(row) : `${columnName(column)}${row}`
  return sheet === '' ? cell : `${sheet}!${cell}`
}
