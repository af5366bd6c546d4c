import { orNull, readCsv } from './csv.ts'
import type { Directory } from './directory.ts'

/** 6 statewide offices with the officers until 2027-01-18. */
export function addStatewideOffices(directory: Directory): void {
  for (const row of readCsv('officials/statewide_executive.csv', columns)) {
    const institutionId = directory.addInstitution({
      key: `statewide-office/${row.office}`,
      sector: 'elected',
      kind: 'statewide_office',
      name: `Office of the ${row.office}`,
      serves: 'state',
      influence: 3,
      website: orNull(row.website),
      phone: orNull(row.phone),
      address: row.address.replaceAll(';', ','),
      details: {},
      source: 'openstates',
    })
    directory.addOfficial({
      institutionId,
      title: row.office,
      personKey: row.id,
      name: row.name,
      party: orNull(row.party),
      email: orNull(row.email),
      startedOn: row.term_start,
      termEndsOn: row.term_end,
      source: 'openstates',
    })
  }
}

const columns = [
  'id',
  'office',
  'name',
  'party',
  'term_start',
  'term_end',
  'address',
  'phone',
  'email',
  'website',
] as const
