import { list, orNull, readCsv } from './csv.ts'
import type { Directory, InstitutionFacts } from './directory.ts'

/** 7 U.S. House districts (lines of the 119th Congress) and 2 Senate seats with the members before 2027. */
export function addCongress(directory: Directory): void {
  for (const row of readCsv('officials/us_congress.csv', columns)) {
    const seat = row.senate_class ? senateSeat(row.senate_class) : houseSeat(row)
    const institutionId = directory.addInstitution({
      sector: 'elected',
      influence: 3,
      address: orNull(row.dc_address),
      source: 'congress-legislators',
      ...seat.institution,
    })
    directory.addOfficial({
      institutionId,
      title: seat.title,
      personKey: `bioguide/${row.id}`,
      name: row.name,
      // one word for one party: this source says Democrat, the state's Democratic
      party: row.party === 'Democrat' ? 'Democratic' : row.party,
      phone: orNull(row.phone),
      website: orNull(row.website),
      startedOn: row.term_start,
      termEndsOn: row.term_end,
      source: 'congress-legislators',
    })
  }
}

type Seat = {
  institution: Pick<InstitutionFacts, 'key' | 'kind' | 'name' | 'serves' | 'details'>
  title: string
}

function senateSeat(senateClass: string): Seat {
  return {
    institution: {
      key: `us-senate/AL-class-${senateClass}`,
      kind: 'us_senator',
      name: `U.S. Senate, Alabama, Class ${senateClass}`,
      serves: 'state',
      details: { senateClass: Number(senateClass) },
    },
    title: 'U.S. Senator',
  }
}

function houseSeat(row: { district: string; counties: string }): Seat {
  const district = Number(row.district.replace('AL-', ''))
  return {
    institution: {
      key: `us-house/${row.district}`,
      kind: 'us_representative',
      name: `U.S. House, Alabama District ${district}`,
      serves: list(row.counties),
      details: { district, countiesSource: 'census-cd119' },
    },
    title: `U.S. Representative, District ${district}`,
  }
}

const columns = [
  'id',
  'name',
  'district',
  'party',
  'term_start',
  'term_end',
  'senate_class',
  'dc_address',
  'phone',
  'website',
  'counties',
] as const
