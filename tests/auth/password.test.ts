import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'
import {
  account,
  cookieOf,
  enter,
  pairApp,
  putAccount,
  signIn,
  whoIs,
  withPassword,
} from './enter.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

describe('choosing a password', () => {
  const refused: [name: string, body: () => object, field: string][] = [
    ['14 characters', () => account({ password: 'x'.repeat(14) }), 'password'],
    ['1001 characters', () => account({ password: 'x'.repeat(1001) }), 'password'],
    ['NUL in it', () => account({ password: `${'x'.repeat(20)}\u0000` }), 'password'],
    ['no sign-in name', () => ({ password: 'fifteen letters' }), 'login'],
    ['a sign-in name of two letters', () => account({ login: 'ab' }), 'login'],
    ['a sign-in name with a space', () => account({ login: 'ana maria' }), 'login'],
    [
      'a sign-in name too long once in lower case',
      () => account({ login: 'İ'.repeat(100) }),
      'login',
    ],
    ['an unknown field', () => account({ roles: ['admin'] }), 'roles'],
    [
      'an organization, by one who is no admin',
      () => account({ organizationName: 'Mine' }),
      'organizationName',
    ],
  ]
  test.each(refused)('%s is a 400 that names the field', async (_name, body, field) => {
    const member = await server.signedIn('organizer')
    const answer = await putAccount(server.app, member.cookie, body())
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input', errors: [{ field }] })
    const { rows } = await server.app.pg.query(
      'select login, password_hash, version from members where id = $1',
      [member.id],
    )
    expect(rows).toEqual([{ login: null, password_hash: null, version: 1 }])
  })

  test('15 characters of any kind will do, with no rule of composition', async () => {
    for (const password of ['onlysmallletter', 'two  spaces  in', 'ñandú 🌵🌵 ñandúü']) {
      const member = await server.signedIn('viewer')
      const chosen = account({ password })
      expect((await putAccount(server.app, member.cookie, chosen)).statusCode).toBe(200)
      const { code } = await pairApp(server, member)
      expect((await enter(server.app, { ...chosen, code: await code() })).statusCode).toBe(201)
    }
  })

  const weak: [name: string, password: string, code: string][] = [
    ['on the lists of guessers', '1qaz2wsx3edc4rfv', 'password_common'],
    ['a prayer', 'Padre nuestro que estás en los cielos', 'password_common'],
    ['a slogan', '¡Sí se puede, sí se puede!', 'password_common'],
    ['her own name', 'Ana Luz Ríos 2026', 'password_own_words'],
    ['the coalition', 'condado-alabama-1', 'password_own_words'],
    ['one key held down', 'aaaaaaaaaaaaaaa', 'password_pattern'],
  ]
  test.each(weak)('one that is %s is refused with its reason', async (_name, password, code) => {
    const member = await server.signedIn('viewer')
    const answer = await putAccount(
      server.app,
      member.cookie,
      account({ name: 'Ana Luz Ríos', password }),
    )
    expect(answer.json()).toMatchObject({ status: 400, code, errors: [{ field: 'password' }] })
  })

  test('is kept as an argon2id hash only', async () => {
    const { id, password } = await withPassword(server)
    const { rows } = await server.app.pg.query('select * from members where id = $1', [id])
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=4\d{4},/)
    expect(JSON.stringify(rows[0])).not.toContain(password)
  })

  test("another member's sign-in name is 409, in capitals too", async () => {
    const { login } = await withPassword(server)
    const other = await server.signedIn('organizer')
    const taken = await putAccount(
      server.app,
      other.cookie,
      account({ login: login.toUpperCase() }),
    )
    expect(taken.json()).toMatchObject({ status: 409, code: 'login_taken' })
  })

  test('a new one, or another name to sign in with, needs a proof', async () => {
    const member = await withPassword(server)
    await server.app.pg.query('update sessions set proved_at = null where member_id = $1', [
      member.id,
    ])
    server.app.forgetSessions()
    const next = { password: 'another fifteen letters' }
    for (const body of [next, { login: 'another-name' }])
      expect((await putAccount(server.app, member.cookie, body)).json().code).toBe('proof_needed')
    // her name and language are hers to change without one
    expect((await putAccount(server.app, member.cookie, { language: 'es' })).statusCode).toBe(200)
    const known = { password: member.password, code: await member.code() }
    await member.inject({ method: 'POST', url: '/api/session/proof', payload: known })
    expect((await putAccount(server.app, member.cookie, next)).statusCode).toBe(200)
    expect((await signIn(server, { ...member, ...next })).statusCode).toBe(201)
    expect((await signIn(server, member)).json().code).toBe('wrong_credentials')
  })

  test('ends every other session, on the next request', async () => {
    const member = await withPassword(server)
    const others = await Promise.all(
      [1, 2].map(async () =>
        cookieOf(
          await signIn(server, { ...member, code: async () => member.recoveryCodes.pop() ?? '' }),
        ),
      ),
    )
    for (const cookie of others) expect((await whoIs(server.app, cookie)).statusCode).toBe(200)
    await putAccount(server.app, member.cookie, { password: 'another fifteen letters' })
    for (const cookie of others) expect((await whoIs(server.app, cookie)).statusCode).toBe(401)
    expect((await whoIs(server.app, member.cookie)).statusCode).toBe(200)
  })
})

describe('signing in', () => {
  test('takes the sign-in name in any case and the password exactly', async () => {
    const member = await withPassword(server)
    const { login, password } = member
    const entered = await signIn(server, { ...member, login: ` ${login.toUpperCase()} ` })
    expect(entered.statusCode).toBe(201)
    expect(entered.json().member.login).toBe(login)
    const wrong = await signIn(server, { ...member, password: password.toUpperCase() })
    expect(wrong.json().code).toBe('wrong_credentials')
  })

  test('an accent typed as one character or as two is the same password', async () => {
    const member = await server.signedIn('organizer')
    const chosen = account({ password: 'contraseña larguísima' })
    await putAccount(server.app, member.cookie, chosen)
    const { code } = await pairApp(server, member)
    const decomposed = { ...chosen, password: chosen.password.normalize('NFD'), code: await code() }
    expect((await enter(server.app, decomposed)).statusCode).toBe(201)
  })
})
