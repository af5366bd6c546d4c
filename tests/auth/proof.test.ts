import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { startPeer } from '../setup/peer.ts'
import { account, cookieOf, enter, putAccount, tokenOf } from './enter.ts'

let server: TestApp
let peer: FastifyInstance
beforeAll(async () => {
  server = await startTestApp()
  peer = await startPeer(server)
})
afterAll(async () => {
  await peer.close()
  await server.close()
})

/** An admin with a password; her session has just been proved. */
async function admin(): Promise<TestMember & { login: string; password: string }> {
  const member = await server.signedIn('admin')
  const chosen = account()
  expect((await putAccount(server.app, member.cookie, chosen)).statusCode).toBe(200)
  return { ...member, ...chosen }
}

const signIn = ({ login, password }: { login: string; password: string }) =>
  enter(server.app, { login, password })

/** What needs a proof: making somebody a member. */
async function addMember(organizationId: string, cookie: string, app = server.app) {
  const payload = { name: 'New', organizationId, roles: ['viewer'] }
  const url = `/api/members/${newId()}`
  return (
    await app.inject({
      method: 'PUT',
      url,
      headers: { cookie, origin: 'http://localhost:3000' },
      payload,
    })
  ).json()
}

function prove(cookie: string, payload: object, app = server.app) {
  const request = {
    method: 'POST',
    url: '/api/session/proof',
    headers: { cookie, origin: 'http://localhost:3000' },
  } as const
  return app.inject({ ...request, payload })
}

const age = (member: TestMember, minutes: number) =>
  server.superuser.query(
    'update sessions set proved_at = now() - make_interval(mins => $2) where member_id = $1',
    [member.id, minutes],
  )

describe('what needs a proof', () => {
  test('is done within ten minutes of one, and later refused until there is another', async () => {
    const member = await admin()
    const add = () => addMember(member.organizationId, member.cookie)
    await age(member, 9)
    await expect.poll(add).toMatchObject({ version: 1 })
    await age(member, 11)
    await expect.poll(add).toMatchObject({ status: 403, code: 'proof_needed' })

    const wrong = await prove(member.cookie, { password: 'not her fifteen letters' })
    expect(wrong.json()).toMatchObject({ status: 403, code: 'proof_wrong' })
    expect(await add()).toMatchObject({ code: 'proof_needed' })

    const right = await prove(member.cookie, { password: member.password })
    expect(right.statusCode).toBe(200)
    const until = Date.parse(right.json().provedUntil) - Date.now()
    expect(until).toBeGreaterThan(9 * 60_000)
    expect(until).toBeLessThan(11 * 60_000)
    expect(await add()).toMatchObject({ version: 1 })
  })

  test('signing in with a password is one; coming in by a link is none', async () => {
    const member = await admin()
    const other = await admin()
    const byPassword = cookieOf(await signIn(member))
    expect(await addMember(member.organizationId, byPassword)).toMatchObject({ version: 1 })

    const invited = await other.inject({ method: 'POST', url: `/api/members/${member.id}/invite` })
    const entered = await enter(server.app, { token: tokenOf(invited.json().url) })
    const byLink = cookieOf(entered)
    expect(await addMember(member.organizationId, byLink)).toMatchObject({ code: 'proof_needed' })
    // her link is a new beginning: the password that she sets now is her first way in
    await putAccount(server.app, byLink, { password: 'another fifteen letters' })
    expect(await addMember(member.organizationId, byLink)).toMatchObject({ version: 1 })
  })

  test('counts on every app server, for the session that gave it and no other', async () => {
    const member = await admin()
    const elsewhere = cookieOf(await signIn(member))
    await age(member, 60)
    const add = (cookie: string) => addMember(member.organizationId, cookie, peer)
    await expect.poll(() => add(member.cookie)).toMatchObject({ code: 'proof_needed' })
    expect((await prove(member.cookie, { password: member.password })).statusCode).toBe(200)
    await expect.poll(() => add(member.cookie)).toMatchObject({ version: 1 })
    expect(await add(elsewhere)).toMatchObject({ code: 'proof_needed' })
  })
})

describe('a proof', () => {
  test('needs no more than saying so in a demo, and nowhere else', async () => {
    const member = await server.signedIn('admin')
    expect((await prove(member.cookie, { demo: true })).json().code).toBe('proof_wrong')
    await ask(server.database.superuser, 'update settings set demo = true')
    expect((await prove(member.cookie, { demo: true })).statusCode).toBe(200)
    await ask(server.database.superuser, 'update settings set demo = false')
  })

  test('is not to be guessed: ten tries a minute', async () => {
    const member = await admin()
    const guess = { password: 'not her fifteen letters' }
    for (let n = 0; n < 10; n += 1)
      expect((await prove(member.cookie, guess)).json().code).toBe('proof_wrong')
    const right = await prove(member.cookie, { password: member.password })
    expect(right.json()).toMatchObject({ status: 429, code: 'too_many_requests' })
    // and nobody else pays for it
    const other = await admin()
    expect((await prove(other.cookie, { password: other.password })).statusCode).toBe(200)
  })

  test('of a member without a password is none', async () => {
    const member = await server.signedIn('admin')
    expect((await prove(member.cookie, { password: 'x' })).json().code).toBe('proof_wrong')
  })
})
