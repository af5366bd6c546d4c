import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { patience } from '../../server/auth/rules.ts'
import { atMost } from '../../server/in-turn.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'
import { enter, signIn, type WithPassword, withPassword } from './enter.ts'

let server: TestApp
let peer: FastifyInstance
let rosa: WithPassword
beforeAll(async () => {
  server = await startTestApp()
  peer = await startPeer(server)
  rosa = await withPassword(server)
})
beforeEach(() => server.app.pg.query('delete from sign_in_tries'))
afterAll(async () => {
  await peer.close()
  await server.close()
})

const guess = (login: string, from?: string, app = server.app) =>
  enter(app, { login, password: 'a guess of a password', code: '123456' }, from)

const codes = (answers: LightMyRequestResponse[]) => answers.map(({ statusCode }) => statusCode)

/** The cookie by which a browser is known from then on. */
async function knownBrowser(member: WithPassword): Promise<string> {
  const entered = await signIn(server, member)
  expect(entered.statusCode).toBe(201)
  const cookie = entered.cookies.find(({ name }) => name === '__Host-condado-device')
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' })
  return `__Host-condado-device=${cookie?.value}`
}

async function signInFrom(cookie: string, member: WithPassword, changed: object = {}) {
  const { login, password } = member
  const payload = { login, password, code: await member.code(), ...changed }
  const remoteAddress = '10.99.0.1'
  return server.app.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { cookie, origin: 'http://localhost:3000' },
    remoteAddress,
  })
}

describe('guessing a name from devices that nobody knows', () => {
  test.each([
    ['of a member', () => rosa.login],
    ['that nobody has', () => 'nobody-of-this-name'],
  ])('%s: five tries, then a wait that is told', async (_name, login) => {
    const began = Date.now()
    for (let n = 0; n < patience.name.free; n += 1)
      expect((await guess(login())).json().code).toBe('wrong_credentials')
    const waits = await guess(login())
    const took = Math.ceil((Date.now() - began) / 1000)
    expect(waits.json()).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect(Number(waits.headers['retry-after'])).toBeGreaterThanOrEqual(30 - took)
    expect(Number(waits.headers['retry-after'])).toBeLessThanOrEqual(30)
    // being sent away is no try: the wait does not grow by it
    const again = await guess(login())
    expect(Number(again.headers['retry-after'])).toBeLessThanOrEqual(30)
  })

  test('fifty at the same moment, on two servers, are no more than five tries', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => guess(rosa.login, undefined, n % 2 ? peer : server.app)),
    )
    expect(codes(answers).filter((status) => status === 401)).toHaveLength(patience.name.free)
    expect(codes(answers).filter((status) => status === 429)).toHaveLength(45)
  })

  test('never keeps out the member on a device she came in on before', async () => {
    const cookie = await knownBrowser(rosa)
    for (let n = 0; n < 8; n += 1) await guess(rosa.login)
    expect((await signIn(server, rosa)).statusCode, 'from elsewhere she waits').toBe(429)
    expect((await signInFrom(cookie, rosa)).statusCode).toBe(201)
  })

  test('is no shorter for the right password than for a wrong one', async () => {
    for (let n = 0; n < patience.name.free; n += 1) await guess(rosa.login)
    expect((await signIn(server, rosa)).json().code).toBe('too_many_requests')
  })

  test('what she does herself does not lift it: nobody learns from it that she was here', async () => {
    const cookie = await knownBrowser(rosa)
    for (let n = 0; n < patience.name.free; n += 1) await guess(rosa.login)
    expect((await signInFrom(cookie, rosa)).statusCode).toBe(201)
    expect((await guess(rosa.login)).statusCode).toBe(429)
  })
})

describe('a known device', () => {
  test('has patience of its own, and signing in there starts it anew', async () => {
    const cookie = await knownBrowser(rosa)
    const wrong = () => signInFrom(cookie, rosa, { password: 'a guess of a password' })
    for (let n = 0; n < patience.device.free - 1; n += 1)
      expect((await wrong()).statusCode).toBe(401)
    expect((await signInFrom(cookie, rosa)).statusCode).toBe(201)
    for (let n = 0; n < patience.device.free; n += 1) expect((await wrong()).statusCode).toBe(401)
    expect((await wrong()).statusCode).toBe(429)
    // and from elsewhere nobody pays for it
    expect((await signIn(server, rosa)).statusCode).toBe(201)
  })

  test('is known for its member only, and not at all on a shared screen', async () => {
    const cookie = await knownBrowser(rosa)
    const luz = await withPassword(server)
    for (let n = 0; n < patience.name.free; n += 1) await guess(luz.login)
    expect((await signInFrom(cookie, luz)).statusCode).toBe(429)
    await server.app.pg.query('delete from sign_in_tries')
    const shared = await signIn(server, luz, { code: await luz.code(), sharedScreen: true })
    expect(shared.cookies.map(({ name }) => name)).toEqual(['__Host-condado'])
  })

  test('serves several members of one browser', async () => {
    const luz = await withPassword(server)
    const ofRosa = await knownBrowser(rosa)
    const both = await signInFrom(ofRosa, luz)
    const value = both.cookies.find(({ name }) => name === '__Host-condado-device')?.value
    const cookie = `__Host-condado-device=${value}`
    for (const { login } of [rosa, luz])
      for (let n = 0; n < patience.name.free; n += 1) await guess(login)
    expect((await signInFrom(cookie, luz)).statusCode).toBe(201)
    expect((await signInFrom(cookie, rosa)).statusCode).toBe(201)
  })

  test('is kept hashed', async () => {
    const cookie = await knownBrowser(rosa)
    const { rows } = await server.app.pg.query('select * from known_devices')
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  })
})

describe('guessing many names', () => {
  test.each([
    ['from one address', (_n: number) => '10.77.0.1'],
    ['from one network of IPv6', (n: number) => `2001:db8:1:2::${n.toString(16)}`],
  ])('%s: twenty tries, then a wait', async (_name, from) => {
    for (let n = 0; n < patience.address.free; n += 1)
      expect((await guess(`name-${n}`, from(n + 1))).statusCode).toBe(401)
    expect((await guess('another-name', from(99))).statusCode).toBe(429)
    // another network does not suffer
    expect((await guess('another-name', '2001:db8:1:3::1')).statusCode).toBe(401)
  })

  test('from everywhere: strangers wait, and nobody who is known', async () => {
    const cookie = await knownBrowser(rosa)
    await server.app.pg.query(
      `insert into sign_in_tries (login_hash, address_hash, succeeded)
       select sha256(n::text::bytea), sha256(n::text::bytea), false from generate_series(1, $1) n`,
      [patience.everyone.free],
    )
    expect((await guess('one-more-name')).statusCode).toBe(429)
    expect((await signInFrom(cookie, rosa)).statusCode).toBe(201)
  })
})

test('who tries is named nowhere: name and address are hashed', async () => {
  await guess('a-name-typed-here', '10.55.0.7')
  const { rows } = await server.app.pg.query('select * from sign_in_tries')
  expect(JSON.stringify(rows)).not.toMatch(/a-name-typed-here|10\.55\.0\.7/)
})

test('a flood is sent away at once, and does not wait without end', async () => {
  const inTurn = atMost(1, 3)
  let release = () => {}
  const first = inTurn(() => new Promise<void>((done) => (release = done)))
  const waiting = [1, 2, 3].map((n) => inTurn(async () => n))
  await expect(inTurn(async () => 4)).rejects.toMatchObject({ status: 429, retryAfter: 5 })
  release()
  await first
  expect(await Promise.all(waiting)).toEqual([1, 2, 3])
  expect(await inTurn(async () => 5)).toBe(5)
})
