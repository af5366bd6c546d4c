import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InstitutionListed } from '../../server/institutions/contract.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const anyId = '019aa7c2-5d1c-7000-8000-000000000001'

let server: TestApp
let organizer: TestMember
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
})
afterAll(() => server.close())

async function list(query: Record<string, string>): Promise<InstitutionListed[]> {
  const answer = await organizer.inject({ url: '/api/institutions', query })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items
}

describe('search', () => {
  const sought: [typed: string, first: string][] = [
    ['huntsville police', 'Huntsville Police Department'],
    ['huntsvile polise', 'Huntsville Police Department'],
    ['HUNTSVILLE POLICÍA', 'Huntsville Police Department'],
    ['alguacil marshall', "Marshall County Sheriff's Office"],
    ['marshal sherif', "Marshall County Sheriff's Office"],
    ['sheriffs marshall', "Marshall County Sheriff's Office"],
    ["  Marshall   County's SHERIFF!", "Marshall County Sheriff's Office"],
    ['alcaldia guntersville', 'Guntersville'],
    ['City of Guntersville', 'Guntersville'],
    ['Comisión del Condado de Marshall', 'Marshall County Commission'],
    ['comision marshall', 'Marshall County Commission'],
    ['escuelas marshall', 'Marshall County Schools'],
    ['st clair sheriff', "St. Clair County Sheriff's Office"],
    ['poarch', 'Poarch Creek Tribal'],
  ]
  test.each(sought)('%s finds %s first', async (q, first) => {
    const found = await list({ q, limit: '5' })
    expect(found.map((one) => one.name)[0]).toBe(first)
  })

  test('forgives any one letter left out of a word of five or more', async () => {
    for (const word of ['huntsville', 'mobile', 'dekalb', 'selma'])
      for (let at = 1; at < word.length; at += 1) {
        const typed = word.slice(0, at) + word.slice(at + 1)
        const names = (await list({ q: typed, limit: '200' })).map((one) => one.name.toLowerCase())
        expect(
          names.some((name) => name.includes(word)),
          typed,
        ).toBe(true)
      }
  })

  test.each(['zzzzzz', '%', '_', '\\', "'", '', '   ', '🌵', 'a'.repeat(200), "' or 1=1 --"])(
    'takes whatever people type: %j',
    async (q) => {
      expect((await list({ q })).length).toBeLessThanOrEqual(50)
    },
  )

  test('of nothing alike finds nothing, and of no words the directory from its beginning', async () => {
    expect(await list({ q: 'zzzzzz qqqqqq' })).toEqual([])
    expect(await list({ q: ' … ' })).toEqual(await list({}))
  })

  test('a sign that means anything to the database means nothing here', async () => {
    expect(await list({ q: '%' })).toEqual(await list({}))
    expect(await list({ q: 'zzz%' })).toEqual([])
  })

  test('goes together with filters', async () => {
    const found = await list({ q: 'police', county: '01089', sector: 'police' })
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) {
      expect(one.counties).toContain('01089')
      expect(one.sector).toBe('police')
    }
    expect(found.map((one) => one.name)).toContain('Huntsville Police Department')
  })
})

describe('filters', () => {
  const expected: [query: Record<string, string>, holds: (one: InstitutionListed) => boolean][] = [
    [{ county: '01095' }, (one) => one.counties.includes('01095')],
    [{ sector: 'police' }, (one) => one.sector === 'police'],
    [{ kind: 'hospital' }, (one) => one.kind === 'hospital'],
    [{ scope: 'district' }, (one) => one.scope === 'district' && one.counties.length > 1],
    [{ scope: 'state' }, (one) => one.scope === 'state' && one.counties.length === 0],
    [{ unconfirmed: 'true' }, (one) => !one.confirmed],
    [{ countyUnknown: 'true' }, (one) => one.counties.length === 0 && one.scope !== 'state'],
    [
      { county: '01095', sector: 'police', kind: 'sheriff' },
      (one) => one.name === "Marshall County Sheriff's Office",
    ],
  ]
  test.each(expected)('%j', async (query, holds) => {
    const all = await every({})
    const found = await every(query)
    expect(found.map((one) => one.name)).toEqual(all.filter(holds).map((one) => one.name))
  })

  test('by region: every institution that serves a county of it', async () => {
    const regions = (await organizer.inject({ url: '/api/regions' })).json().items
    const lee = regions.find((region: { id: string }) => region.id === 'lee-russell')
    expect(lee.counties).toEqual(['01081', '01113'])
    const all = await every({})
    const inside = all.filter((one) => one.counties.some((fips) => lee.counties.includes(fips)))
    expect((await every({ region: 'lee-russell' })).map((one) => one.id).sort()).toEqual(
      inside.map((one) => one.id).sort(),
    )
  })

  test('county unknown are the 40 towns and the Poarch Creek police', async () => {
    const unknown = await every({ countyUnknown: 'true' })
    const kinds = unknown.map((one) => one.kind)
    expect(kinds.filter((kind) => kind === 'city_government')).toHaveLength(40)
    expect(kinds.filter((kind) => kind !== 'city_government')).toEqual(['tribal_police'])
  })
})

/** Every page, to the end. */
async function every(
  query: { limit?: string } & Record<string, string>,
  url = '/api/institutions',
) {
  const found: InstitutionListed[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const answer = await organizer.inject({
      url,
      query: { limit: '200', ...query, ...(cursor ? { cursor } : {}) },
    })
    const page = answer.json() as { items: InstitutionListed[]; nextCursor: string | null }
    expect(page.items.length).toBeLessThanOrEqual(Number(query.limit ?? 200))
    found.push(...page.items)
    cursor = page.nextCursor
  }
  return found
}

describe('paging', () => {
  test.each([
    ['/api/institutions', 'institutions', '97'],
    ['/api/people', 'people', '13'],
  ])('%s visits every row once, in order', async (url, table, limit) => {
    // names that are the same must not hide each other at the end of a page
    await server.superuser.query(
      `insert into people (id, name, search) select gen_random_uuid(), 'Same Name', '' from generate_series(1, 30)`,
    )
    const { rows } = await server.superuser.query(`select id from ${table} order by name, id`)
    const seen = await every({ limit }, url)
    expect(seen.map((one) => one.id)).toEqual(rows.map((row: { id: string }) => row.id))
  })

  test.each([
    ['not base64', '!!!'],
    ['not JSON', Buffer.from('x').toString('base64url')],
    ['of another shape', Buffer.from('{"at":1}').toString('base64url')],
    ['without an id', Buffer.from('["Acme","17"]').toString('base64url')],
    ['with NUL', Buffer.from(JSON.stringify(['a\u0000', anyId])).toString('base64url')],
  ])('a cursor that is %s is a 400 that names it', async (_name, cursor) => {
    const answer = await organizer.inject({ url: '/api/institutions', query: { cursor } })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'cursor' }] })
  })
})
