import { pipeline, Readable } from 'node:stream'
import { type Options, stringify } from 'csv-stringify'
import { type Column, inLanguage, saidFor } from './column.ts'
import { endLine, type Mark, markLines } from './mark.ts'

export type Cells = Record<string, unknown>

/** Read by people in a spreadsheet: no cell is a formula there, no line of a cell a row, and accents survive. */
export const csvOptions: Options = {
  bom: true,
  record_delimiter: 'windows',
  // what separates rows is not the only line break that a spreadsheet knows
  quoted_match: /[\r\n]/,
  escape_formulas: true,
  cast: { date: (value) => value.toISOString() },
}

/**
 * A file of rows as they come, a page at a time: its memory does not grow with its length.
 * @param onWhole called with the number of rows when the last one has left
 */
export function csvOf(
  mark: Mark,
  columns: readonly Column[],
  pages: AsyncIterable<readonly Cells[]>,
  onWhole: (rows: number) => Promise<void>,
): Readable {
  async function* lines() {
    for (const line of markLines(mark)) yield [line]
    yield columns.map(({ heading }) => inLanguage(heading, mark.language))
    let rows = 0
    for await (const page of pages) {
      for (const row of page) yield columns.map((column) => cell(column, row, mark))
      rows += page.length
    }
    yield [endLine(mark, rows)]
    await onWhole(rows)
  }
  const csv = stringify(csvOptions)
  // what goes wrong on the way breaks the file off: the reader misses its last line
  pipeline(Readable.from(lines(), { highWaterMark: 64 }), csv, () => {})
  return csv
}

function cell(column: Column, row: Cells, mark: Mark): unknown {
  const value = row[column.field]
  if (value === null || value === undefined) return ''
  return saidFor(column, value, mark) ?? value
}
