import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { account, bytesOf, cookieOf, enter, putAccount, whoIs } from './enter.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

/** A member who has chosen a sign-in name and a password. */
async function withPassword(): Promise<TestMember & { login: string; password: string }> {
  const member = await server.signedIn('organizer')
  const chosen = account()
  expect((await putAccount(server.app, member.cookie, chosen)).statusCode).toBe(200)
  return { ...member, ...chosen }
}

describe('choosing a password', () => {
  const refused: [name: string, body: () => object, field: string][] = [
    ['14 characters', () => account({ password: 'x'.repeat(14) }), 'password'],
    ['1001 characters', () => account({ password: 'x'.repeat(1001) }), 'password'],
    ['NUL in it', () => account({ password: `${'x'.repeat(20)}\u0000` }), 'password'],
    ['no sign-in name', () => ({ password: 'x'.repeat(15) }), 'login'],
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
    const { rows } = await server.superuser.query(
      'select login, password_hash, version from members where id = $1',
      [member.id],
    )
    expect(rows).toEqual([{ login: null, password_hash: null, version: 1 }])
  })

  test('15 characters of any kind will do, with no other rule', async () => {
    for (const password of ['aaaaaaaaaaaaaaa', '               ', 'ñandú 🌵🌵 ñandúü']) {
      const member = await server.signedIn('viewer')
      const chosen = account({ password })
      expect((await putAccount(server.app, member.cookie, chosen)).statusCode).toBe(200)
      expect((await enter(server.app, chosen)).statusCode).toBe(201)
    }
  })

  test('is kept as an argon2id hash only', async () => {
    const { id, password } = await withPassword()
    const { rows } = await server.superuser.query('select * from members where id = $1', [id])
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=4\d{4},/)
    expect(JSON.stringify(rows[0])).not.toContain(password)
  })

  test("another member's sign-in name is 409, in capitals too", async () => {
    const { login } = await withPassword()
    const other = await server.signedIn('organizer')
    const taken = await putAccount(
      server.app,
      other.cookie,
      account({ login: login.toUpperCase() }),
    )
    expect(taken.json()).toMatchObject({ status: 409, code: 'login_taken' })
  })

  test('a new one needs the current one', async () => {
    const member = await withPassword()
    const next = { password: 'another fifteen letters' }
    for (const currentPassword of [undefined, '', 'not the current one'])
      expect(
        (await putAccount(server.app, member.cookie, { ...next, currentPassword })).json(),
      ).toMatchObject({ code: 'bad_input', errors: [{ field: 'currentPassword' }] })
    const changed = await putAccount(server.app, member.cookie, {
      ...next,
      currentPassword: member.password,
    })
    expect(changed.statusCode).toBe(200)
    expect((await enter(server.app, { login: member.login, ...next })).statusCode).toBe(201)
    const old = await enter(server.app, { login: member.login, password: member.password })
    expect(old.json().code).toBe('wrong_credentials')
  })

  test('ends every other session, on the next request', async () => {
    const member = await withPassword()
    const others = await Promise.all(
      [1, 2].map(async () =>
        cookieOf(await enter(server.app, { login: member.login, password: member.password })),
      ),
    )
    for (const cookie of others) expect((await whoIs(server.app, cookie)).statusCode).toBe(200)
    await putAccount(server.app, member.cookie, {
      password: 'another fifteen letters',
      currentPassword: member.password,
    })
    for (const cookie of others) expect((await whoIs(server.app, cookie)).statusCode).toBe(401)
    expect((await whoIs(server.app, member.cookie)).statusCode).toBe(200)
  })
})

describe('signing in', () => {
  test('takes the sign-in name in any case and the password exactly', async () => {
    const { login, password } = await withPassword()
    const entered = await enter(server.app, { login: ` ${login.toUpperCase()} `, password })
    expect(entered.statusCode).toBe(201)
    expect(entered.json().member.login).toBe(login)
    const wrong = await enter(server.app, { login, password: password.toUpperCase() })
    expect(wrong.json().code).toBe('wrong_credentials')
  })

  test('an accent typed as one character or as two is the same password', async () => {
    const member = await server.signedIn('organizer')
    const chosen = account({ password: 'contraseña larguísima' })
    await putAccount(server.app, member.cookie, chosen)
    const decomposed = { ...chosen, password: chosen.password.normalize('NFD') }
    expect((await enter(server.app, decomposed)).statusCode).toBe(201)
  })

  test('wrong password, unknown name, no password yet and deactivated are byte for byte the same', async () => {
    const { login, password } = await withPassword()
    const cutOff = await withPassword()
    await server.superuser.query('update members set deactivated_at = now() where id = $1', [
      cutOff.id,
    ])
    const without = await server.signedIn('organizer')
    await server.superuser.query(`update members set login = 'no-password-yet' where id = $1`, [
      without.id,
    ])
    const answers = [
      await enter(server.app, { login, password: 'this is not the password' }),
      await enter(server.app, { login: 'nobody-of-this-name', password }),
      await enter(server.app, { login: 'no-password-yet', password }),
      await enter(server.app, { login: cutOff.login, password: cutOff.password }),
    ]
    expect(answers[0]?.statusCode).toBe(401)
    for (const answer of answers) expect(bytesOf(answer)).toEqual(bytesOf(answers[0] as never))
  })

  test('is throttled by address and name: the 21st try within a minute is 429', async () => {
    const tries = { login: 'somebody-to-guess', password: 'x' }
    const from = '10.9.9.9'
    const codes: number[] = []
    for (let i = 0; i < 21; i += 1) codes.push((await enter(server.app, tries, from)).statusCode)
    expect(codes).toEqual([...Array(20).fill(401), 429])
    // neither another name nor another address suffers
    expect((await enter(server.app, { ...tries, login: 'other' }, from)).statusCode).toBe(401)
    expect((await enter(server.app, tries)).statusCode).toBe(401)
  })
})
