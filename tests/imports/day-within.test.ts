import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayWithin } from '../../server/imports/understand/day-within.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bringIn, preview, sent } from './files.ts'

describe('the day that a text names', () => {
  test.each([
    ['call back by 5/31', '5/31'],
    ['Call again 6/2', '6/2'],
    ['(f/u 6/2)', '6/2'],
    ['on 5/31 call the clerk', '5/31'],
    ['llamar antes del 31 de mayo por la política', '31 de mayo'],
    ['mandar carta el 31/5', '31/5'],
    ['Send by May 31st.', 'May 31st'],
    ['send it, 2025-06-01, by mail', '2025-06-01'],
    ['ask on June 3, 2025 for it', 'June 3, 2025'],
    ['before 6/3/25 ask', '6/3/25'],
    // several, or none
    ['call 5/31 or 6/7', null],
    ['call by 5/31, then by 6/7', null],
    ['between 2025-05-31 and 2025-06-07', null],
    ['open 24/7', null],
    ['read 1/2 of it', null],
    ['ask 5/31 people', null],
    ['may 10 people come', null],
    ['set 10 chairs', null],
    ['call 256-555-0100', null],
    ['pay $5/10', null],
    ['call back soon', null],
  ])('%s', (text, day) => expect(dayWithin(text)).toBe(day))
})

describe('in a sheet', () => {
  let server: TestApp
  let member: TestMember
  beforeAll(async () => {
    server = await startTestApp()
    member = await server.memberOf({ roles: ['organizer'] })
  })
  afterAll(() => server.close())
  const office = "Marshall County Sheriff's Office"
  let turn = 0
  const file = (day: string, step: string, due = '') =>
    `Date,County,Institution,Kind,Notes,Next step,Due\n${day},Marshall,${office},call,${turn++},"${step}",${due}\n`
  const past = { key: 'past_follow_ups:', value: 'open' }

  test.each([
    ['2025-05-17', 'call back by 5/31', '', '2025-05-31'],
    ['2025-12-20', 'call back by 1/15', '', '2026-01-15'],
    ['2025-05-17', 'llamar el 31 de mayo', '', '2025-05-31'],
    // what the column says comes before what the words say
    ['2025-05-17', 'call back by 5/31', '2025-06-15', '2025-06-15'],
    ['2025-05-17', 'call back by 5/31', '6/20', '2025-06-20'],
    // a day that has been, and one that may be any: two weeks
    ['2025-06-02', 'ask about the letter of 5/31', '', '2025-06-16'],
    ['2025-06-02', 'ask about the letter of 2025-05-31', '', '2025-06-16'],
    ['2025-06-02', 'call by 6/20 or by 6/30', '', '2025-06-16'],
  ])('%s: %s %s', async (day, step, due, expected) => {
    const id = await sent(member, file(day, step, due))
    await bringIn(member, id, { answers: [past] })
    const { items } = (await member.inject({ url: '/api/contacts?mine=true&limit=200' })).json()
    const notes = `${turn - 1}`
    const { id: contact } = items.find((one: { notes: string }) => one.notes === notes)
    const { followUps } = (await member.inject({ url: `/api/contacts/${contact}` })).json()
    expect(followUps).toMatchObject([{ text: step, dueOn: expected }])
  })

  test('which of its numbers is the month is asked as of any other day of the sheet', async () => {
    const id = await sent(member, file('2025-05-17', 'call back by 6/7'))
    const seen = await preview(member, id, { answers: [past] })
    expect(seen.questions).toMatchObject([{ about: 'order', text: '6/7/2025' }])
  })

  test('a due day without a year that is none of the next months has to be written whole', async () => {
    const id = await sent(member, file('2025-06-02', 'call', '5/31'))
    const { problems } = await preview(member, id)
    expect(problems).toMatchObject([{ cell: 'G2', code: 'year_missing' }])
  })
})
