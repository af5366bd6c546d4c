import { problem } from '../../errors.ts'
import { type Book, cellText, maxColumns, maxRows, maxText, type SheetRow } from './book.ts'
import { readText } from './text.ts'
import { inTurns } from './turns.ts'
import { readWorkbook } from './workbook.ts'

/**
 * Reads a file of rows, CSV or XLSX, told apart by what is in it and not by its name.
 * @throws 400 list_unreadable, sheet_unreadable, sheet_old, sheet_other; 413 sheet_too_large
 */
export async function readBook(bytes: Buffer): Promise<Book> {
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes)
  // before 2007, or locked with a password: the same wrapping
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw problem('sheet_old')
  // whatever it is called
  if (isOther(bytes)) throw problem('sheet_other')
  const { records } = await readText(bytes)
  const rows: SheetRow[] = []
  let letters = 0
  const turn = inTurns()
  for (const [index, record] of records.entries()) {
    await turn()
    const cells = record.map(cellText)
    if (cells.every((cell) => cell === '')) continue
    rows.push({ row: index + 1, cells })
    for (const cell of cells) letters += cell.length
    if (rows.length > maxRows || letters > maxText || isTooWide(cells))
      throw problem('sheet_too_large')
  }
  const [first, last] = [rows[0]?.row ?? 1, rows.at(-1)?.row ?? 0]
  const blank = last - first + 1 - rows.length
  return { format: 'csv', sheets: [{ name: '', hidden: false, rows, blank }] }
}

function isTooWide(cells: readonly string[]): boolean {
  return cells.some((cell, at) => at >= maxColumns && cell !== '')
}

/** PNG, JPEG, GIF, TIFF twice, RTF; WebP and pictures of phones say what they are a little later. */
const others = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', '{\\rtf']
const laterOn = /^(?:RIFF.{4}WEBP|.{4}ftyp)/s

function isOther(bytes: Buffer): boolean {
  // a PDF may have a few bytes before it
  const start = bytes.subarray(0, 64).toString('latin1')
  return (
    others.some((one) => start.startsWith(one)) || laterOn.test(start) || start.includes('%PDF-')
  )
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
