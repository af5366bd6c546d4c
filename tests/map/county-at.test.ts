import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { countiesAt } from '../../client/src/map/county-at.ts'
import { projectRoot } from '../../server/project-root.ts'
import { alabama } from '../../server/state/here.ts'

type Town = Record<'name' | 'county_fips' | 'other_counties' | 'lat' | 'lon', string>

const file = readFileSync(join(projectRoot, 'data/places/municipalities.csv'), 'utf8')
const towns = (parse(file, { columns: true }) as Town[]).filter(({ lat }) => lat !== '')

const at = (latitude: number, longitude: number, accuracy = 20) =>
  countiesAt({ latitude, longitude, accuracy }, alabama.outlines)

describe('the county of a place', () => {
  test('is right for every town whose place is known', () => {
    let certain = 0
    for (const { name, county_fips, other_counties, lat, lon } of towns) {
      const found = at(Number(lat), Number(lon))
      const right = [county_fips, ...other_counties.split(/\D+/)]
      expect(right, name).toContain(found[0])
      if (found.length === 1) certain += 1
    }
    process.stdout.write(
      `counties of ${towns.length} towns: all right, ${certain} without a question\n`,
    )
    expect(towns.length).toBeGreaterThan(300)
    expect(certain).toBeGreaterThan(towns.length / 2)
  })

  test('near a border are both, the one it lies in first', () => {
    // Boaz lies in Marshall and reaches into Etowah
    expect(at(34.2006, -86.1664)).toEqual(['01095', '01055'])
  })

  test('is asked for where the position itself is vague', () => {
    const guntersville = [34.358, -86.295] as const
    expect(at(...guntersville)).toEqual(['01095'])
    const vague = at(...guntersville, 30_000)
    expect(vague[0]).toBe('01095')
    expect(vague.length).toBeGreaterThan(3)
  })

  test('is none in Atlanta, in the Gulf and on the other side of the earth', () => {
    expect([at(33.749, -84.388), at(29, -88), at(-34.358, 86.295)]).toEqual([[], [], []])
  })
})
