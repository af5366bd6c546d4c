import { readCsv } from './csv.ts'
import type { Directory } from './directory.ts'
import { titleCase } from './title-case.ts'

/** 102 Medicare-enrolled hospitals. Three stand twice in the source, before and after a change of type. */
export function addHospitals(directory: Directory): void {
  const rows = readCsv('services/hospitals_cms.csv', columns)
  const standsTwice = (name: string, county: string) =>
    rows.filter((row) => row.name === name && row.county_fips === county).length > 1
  for (const row of rows) {
    const name = titleCase(row.name)
    directory.addInstitution({
      key: `cms/${row.ccn}`,
      sector: 'service',
      kind: 'hospital',
      name: standsTwice(row.name, row.county_fips) ? `${name} (${row.type})` : name,
      serves: [row.county_fips],
      influence: 1,
      phone: row.phone,
      address: `${titleCase(row.address)}, ${titleCase(row.city)}, AL ${row.zip}`,
      details: {
        ccn: row.ccn,
        nameInSource: row.name,
        type: row.type,
        ownership: row.ownership,
        emergencyServices: row.emergency_services === 'Yes',
        // the source marks the friendly ones and says nothing of the others
        ...(row.birthing_friendly === 'Y' && { birthingFriendly: true }),
      },
      source: 'cms-hospitals',
    })
  }
}

const columns = [
  'ccn',
  'name',
  'address',
  'city',
  'zip',
  'county_fips',
  'phone',
  'type',
  'ownership',
  'emergency_services',
  'birthing_friendly',
] as const
