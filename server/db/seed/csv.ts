import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectRoot } from '../../project-root.ts'

/**
 * The rows of a CSV under `data/`, cells as text.
 * @param columns what the caller reads: a missing one is an error here, not an `undefined` later
 */
export function readCsv<const Column extends string>(
  file: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const text = readFileSync(join(projectRoot, 'data', file), 'utf8')
  const [header = [], ...lines] = parse(text) as string[][]
  const at = columns.map((column) => [column, header.indexOf(column)] as const)
  const missing = at.filter(([, index]) => index < 0).map(([column]) => column)
  if (missing.length > 0) throw new Error(`data/${file} has no column ${missing.join(', ')}`)
  return lines.map(
    (line) =>
      Object.fromEntries(at.map(([column, index]) => [column, line[index]])) as Record<
        Column,
        string
      >,
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
