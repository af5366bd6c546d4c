import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Cadences,
  type CountyCoverage,
  getCadences,
  putCadences,
} from '../../server/coverage/contract.ts'
import { type Cadence, defaultCadences } from '../../server/coverage/rules.ts'
import { marshall } from '../counties/county-reader.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'

let server: TestApp
let peer: FastifyInstance
let leadership: TestMember
let viewer: TestMember
beforeAll(async () => {
  server = await startTestApp()
  peer = await startPeer(server)
  leadership = await server.signedIn('leadership')
  viewer = await server.signedIn('viewer')
})
afterAll(async () => {
  await peer.close()
  await server.close()
})

const read = async (): Promise<Cadences> => (await viewer.call(getCadences)).json()
const set = (cadences: readonly object[], ifMatch?: number, by = leadership) =>
  by.call(putCadences, { body: { cadences }, ...(ifMatch ? { ifMatch } : {}) })
const police = (everyDays: number): Cadence[] => [{ sector: 'police', influence: 3, everyDays }]

async function wantedIn(app: FastifyInstance, fips = marshall) {
  const answer = await app.inject({
    url: '/api/coverage/counties',
    headers: { cookie: viewer.cookie },
  })
  return (answer.json() as CountyCoverage[]).find((one) => one.fips === fips)?.wanted
}

const auditRows = async () =>
  (await server.superuser.query(`select * from audit where subject = 'settings' order by seq`)).rows

describe('rhythms', () => {
  test('start with key seats every 90 days', async () => {
    const { cadences } = await read()
    const known = (all: readonly Cadence[]) => all.map((one) => JSON.stringify(one)).sort()
    const asSent = defaultCadences.map(({ sector, influence, everyDays }) => ({
      sector,
      everyDays,
      influence,
    }))
    expect(cadences).toEqual(expect.arrayContaining([...defaultCadences]))
    expect(known(cadences)).toHaveLength(known(asSent).length)
  })

  test('are set as a whole, with one audit row, and come back with their version', async () => {
    const { version } = await read()
    const before = await auditRows()
    const answer = await set(
      [...police(60), { sector: 'business', influence: 1, everyDays: 365 }],
      version,
    )
    expect(answer.statusCode).toBe(200)
    expect(answer.headers.etag).toBe(`"${version + 1}"`)
    expect(answer.json()).toEqual(await read())
    expect((await read()).cadences).toEqual([
      { sector: 'business', influence: 1, everyDays: 365 },
      ...police(60),
    ])
    const rows = (await auditRows()).slice(before.length)
    expect(rows).toMatchObject([{ member_id: leadership.id, action: 'cadences_set' }])
  })

  test('can all be taken away: then no county wants anything', async () => {
    expect((await set([], (await read()).version)).statusCode).toBe(200)
    expect(await wantedIn(server.app)).toBe(0)
  })

  test('sent again after the answer was lost: the same answer, and nothing written', async () => {
    const { version } = await read()
    const first = await set(police(45), version)
    const rows = await auditRows()
    const again = await set(police(45), version)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    expect(await auditRows()).toEqual(rows)
  })

  test('never overwrite what one has not seen', async () => {
    const { version } = await read()
    expect((await set(police(30))).json()).toMatchObject({ code: 'version_missing' })
    expect((await set(police(30), version - 1)).json()).toMatchObject({ code: 'stale_version' })
    const both = await Promise.all([set(police(31), version), set(police(32), version)])
    expect(both.map((one) => one.statusCode).sort()).toEqual([200, 412])
    expect((await read()).version).toBe(version + 1)
  })

  test('are set by leadership and admins only', async () => {
    const { version } = await read()
    for (const role of ['organizer', 'lead', 'viewer'] as const) {
      const answer = await set(police(10), version, await server.signedIn(role))
      expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' })
    }
    expect((await set(police(10), version, await server.signedIn('admin'))).statusCode).toBe(200)
  })

  test.each([
    ['twice the same', [...police(30), ...police(60)], 'cadences'],
    ['never', [{ sector: 'police', influence: 3, everyDays: 0 }], 'cadences.0.everyDays'],
    [
      'in three years',
      [{ sector: 'police', influence: 3, everyDays: 731 }],
      'cadences.0.everyDays',
    ],
    ['of no sector', [{ sector: 'army', influence: 3, everyDays: 30 }], 'cadences.0.sector'],
  ])('%s is refused, and names the field', async (_name, cadences, field) => {
    const answer = await set(cadences, (await read()).version)
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input', errors: [{ field }] })
  })
})

test('every app server follows at once, and open screens hear of it', async () => {
  for (const cadences of [[], defaultCadences, police(90)]) {
    const heard = new Promise((resolve) => peer.facts.news.once('changed', () => resolve('heard')))
    expect((await set(cadences, (await read()).version)).statusCode).toBe(200)
    expect(await wantedIn(peer)).toBe(await wantedIn(server.app))
    expect(await heard).toBe('heard')
  }
  expect(await wantedIn(peer)).toBe(1)
})
