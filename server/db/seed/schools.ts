import { readCsv } from './csv.ts'
import type { Directory } from './directory.ts'

/** 67 county and 72 city school systems, in the county of their central office. */
export function addSchoolDistricts(directory: Directory): void {
  const columns = ['leaid', 'display_name', 'kind', 'county_fips'] as const
  for (const row of readCsv('services/school_districts_nces.csv', columns)) {
    directory.addInstitution({
      key: `nces/${row.leaid}`,
      sector: 'service',
      kind: 'school_district',
      name: row.display_name,
      serves: [row.county_fips],
      influence: row.kind === 'county' ? 2 : 1,
      details: { leaid: row.leaid, system: row.kind },
      source: 'nces-ccd',
    })
  }
}
