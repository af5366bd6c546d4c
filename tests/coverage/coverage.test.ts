import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import {
  type CountyCoverage,
  type Due,
  type GoingQuiet,
  listCountyCoverage,
  listDue,
  listGoingQuiet,
  listRegionCoverage,
  type RegionCoverage,
} from '../../server/coverage/contract.ts'
import { addDays } from '../../server/days.ts'
import { putFollowUp } from '../../server/follow-ups/contract.ts'
import { marshall, today } from '../counties/county-reader.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let lead: TestMember
let sheriff: string
const name = "Marshall County Sheriff's Office"
const ago = (days: number) => addDays(today, -days)

beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, name)
})
afterAll(() => server.close())

/** Each test starts from a county that nobody has contacted, with no plans. */
beforeEach(async () => {
  await server.superuser.query('update contacts set removed_at = now()')
  await server.superuser.query('update follow_ups set removed_at = now()')
  server.app.facts.forget('all')
})

async function log(happenedOn: string, extra: object = {}, by = lead): Promise<void> {
  const body = {
    countyFips: marshall,
    institutionIds: [sheriff],
    kind: 'visit',
    happenedOn,
    ...extra,
  }
  const answer = await by.call(putContact, { params: { id: newId() }, body })
  expect(answer.statusCode).toBe(201)
}

async function plan(extra: object = {}, by = lead, id = newId(), ifMatch?: number) {
  const step = { countyFips: marshall, institutionId: sheriff, text: 'Go and see', dueOn: today }
  const answer = await by.call(putFollowUp, {
    params: { id },
    body: { ...step, ...extra },
    ...(ifMatch ? { ifMatch } : {}),
  })
  expect(answer.statusCode).toBe(ifMatch ? 200 : 201)
  return id
}

async function coverage(query: Record<string, string> = {}, fips = marshall) {
  const counties: CountyCoverage[] = (await lead.call(listCountyCoverage, { query })).json()
  expect(counties).toHaveLength(67)
  return counties.find((one) => one.fips === fips) as CountyCoverage
}

async function due(query: Record<string, string> = {}, by = lead): Promise<Due[]> {
  const asked = { county: marshall, limit: '200', ...query }
  return (await by.call(listDue, { query: asked })).json().items
}
const dueSheriff = async (query = {}, by = lead) =>
  (await due(query, by)).find(({ institution }) => institution.id === sheriff)

async function quiet(query: Record<string, string> = {}, by = lead): Promise<GoingQuiet[]> {
  return (await by.call(listGoingQuiet, { query })).json().items
}

describe('coverage of the counties', () => {
  test('of which nobody was contacted', async () => {
    const { value, wanted, covered, quietOn } = await coverage()
    expect([value, covered, quietOn]).toEqual(['never', 0, null])
    expect(wanted).toBeGreaterThan(2)
    // there is a rhythm for key seats only
    const institutions = (await lead.inject({ url: `/api/counties/${marshall}` })).json()
      .institutions
    const keys = institutions.filter(
      (one: { influence: number; scope: string }) => one.influence === 3 && one.scope !== 'state',
    )
    expect(wanted).toBe(keys.length)
  })

  test('a held contact keeps one for 90 days, and says until when', async () => {
    await log(ago(50))
    expect(await coverage()).toMatchObject({
      value: 'partly',
      covered: 1,
      quietOn: addDays(today, 41),
    })
    const expected: [asOf: string, value: string][] = [
      [ago(51), 'never'],
      [ago(50), 'partly'],
      [addDays(today, 40), 'partly'],
      [addDays(today, 41), 'quiet'],
    ]
    for (const [asOf, value] of expected) expect((await coverage({ asOf })).value, asOf).toBe(value)
    expect((await coverage({ knownOn: ago(1) })).value).toBe('never')
  })

  test('of one sector', async () => {
    await log(ago(5))
    expect(await coverage({ sector: 'police' })).toMatchObject({ value: 'covered', wanted: 1 })
    expect((await coverage({ sector: 'elected' })).value).toBe('never')
    expect((await coverage({ sector: 'business' })).value).toBe('unset')
  })

  test('what was tried does not keep it', async () => {
    for (const outcome of ['attempted', 'cancelled', 'refused']) await log(ago(2), { outcome })
    expect((await coverage()).value).toBe('never')
  })

  test('of a region, in which an institution counts once', async () => {
    const regions = async (): Promise<RegionCoverage[]> =>
      (await lead.call(listRegionCoverage)).json()
    const of = (all: RegionCoverage[], id: string) => all.find((one) => one.regionId === id)
    const before = of(await regions(), 'top-of-alabama')
    expect(await regions()).toHaveLength(12)
    expect(before).toMatchObject({ covered: 0, never: before?.wanted, quietCounties: 0 })
    await log(ago(70))
    const wanted = before?.wanted ?? 0
    expect(of(await regions(), 'top-of-alabama')).toMatchObject({
      wanted,
      covered: 1,
      soon: 1,
      overdue: 0,
      never: wanted - 1,
    })
    await log(ago(91), {
      institutionIds: [await institutionNamed(server.app, "Jackson County Sheriff's Office")],
      countyFips: '01071',
    })
    expect(of(await regions(), 'top-of-alabama')).toMatchObject({
      overdue: 1,
      never: wanted - 2,
      quietCounties: 1,
    })
  })
})

describe('what falls due', () => {
  test('names who was never contacted, as due today', async () => {
    expect(await dueSheriff()).toEqual({
      institution: {
        id: sheriff,
        name,
        sector: 'police',
        kind: 'sheriff',
        scope: 'local',
        influence: 3,
      },
      county: { fips: marshall, name: 'Marshall' },
      counties: 1,
      everyDays: 90,
      state: 'never',
      dueOn: today,
      daysLeft: 0,
      lastHeldOn: null,
      lastTry: null,
      planned: null,
    })
  })

  test('shows what was tried, and goes by itself when a contact is held', async () => {
    await log(ago(100))
    await log(ago(20), { outcome: 'attempted' })
    await log(ago(8), { outcome: 'refused' })
    expect(await dueSheriff()).toMatchObject({
      state: 'overdue',
      daysLeft: -10,
      lastHeldOn: ago(100),
      lastTry: { day: ago(8), outcome: 'refused' },
    })
    await log(today)
    expect(await dueSheriff()).toBeUndefined()
    expect(await dueSheriff({ withinDays: '90' })).toMatchObject({ state: 'within', lastTry: null })
  })

  test('falls due from 30 days before', async () => {
    await log(ago(59))
    expect(await dueSheriff()).toBeUndefined()
    await log(ago(60), { outcome: 'attempted' })
    expect(await dueSheriff({ withinDays: '31' })).toMatchObject({ state: 'within', daysLeft: 31 })
    await server.superuser.query('update contacts set happened_on = happened_on - 1')
    server.app.facts.forget('all')
    expect(await dueSheriff()).toMatchObject({ state: 'soon', daysLeft: 30 })
  })

  test('is not proposed again once somebody plans it, but says who', async () => {
    const assignee = await server.signedIn('organizer')
    const step = await plan({ assigneeId: assignee.id, dueOn: addDays(today, 4) })
    await plan({ dueOn: addDays(today, 9) })
    expect((await dueSheriff())?.planned).toEqual({
      id: step,
      dueOn: addDays(today, 4),
      assignee: { id: assignee.id, name: expect.any(String) },
    })
    expect(await dueSheriff({ planned: 'false' })).toBeUndefined()
    expect((await dueSheriff({ planned: 'true' }))?.planned?.id).toBe(step)
  })

  test('is proposed again once the plan was done without a contact', async () => {
    const step = await plan()
    await plan({ done: true }, lead, step, 1)
    expect((await dueSheriff({ planned: 'false' }))?.planned).toBeNull()
  })

  test('a step of a logged contact is a plan as well', async () => {
    const step = { id: newId(), text: 'Ask again', dueOn: addDays(today, 3) }
    await log(ago(80), { followUps: [step] })
    expect((await dueSheriff())?.planned?.id).toBe(step.id)
  })

  test('a plan that one may not see is no plan, to the letter', async () => {
    const author = await server.signedIn('organizer')
    const before = await due()
    await plan({ sensitivity: 'restricted' }, author)
    expect(await due()).toEqual(before)
    expect((await dueSheriff({}, author))?.planned).not.toBeNull()
  })

  test('comes by influence, then by days, page by page to its end', async () => {
    const important = [
      { sector: 'police', influence: 3, everyDays: 90 },
      { sector: 'police', influence: 2, everyDays: 365 },
    ]
    const admin = await server.signedIn('admin')
    const { version, ...before } = (await admin.inject({ url: '/api/coverage/cadences' })).json()
    const set = (cadences: object[], ifMatch: number) =>
      admin.inject({
        method: 'PUT',
        url: '/api/coverage/cadences',
        payload: { cadences },
        headers: { 'if-match': `"${ifMatch}"` },
      })
    await set(important, version)
    await log(ago(120))
    const whole: Due[] = (
      await lead.call(listDue, { query: { mine: 'true', limit: '200' } })
    ).json().items
    expect(whole[0]?.institution.id).toBe(sheriff)
    const order = whole.map(
      (one) => `${3 - one.institution.influence} ${one.dueOn} ${one.institution.name}`,
    )
    expect(order).toEqual([...order].sort())
    expect(new Set(whole.map(({ institution }) => institution.influence)).size).toBe(2)
    const paged: Due[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string> = {
        mine: 'true',
        limit: '3',
        ...(cursor ? { cursor } : {}),
      }
      const page: { items: Due[]; nextCursor: string | null } = (
        await lead.call(listDue, { query })
      ).json()
      paged.push(...page.items)
      cursor = page.nextCursor
    }
    expect(paged).toEqual(whole)
    await set(before.cadences, version + 1)
  })

  test('is of the counties one asks for', async () => {
    const southeast = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const ask = async (query: Record<string, string>) =>
      (await southeast.call(listDue, { query: { limit: '200', ...query } })).json().items as Due[]
    const mine = await ask({ mine: 'true' })
    expect(mine.length).toBeGreaterThan(5)
    expect(mine).toEqual(await ask({ region: 'southeast' }))
    expect(await ask({ mine: 'true', county: marshall })).toEqual([])
    expect(
      (await ask({ sector: 'police' })).every((one) => one.institution.sector === 'police'),
    ).toBe(true)
  })
})

describe('counties going quiet', () => {
  test('are named before they do, with who would keep them', async () => {
    await log(ago(75))
    await log(ago(3), { outcome: 'cancelled' })
    await plan({ dueOn: addDays(today, 10) })
    const [county, ...others] = await quiet()
    expect(others).toEqual([])
    expect(county).toMatchObject({
      fips: marshall,
      name: 'Marshall',
      regionId: 'top-of-alabama',
      value: 'partly',
      covered: 1,
      quietOn: addDays(today, 16),
    })
    expect(county?.keepers).toHaveLength(3)
    expect(county?.keepers[0]).toMatchObject({
      institution: { id: sheriff },
      state: 'soon',
      lastHeldOn: ago(75),
      lastTry: { day: ago(3), outcome: 'cancelled' },
      planned: { dueOn: addDays(today, 10) },
    })
    expect(await quiet({ withinDays: '15' })).toEqual([])
    expect(await quiet({ mine: 'true' })).toHaveLength(1)
    expect(await quiet({ region: 'southeast' })).toEqual([])
  })

  test('leave the list when a contact is held with anyone who has a rhythm', async () => {
    await log(ago(75))
    expect(await quiet()).toHaveLength(1)
    const commission = (await quiet())[0]?.keepers[1]?.institution.id
    await log(today, { institutionIds: [commission] })
    expect(await quiet()).toEqual([])
    expect(await coverage()).toMatchObject({ covered: 2, quietOn: addDays(today, 91) })
  })

  test('come in the order in which they do', async () => {
    await log(ago(70))
    const other = await institutionNamed(server.app, "Jackson County Sheriff's Office")
    await log(ago(85), { institutionIds: [other], countyFips: '01071' })
    expect((await quiet()).map(({ fips }) => fips)).toEqual(['01071', marshall])
  })
})

test.each([
  ['counties?asOf=2026-02-30', 'asOf'],
  ['regions?sector=army', 'sector'],
  ['quiet?withinDays=366', 'withinDays'],
  ['due?withinDays=-1', 'withinDays'],
  ['due?county=1', 'county'],
  ['due?cursor=x', 'cursor'],
])('refuses %s and names the field', async (url, field) => {
  const answer = await lead.inject({ url: `/api/coverage/${url}` })
  expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input', errors: [{ field }] })
})
