import { stringify } from 'csv-stringify/sync'
import { csvOptions } from '../export/csv.ts'
import type { Cell, Column, ReportDocument } from './document.ts'
import { mergedTables, wordTables } from './sheets.ts'
import { speechOf } from './words.ts'

/** All tables of a report below each other, each under its title and headings; days are ISO 8601. */
export function reportCsv(report: ReportDocument, mark: string): Buffer {
  const speech = speechOf(report.language)
  const tables = [...wordTables(report, mark, speech), ...mergedTables(report)]
  const few = speech.say('report.few')
  const lines = tables.flatMap(({ title, columns, rows, note }) => [
    [title],
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column, at) => cellOf(row[at] ?? null, column, few))),
    ...(note ? [[note]] : []),
    [],
  ])
  return Buffer.from(stringify(lines, { ...csvOptions, relax_column_count: true } as never))
}

/** A number is that of nobody when it is not told; what else is missing stays empty. */
function cellOf(value: Cell, { kind }: Column, few: string): string | number {
  if (value === null) return kind === 'number' ? few : ''
  return value
}
