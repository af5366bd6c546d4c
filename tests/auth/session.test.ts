import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putMember } from '../../server/members/contract.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'
import { cookieOf, signIn, whoIs, withPassword } from './enter.ts'

let server: TestApp
let peer: FastifyInstance
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
  peer = await startPeer(server)
})
afterAll(async () => {
  await peer.close()
  await server.close()
})

/** Signed in, and remembered by both app servers. */
async function warm(...roles: Parameters<TestApp['signedIn']>): Promise<TestMember> {
  const member = await server.signedIn(...roles)
  for (const app of [server.app, peer, server.app, peer])
    expect((await whoIs(app, member.cookie)).statusCode).toBe(200)
  return member
}

function sql(text: string, ...values: unknown[]) {
  return server.superuser.query(text, values)
}

/** At the very next request to the server that made the change, and as soon as the other has heard of it. */
async function outOnBoth(cookie: string): Promise<void> {
  expect((await whoIs(server.app, cookie)).json().code).toBe('not_signed_in')
  await expect.poll(async () => (await whoIs(peer, cookie)).json().code).toBe('not_signed_in')
}

async function change(member: TestMember, facts: object): Promise<void> {
  const answer = await admin.call(putMember, {
    params: { id: member.id },
    ifMatch: 1,
    body: {
      name: 'Changed',
      organizationId: member.organizationId,
      roles: ['organizer'],
      ...facts,
    },
  })
  expect(answer.statusCode).toBe(200)
}

describe('the cookie', () => {
  test('is unreadable to scripts, for this host only, and never sent from other sites', async () => {
    const entered = await signIn(server, await withPassword(server))
    const header = String(
      [entered.headers['set-cookie']].flat().find((one) => one?.startsWith('__Host-condado=')),
    )
    const [pair, ...attributes] = header.split('; ')
    expect(pair).toMatch(/^__Host-condado=[\w-]{43}$/)
    const expires = attributes.find((attribute) => attribute.startsWith('Expires='))
    expect(attributes.filter((attribute) => attribute !== expires).sort()).toEqual([
      'HttpOnly',
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ])
    const hours = (Date.parse(expires?.slice(8) ?? '') - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(11.9)
    expect(hours).toBeLessThanOrEqual(12)
    // the database could not sign anybody in: it has the hash only
    const { rows } = await sql('select * from sessions')
    expect(JSON.stringify(rows)).not.toContain(pair?.split('=')[1])
  })

  test.each([
    ['none', ''],
    ['an empty one', '__Host-condado='],
    ['one nobody was given', `__Host-condado=${'A'.repeat(43)}`],
    ['very long', `__Host-condado=${'A'.repeat(7000)}`],
    ['of another name', 'condado=x'],
  ])('%s is a 401', async (_name, cookie) => {
    const answer = await whoIs(server.app, cookie)
    expect(answer.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
  })
})

/** As from our own pages. */
const ours = (cookie: string) => ({ cookie, origin: 'http://localhost:3000' })

describe('signing out', () => {
  test('ends the session at once, here and on the other server, and clears the browser', async () => {
    const { cookie } = await warm('organizer')
    const out = await server.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: ours(cookie),
    })
    expect(out.statusCode).toBe(204)
    // what waits sealed on the phone stays: the client drops the rest
    expect(out.headers['clear-site-data']).toBe('"cache"')
    expect(String(out.headers['set-cookie'])).toMatch(/^__Host-condado=;.*1970/)
    await outOnBoth(cookie)
  })

  test('leaves the other sessions of the member alone', async () => {
    const member = await withPassword(server)
    const one = cookieOf(await signIn(server, member))
    const two = cookieOf(await signIn(server, member))
    await server.app.inject({ method: 'DELETE', url: '/api/session', headers: ours(one) })
    await outOnBoth(one)
    expect((await whoIs(server.app, two)).statusCode).toBe(200)
  })
})

describe('what changes about a member holds from her next request', () => {
  test('deactivated: out, on both servers', async () => {
    const member = await warm('organizer')
    await change(member, { active: false })
    await outOnBoth(member.cookie)
  })

  test('another role: what it may not do is refused, on both servers', async () => {
    const member = await warm('organizer')
    const contacts = async (app: FastifyInstance) =>
      (await app.inject({ url: '/api/contacts', headers: { cookie: member.cookie } })).statusCode
    expect(await contacts(peer)).toBe(200)
    await change(member, { roles: ['viewer'] })
    expect(await contacts(server.app)).toBe(403)
    await expect.poll(() => contacts(peer)).toBe(403)
  })

  test('other regions: their counties, on both servers', async () => {
    const member = await warm('organizer')
    const regions = async (app: FastifyInstance) =>
      (await whoIs(app, member.cookie)).json().member.regions
    await change(member, { regions: ['lee-russell'] })
    expect(await regions(server.app)).toEqual(['lee-russell'])
    await expect.poll(() => regions(peer)).toEqual(['lee-russell'])
  })

  test('past its twelve hours: out', async () => {
    const { id, cookie } = await warm('organizer')
    await sql('update sessions set expires_at = now() where member_id = $1', id)
    for (const app of [server.app, peer])
      await expect.poll(async () => (await whoIs(app, cookie)).statusCode).toBe(401)
  })

  test('a session read while it was being ended is not remembered', async () => {
    const { id, cookie } = await server.signedIn('organizer')
    const gate = new pg.Client(server.database.superuser)
    await gate.connect()
    // the query for the session waits at the gate with its view of the data already taken
    await gate.query(`
      create function gate() returns boolean language plpgsql volatile as $$
        begin perform pg_advisory_xact_lock(1); return true; end $$;
      alter table organizations rename to organizations_behind_the_gate;
      create view organizations as select * from organizations_behind_the_gate where gate();
      grant select on organizations to condado_app;
      select pg_advisory_lock(1)`)
    try {
      const reading = whoIs(server.app, cookie)
      await expect.poll(async () => (await gate.query(waitingAtTheGate)).rows[0].n).toBe(1)
      const told = new Promise((resolve) => server.app.listener.once('access', resolve))
      await gate.query('update sessions set revoked_at = now() where member_id = $1', [id])
      await told
      await gate.query('select pg_advisory_unlock(1)')
      await reading
    } finally {
      await gate.query(`select pg_advisory_unlock_all(); drop view organizations;
        alter table organizations_behind_the_gate rename to organizations`)
      await gate.end()
    }
    expect((await whoIs(server.app, cookie)).statusCode).toBe(401)
  })
})

const waitingAtTheGate = `select count(*)::int as n from pg_locks
  where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`

describe('on a shared screen', () => {
  /** A session that nobody has used for this long. */
  async function idle(minutes: number, shared: boolean) {
    const member = await server.signedIn('organizer')
    await sql(
      `update sessions set shared_screen = $3, last_seen_at = now() - make_interval(mins => $2) where member_id = $1`,
      member.id,
      minutes,
      shared,
    )
    return member
  }
  const isIn = async (app: FastifyInstance, { cookie }: TestMember) =>
    (await whoIs(app, cookie)).statusCode === 200

  test('half an hour without a request ends the session; on a phone of her own it does not', async () => {
    expect(await isIn(server.app, await idle(31, true))).toBe(false)
    expect(await isIn(server.app, await idle(29, true))).toBe(true)
    expect(await isIn(server.app, await idle(600, false))).toBe(true)
  })

  test('a request starts the half hour anew', async () => {
    const member = await idle(29, true)
    await isIn(server.app, member)
    const { rows } = await sql(
      `select last_seen_at > now() - interval '1 minute' as now from sessions where member_id = $1`,
      member.id,
    )
    expect(rows).toEqual([{ now: true }])
  })

  test('a request to the other server counts: each knows what both have seen', async () => {
    const member = await idle(0, true)
    expect(await isIn(peer, member)).toBe(true)
    // for the peer it has been quiet for an hour; the other server was asked just now
    await sql(
      `update sessions set last_seen_at = now() - interval '1 hour', expires_at = expires_at where member_id = $1`,
      member.id,
    )
    await expect.poll(() => isIn(peer, member)).toBe(false)
    await sql('update sessions set last_seen_at = now() where member_id = $1', member.id)
    expect(await isIn(peer, member)).toBe(true)
  })
})
