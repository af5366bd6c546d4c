import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Device } from '../../server/devices/contract.ts'
import { cookieOf, enter, signIn, type WithPassword, whoIs, withPassword } from '../auth/enter.ts'
import { signIn as signInByPasskey, withPasskey } from '../passkeys/with-passkey.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'

let server: TestApp
let peer: FastifyInstance
let rosa: WithPassword
beforeAll(async () => {
  server = await startTestApp()
  peer = await startPeer(server)
})
beforeEach(async () => {
  rosa = await withPassword(server)
})
afterAll(async () => {
  await peer.close()
  await server.close()
})

async function devicesOf(member: TestMember): Promise<Device[]> {
  return (await member.inject({ url: '/api/session/devices' })).json().items
}

/** Signed in on one more device, and seen by both app servers. */
async function onAnother(): Promise<string> {
  const cookie = cookieOf(await signIn(server, rosa))
  for (const app of [server.app, peer]) expect((await whoIs(app, cookie)).statusCode).toBe(200)
  return cookie
}

async function outOnBoth(cookie: string): Promise<void> {
  expect((await whoIs(server.app, cookie)).statusCode).toBe(401)
  await expect.poll(async () => (await whoIs(peer, cookie)).statusCode).toBe(401)
}

describe('the list of devices', () => {
  test('says where she is signed in and how, this one first, and nothing of anybody else', async () => {
    await onAnother()
    const shared = { code: await rosa.code(), sharedScreen: true }
    await signIn(server, rosa, shared)
    const items = await devicesOf(rosa)
    expect(
      items.map(({ here, known, how, sharedScreen }) => [here, known, how, sharedScreen]),
    ).toEqual([
      [true, false, 'demo', false],
      [false, false, 'password', true],
      [false, true, 'password', false],
    ])
    const other = await withPassword(server)
    expect((await devicesOf(other)).map(({ here }) => here)).toEqual([true])
  })

  test('ends one of them on every server, and not those of others', async () => {
    const cookie = await onAnother()
    const [, there] = await devicesOf(rosa)
    const url = `/api/session/devices/${there?.id}`
    const other = await withPassword(server)
    expect((await other.inject({ method: 'DELETE', url })).statusCode).toBe(404)
    expect((await rosa.inject({ method: 'DELETE', url })).statusCode).toBe(204)
    await outOnBoth(cookie)
    expect((await whoIs(server.app, rosa.cookie)).statusCode).toBe(200)
    // known still: what was ended is a session
    expect((await devicesOf(rosa))[1]).toMatchObject({ known: true, signedIn: false, how: null })
  })

  test('ends all but this one', async () => {
    const others = [await onAnother(), await onAnother()]
    await rosa.inject({ method: 'DELETE', url: '/api/session/devices' })
    for (const cookie of others) await outOnBoth(cookie)
    expect((await whoIs(server.app, rosa.cookie)).statusCode).toBe(200)
  })
})

describe('a lost device', () => {
  test('is signed out and a stranger from then on', async () => {
    const entered = await signIn(server, rosa)
    const [, there] = await devicesOf(rosa)
    const url = `/api/session/devices/${there?.id}/lost`
    const payload = { removePasskeys: false }
    const other = await withPassword(server)
    expect((await other.inject({ method: 'POST', url, payload })).statusCode).toBe(404)
    expect((await rosa.inject({ method: 'POST', url, payload })).statusCode).toBe(204)
    await outOnBoth(cookieOf(entered))
    expect(await devicesOf(rosa)).toHaveLength(1)
  })

  test('takes the passkeys made on it along when she says so, and no others', async () => {
    const luz = await withPasskey(server)
    const kept = await withPasskey(server)
    // as if it had been made on the device she came in on
    expect((await signInByPasskey(server.app, luz.passkey)).statusCode).toBe(201)
    await server.app.pg.query(
      'update passkeys set device_id = (select id from known_devices d where d.member_id = passkeys.member_id) where id = $1',
      [luz.passkeyId],
    )
    const there = (await devicesOf(luz)).find(({ known }) => known)
    expect(there?.passkeys).toEqual([{ id: luz.passkeyId, name: 'My phone' }])
    const url = `/api/session/devices/${there?.id}/lost`
    await luz.inject({ method: 'POST', url, payload: { removePasskeys: true } })
    expect((await signInByPasskey(server.app, luz.passkey)).statusCode).toBe(401)
    expect((await signInByPasskey(server.app, kept.passkey)).statusCode).toBe(201)
  })

  test('needs a proof: a thief with an open session locks nobody out', async () => {
    await onAnother()
    const [, there] = await devicesOf(rosa)
    await server.app.pg.query('update sessions set proved_at = null where member_id = $1', [
      rosa.id,
    ])
    server.app.forgetSessions()
    const url = `/api/session/devices/${there?.id}/lost`
    const lost = await rosa.inject({ method: 'POST', url, payload: { removePasskeys: true } })
    expect(lost.json().code).toBe('proof_needed')
  })
})

test('an admin signs a member out everywhere; she may come in again', async () => {
  const admin = await server.signedIn('admin')
  const cookie = await onAnother()
  const url = `/api/members/${rosa.id}/sessions`
  expect((await admin.inject({ method: 'DELETE', url })).statusCode).toBe(204)
  for (const one of [cookie, rosa.cookie]) await outOnBoth(one)
  const { login, password } = rosa
  const again = await enter(peer, { login, password, code: await rosa.code() })
  expect(again.statusCode).toBe(201)
})
