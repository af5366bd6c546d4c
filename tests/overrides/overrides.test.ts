import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { endOverride, listOverrides, putOverride } from '../../server/overrides/contract.ts'
import { countyPage, listedCounty, marshall } from '../counties/county-reader.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'

const today = dayInAlabama(new Date())
const none = { alliance: null, accountability: null }

let server: TestApp
let peer: FastifyInstance
let lead: TestMember
beforeAll(async () => {
  server = await startTestApp()
  peer = await startPeer(server)
  lead = await server.signedIn('lead')
})
afterAll(async () => {
  await peer.close()
  await server.close()
})

/** Takes back what a test set: each starts from a county as it is computed. */
afterEach(async () => {
  vi.useRealTimers()
  const { items } = (await lead.call(listOverrides, { query: { county: marshall } })).json()
  for (const { id, version, endedOn } of items)
    if (endedOn === null) await lead.call(endOverride, { params: { id }, ifMatch: version })
})

const facts = (more: object = {}) => ({
  countyFips: marshall,
  aspect: 'alliance',
  value: 'ally',
  reason: 'The new sheriff told us so',
  expiresOn: addDays(today, 30),
  ...more,
})
const put = (by: TestMember, id = newId(), more: object = {}) =>
  by.call(putOverride, { params: { id }, body: facts(more) })

async function setByHand(more: object = {}): Promise<string> {
  const id = newId()
  const answer = await put(lead, id, more)
  expect(answer.statusCode, answer.body).toBe(201)
  expect(answer.headers.etag).toBe('"1"')
  return id
}

describe('a status set by hand', () => {
  test('stands beside the computed one, on the list and on the page', async () => {
    const id = await setByHand()
    expect(await listedCounty(lead)).toMatchObject({
      alliance: 'not_assessed',
      set: { alliance: 'ally', accountability: null },
    })
    expect(await countyPage(lead)).toMatchObject({
      alliance: { value: 'not_assessed' },
      set: {
        alliance: {
          id,
          value: 'ally',
          reason: 'The new sheriff told us so',
          author: { id: lead.id },
          setOn: today,
          expiresOn: addDays(today, 30),
          version: 1,
        },
        accountability: null,
      },
    })
  })

  test('each status has its own, and the latest of several holds', async () => {
    await setByHand()
    await setByHand({ aspect: 'accountability', value: 'kept' })
    await setByHand({ value: 'contested' })
    expect((await listedCounty(lead)).set).toEqual({
      alliance: 'contested',
      accountability: 'kept',
    })
  })

  test('speaks of all sectors together, so a single one has none', async () => {
    await setByHand()
    expect((await listedCounty(lead, { sector: 'police' })).set).toEqual(none)
    expect((await countyPage(lead, { sector: 'police' })).set).toEqual(none)
  })

  test('holds from the day it was set to the day it expires', async () => {
    await setByHand({ setOn: addDays(today, -10) })
    for (const [asOf, alliance] of [
      [addDays(today, -11), null],
      [addDays(today, -10), 'ally'],
      [addDays(today, 30), 'ally'],
      [addDays(today, 31), null],
    ] as const) {
      expect((await listedCounty(lead, { asOf })).set.alliance, asOf).toBe(alliance)
      expect((await countyPage(lead, { asOf })).set.alliance?.value ?? null, asOf).toBe(alliance)
    }
    const before = { asOf: today, knownOn: addDays(today, -1) }
    expect((await listedCounty(lead, before)).set, 'recorded today').toEqual(none)
  })

  test('expires at midnight in Alabama, without a write', async () => {
    await setByHand({ expiresOn: today })
    const midnight = midnightAfter(today)
    vi.useFakeTimers({ toFake: ['Date'], now: midnight - 1 })
    const last = await listedCounty(lead)
    vi.setSystemTime(midnight)
    const first = await listedCounty(lead)
    expect([last.asOf, last.set.alliance]).toEqual([today, 'ally'])
    expect([first.asOf, first.set.alliance]).toEqual([addDays(today, 1), null])
  })

  test('without a day it is set on the day it is in Alabama', async () => {
    // a minute before midnight there, it is the next day in UTC
    vi.useFakeTimers({ toFake: ['Date'], now: midnightAfter(addDays(today, -1)) - 60_000 })
    const id = await setByHand({ expiresOn: today })
    const { items } = (await lead.call(listOverrides, { query: { county: marshall } })).json()
    const one = items.find((item: { id: string }) => item.id === id)
    expect(one.setOn).toBe(addDays(today, -1))
  })

  test('is known to the other app servers and to every open map', async () => {
    expect((await listedCounty(lead, {}, peer)).set).toEqual(none)
    const id = await setByHand()
    const onPeer = async () => (await listedCounty(lead, {}, peer)).set.alliance
    await expect.poll(onPeer).toBe('ally')
    await lead.call(endOverride, { params: { id }, ifMatch: 1 })
    expect((await listedCounty(lead)).set).toEqual(none)
    await expect.poll(onPeer).toBe(null)
  })
})

describe('taking it back', () => {
  test('ends it today and keeps its history', async () => {
    const id = await setByHand({ setOn: addDays(today, -5) })
    const gone = await lead.call(endOverride, { params: { id }, ifMatch: 1 })
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    expect((await listedCounty(lead)).set).toEqual(none)
    expect((await listedCounty(lead, { asOf: addDays(today, -1) })).set.alliance).toBe('ally')
    const { items } = (await lead.call(listOverrides, { query: { county: marshall } })).json()
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({
      aspect: 'alliance',
      value: 'ally',
      endedOn: today,
      endedBy: { id: lead.id },
      version: 2,
    })
  })

  test('wants the version that was read, and happens once', async () => {
    const id = await setByHand()
    const end = (ifMatch?: number) =>
      lead.call(endOverride, { params: { id }, ...(ifMatch ? { ifMatch } : {}) })
    expect((await end()).json().code).toBe('version_missing')
    expect((await end(2)).json().code).toBe('stale_version')
    expect((await end(1)).statusCode).toBe(204)
    expect((await end(1)).json().code).toBe('stale_version')
    expect((await end(2)).json().code).toBe('stale_version')
    const never = await lead.call(endOverride, { params: { id: newId() }, ifMatch: 1 })
    expect(never.json().code).toBe('not_found')
  })

  test('is open to another lead of the region', async () => {
    const id = await setByHand()
    const other = await server.signedIn('lead')
    const gone = await other.call(endOverride, { params: { id }, ifMatch: 1 })
    expect(gone.statusCode).toBe(204)
  })

  test('of one dated ahead means that it never held', async () => {
    const id = await setByHand({ setOn: addDays(today, 1) })
    await lead.call(endOverride, { params: { id }, ifMatch: 1 })
    expect((await listedCounty(lead, { asOf: addDays(today, 1) })).set).toEqual(none)
  })
})

describe('who may', () => {
  test('the lead of the region: another region is a 403, to set and to take back', async () => {
    const other = await server.memberOf({ roles: ['lead'], regions: ['southeast'] })
    expect((await put(other)).json().code).toBe('forbidden')
    const id = await setByHand()
    const taken = await other.call(endOverride, { params: { id }, ifMatch: 1 })
    expect(taken.json().code).toBe('forbidden')
    expect((await put(lead, newId(), { countyFips: '01999' })).json().code).toBe('forbidden')
  })

  test.each(['viewer', 'admin'] as const)(
    'a %s sees value and expiry, no reason and no author',
    async (role) => {
      await setByHand()
      const member = await server.signedIn(role)
      expect((await listedCounty(member)).set.alliance).toBe('ally')
      const page = await countyPage(member)
      expect(page.set.alliance).toMatchObject({ value: 'ally', reason: null, author: null })
      expect(page.set.alliance?.expiresOn).toBe(addDays(today, 30))
      const history = await member.call(listOverrides, { query: { county: marshall } })
      expect(history.body).not.toContain('The new sheriff')
      expect(history.body).not.toContain(lead.id)
    },
  )

  test.each(['organizer', 'leadership'] as const)('a %s reads the reason', async (role) => {
    await setByHand()
    const member = await server.signedIn(role)
    expect((await countyPage(member)).set.alliance).toMatchObject({
      reason: 'The new sheriff told us so',
      author: { id: lead.id },
    })
  })
})

describe('what is refused', () => {
  test('the same again is a replay; other facts, or the same by another, are a conflict', async () => {
    const id = await setByHand()
    const again = await put(lead, id)
    expect([again.statusCode, again.json().id]).toEqual([200, id])
    expect((await put(lead, id, { reason: 'Another' })).json().code).toBe('different_facts')
    expect((await put(await server.signedIn('lead'), id)).json().code).toBe('different_facts')
  })

  test('a replay after it was taken back does not bring it back', async () => {
    const id = await setByHand()
    await lead.call(endOverride, { params: { id }, ifMatch: 1 })
    expect((await put(lead, id)).statusCode).toBe(200)
    expect((await listedCounty(lead)).set).toEqual(none)
  })

  test('it lasts 90 days at most', async () => {
    expect((await put(lead, newId(), { expiresOn: addDays(today, 90) })).statusCode).toBe(201)
    for (const days of [91, -1]) {
      const answer = await put(lead, newId(), { expiresOn: addDays(today, days) })
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'expiresOn' }] })
    }
    const setOn = addDays(today, -20)
    const late = await put(lead, newId(), { setOn, expiresOn: addDays(setOn, 91) })
    expect(late.json()).toMatchObject({ status: 400, errors: [{ field: 'expiresOn' }] })
  })

  test.each([
    ['value', { value: 'kept' }],
    ['value', { aspect: 'accountability', value: 'ally' }],
    ['value', { value: 'wonderful' }],
    ['aspect', { aspect: 'mood' }],
    ['reason', { reason: ' ' }],
    ['setOn', { setOn: addDays(today, 9), expiresOn: addDays(today, 10) }],
    ['endedOn', { endedOn: today }],
  ])('a wrong %s: %j', async (field, more) => {
    const answer = await put(lead, newId(), more)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
  })
})

test('the history is the latest first, page by page, of one county or of all', async () => {
  const ids = [
    await setByHand({ setOn: addDays(today, -3) }),
    await setByHand({ setOn: addDays(today, -2), aspect: 'accountability', value: 'due' }),
    await setByHand({ setOn: addDays(today, -1) }),
  ]
  const page = await lead.call(listOverrides, { query: { limit: '200' } })
  const found: string[] = page.json().items.map((one: { id: string }) => one.id)
  expect(found.filter((id) => ids.includes(id))).toEqual(ids.toReversed())
  const first = (await lead.call(listOverrides, { query: { limit: '1' } })).json()
  const { nextCursor: cursor } = first
  const second = (await lead.call(listOverrides, { query: { limit: '1', cursor } })).json()
  expect([first.items[0].id, second.items[0].id]).toEqual(found.slice(0, 2))
  const elsewhere = await lead.call(listOverrides, { query: { county: '01097' } })
  expect(elsewhere.json().items).toEqual([])
})

/** The instant at which the day after this one begins in Alabama. */
function midnightAfter(day: string): number {
  let instant = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  while (dayInAlabama(new Date(instant)) === day) instant += 3_600_000
  return instant
}
