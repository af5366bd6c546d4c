import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, cookieOf, enter, whoIs } from '../auth/enter.ts'
import { toldThreeTimes } from '../auth/told-by-time.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'
import type { Lies } from './authenticator.ts'
import { added, challenge, signIn, withPasskey } from './with-passkey.ts'

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

const refused = { status: 401, code: 'passkey_not_valid' }

async function audited(action: string, memberId: string): Promise<number> {
  const { rows } = await server.app.pg.query(
    'select count(*)::int as n from audit where action = $1 and member_id = $2',
    [action, memberId],
  )
  return rows[0].n
}

describe('signing in with a passkey', () => {
  test('needs no name, is a proof, and is in the audit log', async () => {
    const member = await withPasskey(server)
    const entered = await signIn(server.app, member.passkey)
    expect(entered.statusCode, entered.body).toBe(201)
    expect(entered.json().member).toMatchObject({ id: member.id, hasPasskey: true })
    const { rows } = await server.app.pg.query(
      `select how, passkey_id, proved_at is not null as proved, action from sessions
       join audit on subject_id = sessions.id::text where sessions.member_id = $1 and how = 'passkey'`,
      [member.id],
    )
    const made = { how: 'passkey', passkey_id: member.passkeyId, proved: true }
    expect(rows).toEqual([{ ...made, action: 'signed_in' }])
  })

  test('works on any app server, whichever gave the challenge', async () => {
    const { passkey } = await withPasskey(server)
    const entered = await enter(peer, { passkey: passkey.answer(await challenge(server.app)) })
    expect(entered.statusCode).toBe(201)
  })

  test('asks for a verified person and names no credential', async () => {
    expect(await challenge(server.app)).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    })
  })

  const lies: [name: string, lies: Lies][] = [
    ['another origin', { origin: 'http://localhost:4000' }],
    ['another origin of the same name, by https', { origin: 'https://localhost:3000' }],
    ['another site', { rpId: 'condado.example' }],
    ['a page inside another site’s', { crossOrigin: true }],
    ['a challenge that nobody gave', { challenge: 'A'.repeat(43) }],
    ['no verified person', { userVerified: false }],
    ['nobody there', { userPresent: false, userVerified: false }],
    ['another ceremony', { type: 'webauthn.create' }],
    ['another member’s handle', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['no handle', { userHandle: null }],
    ['a counter that goes back', { counter: 0 }],
    ['a counter that stays', { counter: 1 }],
  ]
  test.each(lies)('%s: refused', async (_name, lie) => {
    const { passkey, id } = await withPasskey(server)
    const answer = await signIn(server.app, passkey, lie)
    expect(answer.json()).toMatchObject(refused)
    expect(answer.cookies).toEqual([])
    expect(await audited('signed_in', id)).toBe(0)
    // and told the truth, the same passkey opens
    expect((await signIn(server.app, passkey)).statusCode).toBe(201)
  })

  test('a counter that goes back is in the audit log, once a challenge', async () => {
    const { passkey, id } = await withPasskey(server)
    for (let n = 0; n < 5; n += 1) await signIn(server.app, passkey)
    const again = { passkey: passkey.answer(await challenge(server.app), { counter: 3 }) }
    for (let n = 0; n < 3; n += 1)
      expect((await enter(server.app, again)).json()).toMatchObject(refused)
    expect(await audited('counter_went_back', id)).toBe(1)
    const lie = { challenge: 'A'.repeat(43), counter: 2 }
    await enter(server.app, { passkey: passkey.answer(await challenge(server.app), lie) })
    expect(await audited('counter_went_back', id)).toBe(1)
  })

  test('an authenticator that does not count is taken at its word', async () => {
    const { passkey } = await withPasskey(server, { counter: 0 })
    for (let n = 0; n < 2; n += 1) expect((await signIn(server.app, passkey)).statusCode).toBe(201)
  })

  test('a replay is refused, and so is a challenge past its five minutes', async () => {
    const { passkey } = await withPasskey(server, { counter: 0 })
    const answer = { passkey: passkey.answer(await challenge(server.app)) }
    expect((await enter(server.app, answer)).statusCode).toBe(201)
    for (const app of [server.app, peer])
      expect((await enter(app, answer)).json()).toMatchObject(refused)

    const late = { passkey: passkey.answer(await challenge(server.app)) }
    await server.app.pg.query(
      `update challenges set created_at = created_at - interval '6 minutes',
       expires_at = expires_at - interval '5 minutes 1 second' where used_at is null`,
    )
    expect((await enter(server.app, late)).json()).toMatchObject(refused)
  })

  test('of 20 uses of one answer at the same moment, one is let in', async () => {
    const { passkey } = await withPasskey(server, { counter: 0 })
    const answer = { passkey: passkey.answer(await challenge(server.app)) }
    const entered = await Promise.all(
      Array.from({ length: 20 }, (_, n) => enter(n % 2 ? peer : server.app, answer)),
    )
    const statuses = entered.map((one) => one.statusCode).sort()
    expect(statuses).toEqual([201, ...Array(19).fill(401)])
  })

  test('of 20 different answers with one counter, one is let in', async () => {
    const { passkey } = await withPasskey(server)
    const asked = await Promise.all(Array.from({ length: 20 }, () => challenge(server.app)))
    const entered = await Promise.all(
      asked.map((one) => enter(server.app, { passkey: passkey.answer(one, { counter: 9 }) })),
    )
    expect(entered.filter((one) => one.statusCode === 201)).toHaveLength(1)
  })

  test('challenges lie in the database as hashes, and those that have ended are thrown away', async () => {
    const { challenge: text } = await challenge(server.app)
    await server.app.pg.query(
      `update challenges set created_at = created_at - interval '1 hour', expires_at = expires_at - interval '1 hour'`,
    )
    const next = await challenge(server.app)
    const { rows } = await server.app.pg.query(
      `select encode(challenge_hash, 'base64') as hash, member_id from challenges`,
    )
    expect(rows).toHaveLength(1)
    for (const one of [text, next.challenge])
      expect(rows[0].hash).not.toBe(Buffer.from(one, 'base64url').toString('base64'))
  })
})

describe('a passkey that opens nothing', () => {
  /** Byte for byte the answer to a passkey that is nobody's. */
  async function likeUnknown(member: TestMember & { passkey: Parameters<typeof signIn>[1] }) {
    const stranger = await withPasskey(server)
    await server.app.pg.query('update passkeys set removed_at = now() where member_id = $1', [
      stranger.id,
    ])
    const answers = await Promise.all([
      signIn(server.app, member.passkey),
      signIn(server.app, stranger.passkey),
    ])
    expect(answers[0]?.json()).toMatchObject(refused)
    const [one, other] = answers.map(bytesOf)
    expect(one).toEqual(other)
  }

  test('of a member who was cut off', async () => {
    const member = await withPasskey(server)
    await server.app.pg.query('update members set deactivated_at = now() where id = $1', [
      member.id,
    ])
    await likeUnknown(member)
  })

  test('removed by its member', async () => {
    const member = await withPasskey(server)
    await added(member)
    const headers = { 'if-match': '"1"' }
    const url = `/api/passkeys/${member.passkeyId}`
    expect((await member.inject({ method: 'DELETE', url, headers })).statusCode).toBe(200)
    await likeUnknown(member)
  })

  test('in the place of another, whose id and handle it says', async () => {
    const [victim, thief] = [await withPasskey(server), await withPasskey(server)]
    const forged = thief.passkey.answer(await challenge(server.app), {
      userHandle: victim.passkey.userHandle,
    })
    const credentialId = victim.passkey.credentialId.toString('base64url')
    const answer = await enter(server.app, { passkey: { ...forged, credentialId } })
    expect(answer.json()).toMatchObject(refused)
  })

  test('costs the same work whether its credential is known: the time tells nothing either', async () => {
    const [victim, thief] = [await withPasskey(server), await withPasskey(server)]
    const ids = {
      known: victim.passkey.credentialId.toString('base64url'),
      unknown: randomBytes(16).toString('base64url'),
    }
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[30] ?? 0
    const measure = async () => {
      const times = { known: [] as number[], unknown: [] as number[] }
      for (let n = 0; n < 60; n += 1)
        for (const which of ['known', 'unknown'] as const) {
          const { userHandle } = victim.passkey
          const forged = thief.passkey.answer(await challenge(server.app), { userHandle })
          const before = performance.now()
          await enter(server.app, { passkey: { ...forged, credentialId: ids[which] } })
          times[which].push(performance.now() - before)
        }
      const [one, other] = [median(times.known), median(times.unknown)]
      // a signature takes some 0.2 ms: what is skipped would show; how busy the machine is must not
      return Math.abs(one - other) < Math.max(one, other) * 0.5 ? [] : ['whether it is known']
    }
    expect(await toldThreeTimes(measure)).toEqual([])
  })
})

test('removing a passkey ends the sessions it made at once, everywhere; adding one ends none', async () => {
  const member = await withPasskey(server)
  const lost = cookieOf(await signIn(server.app, member.passkey))
  expect((await whoIs(peer, lost)).statusCode).toBe(200)
  const other = await added(member)
  const kept = cookieOf(await signIn(server.app, other.passkey))
  expect((await whoIs(server.app, lost)).statusCode).toBe(200)

  const headers = { 'if-match': '"1"' }
  const url = `/api/passkeys/${member.passkeyId}`
  expect((await member.inject({ method: 'DELETE', url, headers })).statusCode).toBe(200)
  expect((await whoIs(server.app, lost)).statusCode).toBe(401)
  await expect.poll(async () => (await whoIs(peer, lost)).statusCode).toBe(401)
  for (const cookie of [kept, member.cookie])
    expect((await whoIs(server.app, cookie)).statusCode).toBe(200)
})
