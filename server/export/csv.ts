import { pipeline, Readable } from 'node:stream'
import { type Options, stringify } from 'csv-stringify'
import { wordFor } from '../words/own.ts'
import type { Column, Mark } from './columns.ts'
import { endLine, inLanguage, markLines } from './columns.ts'

export type Cells = Record<string, unknown>

/** Read by people in a spreadsheet: no cell is a formula there, and accents survive. */
export const csvOptions: Options = {
  bom: true,
  record_delimiter: 'windows',
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

function cell({ field, words }: Column, row: Cells, { language, labels }: Mark): unknown {
  const value = row[field]
  if (value === null || value === undefined) return ''
  const known = words ? wordFor(labels, `${words}.${value}`) : undefined
  return known ? inLanguage(known, language) : value
}
