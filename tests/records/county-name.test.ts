import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../server/project-root.ts'
import { countiesAlike, countyOf } from '../../server/records/list/county-name.ts'
import { editDistance } from '../../server/records/list/edit-distance.ts'

const counties = parse(readFileSync(join(projectRoot, 'data/counties/counties.csv')), {
  columns: true,
}) as { fips: string; name: string }[]
const nameOf = (fips: string | null) => counties.find((county) => county.fips === fips)?.name

test('all 67 are known, whatever their case and however they are called a county', () => {
  expect(counties).toHaveLength(67)
  for (const { fips, name } of counties) {
    const ways = [
      name,
      name.toUpperCase(),
      name.toLowerCase(),
      ` ${name}  County `,
      `${name} CO.`,
      `${name} County, AL`,
      `${name} County, Alabama`,
      `${name}, Alabama`,
      `County of ${name}`,
      `Condado de ${name}`,
      name.replace('.', ''),
      name.replace('St.', 'Saint'),
      name.replace('DeKalb', 'De Kalb'),
      fips,
      fips.slice(1),
    ]
    expect(
      ways.map((way) => [way, countyOf(way, counties)]),
      name,
    ).toEqual(ways.map((way) => [way, fips]))
  }
})

test.each(['', ' ', 'County', '01', '01002', '1135', '47001', 'Alabama', 'Fulton', 'St', 'De'])(
  '"%s" is no county of Alabama',
  (text) => expect(countyOf(text, counties)).toBeNull(),
)

test.each([
  ['Marshal', 'Marshall'],
  ['Frankin County', 'Franklin'],
  ['Talapoosa', 'Tallapoosa'],
  ['Cofee Co.', 'Coffee'],
  ['Mobille', 'Mobile'],
  ['StClair', 'St. Clair'],
  ['Dekalb Cuonty', 'DeKalb'],
  ['Jeferson', 'Jefferson'],
  ['Ecsambia', 'Escambia'],
])('%s: %s is proposed first, and nothing is decided', (text, likeliest) => {
  expect(countyOf(text, counties)).toBeNull()
  expect(countiesAlike(text, counties)[0]?.name).toBe(likeliest)
})

test('a slip of one letter never resolves by itself, unless it is the very name of another county', () => {
  const slips = ['left out', 'doubled', 'changed', 'swapped'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...counties),
      fc.constantFrom(...slips),
      fc.nat(30),
      fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      fc.constantFrom('', ' County', ' Co.'),
      ({ name }, slip, place, letter, suffix) => {
        const at = place % name.length
        fc.pre(/[a-z]/.test(name[at] ?? ''))
        const [before, here = '', next = '', after] = [
          name.slice(0, at),
          name[at],
          name[at + 1],
          name.slice(at + 2),
        ]
        const slipped = {
          'left out': `${before}${next}${after}`,
          doubled: `${before}${here}${here}${next}${after}`,
          changed: `${before}${letter}${next}${after}`,
          swapped: `${before}${next}${here}${after}`,
        }[slip]
        const found = nameOf(countyOf(slipped + suffix, counties))
        if (found !== undefined) expect(found.toLowerCase()).toBe(slipped.toLowerCase())
      },
    ),
    { numRuns: 3000 },
  )
})

describe('the edit distance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['marshall', 'marshall', 0],
    ['marshal', 'marshall', 1],
    ['marhsall', 'marshall', 1],
    ['marion', 'marengo', 4],
    ['ab', 'ba', 1],
    ['clay', 'clarke', 3],
  ])('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  test('is the same both ways, and never more than the longer text', () => {
    const text = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = editDistance(a, b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance === 0).toBe(a === b)
      }),
    )
  })
})
