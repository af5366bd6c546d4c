import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { problem } from '../../errors.ts'

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

/** So much of a text is parsed at once; then everybody else has a turn. */
const atOnce = 32 * 1024

/**
 * Rows of cells out of text as programs export and people save it: with or without BOM, UTF-8, UTF-16 or
 * Windows-1252, commas, semicolons, tabs or bars, line breaks in quotes, rows of different length.
 * @throws 400 list_unreadable
 */
export async function readText(
  bytes: Buffer,
): Promise<{ encoding: Encoding; records: string[][] }> {
  const { text, encoding } = decoded(bytes)
  // a spreadsheet or a picture: text has no NUL
  if (text.includes('\0')) throw problem('list_unreadable')
  const [first = ''] = text.slice(0, 100).split(/\r\n|\n|\r/, 1)
  const [hint, said] = /^"?sep=(.)"?$/i.exec(first) ?? []
  const body = hint === undefined ? text : text.slice(first.length)
  return { encoding, records: await recordsIn(body, said ?? delimiterOf(body)) }
}

function decoded(bytes: Buffer): { text: string; encoding: Encoding } {
  const wide = wideIn(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const text = bytes.toString('latin1').replace(/[\x80-\x9f]/g, inWindows)
    return { text, encoding: 'windows-1252' }
  }
}

/** By its mark; without one by every second byte of the first being nothing, as in words of our languages. */
function wideIn(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 64)
  const nothing = (from: number) =>
    start.length > 7 && start.every((one, at) => at % 2 !== from || one === 0)
  if (nothing(1) && !nothing(0)) return 'utf-16le'
  return nothing(0) && !nothing(1) ? 'utf-16be' : null
}

/** Where Windows-1252 differs from Latin-1. Node 20's own decoder takes the one for the other. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function inWindows(letter: string): string {
  return windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter
}

/** The one of the usual delimiters that parts the first line that says something into the most. */
function delimiterOf(text: string): string {
  const line = firstLine(text)
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const parts = (delimiter: string) => bare.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, one) => (parts(one) > parts(best) ? one : best))
}

function firstLine(text: string): string {
  const start = /\S/.exec(text)?.index ?? 0
  const lineStart = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1
  return /^[^\r\n]*/.exec(text.slice(lineStart, lineStart + atOnce))?.[0] ?? ''
}

async function recordsIn(text: string, delimiter: string): Promise<string[][]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += atOnce) {
      yield text.slice(at, at + atOnce)
      await new Promise((go) => setImmediate(go))
    }
  }
  const parser = Readable.from(pieces()).pipe(
    parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    }),
  )
  const records: string[][] = []
  try {
    for await (const record of parser) records.push(record as string[])
  } catch {
    // a quote that never ends
    throw problem('list_unreadable')
  }
  return records
}
