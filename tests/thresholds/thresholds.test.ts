import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../server/days.ts'
import type { ThresholdPreview } from '../../server/thresholds/contract.ts'
import { listedCounty, marshall, today } from '../counties/county-reader.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'

let server: TestApp
let admin: TestMember
let lead: TestMember
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
  lead = await server.signedIn('lead')
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  await lead.put(`/api/assessments/${newId()}`, {
    institutionId: sheriff,
    value: 2,
    assessedOn: addDays(today, -100),
  })
})
afterAll(() => server.close())

const set = (facts: object, version: number, by = admin) =>
  by.inject({
    method: 'PUT',
    url: '/api/thresholds',
    payload: facts,
    headers: { 'if-match': `"${version}"` },
  })

test('what would change is told before, and changes on every server when it is set', async () => {
  const other = await startPeer(server)
  const facts = { freshDays: 30, ageingDays: 60, staleDays: 90 }
  expect(await listedCounty(lead)).toMatchObject({ alliance: 'ally', freshness: 'ageing' })
  expect(await listedCounty(lead, {}, other)).toMatchObject({ freshness: 'ageing' })
  const preview = await admin.inject({
    method: 'POST',
    url: '/api/thresholds/preview',
    payload: facts,
  })
  expect(preview.json() as ThresholdPreview).toEqual({
    counties: [
      {
        fips: marshall,
        before: { alliance: 'ally', freshness: 'ageing' },
        after: { alliance: 'not_assessed', freshness: null },
      },
    ],
    expired: { before: 0, after: 1 },
  })
  expect(await listedCounty(lead)).toMatchObject({ alliance: 'ally' })

  const pack = await lead.inject({ url: '/api/pack' })
  expect((await set(facts, 1)).json()).toEqual({ version: 2, ...facts })
  expect((await set(facts, 1)).statusCode).toBe(200)
  expect(await listedCounty(lead)).toMatchObject({ alliance: 'not_assessed', freshness: null })
  await expect
    .poll(() => listedCounty(lead, {}, other))
    .toMatchObject({ alliance: 'not_assessed', freshness: null })
  expect((await lead.inject({ url: '/api/session' })).json().thresholds).toEqual(facts)
  const next = await lead.inject({ url: `/api/pack?since=${pack.json().seq}` })
  expect(next.json()).toMatchObject({ full: true, session: { thresholds: facts } })
  await other.close()
})

test('they ascend, and are set by admins who have read them', async () => {
  const wrong = await set({ freshDays: 90, ageingDays: 90, staleDays: 365 }, 2)
  expect(wrong.json().errors).toEqual([expect.objectContaining({ field: 'ageingDays' })])
  const late = await set({ freshDays: 90, ageingDays: 180, staleDays: 180 }, 2)
  expect(late.json().errors).toEqual([expect.objectContaining({ field: 'staleDays' })])
  const facts = { freshDays: 90, ageingDays: 180, staleDays: 365 }
  expect((await set(facts, 1)).json().code).toBe('stale_version')
  expect((await set(facts, 2, lead)).statusCode).toBe(403)
  expect((await set({ ...facts, staleDays: 3651 }, 2)).statusCode).toBe(400)
})
