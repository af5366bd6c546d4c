import { problem } from '../../errors.ts'
import { type Encoding, readText } from '../../imports/read/text.ts'

export const maxListBytes = 2 * 1024 * 1024
export const maxListRows = 5_000
const maxCell = 4_000

/** A list as it stands in its file. `row`: as a spreadsheet numbers it, the header being the first that is not blank. */
export interface List {
  encoding: Encoding
  header: string[]
  rows: { row: number; cells: string[] }[]
  blank: number
}

/**
 * Reads what programs export and people save: with or without BOM, UTF-8, UTF-16 or Windows-1252, commas,
 * semicolons, tabs or bars, line breaks in quotes, rows of different length, blank rows.
 * @throws 400 list_unreadable, 413 list_too_long
 */
export async function readList(bytes: Buffer): Promise<List> {
  const { encoding, records } = await readText(bytes)
  const rows = records
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [header, ...found] = rows
  if (!header) throw problem('list_unreadable')
  if (found.length > maxListRows) throw problem('list_too_long')
  if (rows.some(({ cells }) => cells.some((cell) => cell.length > maxCell)))
    throw problem('list_unreadable')
  const blank = records.length - header.row - found.length
  return { encoding, header: header.cells, rows: found, blank }
}
