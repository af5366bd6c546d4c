import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { startPeer } from '../setup/peer.ts'
import { cookieOf, signIn, type WithPassword, withPassword } from './enter.ts'

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

/** An admin with a password and a code; her session has just been proved. */
const admin = () => withPassword(server, 'admin')

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

/** What she proves it with. */
const known = async ({ password, code }: WithPassword) => ({ password, code: await code() })

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

    const right = await prove(member.cookie, await known(member))
    expect(right.statusCode).toBe(200)
    const until = Date.parse(right.json().provedUntil) - Date.now()
    expect(until).toBeGreaterThan(9 * 60_000)
    expect(until).toBeLessThan(11 * 60_000)
    expect(await add()).toMatchObject({ version: 1 })
  })

  test('signing in with a password and a code is one', async () => {
    const member = await admin()
    const byPassword = cookieOf(await signIn(server, member))
    expect(await addMember(member.organizationId, byPassword)).toMatchObject({ version: 1 })
  })

  test('counts on every app server, for the session that gave it and no other', async () => {
    const member = await admin()
    const elsewhere = cookieOf(await signIn(server, member))
    await age(member, 60)
    const add = (cookie: string) => addMember(member.organizationId, cookie, peer)
    await expect.poll(() => add(member.cookie)).toMatchObject({ code: 'proof_needed' })
    expect((await prove(member.cookie, await known(member))).statusCode).toBe(200)
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

  test('is not to be guessed: five tries, then she waits', async () => {
    const member = await admin()
    const guess = { password: 'not her fifteen letters' }
    for (let n = 0; n < 5; n += 1)
      expect((await prove(member.cookie, guess)).json().code).toBe('proof_wrong')
    const right = await prove(member.cookie, await known(member))
    expect(right.json()).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0)
    // and nobody else pays for it
    const other = await admin()
    expect((await prove(other.cookie, await known(other))).statusCode).toBe(200)
  })

  test('takes the code with the password', async () => {
    const member = await admin()
    const { password } = member
    expect((await prove(member.cookie, { password })).json().code).toBe('proof_wrong')
    const recovery = { password, code: member.recoveryCodes[0] }
    expect((await prove(member.cookie, recovery)).statusCode).toBe(200)
    expect((await prove(member.cookie, recovery)).json().code).toBe('proof_wrong')
  })

  test('of a member without a password is none', async () => {
    const member = await server.signedIn('admin')
    expect((await prove(member.cookie, { password: 'x' })).json().code).toBe('proof_wrong')
  })
})
