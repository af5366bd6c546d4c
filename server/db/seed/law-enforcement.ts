import type { Influence } from '../../institutions/rules.ts'
import { countyWebsites, websiteFacts } from './county-websites.ts'
import { list, numberOrNull, readCsv } from './csv.ts'
import type { Directory, InstitutionFacts } from './directory.ts'

const capital = '01101'

const kinds: Record<string, { kind: InstitutionFacts['kind']; influence: Influence }> = {
  County: { kind: 'sheriff', influence: 3 },
  City: { kind: 'city_police', influence: 2 },
  'University or College': { kind: 'campus_police', influence: 1 },
  'Other State Agency': { kind: 'state_police', influence: 1 },
  Tribal: { kind: 'tribal_police', influence: 1 },
  Other: { kind: 'other_police', influence: 1 },
}

/** The key of an agency by its FBI ORI: the 287(g) agreements find theirs by it. */
export const agencyKey = (ori: string) => `fbi/${ori}`

/** 448 agencies with their officers and civilians in the year of their latest report to the FBI. */
export function addLawEnforcement(directory: Directory): void {
  const website = countyWebsites()
  for (const row of readCsv('law_enforcement/agencies_fbi.csv', agencyColumns)) {
    const what = kinds[row.agency_type]
    if (!what) throw new Error(`agency ${row.ori} is of unknown type ${row.agency_type}`)
    const counties = list(row.county_fips)
    const site = what.kind === 'sheriff' ? website(counties[0] as string, /sherr?iff/i) : null
    directory.addInstitution({
      key: agencyKey(row.ori),
      sector: 'police',
      ...what,
      name: row.display_name,
      serves: isStatewide(row.agency_type, counties) ? 'state' : counties,
      website: site,
      details: {
        ori: row.ori,
        nameInSource: row.agency_name_fbi,
        year: Number(row.data_year),
        officers: numberOrNull(row.officers),
        civilians: numberOrNull(row.civilians),
        populationServed: numberOrNull(row.population_served),
        ...websiteFacts(site),
      },
      source: 'fbi-employees',
      vintage: row.data_year,
    })
  }
}

/** A state agency listed nowhere or at the capital works statewide; elsewhere it guards that one place (a port). */
function isStatewide(agencyType: string, counties: string[]): boolean {
  return agencyType === 'Other State Agency' && counties.every((fips) => fips === capital)
}

const agencyColumns = [
  'ori',
  'display_name',
  'agency_name_fbi',
  'agency_type',
  'county_fips',
  'data_year',
  'population_served',
  'officers',
  'civilians',
] as const
