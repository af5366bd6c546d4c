import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { putInstitution } from '../../server/institutions/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let organizer: TestMember
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

const shop = { sector: 'business', kind: 'shop', name: 'Tienda Peña', counties: ['01095'] }

function put(body: object, id = newId(), member = organizer, ifMatch?: number) {
  return member.call(putInstitution, {
    params: { id },
    body,
    ...(ifMatch ? { ifMatch } : {}),
  })
}

async function get(id: string) {
  return (await organizer.inject({ url: `/api/institutions/${id}` })).json()
}

async function found(q: string, query: Record<string, string> = {}): Promise<string[]> {
  const answer = await organizer.inject({ url: '/api/institutions', query: { q, ...query } })
  return answer.json().items.map((one: { name: string }) => one.name)
}

async function auditRows(id: string): Promise<number> {
  const { rows } = await server.superuser.query('select action from audit where subject_id = $1', [
    id,
  ])
  return rows.length
}

/** As after a change of the data: every row is compared again. */
async function seedAgain(): Promise<void> {
  const owner = new pg.Client(server.database.owner)
  await owner.connect()
  await owner.query(`update seeds set digest = ''`)
  await owner.end()
  await seedReferenceData(server.database.owner)
}

describe('adding an institution', () => {
  test('is 201, unconfirmed, and found at once, also with accents and typos', async () => {
    const id = newId()
    const added = await put(shop, id)
    expect(added.statusCode).toBe(201)
    for (const q of ['tienda peña', 'TIENDA PENA', 'tinda pena', 'peña marshall'])
      expect(await found(q), q).toContain(shop.name)
    expect(await found('tienda', { unconfirmed: 'true' })).toContain(shop.name)
    const page = await get(id)
    expect(page).toMatchObject({
      ...shop,
      scope: 'local',
      influence: 1,
      confirmed: false,
      source: null,
      addedBy: { id: organizer.id },
      alliance: 'not_assessed',
    })
  })

  test('replayed is 200 with the same receipt, and one row and one audit row', async () => {
    const id = newId()
    const first = await put({ ...shop, name: 'Twice' }, id)
    const again = await put({ ...shop, name: 'Twice' }, id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    expect((await found('twice')).filter((name) => name === 'Twice')).toHaveLength(1)
    expect(await auditRows(id)).toBe(1)
  })

  test('with other facts, or as another member, is a 409', async () => {
    const id = newId()
    await put(shop, id)
    for (const answer of [
      await put({ ...shop, name: 'Other' }, id),
      await put(shop, id, admin),
      // a seeded one has no facts of anybody's
      await put(shop, await institutionNamed(server.app, "Marshall County Sheriff's Office")),
    ])
      expect(answer.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })

  test('in several counties serves a district, in none the county is unknown', async () => {
    const two = newId()
    await put({ ...shop, name: 'Two Counties', counties: ['01095', '01071'] }, two)
    expect(await get(two)).toMatchObject({ scope: 'district', counties: ['01071', '01095'] })
    const none = newId()
    await put({ ...shop, name: 'Somewhere', counties: [] }, none)
    expect(await found('somewhere', { countyUnknown: 'true' })).toEqual(['Somewhere'])
  })

  test.each([
    ['a kind of another sector', { kind: 'sheriff' }, 'kind'],
    ['a county that is not one', { counties: ['01002'] }, 'counties'],
    ['the same county twice', { counties: ['01095', '01095'] }, 'counties'],
    ['no name', { name: '  ' }, 'name'],
    ['an influence of 4', { influence: 4 }, 'influence'],
    ['a website that runs a script', { website: 'javascript:alert(1)' }, 'website'],
    ['an unknown field', { officers: 12 }, 'officers'],
  ])('with %s is a 400 that names the field, and writes nothing', async (_name, extra, field) => {
    const id = newId()
    const answer = await put({ ...shop, ...extra }, id)
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input' })
    expect(answer.json().errors[0].field).toBe(field)
    expect((await organizer.inject({ url: `/api/institutions/${id}` })).statusCode).toBe(404)
    expect(await auditRows(id)).toBe(0)
  })
})

describe('editing an institution', () => {
  test('by whoever added it takes the version it was read at', async () => {
    const id = newId()
    await put(shop, id)
    const edited = await put({ ...shop, name: 'New Name' }, id, organizer, 1)
    expect([edited.statusCode, edited.headers.etag]).toEqual([200, '"2"'])
    const stale = await put({ ...shop, name: 'Late' }, id, organizer, 1)
    expect(stale.json()).toMatchObject({ conflicts: [{ field: 'name' }] })
    const never = await put(shop, id, organizer, 9)
    expect(never.json()).toMatchObject({ status: 412, code: 'stale_version' })
    expect(await get(id)).toMatchObject({ name: 'New Name', version: 3 })
    expect(await found('new name')).toContain('New Name')
  })

  test('of a seeded one is for leads and admins; one that is not there is a 404', async () => {
    const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
    expect((await put(shop, sheriff, organizer, 1)).statusCode).toBe(403)
    const leadership = await server.signedIn('leadership')
    expect((await put(shop, sheriff, leadership, 1)).statusCode).toBe(403)
    expect((await put(shop, newId(), admin, 1)).statusCode).toBe(404)
  })

  test('confirms it, by an admin or a lead', async () => {
    const lead = await server.signedIn('lead')
    for (const member of [admin, lead]) {
      const id = newId()
      await put(shop, id)
      await put({ ...shop, confirmed: true }, id, member, 1)
      expect(await get(id)).toMatchObject({ confirmed: true, addedBy: { id: organizer.id } })
    }
  })

  test("a town's county, set by an admin, moves it into that county and survives the next seed", async () => {
    const towns = await organizer.inject({
      url: '/api/institutions?countyUnknown=true&kind=city_government&limit=200',
    })
    const town = towns.json().items[0]
    const before = await get(town.id)
    const facts = {
      sector: town.sector,
      kind: town.kind,
      name: town.name,
      counties: ['01095'],
      website: before.website,
      confirmed: true,
    }
    expect((await put(facts, town.id, admin, 1)).statusCode).toBe(200)
    await seedAgain()
    const after = await get(town.id)
    expect(after).toMatchObject({
      name: town.name,
      counties: ['01095'],
      confirmed: true,
      version: 2,
    })
    expect(after.source).toEqual(before.source)
    const county = (await organizer.inject({ url: '/api/counties/01095' })).json()
    expect(county.institutions.map((one: { id: string }) => one.id)).toContain(town.id)
    const left = await organizer.inject({
      url: '/api/institutions?countyUnknown=true&kind=city_government&limit=200',
    })
    expect(left.json().items).toHaveLength(39)
  })
})
