import { list, orNull, readCsv } from './csv.ts'
import type { Directory } from './directory.ts'

// The source has no end of term; data/SOURCES.md says why every seat is shown as "until January 2027"
const termEndsOn = '2027-01-31'
const vintage = '2026-04-23'

const chambers = {
  House: { kind: 'state_representative', title: 'State Representative' },
  Senate: { kind: 'state_senator', title: 'State Senator' },
} as const

/** 105 House and 35 Senate districts with the member before the elections of 2026-11-03. */
export function addLegislators(directory: Directory): void {
  for (const row of readCsv('officials/state_legislators.csv', columns)) {
    const { district } = row
    const chamber = row.chamber as keyof typeof chambers
    const { kind, title } = chambers[chamber]
    // two senators' records still point at the House: such a page is left out
    const website = row.website.includes(chamber.toLowerCase()) ? row.website : null
    const institutionId = directory.addInstitution({
      key: row.ocd_division,
      sector: 'elected',
      kind,
      name: `Alabama ${chamber} District ${district}`,
      serves: list(row.counties),
      influence: 3,
      website,
      address: orNull(row.capitol_address),
      details: { chamber, district: Number(district), countiesSource: row.counties_source },
      source: 'openstates',
      vintage,
    })
    directory.addOfficial({
      institutionId,
      title: `${title}, District ${district}`,
      personKey: row.id,
      name: row.name,
      party: orNull(row.party),
      email: orNull(row.email),
      phone: orNull(row.capitol_phone),
      startedOn: orNull(row.role_start),
      termEndsOn,
      source: 'openstates',
      vintage,
    })
  }
}

const columns = [
  'id',
  'name',
  'chamber',
  'district',
  'ocd_division',
  'party',
  'role_start',
  'email',
  'capitol_address',
  'capitol_phone',
  'website',
  'counties',
  'counties_source',
] as const
