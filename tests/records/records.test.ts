import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putAssessment } from '../../server/assessments/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import {
  listContradictions,
  listRecordCounties,
  listRecords,
  type RecordCounty,
} from '../../server/records/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const today = dayInAlabama(new Date())

let server: TestApp
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

async function agreements(query: Record<string, string> = {}) {
  const answer = await lead.call(listRecordCounties, { query: { kind: '287g', ...query } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as { knownAsOf: string | null; counties: RecordCounty[] }
}
const inCounty = async (fips: string, query: Record<string, string> = {}) =>
  (await agreements(query)).counties.find((county) => county.fips === fips)

describe('the records of a kind in every county', () => {
  test('are those of the shipped list, known as of its day', async () => {
    const { knownAsOf, counties } = await agreements()
    expect(knownAsOf).toBe('2026-07-20')
    expect(counties).toHaveLength(67)
    expect(counties.find(({ fips }) => fips === '01095')).toEqual({
      fips: '01095',
      inForce: 1,
      ended: 0,
      models: ['JEM'],
      contradictions: 0,
    })
    // Cullman is on no list: known as of that day, and nothing more is said
    expect(counties.find(({ fips }) => fips === '01043')).toMatchObject({ inForce: 0, models: [] })
  })

  test('were fewer in the past, and none before anybody knew', async () => {
    expect(await inCounty('01095', { asOf: '2025-09-21' })).toMatchObject({ inForce: 0 })
    expect(await inCounty('01095', { asOf: '2025-09-22' })).toMatchObject({ inForce: 1 })
    expect(await agreements({ knownOn: '2020-01-01' })).toMatchObject({ knownAsOf: null })
  })

  test('no list of a kind: nothing is known as of any day', async () => {
    const answer = await lead.call(listRecordCounties, { query: { kind: 'lawsuit' } })
    expect(answer.json().knownAsOf).toBeNull()
  })

  test('count the allies that they contradict', async () => {
    expect(
      (
        await lead.call(putAssessment, {
          params: { id: newId() },
          body: { institutionId: sheriff, value: 2, basis: 'Promised no raids' },
        })
      ).statusCode,
    ).toBe(201)
    expect(await inCounty('01095')).toMatchObject({ contradictions: 1 })
    expect(await inCounty('01095', { asOf: addDays(today, -1) })).toMatchObject({
      contradictions: 0,
    })
  })
})

test('both sides of a contradiction, and only the day and value to whoever may not read ours', async () => {
  const query = { institution: sheriff }
  const { items } = (await lead.call(listContradictions, { query })).json()
  expect(items).toEqual([
    {
      institution: { id: sheriff, name: "Marshall County Sheriff's Office" },
      said: {
        value: 'ally',
        day: today,
        opens: true,
        contactId: null,
        basis: 'Promised no raids',
        author: { id: lead.id, name: expect.any(String) },
      },
      records: [
        expect.objectContaining({
          kind: '287g',
          datedOn: '2025-09-22',
          seenOn: '2026-07-20',
          source: expect.objectContaining({ id: 'ice-287g' }),
          addedBy: null,
        }),
      ],
    },
  ])
  const here = await lead.call(listContradictions, { query: { county: '01095' } })
  expect(here.json().items).toEqual(items)
  const elsewhere = await lead.call(listContradictions, { query: { county: '01001' } })
  expect(elsewhere.json().items).toEqual([])
  const strangers = [
    await server.signedIn('viewer'),
    await server.signedIn('admin'),
    await server.memberOf({ roles: ['organizer'], regions: ['southeast'] }),
  ]
  for (const stranger of strangers) {
    const [one] = (await stranger.call(listContradictions, { query })).json().items
    expect(one.said).toEqual({
      value: 'ally',
      day: today,
      opens: false,
      contactId: null,
      basis: null,
      author: null,
    })
  }
})

describe('the list of public records', () => {
  const list = async (query: Record<string, string>) =>
    (await lead.call(listRecords, { query })).json()

  test('comes in pages, newest first, each once', async () => {
    const found: { id: string; datedOn: string }[] = []
    let cursor: string | undefined
    do {
      const page = await list({ limit: '30', ...(cursor ? { cursor } : {}) })
      found.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(found).toHaveLength(74)
    expect(new Set(found.map(({ id }) => id)).size).toBe(74)
    expect(found.map(({ datedOn }) => datedOn)).toEqual(
      found
        .map(({ datedOn }) => datedOn)
        .sort()
        .reverse(),
    )
  })

  test('by county, region, kind, institution and what it speaks for', async () => {
    const marshall = { items: [{ institution: { id: sheriff, counties: ['01095'] } }] }
    expect(await list({ county: '01095' })).toMatchObject(marshall)
    expect(await list({ institution: sheriff })).toMatchObject(marshall)
    const region = await list({ region: 'top-of-alabama' })
    expect(region.items.length).toBeGreaterThan(1)
    expect(region.items.length).toBeLessThan(30)
    expect((await list({ kind: 'vote' })).items).toEqual([])
    expect((await list({ adverse: 'false' })).items).toEqual([])
    expect((await list({ adverse: 'true', limit: '200' })).items).toHaveLength(74)
  })
})
