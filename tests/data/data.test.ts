import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { isDay } from '../../server/days.ts'
import { list, readCsv } from '../../server/db/seed/csv.ts'
import { projectRoot } from '../../server/project-root.ts'

const data = join(projectRoot, 'data')
const files = readdirSync(data, { recursive: true, encoding: 'utf8' })

const counties = readCsv('counties/counties.csv', [
  'fips',
  'neighbors',
  'population_2020_census',
  'population_2025_est',
  'hispanic_2020_census',
  'foreign_born_acs_2017_2021',
])
const known = new Set(counties.map(({ fips }) => fips))
const agencies = readCsv('law_enforcement/agencies_fbi.csv', ['ori', 'agency_type', 'county_fips'])

test('every text file is clean UTF-8 without a byte order mark', () => {
  for (const file of files.filter((name) => /\.(csv|json|md|txt)$/.test(name))) {
    const bytes = readFileSync(join(data, file))
    expect(Buffer.from(bytes.toString('utf8')).equals(bytes), file).toBe(true)
    expect(bytes[0], file).not.toBe(0xef)
  }
})

describe('counties', () => {
  test('are 67, with odd codes up to 01133', () => {
    expect(known.size).toBe(67)
    expect(counties).toHaveLength(67)
    expect([...known].every((f) => /^01\d{3}$/.test(f) && Number(f) % 2 && f <= '01133')).toBe(true)
  })

  test.each([
    ['population_2020_census', 5_024_279],
    ['population_2025_est', 5_193_088],
    ['hispanic_2020_census', 264_047],
    ['foreign_born_acs_2017_2021', 173_429],
  ] as const)('%s adds up to the published state total', (column, total) => {
    expect(counties.reduce((sum, county) => sum + Number(county[column]), 0)).toBe(total)
  })

  test('are each in exactly one of 12 regions', () => {
    const regions = readCsv('regions.csv', ['id', 'name', 'counties'])
    expect(regions).toHaveLength(12)
    expect(regions.flatMap((region) => list(region.counties)).sort()).toEqual([...known].sort())
  })
})

describe('the rows of a file', () => {
  test.each([
    ['law_enforcement/agencies_fbi.csv', 448, 'ori', ['county_fips']],
    ['law_enforcement/ice_287g_agreements.csv', 74, 'id', ['county_fips']],
    ['officials/us_congress.csv', 9, 'id', ['counties']],
    ['officials/state_legislators.csv', 140, 'id', ['counties']],
    ['officials/statewide_executive.csv', 6, 'id', []],
    ['officials/mayors.csv', 6, 'id', ['county_fips']],
    ['places/municipalities.csv', 462, 'geoid', ['county_fips', 'other_counties']],
    ['services/hospitals_cms.csv', 102, 'ccn', ['county_fips']],
    ['services/school_districts_nces.csv', 139, 'leaid', ['county_fips']],
    ['services/gov_domains_cisa.csv', 259, 'domain', ['county_fips']],
  ] as const)('%s: %i with their own ids, in counties that exist', (file, count, id, places) => {
    const rows = readCsv<string>(file, [id, ...places])
    const ids = new Set(rows.map((row) => row[id]))
    expect(rows).toHaveLength(count)
    expect(ids.size).toBe(count)
    expect(ids.has('')).toBe(false)
    const unknown = rows.flatMap((row) => places.flatMap((place) => list(row[place] as string)))
    expect(unknown.filter((fips) => !known.has(fips))).toEqual([])
  })
})

describe('officials', () => {
  const legislators = readCsv('officials/state_legislators.csv', [
    'chamber',
    'district',
    'email',
    'capitol_phone',
    'counties',
  ])

  test.each([
    ['House', 105],
    ['Senate', 35],
  ])('%s districts 1 to %i stand once each and cover every county', (chamber, seats) => {
    const rows = legislators.filter((row) => row.chamber === chamber)
    const districts = rows.map((row) => Number(row.district)).sort((a, b) => a - b)
    expect(districts).toEqual(Array.from({ length: seats }, (_, index) => index + 1))
    expect(new Set(rows.flatMap((row) => list(row.counties)))).toEqual(known)
  })

  test('legislators are reached at the capitol only', () => {
    for (const { email, capitol_phone } of legislators) {
      expect(email).toMatch(/^$|@(alhouse|alsenate)\.gov$/)
      expect(capitol_phone).toMatch(/^$|^334-/)
    }
  })

  test('mayors point at municipalities', () => {
    const places = readCsv('places/municipalities.csv', ['geoid']).map(({ geoid }) => geoid)
    const mayors = readCsv('officials/mayors.csv', ['municipality_geoid'])
    expect(places).toEqual(expect.arrayContaining(mayors.map((row) => row.municipality_geoid)))
  })
})

describe('law enforcement and schools', () => {
  test('one sheriff a county', () => {
    const sheriffs = agencies.filter((agency) => agency.agency_type === 'County')
    expect(sheriffs).toHaveLength(67)
    expect(new Set(sheriffs.map((sheriff) => sheriff.county_fips))).toEqual(known)
  })

  test('every 287(g) agreement has a day and an agency in its county', () => {
    const columns = ['ori', 'county_fips', 'signed'] as const
    const countyOf = new Map(agencies.map((agency) => [agency.ori, list(agency.county_fips)]))
    for (const row of readCsv('law_enforcement/ice_287g_agreements.csv', columns)) {
      expect(countyOf.get(row.ori), row.ori).toContain(row.county_fips)
      expect(isDay(row.signed), row.signed).toBe(true)
    }
  })

  test('a county school system in every county', () => {
    const systems = readCsv('services/school_districts_nces.csv', ['kind', 'county_fips'])
    const county = systems.filter((system) => system.kind === 'county')
    expect(new Set(county.map((system) => system.county_fips))).toEqual(known)
  })
})

describe('sources', () => {
  const sources = readCsv('sources.csv', ['id', 'title', 'publisher', 'licence', 'attribution'])
  const documented = readFileSync(join(data, 'SOURCES.md'), 'utf8')

  test('each is named, published and licensed', () => {
    for (const { id, title, publisher, licence } of sources) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect([title, publisher, licence].every(Boolean), id).toBe(true)
    }
  })

  test('CC BY sources carry the attribution that SOURCES.md asks for', () => {
    const attributed = sources.filter(({ licence }) => licence.startsWith('CC BY'))
    expect(attributed).toHaveLength(3)
    for (const { attribution } of attributed) expect(documented).toContain(`"${attribution}"`)
  })

  test('every shipped file is described', () => {
    for (const file of files.filter((name) => /\.(csv|topo\.json)$/.test(name))) {
      const name = file.split(/[\\/]/).at(-1) as string
      expect(documented).toContain(name.endsWith('.csv') ? name.replace('.csv', '') : name)
    }
  })
})

test('the map has 67 counties whose shared borders are exactly the neighbours', () => {
  const file = join(data, 'geo/al-counties.lite.topo.json')
  const map = JSON.parse(readFileSync(file, 'utf8')) as Topology
  const shapes = map.objects.counties
  if (shapes?.type !== 'GeometryCollection') throw new Error('no counties in the map')
  expect(new Set(shapes.geometries.map(({ id }) => id))).toEqual(known)

  const sharers = new Map<number, string[]>()
  for (const shape of shapes.geometries) {
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon')
      throw new Error(`${shape.id} is no area`)
    const arcs = (shape.arcs.flat(2) as number[]).map((arc) => (arc < 0 ? ~arc : arc))
    for (const arc of new Set(arcs))
      sharers.set(arc, [...(sharers.get(arc) ?? []), String(shape.id)])
  }
  for (const { fips, neighbors } of counties) {
    const touching = [...sharers.values()].filter((pair) => pair.includes(fips)).flat()
    const found = new Set(touching.filter((other) => other !== fips))
    expect([...found].sort(), fips).toEqual(list(neighbors).sort())
  }
})
