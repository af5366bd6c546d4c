import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import { addDays } from '../../server/days.ts'
import type { CountyMoved } from '../../server/moves/contract.ts'
import { listedCounty, marshall, today } from '../counties/county-reader.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const url = '/api/counties/moved'
const day = (age: number) => addDays(today, -age)

async function log(extra: object): Promise<string> {
  const id = newId()
  const answer = await lead.call(putContact, {
    params: { id },
    body: { countyFips: marshall, institutionIds: [sheriff], kind: 'meeting', ...extra },
  })
  expect(answer.statusCode).toBe(201)
  return id
}

async function moved(query: Record<string, string>, member = lead): Promise<CountyMoved[]> {
  const answer = await member.inject({ url, query })
  expect(answer.statusCode).toBe(200)
  return answer.json().counties
}

test('nothing has moved where nothing was entered', async () => {
  const answer = await lead.inject({ url })
  expect(answer.json()).toEqual({ from: day(30), to: today, rulesVersion: 1, counties: [] })
})

describe('after a year with one sheriff', () => {
  let first: string
  let second: string
  beforeAll(async () => {
    first = await log({ happenedOn: day(200), assessments: [{ id: newId(), value: 2 }] })
    second = await log({
      happenedOn: day(10),
      sensitivity: 'restricted',
      assessments: [{ id: newId(), value: 5 }],
      commitments: [{ id: newId(), text: 'Send the policy' }],
    })
  })

  test('says from what to what, and because of which entries', async () => {
    const [county, ...others] = await moved({ from: day(40) })
    expect(others).toEqual([])
    expect(county).toMatchObject({
      fips: marshall,
      direction: 'changed',
      alliance: {
        before: 'ally',
        after: 'opponent',
        direction: 'worsened',
        onlyTime: false,
        changes: [
          {
            cause: 'entered',
            before: { contactId: first, day: day(200), text: 'because.assessed.ally' },
            after: { contactId: second, day: day(10), text: 'because.assessed.opponent' },
            decidedBy: null,
          },
        ],
      },
      accountability: { before: 'never_asked', after: 'in_the_works', direction: 'changed' },
    })
    for (const [asOf, alliance] of [
      [day(40), 'ally'],
      [today, 'opponent'],
    ])
      expect(await listedCounty(lead, { asOf: asOf as string })).toMatchObject({ alliance })
  })

  test('an entry one may not see keeps its day and loses its ids; the move is the same', async () => {
    const organizer = await server.signedIn('organizer')
    const viewer = await server.signedIn('viewer')
    const mine = await moved({ from: day(40) })
    for (const member of [organizer, viewer]) {
      const [county] = await moved({ from: day(40) }, member)
      expect(county?.alliance?.after).toBe(mine[0]?.alliance?.after)
      const [change] = county?.alliance?.changes ?? []
      expect(change?.after).toMatchObject({ entryId: null, contactId: null, day: day(10) })
      expect(change?.before?.contactId).toBe(member === organizer ? first : null)
      expect(change?.after?.text).toBe('because.hidden')
      expect(JSON.stringify(county)).not.toContain(second)
    }
  })

  test('can be asked for one sector', async () => {
    expect(await moved({ from: day(40), sector: 'police' })).toHaveLength(1)
    expect(await moved({ from: day(40), sector: 'business' })).toEqual([])
  })

  test('as known then: entered today for days long gone, it moved today and not before', async () => {
    expect(await moved({ from: day(300), to: day(1), known: 'then' })).toEqual([])
    expect(await moved({ from: day(300), to: day(1) })).toHaveLength(1)
    const [county] = await moved({ from: day(1), known: 'then' })
    expect(county?.alliance).toMatchObject({ before: 'not_assessed', after: 'opponent' })
    expect(await moved({ from: day(1) })).toEqual([])
  })
})

test.each([
  ['from=2026-02-30', 'from'],
  [`from=${addDays(today, 1)}`, 'from'],
  ['from=2026-02-02&to=2026-02-01', 'from'],
  ['known=yes', 'known'],
  ['sector=army', 'sector'],
  ['asOf=2026-01-01', 'asOf'],
])('refuses ?%s and names the field', async (query, field) => {
  const answer = await lead.inject({ url: `${url}?${query}` })
  expect(answer.json()).toMatchObject({ code: 'bad_input', errors: [{ field }] })
})
