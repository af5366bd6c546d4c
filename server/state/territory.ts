import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { list, numberOrNull, orNull, readCsvAt } from '../db/seed/csv.ts'
import type { SeedRows } from '../db/seed/rows.ts'
import { StartupError } from '../startup-error.ts'
import type { KnownState } from './known-states.ts'
import { namedIn, type Outlines } from './outlines.ts'

export type Territory = Pick<SeedRows, 'regions' | 'counties'>

const words = ['county_seat', 'largest_municipality'] as const
/** Columns of a county's numbers, as `data/counties/counties.csv` calls them, and as the table does. */
const numbers = {
  land_area_sq_mi: 'land_area_sq_mi',
  population_2020: 'population_2020_census',
  population_2025: 'population_2025_est',
  hispanic_2020: 'hispanic_2020_census',
  hispanic_pct_2020: 'hispanic_pct_2020',
  foreign_born: 'foreign_born_acs_2017_2021',
  foreign_born_pct: 'foreign_born_pct_acs_2017_2021',
  limited_english_households: 'limited_english_households_acs_2017_2021',
  limited_english_households_pct: 'limited_english_households_pct_acs_2017_2021',
} as const
type Column = keyof typeof numbers

/**
 * Regions and counties of a state. All counties are one region, called like the state, unless the folder says otherwise.
 * @param folder with `regions.csv` (id, name, counties) or `counties.csv` (fips and any of the columns above), or none
 * @throws StartupError that names what does not fit
 */
export function territoryOf(
  state: KnownState,
  outlines: Outlines,
  folder: string | undefined,
): Territory {
  const named = namedIn(outlines)
  const known = new Set(named.map(({ fips }) => fips))
  const regions = regionsIn(folder, known) ?? [
    { id: state.code.toLowerCase(), name: state.name_en, counties: [...known] },
  ]
  const regionOf = new Map(regions.flatMap(({ id, counties }) => counties.map((f) => [f, id])))
  const facts = factsIn(folder, known)
  return {
    regions: regions.map(({ id, name }) => ({ id, name })),
    counties: named.map(({ fips, name }) => ({
      fips,
      name,
      region_id: regionOf.get(fips) as string,
      ...facts(fips),
    })),
  }
}

function regionsIn(folder: string | undefined, known: ReadonlySet<string>) {
  const path = fileIn(folder, 'regions.csv')
  if (!path) return undefined
  const regions = readCsvAt(path, ['id', 'name', 'counties']).map(({ counties, ...region }) => ({
    ...region,
    counties: list(counties),
  }))
  const named = regions.flatMap(({ counties }) => counties)
  const strange = named.filter((fips, at) => !known.has(fips) || named.indexOf(fips) !== at)
  const missing = [...known].filter((fips) => !named.includes(fips))
  if (strange.length === 0 && missing.length === 0) return regions
  throw new StartupError(
    [
      `${path}: every county belongs to exactly one region.`,
      ...(missing.length > 0 ? [`In none: ${missing.join(', ')}.`] : []),
      ...(strange.length > 0 ? [`Twice, or of another state: ${strange.join(', ')}.`] : []),
    ].join(' '),
  )
}

type Facts = Pick<SeedRows['counties'][number], (typeof words)[number] | Column>

function factsIn(folder: string | undefined, known: ReadonlySet<string>) {
  const path = fileIn(folder, 'counties.csv')
  const rows = path ? readCsvAt(path, ['fips'], [...words, ...Object.values(numbers)]) : []
  const strange = rows.filter(({ fips }) => !known.has(fips)).map(({ fips }) => fips)
  if (strange.length > 0) {
    throw new StartupError(`${path}: no counties of this state: ${strange.join(', ')}.`)
  }
  const byFips = new Map(rows.map((row) => [row.fips, row]))
  return (fips: string): Facts => {
    const row = byFips.get(fips)
    const numberOf = (column: Column) => {
      const number = numberOrNull(row?.[numbers[column]] ?? '')
      if (number === null || Number.isFinite(number)) return number
      throw new StartupError(`${path}: ${numbers[column]} of ${fips} is no number.`)
    }
    return {
      county_seat: orNull(row?.county_seat ?? ''),
      largest_municipality: orNull(row?.largest_municipality ?? ''),
      ...(Object.fromEntries(
        (Object.keys(numbers) as Column[]).map((column) => [column, numberOf(column)]),
      ) as Record<Column, number | null>),
    }
  }
}

function fileIn(folder: string | undefined, name: string): string | undefined {
  const path = folder && join(folder, name)
  return path && existsSync(path) ? path : undefined
}
