import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectRoot } from '../../project-root.ts'
import { StartupError } from '../../startup-error.ts'

/**
 * The rows of a CSV under `data/`, cells as text.
 * @param columns what the caller reads: a missing one is an error here, not an `undefined` later
 */
export function readCsv<const Column extends string>(
  file: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  return readCsvAt(join(projectRoot, 'data', file), columns)
}

/** The same of any file; `maybe` are columns that it may leave out. */
export function readCsvAt<const Column extends string, const Maybe extends string = never>(
  path: string,
  columns: readonly Column[],
  maybe: readonly Maybe[] = [],
): (Record<Column, string> & Partial<Record<Maybe, string>>)[] {
  const [header = [], ...lines] = parse(readFileSync(path, 'utf8'), { bom: true }) as string[][]
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new StartupError(`${path} has no column ${missing.join(', ')}`)
  const at = [...columns, ...maybe]
    .map((column) => [column, header.indexOf(column)] as const)
    .filter(([, index]) => index >= 0)
  return lines.map(
    (line) =>
      Object.fromEntries(at.map(([column, index]) => [column, line[index]])) as Record<
        Column,
        string
      > &
        Partial<Record<Maybe, string>>,
  )
}

/** A cell that may be empty. */
export function orNull(cell: string): string | null {
  return cell === '' ? null : cell
}

/** A number that may be missing: an empty cell is not 0. */
export function numberOrNull(cell: string): number | null {
  return cell === '' ? null : Number(cell)
}

/** A `;` list: empty cell, empty list. */
export function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(';')
}
