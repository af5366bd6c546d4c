import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Database } from '../../server/db/database.ts'
import { Limits } from '../../server/limits/limits.ts'
import { type Rate, rates } from '../../server/limits/rules.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { testKeyring } from '../setup/keyring.ts'

/** Windows that end in some years: no test meets an end by chance. */
const years = 1_000_000_000

let server: TestApp
let others: FastifyInstance[]
beforeAll(async () => {
  server = await startTestApp()
  const strict = (max: number, lease: number): Rate => ({ max, lease, seconds: years })
  const config = {
    publicUrl: 'http://127.0.0.1:3000',
    logLevel: 'silent',
    keyring: testKeyring(),
    database: { ...server.database.app, max: 3 },
    rates: {
      member: strict(20, 3),
      stranger: strict(12, 2),
      upload: strict(3, 1),
      challenge: strict(4, 1),
      stranger_challenge: strict(5, 1),
    },
  }
  others = await Promise.all([buildApp(config), buildApp(config)])
})
afterAll(async () => {
  for (const app of others) await app.close()
  await server.close()
})

const asked = { url: '/api/regions' }
const as = (member: TestMember) => ({ ...asked, headers: { cookie: member.cookie } })

async function counts(): Promise<{ key: Buffer; used: number }[]> {
  return (await server.app.pg.query('select key, used from request_counts')).rows
}

function expectTooMany(answer: LightMyRequestResponse | undefined): void {
  expect(answer?.json()).toMatchObject({ status: 429, code: 'too_many_requests' })
  expect(answer?.headers['content-type']).toContain('application/problem+json')
  expect(Number(answer?.headers['retry-after'])).toBeGreaterThan(0)
}

describe('two app servers', () => {
  test('share what a member may ask: in turn', async () => {
    const member = await server.signedIn('organizer')
    const answers: LightMyRequestResponse[] = []
    for (let n = 0; n < 60; n += 1)
      answers.push(await (others[n % 2] as FastifyInstance).inject(as(member)))
    const served = answers.filter((one) => one.statusCode === 200).length
    // what one of them took and did not use is lost
    expect(served).toBeLessThanOrEqual(20)
    expect(served).toBeGreaterThanOrEqual(18)
    expectTooMany(answers.at(-1))
  })

  test('and all at once', async () => {
    const member = await server.signedIn('organizer')
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, n) => (others[n % 2] as FastifyInstance).inject(as(member))),
    )
    const served = answers.filter((one) => one.statusCode === 200).length
    expect(served).toBeLessThanOrEqual(20)
    expect(served).toBeGreaterThanOrEqual(18)
    expect(answers.every((one) => one.statusCode === 200 || one.statusCode === 429)).toBe(true)
  })

  test('share what strangers may ask from an address, and serve its members still', async () => {
    const from = { remoteAddress: '203.0.113.9' }
    const token = { cookie: '__Host-condado=nobody' }
    const answers: LightMyRequestResponse[] = []
    for (let n = 0; n < 20; n += 1) {
      const app = others[n % 2] as FastifyInstance
      // signing in, and sessions that are none, count together
      answers.push(
        n % 4 < 2
          ? await app.inject({ ...asked, ...from, headers: token })
          : await app.inject({ url: '/api/openapi.json', ...from }),
      )
    }
    expect(answers.filter((one) => one.statusCode !== 429)).toHaveLength(12)
    expectTooMany(answers.at(-1))
    const entering = { method: 'POST', url: '/api/session', payload: { token: 'x' } } as const
    expectTooMany(await others[0]?.inject({ ...entering, ...from }))
    const member = await server.signedIn('organizer')
    expect((await others[0]?.inject({ ...as(member), ...from }))?.statusCode).toBe(200)
    expect(
      (await others[0]?.inject({ ...entering, remoteAddress: '203.0.113.10' }))?.statusCode,
    ).toBe(401)
  })

  test('say nothing of how much is left', async () => {
    const member = await server.signedIn('organizer')
    const answer = await others[0]?.inject(as(member))
    expect(Object.keys(answer?.headers ?? {}).filter((name) => /limit|retry/.test(name))).toEqual(
      [],
    )
  })
})

test('files have a limit of their own', async () => {
  const lead = await server.signedIn('lead')
  const institutionId = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const commitment = newId()
  const facts = { countyFips: '01095', institutionId, text: 'x' }
  await lead.inject({ method: 'PUT', url: `/api/commitments/${commitment}`, payload: facts })
  const answers = []
  for (let n = 0; n < 5; n += 1)
    answers.push(
      await others[n % 2]?.inject({
        method: 'PUT',
        url: `/api/commitments/${commitment}/files/${newId()}`,
        headers: {
          cookie: lead.cookie,
          origin: 'http://127.0.0.1:3000',
          'content-type': 'application/octet-stream',
        },
        payload: Buffer.from('no file that we take'),
      }),
    )
  expect(answers.map((one) => one?.statusCode)).toEqual([415, 415, 415, 429, 429])
})

/** Challenges from both servers in turn; at an address of numbers one that is served is a 409. */
async function challenged(url: string, options: object): Promise<(number | undefined)[]> {
  const answers: (number | undefined)[] = []
  for (let n = 0; n < 7; n += 1) {
    const asked = { method: 'POST', url, ...options } as const
    answers.push((await others[n % 2]?.inject(asked))?.statusCode)
  }
  return answers
}

test('challenges of passkeys have limits that the servers share, for members', async () => {
  for (const url of ['/api/passkeys/proof', '/api/passkeys/registration']) {
    const { cookie } = await server.signedIn('organizer')
    const headers = { cookie, origin: 'http://127.0.0.1:3000' }
    expect(await challenged(url, { headers }), url).toEqual([409, 409, 409, 409, 429, 429, 429])
  }
})

test('and for strangers, by their address', async () => {
  const from = (remoteAddress: string) => challenged('/api/passkeys/sign-in', { remoteAddress })
  expect(await from('203.0.113.20')).toEqual([409, 409, 409, 409, 409, 429, 429])
  expect((await from('203.0.113.21'))[0]).toBe(409)
})

test('a phone that was away for a week sends 500 entries at once, and nothing is refused', async () => {
  const organizer = await server.signedIn('organizer')
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const answers = await Promise.all(
    Array.from({ length: 500 }, () =>
      organizer.inject({
        method: 'PUT',
        url: `/api/contacts/${newId()}`,
        payload: { countyFips: '01095', institutionIds: [sheriff], kind: 'call' },
      }),
    ),
  )
  expect(answers.every((one) => one.statusCode === 201)).toBe(true)
})

test('the price is one statement in as many requests as are taken at a time', async () => {
  await server.app.pg.query('delete from request_counts')
  const member = await server.signedIn('organizer')
  for (let n = 0; n < rates.member.lease; n += 1) await member.inject(asked)
  const [row, ...more] = await counts()
  expect(more).toEqual([])
  expect(row?.used).toBe(rates.member.lease)
  // who it was, the table does not say
  expect(row?.key).toHaveLength(32)
})

test('a window that is over is forgotten, and everything may be asked again', async () => {
  const limits = new Limits(server.app.db, { upload: { max: 2, seconds: 1, lease: 1 } })
  const take = () =>
    limits.take('upload', 'somebody').then(
      () => true,
      () => false,
    )
  await expect.poll(take, { interval: 1 }).toBe(false)
  await expect.poll(take).toBe(true)
  await expect
    .poll(async () => {
      await limits.sweep()
      return server.app.pg
        .query('select from request_counts where ends_at < now()')
        .then(({ rowCount }) => rowCount)
    })
    .toBe(0)
})

test('while the database is away each server counts by itself: nobody is locked out, nobody floods it', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 1_000 })
  const nowhere = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const limits = new Limits(nowhere, { member: { max: 7, seconds: 60, lease: 3 } })
  const outcomes = []
  for (let n = 0; n < 10; n += 1)
    outcomes.push(
      await limits.take('member', 'ana').then(
        () => 'served',
        (error) => error.code,
      ),
    )
  expect(outcomes).toEqual([
    ...Array.from({ length: 7 }, () => 'served'),
    ...Array.from({ length: 3 }, () => 'too_many_requests'),
  ])
  await nowhere.destroy()
})
