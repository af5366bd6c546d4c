import { expect, test } from 'vitest'
import { clearest, likeness } from '../../server/imports/understand/likely.ts'
import { commonForm } from '../../server/imports/understand/names.ts'
import { countyMeant } from '../../server/records/list/county-name.ts'

const offices = [
  "Marshall County Sheriff's Office",
  'Marshall County Commission',
  'Marshall County Schools',
  'Albertville Police Department',
  'Arab Police Department',
]
const meant = (text: string) =>
  clearest(
    offices.map((name) => ({ value: name, score: likeness(commonForm(text), commonForm(name)) })),
  )

test.each([
  ['Marshal Cnty Sherrif', offices[0]],
  ['Marshal County Sherif', offices[0]],
  ["Marshall Sherriff's Office", offices[0]],
  ['Marshall County Sheriff Offce', offices[0]],
  ['Albertvile PD', offices[3]],
  ['Albertville Police', offices[3]],
  // one of several, or something else
  ['Police Department', null],
  ['Marshall County', null],
  ['Marshall County Jail', null],
  ['Albertville Fire Department', null],
  ['Arab', null],
])('%s', (text, name) => expect(meant(text)).toBe(name))

const counties = ['Marshall', 'Marion', 'Madison', 'Clarke', 'Clay', 'Clab', 'Lee', 'DeKalb'].map(
  (name) => ({ fips: name, name }),
)
test.each([
  ['Marshal', 'Marshall'],
  ['Madisson Co.', 'Madison'],
  ['Clark', 'Clarke'],
  ['Lea', undefined],
  // as near to one as to the other
  ['Clax', undefined],
  ['Top of Alabama', undefined],
])('the county %s', (text, name) => expect(countyMeant(text, counties)?.name).toBe(name))

test('of two that are nearly as much alike neither is meant', () => {
  const two = (score: number) =>
    clearest([
      { value: 'a', score: 0.9 },
      { value: 'b', score },
    ])
  expect([two(0.85), two(0.6)]).toEqual([null, 'a'])
})
