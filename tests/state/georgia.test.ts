import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addState } from '../../server/admin/states.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { periodAround } from '../../server/reports/rules.ts'
import { here } from '../../server/state/here.ts'
import { namedIn } from '../../server/state/outlines.ts'
import { readPdf } from '../report-files/read-pdf.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { georgiaDatabase } from './georgia.ts'

let server: TestApp
let lead: TestMember
const fulton = '13121'
beforeAll(async () => {
  const database = await georgiaDatabase()
  // what every start of the server does
  await seedReferenceData(database.owner)
  server = await startTestApp({ database })
  lead = await server.memberOf({ roles: ['lead', 'leadership'], regions: ['ga'] })
})
afterAll(() => server.close())

async function told(url: string) {
  const answer = await lead.inject({ url })
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  return answer.json()
}

async function made(url: string, facts: object): Promise<void> {
  const answer = await lead.put(url, facts)
  expect(answer.statusCode, answer.body).toBe(201)
}

const monthAgo = () => periodAround('month', addDays(dayInAlabama(new Date()), -35))

describe("a database of Georgia's coalition", () => {
  test('has the 159 counties in one region, and nothing of Alabama', async () => {
    const counties: { fips: string; name: string; regionId: string }[] = await told('/api/counties')
    expect(counties).toHaveLength(159)
    expect(
      counties.every(({ fips, regionId }) => /^13\d{3}$/.test(fips) && regionId === 'ga'),
    ).toBe(true)
    expect(counties.find(({ fips }) => fips === fulton)?.name).toBe('Fulton')
    expect((await told('/api/institutions')).items).toEqual([])
    expect((await told('/api/regions')).items).toMatchObject([{ id: 'ga', name: 'Georgia' }])
    const { items } = await told('/api/sources')
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['us-atlas'])
  })

  test('gives the outlines of the same counties to whoever draws a map', async () => {
    const answer = await server.app.inject({ url: '/state/counties.json' })
    const outlines = answer.json()
    expect(namedIn(outlines)).toHaveLength(159)
    expect(outlines.bbox.map(Math.round)).toEqual([-86, 30, -81, 35])
    const again = { url: '/state/counties.json', headers: { 'if-none-match': answer.headers.etag } }
    expect((await server.app.inject(again as object)).statusCode).toBe(304)
  })

  test('takes a meeting in Fulton, which colours the map and travels with the phone', async () => {
    const [sheriff, contact] = [newId(), newId()]
    await made(`/api/institutions/${sheriff}`, {
      ...{ sector: 'police', kind: 'sheriff', name: 'Sheriff of Fulton', counties: [fulton] },
    })
    await made(`/api/contacts/${contact}`, {
      countyFips: fulton,
      institutionIds: [sheriff],
      kind: 'meeting',
      outcome: 'held',
      happenedOn: monthAgo().from,
      assessments: [{ id: newId(), institutionId: sheriff, value: 2 }],
    })
    const counties: { fips: string; alliance: string }[] = await told('/api/counties')
    const coloured = counties.filter(({ alliance }) => alliance !== 'not_assessed')
    expect(coloured).toMatchObject([{ fips: fulton, alliance: 'ally' }])
    const county = await told(`/api/counties/${fulton}`)
    expect(county.facts).toEqual(
      Object.fromEntries(Object.keys(county.facts).map((name) => [name, null])),
    )
    const pack = await told('/api/pack')
    expect(pack.counties).toHaveLength(159)
    expect(pack.contacts).toMatchObject([{ id: contact }])
  })

  test.each(['en', 'es'] as const)('reports the whole state, in %s', async (language) => {
    const id = newId()
    const facts = { scope: { kind: 'state' }, period: monthAgo(), languages: ['en', 'es'] }
    await made(`/api/reports/${id}`, facts)
    const payload = { format: 'pdf', language }
    const url = `/api/reports/${id}/file`
    const answer = await lead.inject({ method: 'POST', url, payload })
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
    const pdf = readPdf(answer.rawPayload)
    const text = pdf.pages.map((page) => page.text).join('')
    expect(pdf.title).toMatch(/^Georgia, /)
    expect(text).toContain('(Georgia)')
    expect(text).toContain('Fulton')
    expect(text + pdf.objects).not.toContain('Alabama')
  })

  test('begins its days at midnight in Atlanta', () => {
    // 00:30 there, half an hour before midnight in Alabama
    expect(dayInAlabama('2026-11-26T05:30:00Z')).toBe('2026-11-26')
    expect(here()).toMatchObject({ code: 'GA', counties: 159, timeZone: 'America/New_York' })
  })

  test('becomes no other state’s', async () => {
    await expect(addState(server.database.owner, ['TX'])).rejects.toThrow(/is GA's/)
    await expect(addState(server.database.owner, ['XX'])).rejects.toThrow(/is no state/)
  })
})
