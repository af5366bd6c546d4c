import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays } from '../../server/days.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bringIn, likeliest, preview, sent } from './files.ts'

let server: TestApp
let member: TestMember
beforeAll(async () => {
  server = await startTestApp()
})
beforeEach(async () => {
  member = await server.memberOf({ roles: ['organizer'], regions: ['top-of-alabama'] })
})
afterAll(() => server.close())

let day = 100
/** Of another day each, or one would be known from the one before. */
const file = (county: string, institution: string) =>
  `Date,County,Institution,Kind,Promise\n${addDays('2025-01-01', day++)},"${county}","${institution}",meeting,Will answer\n`
const sheriff = "Marshall County Sheriff's Office"
const albertville = 'Albertville Police Department'

interface Written {
  countyFips: string
  institutions: { name: string }[]
}
/** What comes of it when every question has its likeliest answer. */
async function comesOf(county: string, institution: string, asks: string[]): Promise<Written[]> {
  const id = await sent(member, file(county, institution))
  const seen = await preview(member, id)
  expect(seen.questions.map(({ about, text }) => `${about} ${text}`)).toEqual(asks)
  let answers = likeliest(seen)
  // what one answer leads to
  answers = [...answers, ...likeliest(await preview(member, id, { answers }))]
  await bringIn(member, id, { answers })
  return (await member.inject({ url: '/api/contacts?mine=true' })).json().items
}
const names = (contacts: Written[]) =>
  contacts.map(({ institutions }) => institutions.map(({ name }) => name).sort())

test.each([
  ['by a semicolon', `${sheriff}; ${albertville}`, []],
  ['by a stroke', `Marshall Co. Sheriff's Ofc/Albertville PD`, []],
  ['by a word, where every part is one', `${sheriff} and ${albertville}`, []],
  ['by a line', `${sheriff}\n${albertville}`, []],
  // a part that slips is asked about, alone
  ['with a slip', `${sheriff}; Albertvile PD`, ['institution Albertvile PD']],
  ['by what they are called in their county', `Sheriff / ${albertville}`, ['institution Sheriff']],
])('several institutions are one contact: parted %s', async (_how, cell, asks) => {
  const contacts = await comesOf('Marshall', cell, asks)
  expect(names(contacts)).toEqual([[albertville, sheriff]])
  expect(contacts).toMatchObject([{ countyFips: '01095', commitments: 1 }])
})

test('what an office is called in its county is clearly it', async () => {
  const { questions } = await preview(member, await sent(member, file('Marshall', 'Sheriff')))
  expect(questions).toMatchObject([
    {
      text: 'Sheriff',
      likely: questions[0]?.proposals.find(({ label }) => label === sheriff)?.value,
    },
  ])
  expect(questions[0]?.likely).toEqual(expect.any(String))
})

test('one of the parts is nobody: its name is left out, and not its row', async () => {
  const id = await sent(member, file('Marshall', `${sheriff}; Police Dept`))
  const seen = await preview(member, id)
  expect(seen.questions).toMatchObject([
    { text: 'Police Dept', proposals: expect.arrayContaining([{ value: 'nobody', label: '' }]) },
  ])
  const answers = [{ key: seen.questions[0]?.key ?? '', value: 'nobody' }]
  await bringIn(member, id, { answers })
  const { items } = (await member.inject({ url: '/api/contacts?mine=true' })).json()
  expect(names(items)).toEqual([[sheriff]])
})

test.each([
  'Parks and Recreation',
  `${sheriff} and Jail Ministry`,
  'Weights, Measures & Standards',
  'Santa Maria / St. Mary',
])('what is nobody we know is asked about whole: %s', async (cell) => {
  const { questions } = await preview(member, await sent(member, file('Marshall', cell)))
  expect(questions.map(({ text }) => text)).toEqual([cell])
})

test.each([
  // whoever took part tells which one it is
  ['Madison / Limestone', "Limestone County Sheriff's Office", [], '01083'],
  // it is of both
  [
    'Madison / Limestone',
    'Huntsville Police Department',
    ['counties Madison / Limestone'],
    '01083',
  ],
  [
    'Madison and Limestone Counties',
    "Madison County Sheriff's Office; Limestone County Sheriff's Office",
    ['counties Madison and Limestone Counties'],
    '01083',
  ],
  ['Condados de Madison y Marshall', sheriff, [], '01095'],
  ['Madison; Limstone', "Limestone County Sheriff's Office", ['county Limstone'], '01083'],
])('several counties, %s with %s', async (county, institution, asks, fips) => {
  const contacts = await comesOf(county, institution, asks)
  expect(contacts).toMatchObject([{ countyFips: fips }])
  expect(names(contacts)[0]).toHaveLength(institution.split(';').length)
})
