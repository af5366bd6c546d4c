import { type Column, inLanguage, saidFor } from './column.ts'
import type { Cells } from './csv.ts'
import type { Mark } from './mark.ts'
import { sheetText } from './sheet-text.ts'
import { styleOf } from './workbook-parts.ts'

/** A sheet of a workbook: its name, its columns, and its rows as they come. */
export interface SheetRead {
  name: string
  columns: readonly Column[]
  pages: () => AsyncIterable<readonly Cells[]>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/**
 * The XML of a sheet, some rows at a time: its heading stays in sight, it prints across its width, and whose it is stands at
 * the foot of each page. Texts are told as texts, so none of them is ever a formula.
 * @param onRows called with the number of rows when the last one has left
 */
export async function* sheetXml(
  { columns, pages }: SheetRead,
  mark: Mark,
  foot: string,
  onRows: (rows: number) => void,
): AsyncGenerator<string> {
  const cols = columns.map(({ as }, at) => {
    const width = as ? widths[as] : widths.short
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  const heading = columns.map(({ heading }) =>
    textCell(inLanguage(heading, mark.language), 'heading'),
  )
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row>${heading.join('')}</row>`
  let rows = 0
  for await (const page of pages()) {
    for (let at = 0; at < page.length; at += rowsAtOnce) {
      const some = page.slice(at, at + rowsAtOnce)
      yield some.map((row) => `<row>${cellsOf(columns, row, mark)}</row>`).join('')
    }
    rows += page.length
  }
  onRows(rows)
  yield `</sheetData><pageSetup orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>${escaped(footOf(foot))}</oddFooter></headerFooter></worksheet>`
}

const rowsAtOnce = 20

/** In characters. */
const widths = { day: 12, instant: 18, number: 12, long: 70, short: 24 } as const

function cellsOf(columns: readonly Column[], row: Cells, mark: Mark): string {
  return columns.map((column) => cellOf(column, row[column.field], mark)).join('')
}

function cellOf(column: Column, value: unknown, mark: Mark): string {
  const { as } = column
  if (value === null || value === undefined || value === '') return '<c/>'
  const said = saidFor(column, value, mark)
  if (said !== undefined) return textCell(said, 'short')
  if (as === 'number') return numberCell(Number(value), as)
  const counted = as === 'day' || as === 'instant' ? serialOf(value) : undefined
  if (counted !== undefined) return numberCell(counted, as)
  return textCell(String(value), as === 'long' ? 'long' : 'short')
}

function numberCell(value: number, style: keyof typeof styleOf | undefined): string {
  return `<c s="${styleOf[style ?? 'short']}"><v>${value}</v></c>`
}

function textCell(text: string, style: keyof typeof styleOf): string {
  return `<c s="${styleOf[style]}" t="inlineStr"><is><t xml:space="preserve">${escaped(sheetText(text))}</t></is></c>`
}

const dayMs = 86_400_000
/** 1 March 1900: spreadsheets disagree about the days before. */
const firstSerial = 61

/** Days since the end of 1899, as spreadsheets count them; undefined for what they cannot count. */
function serialOf(value: unknown): number | undefined {
  const serial = Date.parse(String(value)) / dayMs + 25_569
  return serial >= firstSerial ? serial : undefined
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** `&` begins a code there, and it may not be longer than 255 characters. */
function footOf(text: string): string {
  return `&C${text.slice(0, 120).replace(/&/g, '&&')}`
}
