import { createHash } from 'node:crypto'
import { fold } from '../../search/rules.ts'
import type { Sheet, SheetRow } from '../read/book.ts'
import type { ImportKind, Mapping } from '../rules.ts'
import { guessByNames, guessByValues } from './guess.ts'

/** What a sheet looks like: where its headers are, and what each column is called. */
export interface Layout {
  /** as the spreadsheet numbers it; 0: it has none */
  headerRow: number
  header: string[]
}

/** How far down a sheet may begin with titles. */
const searchedRows = 12

/**
 * Finds the headers: of the first rows the one with most names that are known, else the first with most texts.
 * A header that was merged over two rows, or stands in the row above alone, counts as the one of its column.
 */
export function layoutOf(sheet: Sheet, kind: ImportKind, headerRow?: number): Layout {
  if (headerRow !== undefined) {
    const at = sheet.rows.findIndex(({ row }) => row === headerRow)
    return at < 0 ? { headerRow: 0, header: [] } : { headerRow, header: headerAt(sheet, at) }
  }
  const first = sheet.rows.slice(0, searchedRows)
  const best = first
    .map((_, at) => ({ at, header: headerAt(sheet, at) }))
    .map(({ at, header }) => ({
      at,
      header,
      known: Object.keys(guessByNames(header, kind)).length,
      texts: (first[at]?.cells ?? []).filter((cell) => cell !== '' && !/^[\d/.:-]+$/.test(cell))
        .length,
    }))
    .reduce<{ at: number; header: string[]; known: number; texts: number } | undefined>(
      (found, one) =>
        !found ||
        one.known > found.known ||
        (found.known < 2 && one.known === found.known && one.texts > found.texts)
          ? one
          : found,
      undefined,
    )
  return { headerRow: best ? (first[best.at]?.row ?? 0) : 0, header: best?.header ?? [] }
}

function headerAt({ rows }: Sheet, at: number): string[] {
  const [own, above] = [rows[at]?.cells ?? [], rows[at - 1]?.cells ?? []]
  const isBelow = rows[at - 1]?.row === (rows[at]?.row ?? 0) - 1
  const isTitle = above.filter((cell) => cell !== '').length < 2
  const length = Math.max(own.length, isBelow && !isTitle ? above.length : 0)
  return Array.from(
    { length },
    (_, column) => own[column] || (isBelow && !isTitle ? (above[column] ?? '') : ''),
  )
}

/** The rows that say something: below the headers, and not the headers once more. */
export function* bodyOf(sheet: Sheet, { headerRow, header }: Layout): Generator<SheetRow> {
  const repeated = header.map(fold)
  for (const one of sheet.rows) {
    if (one.row > headerRow && !isRepeated(one, repeated)) yield one
  }
}

/** Of thousands of rows most differ in their first cell. */
function isRepeated({ cells }: SheetRow, header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, at) => fold(cell) === header[at])
}

/** So many rows tell what a column holds. */
const lookedAt = 200

/** Which column holds what, by its name and then by what stands in it. */
export function guessMapping(sheet: Sheet, layout: Layout, kind: ImportKind): Mapping {
  const body: SheetRow[] = []
  for (const one of bodyOf(sheet, layout)) {
    if (body.push(one) === lookedAt) break
  }
  return guessByValues(guessByNames(layout.header, kind), body, kind)
}

/** The same for every file with these headers, whatever is in it: by which a mapping is remembered. */
export function shapeOf(header: readonly string[], kind: ImportKind): Buffer {
  const columns = header.map(fold)
  while (columns.at(-1) === '') columns.pop()
  return createHash('sha256')
    .update(`${kind}\n${columns.join('\n')}`)
    .digest()
}
