import { ProblemError } from '../../errors.ts'
import { cellText, columnName, maxColumns, maxRows, type Sheet, unusable } from './book.ts'
import { type Epoch, serialDay } from './serial-day.ts'
import { readXml } from './xml.ts'
import type { Package } from './zip.ts'

/** What the cells of a workbook have in common. */
export interface Common {
  texts: readonly string[]
  showsDay: readonly boolean[]
  epoch: Epoch
}

/** A cell as it is read: `kind` is the workbook's letter for what its value is. */
interface Raw {
  row: number
  column: number
  kind: string
  style: number
  value: string
  inline: string
  formula: boolean
}

/** From the first to the last row of a column; the text stands in the first. */
interface Merge {
  column: number
  from: number
  to: number
}

/**
 * Reads one sheet. A formula counts as the value that the file holds of it and is never carried out; what was merged
 * down a column holds in each of its rows, as it looks.
 */
export async function readWorksheet(
  workbook: Package,
  path: string,
  { name, hidden }: Pick<Sheet, 'name' | 'hidden'>,
  common: Common,
): Promise<Sheet> {
  const rows = new Map<number, string[]>()
  const merges: Merge[] = []
  let cell: Raw | null = null
  let into: 'value' | 'inline' | null = null
  let [rowNumber, column] = [0, -1]
  const put = (raw: Raw) => {
    const text = textOf(raw, common)
    if (text === '') return
    if (rows.size >= maxRows || raw.column >= maxColumns) throw tooLarge(name, raw)
    const cells = rows.get(raw.row) ?? []
    cells[raw.column] = text
    rows.set(raw.row, cells)
  }
  await readXml(await workbook.part(path), {
    open: (element, attributes) => {
      if (element === 'row') {
        rowNumber = Number(attributes.r ?? rowNumber + 1)
        column = -1
      } else if (element === 'c') {
        const place = placeOf(attributes.r)
        column = place?.column ?? column + 1
        const { t: kind = 'n', s = '-1' } = attributes
        const at = { row: place?.row ?? rowNumber, column }
        cell = { ...at, kind, style: Number(s), value: '', inline: '', formula: false }
      } else if (element === 'f' && cell) cell.formula = true
      else if (element === 'mergeCell') merges.push(...mergeIn(attributes.ref))
      into = element === 'v' ? 'value' : element === 't' && cell ? 'inline' : null
    },
    text: (text) => {
      if (cell && into) cell[into] += text
    },
    close: (element) => {
      into = null
      if (element === 'c' && cell) {
        put(cell)
        cell = null
      }
    },
  })
  for (const merge of merges) fillDown(rows, merge)
  return { name, hidden, ...inOrder(rows) }
}

function textOf({ kind, style, value, inline, formula }: Raw, common: Common): string {
  if (kind === 's') return cellText(common.texts[Number(value)] ?? unusable.broken)
  if (kind === 'inlineStr') return cellText(inline)
  if (value === '') return formula ? unusable.uncounted : ''
  if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  // `d`: a day in words, to the second
  if (kind === 'd') return value.slice(0, 10)
  if (kind !== 'n') return cellText(value)
  const number = Number(value)
  if (Number.isNaN(number)) return unusable.broken
  if (common.showsDay[style]) return serialDay(number, common.epoch) ?? cellText(value)
  return plainNumber(number)
}

/** Phone numbers and years as they look: without an exponent, and without what counting in halves leaves behind. */
function plainNumber(number: number): string {
  if (Number.isSafeInteger(number)) return String(number)
  return String(Number(number.toPrecision(15)))
}

function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? []
  if (!letters) return undefined
  const column = [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}

/** Only downwards: a title over several columns belongs to none of them. */
function mergeIn(reference = ''): Merge[] {
  const [first, last] = reference.split(':').map(placeOf)
  if (!first || !last || first.column !== last.column) return []
  return [{ column: first.column, from: first.row, to: last.row }]
}

function fillDown(rows: Map<number, string[]>, { column, from, to }: Merge): void {
  const text = rows.get(from)?.[column]
  if (text === undefined) return
  for (let row = from + 1; row <= Math.min(to, from + maxRows); row += 1) {
    const cells = rows.get(row)
    if (cells && !cells[column]) cells[column] = text
  }
}

function inOrder(byNumber: Map<number, string[]>): Pick<Sheet, 'rows' | 'blank'> {
  const rows = [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: Array.from(cells, (cell) => cell ?? '') }))
  const [first, last] = [rows[0]?.row ?? 1, rows.at(-1)?.row ?? 0]
  return { rows, blank: last - first + 1 - rows.length }
}

function tooLarge(sheet: string, { row, column }: Raw): ProblemError {
  const field = `${sheet}!${columnName(column)}${row}`
  return new ProblemError('sheet_too_large', [{ field, message: 'Nothing is read from here on' }])
}
