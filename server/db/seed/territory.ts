import { list, orNull, readCsv } from './csv.ts'
import type { SeedRows } from './rows.ts'

/** One row per source the product ships data of, as the About page lists them. */
export function sources(): SeedRows['sources'] {
  const columns = ['id', 'title', 'publisher', 'licence', 'vintage', 'url', 'attribution'] as const
  return readCsv('sources.csv', columns).map((row) => ({
    ...row,
    url: orNull(row.url),
    attribution: orNull(row.attribution),
  }))
}

/** The 12 regions and the 67 counties with their facts; where each number is from stands in data/SOURCES.md. */
export function territory(): Pick<SeedRows, 'regions' | 'counties'> {
  const regions = readCsv('regions.csv', ['id', 'name', 'counties'])
  const regionOf = new Map(
    regions.flatMap(({ id, counties }) => list(counties).map((f) => [f, id])),
  )
  return {
    regions: regions.map(({ id, name }) => ({ id, name })),
    counties: readCsv('counties/counties.csv', countyColumns).map(
      (row): SeedRows['counties'][number] => ({
        fips: row.fips,
        name: row.name,
        region_id: regionOf.get(row.fips) as string,
        county_seat: row.county_seat,
        largest_municipality: row.largest_municipality,
        land_area_sq_mi: Number(row.land_area_sq_mi),
        population_2020: Number(row.population_2020_census),
        population_2025: Number(row.population_2025_est),
        hispanic_2020: Number(row.hispanic_2020_census),
        hispanic_pct_2020: Number(row.hispanic_pct_2020),
        foreign_born: Number(row.foreign_born_acs_2017_2021),
        foreign_born_pct: Number(row.foreign_born_pct_acs_2017_2021),
        limited_english_households: Number(row.limited_english_households_acs_2017_2021),
        limited_english_households_pct: Number(row.limited_english_households_pct_acs_2017_2021),
      }),
    ),
  }
}

const countyColumns = [
  'fips',
  'name',
  'county_seat',
  'largest_municipality',
  'land_area_sq_mi',
  'population_2020_census',
  'population_2025_est',
  'hispanic_2020_census',
  'hispanic_pct_2020',
  'foreign_born_acs_2017_2021',
  'foreign_born_pct_acs_2017_2021',
  'limited_english_households_acs_2017_2021',
  'limited_english_households_pct_acs_2017_2021',
] as const
