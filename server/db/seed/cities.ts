import { websiteFacts } from './county-websites.ts'
import { list, orNull, readCsv } from './csv.ts'
import { type Directory, seedId } from './directory.ts'

const cityKey = (geoid: string) => `census-place/${geoid}`

/**
 * 462 municipalities. Plain names: the source does not say city or town, and the kind stands beside them.
 * 40 of them have no county until someone sets it.
 */
export function addCities(directory: Directory): void {
  for (const row of readCsv('places/municipalities.csv', cityColumns)) {
    const [domain] = list(row.gov_domains)
    const govSite = row.website === '' && domain ? `https://${domain}` : null
    directory.addInstitution({
      key: cityKey(row.geoid),
      sector: 'elected',
      kind: 'city_government',
      name: row.name,
      serves: [...list(row.county_fips), ...list(row.other_counties)],
      influence: row.is_county_seat_of ? 3 : 2,
      website: orNull(row.website) ?? govSite,
      details: {
        geoid: row.geoid,
        countySeatOf: orNull(row.is_county_seat_of),
        countySource: orNull(row.county_source),
        ...websiteFacts(govSite),
      },
      source: 'uscityurl',
    })
  }
}

/** 6 mayors with their own ends of term: they were not on the ballot of 2026-11-03. */
export function addMayors(directory: Directory): void {
  for (const row of readCsv('officials/mayors.csv', mayorColumns)) {
    directory.addOfficial({
      institutionId: seedId('institution', cityKey(row.municipality_geoid)),
      title: row.office,
      personKey: row.id,
      name: row.name,
      phone: orNull(row.office_phone),
      website: orNull(row.source_url),
      startedOn: null,
      termEndsOn: row.term_end,
      source: 'openstates',
      vintage: '2026-04-04',
    })
  }
}

const cityColumns = [
  'geoid',
  'name',
  'county_fips',
  'other_counties',
  'county_source',
  'is_county_seat_of',
  'website',
  'gov_domains',
] as const

const mayorColumns = [
  'id',
  'name',
  'office',
  'municipality_geoid',
  'term_end',
  'office_phone',
  'source_url',
] as const
