import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outlinesOf } from '../../server/state/atlas.ts'
import { knownState, knownStates } from '../../server/state/known-states.ts'
import { namedIn } from '../../server/state/outlines.ts'
import { territoryOf } from '../../server/state/territory.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'condado-state-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('every state of the atlas', () => {
  test('has a name in both languages, a time zone that exists, and counties under names of their own', () => {
    const counties = knownStates().map(({ fips, name_en, name_es, time_zone }) => {
      expect(name_en && name_es).not.toBe('')
      expect(() => new Intl.DateTimeFormat('en', { timeZone: time_zone })).not.toThrow()
      const named = namedIn(outlinesOf(fips))
      expect(new Set(named.map(({ name }) => name)).size, name_en).toBe(named.length)
      expect(named.every((county) => county.fips.startsWith(fips))).toBe(true)
      return named.length
    })
    expect(counties).toHaveLength(51)
    expect(counties.reduce((sum, count) => sum + count, 0)).toBe(3_142)
  })

  test('lies in one piece of the earth, Alaska beyond the date line too', () => {
    for (const { fips, code } of knownStates()) {
      const outlines = outlinesOf(fips)
      const [west = 0, south = 0, east = 0, north = 0] = outlines.bbox ?? []
      expect(east - west, code).toBeLessThan(60)
      expect(south, code).toBeGreaterThan(18)
      expect(north, code).toBeLessThan(72)
      const { features } = feature(outlines, outlines.objects.counties)
      expect(features.every(({ geometry }) => /Polygon$/.test(geometry.type))).toBe(true)
      // what a phone carries
      expect(JSON.stringify(outlines).length, code).toBeLessThan(120_000)
    }
  })
})

describe('a folder with what the coalition knows', () => {
  const delaware = knownState('de') as NonNullable<ReturnType<typeof knownState>>
  const outlines = outlinesOf('10')
  const put = (name: string, ...lines: string[]) =>
    writeFileSync(join(folder, name), lines.join('\n'))

  test('divides the state into regions, and tells of its counties what it tells', () => {
    put('regions.csv', 'id,name,counties', 'north,Up North,10003', 'south,Down South,10001;10005')
    put('counties.csv', 'fips,county_seat,population_2020_census', '10003,Wilmington,570719')
    const { regions, counties } = territoryOf(delaware, outlines, folder)
    expect(regions.map(({ id }) => id)).toEqual(['north', 'south'])
    expect(counties).toMatchObject([
      { fips: '10001', name: 'Kent', region_id: 'south', county_seat: null, population_2020: null },
      { fips: '10003', region_id: 'north', county_seat: 'Wilmington', population_2020: 570_719 },
      { fips: '10005', region_id: 'south' },
    ])
  })

  test('is refused where a county is in no region, in two, or another state’s', () => {
    put('counties.csv', 'fips', '10003')
    put('regions.csv', 'id,name,counties', 'north,Up North,10003;10001;10001;01001')
    expect(() => territoryOf(delaware, outlines, folder)).toThrow(
      /In none: 10005\. Twice, or of another state: 10001, 01001\./,
    )
    put('regions.csv', 'id,name', 'north,Up North')
    expect(() => territoryOf(delaware, outlines, folder)).toThrow(/no column counties/)
  })

  test('is refused where a number is none, or a county another state’s', () => {
    rmSync(join(folder, 'regions.csv'))
    put('counties.csv', 'fips,population_2020_census', '10003,many')
    expect(() => territoryOf(delaware, outlines, folder)).toThrow(/of 10003 is no number/)
    put('counties.csv', 'fips', '01001')
    expect(() => territoryOf(delaware, outlines, folder)).toThrow(
      /no counties of this state: 01001/,
    )
  })
})
