import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { dayInAlabama } from '../../server/days.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { testKeyring } from '../setup/keyring.ts'
import { type Line, openLine } from './line.ts'

const happenedOn = dayInAlabama(new Date())

let server: TestApp
/** The same app, which reaches the database by a line that can go wrong. */
let far: FastifyInstance
let line: Line
let sheriff: string

beforeAll(async () => {
  server = await startTestApp()
  line = await openLine(server.database.app)
  far = await buildApp({
    publicUrl: 'http://localhost:3000',
    logLevel: 'silent',
    keyring: testKeyring(),
    database: { ...line.to(server.database.app), max: 5, query_timeout: 3_000 },
  })
  await far.ready()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(async () => {
  await far.close()
  await line.close()
  await server.close()
})

const whoIs = (app: FastifyInstance, { cookie }: TestMember) =>
  app.inject({ url: '/api/session', headers: { cookie } }).then(({ statusCode }) => statusCode)

async function logged(member: TestMember, app: FastifyInstance, id = newId()) {
  const answer = await app.inject({
    method: 'PUT',
    url: `/api/contacts/${id}`,
    headers: { cookie: member.cookie, origin: 'http://localhost:3000' },
    payload: {
      countyFips: '01095',
      institutionIds: [sheriff],
      kind: 'call',
      happenedOn,
      notes: id,
    },
  })
  return answer.statusCode
}

describe('a line to the database', () => {
  test('that is cut in the middle of work: nothing is lost, nothing doubled, and all goes on by itself', async () => {
    const member = await server.signedIn('organizer')
    const written: string[] = []
    let isOver = false
    const work = async () => {
      while (!isOver) {
        const id = newId()
        for (;;) {
          const status = await logged(member, far, id)
          if (status === 200 || status === 201) break
          expect(status).toBe(503)
        }
        written.push(id)
      }
    }
    const working = Promise.all([1, 2, 3].map(work))
    for (const goal of [10, 25, 40]) {
      await expect.poll(() => written.length, { interval: 5 }).toBeGreaterThan(goal)
      line.cut()
    }
    await expect.poll(() => far.listener.healthy).toBe(true)
    isOver = true
    await working
    const { rows } = await server.superuser.query(
      `select c.id from contacts c join audit a on a.subject_id = c.id::text where c.id = any($1)`,
      [written],
    )
    expect(rows.map(({ id }) => id).sort()).toEqual(written.sort())
  })

  test('that says nothing any more is noticed: nobody who was cut off elsewhere is let in by what is remembered', async () => {
    const member = await server.signedIn('organizer')
    expect(await whoIs(far, member)).toBe(200)
    line.isSilent = true
    await member.inject({ method: 'DELETE', url: '/api/session' })
    await expect.poll(() => far.listener.healthy).toBe(false)
    expect(await whoIs(far, member)).toBe(503)
    line.isSilent = false
    await expect.poll(() => whoIs(far, member)).toBe(401)
    await expect.poll(() => far.listener.healthy).toBe(true)
  })
})

describe('a clock that jumps on one app server', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test.each([
    ['two hours ahead', 2],
    ['two hours back', -2],
    ['a year ahead', 24 * 365],
  ])('%s ends no session and no proof, locks nobody out and doubles nothing', async (_, hours) => {
    const member = await server.signedIn('organizer')
    const id = newId()
    expect(await logged(member, server.app, id)).toBe(201)
    await server.superuser.query(`update sessions set shared_screen = true where member_id = $1`, [
      member.id,
    ])
    server.app.forgetSessions()
    expect(await whoIs(server.app, member)).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 })
    expect(await whoIs(server.app, member)).toBe(200)
    expect(await logged(member, server.app, id)).toBe(200)
    const proved = await member.inject({
      method: 'POST',
      url: '/api/export',
      payload: { what: 'contacts', filters: {}, reason: 'To look at the clock', language: 'en' },
    })
    expect(proved.statusCode, proved.body).toBe(200)
    vi.useRealTimers()
    expect(await whoIs(server.app, member)).toBe(200)
  })

  test('lets nobody in whose time is over', async () => {
    const member = await server.signedIn('organizer')
    expect(await whoIs(server.app, member)).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3 * 3_600_000 })
    await server.superuser.query(
      `update sessions set proved_at = now() - interval '11 minutes' where member_id = $1`,
      [member.id],
    )
    server.app.forgetSessions()
    const refused = await member.inject({
      method: 'POST',
      url: '/api/export',
      payload: { what: 'contacts', filters: {}, reason: 'To look at the clock', language: 'en' },
    })
    expect(refused.json()).toMatchObject({ code: 'proof_needed' })
    await server.superuser.query(`update sessions set expires_at = now() where member_id = $1`, [
      member.id,
    ])
    await expect.poll(() => whoIs(server.app, member)).toBe(401)
  })
})
