import { Readable } from 'node:stream'
import type { Column } from './column.ts'
import type { Cells } from './csv.ts'
import { endLine, type Mark, markLines } from './mark.ts'

/**
 * The same rows for programs: values as Condado keeps them, under the names of the data dictionary, a row a line. What
 * breaks off is no JSON.
 */
export function jsonOf(
  mark: Mark,
  columns: readonly Column[],
  pages: AsyncIterable<readonly Cells[]>,
): Readable {
  async function* text() {
    yield `{"mark":${JSON.stringify(markLines(mark))},\n"rows":[`
    let rows = 0
    for await (const page of pages) {
      const lines = page.map((row) => {
        const told = columns.map(({ field }) => [field, row[field] ?? null])
        return JSON.stringify(Object.fromEntries(told))
      })
      if (lines.length > 0) yield `${rows > 0 ? ',' : ''}\n${lines.join(',\n')}`
      rows += page.length
    }
    yield `\n],\n"end":${JSON.stringify(endLine(mark, rows))}}\n`
  }
  return Readable.from(text(), { objectMode: false, highWaterMark: 64 * 1024 })
}
