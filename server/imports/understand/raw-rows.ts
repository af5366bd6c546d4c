import type { Day } from '../../days.ts'
import { type CountyName, countyOf } from '../../records/list/county-name.ts'
import { fold } from '../../search/rules.ts'
import type { Mapping } from '../rules.ts'
import type { Asking, Place } from './asking.ts'
import { Days } from './days.ts'
import { bodyOf } from './layout.ts'
import type { ReadSheet } from './sheets.ts'

/** Titles are rows of one cell in a sheet that has more columns than that. */
const columnsAtLeast = 3

export interface RawRow {
  place: Place
  cells: readonly string[]
  mapping: Mapping
  here: string | null
  /** everything that is read of the row, by which the same row of the same file is known again */
  told: readonly unknown[]
  /** all that stands in its cells, whatever is read of them: the same row for whoever reads it otherwise */
  line: readonly unknown[]
}

/** Every row that is to be read, with the county that the name of its sheet or a title above it tells. */
export function* rawRows(
  sheets: readonly ReadSheet[],
  counties: readonly CountyName[],
): Generator<RawRow> {
  for (const one of sheets) {
    if (!one.use || one.missing.length > 0) continue
    const { sheet, layout, mapping, at } = one
    const above = sheet.rows
      .filter(({ row }) => row < layout.headerRow)
      .flatMap(({ cells }) => cells)
    let here =
      [sheet.name, ...above].map((text) => countyNamed(text, counties)).find(Boolean) ?? null
    // the same, whether or not so many columns are read that a cell alone is a title
    let under = here
    const columns = Object.entries(mapping).sort(([a], [b]) => (a < b ? -1 : 1))
    for (const { row, cells } of bodyOf(sheet, layout)) {
      const [only, ...more] = cells.filter((cell) => cell !== '')
      const isAlone = only !== undefined && more.length === 0
      if (isAlone) under = countyNamed(only, counties) ?? under
      if (isAlone && columns.length >= columnsAtLeast) {
        one.titles.push(row)
        here = under
        continue
      }
      const told = columns.map(([field, column]) => [field, cells[column] ?? ''])
      const line = [under, ...cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)]
      yield { place: { sheet: at, row }, cells, mapping, here, told: [here, ...told], line }
    }
  }
}

/** The county that a title names: alone, or with the word for it, as in `Contacts of Marshall County 2025`. */
function countyNamed(title: string, counties: readonly CountyName[]): string | null {
  const whole = countyOf(title, counties)
  if (whole) return whole
  const words = ` ${fold(title)} `
  const named = counties.filter(({ name }) => {
    const folded = fold(name)
    return words.includes(` ${folded} county `) || words.includes(` condado de ${folded} `)
  })
  return named.length === 1 ? (named[0]?.fips ?? null) : null
}

const dayFields = ['day', 'promiseDue', 'followUpDue'] as const

/** How the days of each sheet are read: as all of them are written. */
export function daysIn(
  raw: readonly RawRow[],
  asking: Asking,
  today: Day,
): (sheet: number) => Days {
  const texts = new Map<number, Set<string>>()
  for (const { place, cells, mapping } of raw) {
    const its = texts.get(place.sheet) ?? new Set()
    texts.set(place.sheet, its)
    for (const field of dayFields) {
      const at = mapping[field]
      if (at !== undefined && cells[at]) its.add(cells[at])
    }
  }
  const made = new Map(
    [...texts].map(([sheet, its]) => [sheet, new Days(asking, sheet, its, today)]),
  )
  return (sheet) => made.get(sheet) ?? new Days(asking, sheet, [], today)
}
