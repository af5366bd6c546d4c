import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node'
import { sheetText } from '../export/sheet-text.ts'
import type { Cell, Column, ReportDocument, Table } from './document.ts'
import { mergedTables, wordTables } from './sheets.ts'
import { speechOf } from './words.ts'

/**
 * A report as a workbook: a sheet for each table, its heading frozen, days as days and numbers as numbers. Text is
 * text whatever it begins with: no cell is a formula.
 */
export function reportXlsx(report: ReportDocument, mark: string): Promise<Buffer> {
  const speech = speechOf(report.language)
  const tables = [...wordTables(report, mark, speech), ...mergedTables(report)]
  const names = sheetNames(tables)
  const few = speech.say('report.few')
  const sheets = tables.map(
    (table, at): Sheet<never> => ({
      sheet: names[at] ?? '',
      data: rowsOf(table, few),
      columns: table.columns.map((column, i) => ({ width: widthOf(table, column, i) })),
      stickyRowsCount: 1,
    }),
  )
  return writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

function rowsOf({ columns, rows }: Table, few: string): Row[] {
  const heading = columns.map(
    ({ heading: value, kind }): CellObject => ({
      value: clean(value),
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#f8f3e8',
      align: isNumber(kind) ? 'right' : 'left',
      wrap: true,
    }),
  )
  return [
    heading,
    ...rows.map((row) => columns.map((column, at) => cellOf(row[at] ?? null, column, few))),
  ]
}

function cellOf(value: Cell, { kind }: Column, few: string): CellObject | null {
  if (value === null) {
    return kind === 'number' ? { value: few, type: String, align: 'right' } : null
  }
  if (kind === 'day') {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  }
  if (typeof value === 'number') {
    return { value, type: Number, format: kind === 'change' ? '+0;-0;0' : '#,##0' }
  }
  const text = clean(value)
  return text === ''
    ? null
    : { value: text, type: String, wrap: kind === 'quote', alignVertical: 'top' }
}

function isNumber(kind: Column['kind']): boolean {
  return kind === 'number' || kind === 'change'
}

/**
 * What every object of JavaScript has, like `constructor`, gets a space behind it: write-excel-file keeps its texts by their
 * names in an object, and would find that.
 */
function clean(text: string): string {
  const said = sheetText(text)
  return said in {} ? `${said} ` : said
}

/** In characters, between what can be read and what fits on a screen. */
function widthOf({ rows }: Table, { heading, kind }: Column, at: number): number {
  if (kind === 'day') return 13
  const longest = Math.max(heading.length, ...rows.map((row) => String(row[at] ?? '').length))
  return Math.min(kind === 'quote' ? 80 : 44, Math.max(10, longest + 3))
}

/** Titles as spreadsheets take them: 31 characters, some forbidden, each once. */
function sheetNames(tables: readonly Table[]): string[] {
  const taken = new Set<string>()
  return tables.map(({ title }) => {
    const plain = title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)
    let name = plain
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, 28)} ${n}`
    taken.add(name.toLowerCase())
    return name
  })
}
