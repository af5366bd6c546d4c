import { parse } from 'csv-parse/sync'
import { problem } from '../../errors.ts'

export const maxListBytes = 2 * 1024 * 1024
export const maxListRows = 5_000
const maxCell = 4_000

/** A list as it stands in its file. `row`: as a spreadsheet numbers it, the header being the first that is not blank. */
export interface List {
  encoding: 'utf-8' | 'utf-16' | 'windows-1252'
  header: string[]
  rows: { row: number; cells: string[] }[]
  blank: number
}

/**
 * Reads what programs export and people save: with or without BOM, UTF-8, UTF-16 or Windows-1252, commas,
 * semicolons, tabs or bars, line breaks in quotes, rows of different length, blank rows.
 * @throws 400 list_unreadable, 413 list_too_long
 */
export function readList(bytes: Buffer): List {
  const { text, encoding } = decoded(bytes)
  // a spreadsheet or a picture: text has no NUL
  if (text.includes('\0')) throw problem('list_unreadable')
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const [hint, said] = /^"?sep=(.)"?$/i.exec(first) ?? []
  const body = hint === undefined ? text : text.slice(first.length)
  const records = recordsIn(body, said ?? delimiterOf(body))
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

function decoded(bytes: Buffer): { text: string; encoding: List['encoding'] } {
  const [a, b] = bytes
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const text = bytes.toString('latin1').replace(/[\x80-\x9f]/g, inWindows)
    return { text, encoding: 'windows-1252' }
  }
}

/** Where Windows-1252 differs from Latin-1. Node 20's own decoder takes the one for the other. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function inWindows(letter: string): string {
  return windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter
}

/** The one of the usual delimiters that parts the first line that says something into the most. */
function delimiterOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((one) => one.trim() !== '') ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const parts = (delimiter: string) => bare.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, one) => (parts(one) > parts(best) ? one : best))
}

function recordsIn(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch {
    // a quote that never ends
    throw problem('list_unreadable')
  }
}
