import type { Readable } from 'node:stream'
import { csvOf } from './csv.ts'
import type { Mark } from './mark.ts'
import type { ReadKind } from './pages.ts'
import type { FileEnding } from './rules.ts'
import { xlsxOf } from './xlsx.ts'
import { zipOf } from './zip.ts'

export const mediaTypes: Readonly<Record<FileEnding, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/**
 * The file that the mark names, as it is read.
 * @param kinds of CSV the first alone
 * @param onWhole called with the number of rows when the last one has left
 */
export function fileOf(
  mark: Mark,
  kinds: readonly ReadKind[],
  onWhole: (rows: number) => Promise<void>,
): Readable {
  if (mark.ending === 'zip') return zipOf(mark, kinds, onWhole)
  if (mark.ending === 'xlsx') return xlsxOf(mark, kinds, onWhole)
  const [list] = kinds
  if (!list) throw new Error('There is no list to take out')
  return csvOf(mark, list.columns, list.pages(), onWhole)
}
