import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { account, anotherAddress, bytesOf, cookieOf, enter, putAccount } from '../auth/enter.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { testKeyring } from '../setup/keyring.ts'
import { type Lies, makePasskey } from './authenticator.ts'
import { added, sendPasskey, signIn, withPasskey } from './with-passkey.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

const names = async (member: TestMember) =>
  (await member.inject({ url: '/api/passkeys' }))
    .json()
    .items.map((one: { name: string }) => one.name)

function put(member: TestMember, id: string, payload: object, version?: number) {
  return member.put(`/api/passkeys/${id}`, payload, version)
}

function remove(member: TestMember, id: string, version = 1) {
  const headers = { 'if-match': `"${version}"` }
  return member.inject({ method: 'DELETE', url: `/api/passkeys/${id}`, headers })
}

const registration = (member: TestMember) =>
  member.inject({ method: 'POST', url: '/api/passkeys/registration' })

const unproved = (member: TestMember) =>
  server.app.pg.query('update sessions set proved_at = null where member_id = $1', [member.id])

describe('making a passkey', () => {
  test('asks for one that is found without a name, of a verified person, and for no second on one device', async () => {
    const member = await withPasskey(server)
    const options = (await registration(member)).json()
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Condado' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      excludeCredentials: [{ id: member.passkey.credentialId.toString('base64url') }],
    })
    // what an authenticator calls her by says nothing of her
    expect(Buffer.from(options.user.id, 'base64url').toString('hex')).toBe(
      member.id.replaceAll('-', ''),
    )
  })

  const lies: [name: string, lies: Lies][] = [
    ['another origin', { origin: 'https://condado.example' }],
    ['another site', { rpId: 'condado.example' }],
    ['a page inside another site’s', { crossOrigin: true }],
    ['a challenge that nobody gave', { challenge: 'A'.repeat(43) }],
    ['no verified person', { userVerified: false }],
    ['another ceremony', { type: 'webauthn.get' }],
    ['a statement with certificates to look up', { format: 'android-safetynet' }],
  ]
  test.each(lies)('%s: refused', async (_name, lie) => {
    const member = await server.signedIn('viewer')
    const { answer } = await sendPasskey(member, lie)
    expect(answer.json()).toMatchObject({ status: 400, code: 'passkey_not_made' })
    expect(await names(member)).toEqual([])
  })

  test('bytes that are no answer at all are refused as well', async () => {
    const member = await server.signedIn('viewer')
    const { attestation } = makePasskey((await registration(member)).json())
    for (const part of ['clientDataJSON', 'attestationObject', 'credentialId'])
      for (const bytes of ['AAAA', 'gICAgICA', Buffer.from('null').toString('base64url')]) {
        const payload = { name: 'x', attestation: { ...attestation, [part]: bytes } }
        const answer = await put(member, newId(), payload)
        expect(answer.json(), `${part} ${bytes}`).toMatchObject({ code: 'passkey_not_made' })
      }
  })

  test('the challenge of another member, or one to sign in with, makes none', async () => {
    const [one, other] = [await server.signedIn('viewer'), await server.signedIn('viewer')]
    const hers = (await registration(other)).json()
    const open = await server.app.inject({ method: 'POST', url: '/api/passkeys/sign-in' })
    for (const challenge of [hers.challenge, open.json().challenge]) {
      const { answer } = await sendPasskey(one, { challenge })
      expect(answer.json()).toMatchObject({ code: 'passkey_not_made' })
    }
  })

  test('once: the same again is the same receipt, something else under its id is refused', async () => {
    const member = await server.signedIn('viewer')
    const { passkey: _, attestation } = makePasskey((await registration(member)).json())
    const id = newId()
    const first = await put(member, id, { name: 'My phone', attestation })
    expect(first.statusCode).toBe(201)
    const again = await put(member, id, { name: ' My phone ', attestation })
    expect([again.statusCode, again.json()]).toEqual([200, first.json()])
    const renamed = await put(member, id, { name: 'Another', attestation })
    expect(renamed.json()).toMatchObject({ status: 409, code: 'different_facts' })
    // its challenge is used up, and its credential known
    const twin = await put(member, newId(), { name: 'My phone', attestation })
    expect(twin.json()).toMatchObject({ code: 'passkey_not_made' })
    expect(await names(member)).toEqual(['My phone'])
  })

  test('of 20 uses of one challenge at the same moment, one makes a passkey', async () => {
    const member = await server.signedIn('viewer')
    const options = (await registration(member)).json()
    const made = await Promise.all(
      Array.from({ length: 20 }, () => {
        const { attestation } = makePasskey(options)
        return put(member, newId(), { name: 'x', attestation })
      }),
    )
    expect(made.map((one) => one.statusCode).sort()).toEqual([201, ...Array(19).fill(400)])
    expect(await names(member)).toEqual(['x'])
  })

  test('needs a proof of whoever has a way in; the first one is a proof itself', async () => {
    const member = await server.signedIn('admin')
    await unproved(member)
    // as she is who came by a link just now
    await server.app.pg.query(`update sessions set how = 'link' where member_id = $1`, [member.id])
    server.app.forgetSessions()
    await added(member)
    // proved by making it: what needs a proof is done
    const second = await sendPasskey(member)
    expect(second.answer.statusCode).toBe(201)
    await unproved(member)
    server.app.forgetSessions()
    const refused = { status: 403, code: 'proof_needed' }
    expect((await registration(member)).json()).toMatchObject(refused)
    const { attestation } = makePasskey({ ...(await options()), challenge: 'x' })
    const sent = await put(member, newId(), { name: 'x', attestation })
    expect(sent.json()).toMatchObject(refused)
    expect((await remove(member, second.id)).json()).toMatchObject(refused)
  })

  async function options() {
    return (await registration(await server.signedIn('viewer'))).json()
  }
})

describe('the list of passkeys', () => {
  test('says what each is called, when it was made and used; keys stay where they are', async () => {
    const member = await withPasskey(server)
    const listed = async () => (await member.inject({ url: '/api/passkeys' })).json().items
    const [before] = await listed()
    expect(before).toEqual({
      id: member.passkeyId,
      name: 'My phone',
      createdAt: expect.any(String),
      lastUsedAt: null,
      backedUp: false,
      version: 1,
    })
    await signIn(server.app, member.passkey)
    expect((await listed())[0].lastUsedAt).toEqual(expect.any(String))
  })

  test('is changed by its member only: for others it is not there', async () => {
    const [one, other] = [await withPasskey(server), await withPasskey(server)]
    const { attestation } = makePasskey((await registration(other)).json(), { challenge: 'x' })
    for (const ask of [
      (id: string) => put(other, id, { name: 'Mine' }, 1),
      (id: string) => put(other, id, { name: 'Mine' }, 2),
      (id: string) => put(other, id, { name: 'Mine' }),
      (id: string) => put(other, id, { name: 'Mine', attestation }),
      (id: string) => remove(other, id),
      (id: string) => remove(other, id, 2),
    ]) {
      const [real, never] = [await ask(one.passkeyId), await ask(newId())].map(bytesOf)
      expect(real).toEqual(never)
    }
    expect(await names(one)).toEqual(['My phone'])
  })

  test('takes new names, by the version one read', async () => {
    const member = await withPasskey(server)
    const renamed = await put(member, member.passkeyId, { name: ' Work laptop ' }, 1)
    expect(renamed.json()).toMatchObject({ id: member.passkeyId, version: 2 })
    expect(await names(member)).toEqual(['Work laptop'])
    const stale = await put(member, member.passkeyId, { name: 'x' }, 1)
    expect(stale.json()).toMatchObject({ status: 412, code: 'stale_version' })
    for (const name of ['', '  ', 'x'.repeat(61)])
      expect((await put(member, member.passkeyId, { name }, 2)).statusCode).toBe(400)
  })

  test('keeps the last way in, also when two go at the same moment', async () => {
    const member = await withPasskey(server)
    expect((await remove(member, member.passkeyId)).json()).toMatchObject({
      status: 409,
      code: 'last_way_in',
    })
    const second = await added(member)
    const both = await Promise.all([
      remove(member, member.passkeyId),
      remove(member, second.passkeyId),
    ])
    expect(both.map((one) => one.statusCode).sort()).toEqual([200, 409])
    expect(await names(member)).toHaveLength(1)
  })

  test('is in the audit log: made, renamed, removed', async () => {
    const member = await withPasskey(server)
    await added(member)
    await put(member, member.passkeyId, { name: 'Old phone' }, 1)
    await remove(member, member.passkeyId, 2)
    const { rows } = await server.app.pg.query(
      `select action, member_id from audit where subject = 'passkey' and subject_id = $1 order by seq`,
      [member.passkeyId],
    )
    expect(rows).toEqual(
      ['added', 'renamed', 'removed'].map((action) => ({ action, member_id: member.id })),
    )
  })
})

describe('proving with a passkey', () => {
  const asked = async (member: TestMember) =>
    (await member.inject({ method: 'POST', url: '/api/passkeys/proof' })).json()
  const prove = (member: TestMember, payload: object) =>
    member.inject({ method: 'POST', url: '/api/session/proof', payload })

  test('names her passkeys, and counts for what needs a proof', async () => {
    const member = await withPasskey(server)
    await added(member)
    await unproved(member)
    server.app.forgetSessions()
    const options = await asked(member)
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options.allowCredentials).toHaveLength(2)
    expect((await prove(member, { passkey: member.passkey.answer(options) })).statusCode).toBe(200)
    expect((await registration(member)).statusCode).toBe(201)
  })

  const wrong = { status: 403, code: 'proof_wrong' }
  const lies: Lies[] = [
    { origin: 'https://condado.example' },
    { rpId: 'condado.example' },
    { challenge: 'A'.repeat(43) },
    { userVerified: false },
    { counter: 1 },
    { userHandle: 'AAAA' },
  ]
  test.each(lies)('with %o it is none', async (lie) => {
    const member = await withPasskey(server)
    const answer = member.passkey.answer(await asked(member), lie)
    expect((await prove(member, { passkey: answer })).json()).toMatchObject(wrong)
  })

  test('by the passkey of another, with the challenge of another, by a challenge to sign in with: none', async () => {
    const [one, other] = [await withPasskey(server), await withPasskey(server)]
    const open = await server.app.inject({
      method: 'POST',
      url: '/api/passkeys/sign-in',
      remoteAddress: anotherAddress(),
    })
    for (const passkey of [
      other.passkey.answer(await asked(one)),
      one.passkey.answer(await asked(other)),
      one.passkey.answer(open.json()),
    ])
      expect((await prove(one, { passkey })).json()).toMatchObject(wrong)
  })

  test('and a challenge to prove with signs nobody in', async () => {
    const member = await withPasskey(server)
    const answer = await enter(server.app, { passkey: member.passkey.answer(await asked(member)) })
    expect(answer.json()).toMatchObject({ code: 'passkey_not_valid' })
  })

  test('works once', async () => {
    const member = await withPasskey(server, { counter: 0 })
    const passkey = member.passkey.answer(await asked(member))
    const proofs = await Promise.all(Array.from({ length: 8 }, () => prove(member, { passkey })))
    expect(proofs.map((one) => one.statusCode).sort()).toEqual([200, ...Array(7).fill(403)])
  })
})

test('at an address of numbers there are no passkeys, and it says so', async () => {
  const numbers = await buildApp({
    publicUrl: 'http://127.0.0.1:3000',
    logLevel: 'silent',
    database: { ...server.database.app, max: 2 },
    keyring: testKeyring(),
  })
  const { cookie } = await server.signedIn('viewer')
  for (const url of ['sign-in', 'proof', 'registration']) {
    const answer = await numbers.inject({
      method: 'POST',
      url: `/api/passkeys/${url}`,
      headers: { cookie, origin: 'http://127.0.0.1:3000' },
    })
    expect(answer.json()).toMatchObject({ status: 409, code: 'passkeys_need_a_name' })
  }
  await numbers.close()
})

test('whoever has a passkey can come back without a password, and set one when she likes', async () => {
  const member = await withPasskey(server)
  const cookie = cookieOf(await signIn(server.app, member.passkey))
  expect((await putAccount(server.app, cookie, account())).statusCode).toBe(200)
})
