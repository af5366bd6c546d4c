import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bytesOf,
  codeOf,
  cookieOf,
  enter,
  pairApp,
  putAccount,
  signIn,
  whoIs,
  withPassword,
} from '../auth/enter.ts'
import { withPasskey } from '../passkeys/with-passkey.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

/** The half minute of now, as apps that show codes count. */
const stepNow = () => Math.floor(Date.now() / 30_000)

const statuses = (answers: { statusCode: number }[]) =>
  answers.map(({ statusCode }) => statusCode).sort()

async function sessionsOf(id: string): Promise<number> {
  const { rows } = await server.app.pg.query(
    `select count(*)::int as n from sessions where member_id = $1 and how = 'password'`,
    [id],
  )
  return rows[0].n
}

describe('password and code', () => {
  test('let her in together, and neither alone', async () => {
    const member = await withPassword(server)
    expect((await signIn(server, member)).statusCode).toBe(201)
    for (const changed of [
      { code: undefined },
      { code: '' },
      { code: '000000' },
      { password: 'wrong' },
    ])
      expect((await signIn(server, member, changed)).json().code).toBe('wrong_credentials')
  })

  test('a code counts one step early or late, and no more', async () => {
    const member = await withPassword(server)
    const at = async (seconds: number) => {
      const { rows } = await server.app.pg.query(
        'select id, sealed_secret from totp_secrets where member_id = $1 and confirmed_at is not null',
        [member.id],
      )
      const secret = server.app.keyring.open(`totp/${rows[0].id}`, rows[0].sealed_secret)
      await member.code()
      const { Secret } = await import('otpauth')
      const text = new Secret({ buffer: new Uint8Array(secret).buffer }).base32
      for (;;) {
        const step = stepNow()
        const code = codeOf(text, Date.now() + seconds * 1000)
        const answer = await signIn(server, member, { code })
        // on its way it may have grown older by a step
        if (stepNow() === step) return answer
        await member.code()
      }
    }
    expect((await at(-30)).statusCode).toBe(201)
    expect((await at(30)).statusCode).toBe(201)
    expect((await at(-91)).statusCode).toBe(401)
    expect((await at(91)).statusCode).toBe(401)
  })

  test('the same code twice is wrong the second time, and so is one before it', async () => {
    const member = await withPassword(server)
    const code = await member.code()
    expect((await signIn(server, member, { code })).statusCode).toBe(201)
    expect((await signIn(server, member, { code })).json().code).toBe('wrong_credentials')
  })

  test('of twenty uses of one code at once one succeeds', async () => {
    const member = await withPassword(server)
    const code = await member.code()
    const answers = await Promise.all(
      // from as many devices that are known: strangers would be slowed down first
      Array.from({ length: 20 }, async () => signIn(server, member, { code })),
    )
    expect(statuses(answers).filter((status) => status === 201)).toHaveLength(1)
    expect(await sessionsOf(member.id)).toBe(1)
  })

  test('the secret lies in the database sealed, and for one member only', async () => {
    const [one, other] = [await withPassword(server), await withPassword(server)]
    const { rows } = await server.app.pg.query(
      'select id, sealed_secret from totp_secrets where member_id = any($1) order by member_id = $2',
      [[one.id, other.id], other.id],
    )
    const [ofOne, ofOther] = rows
    const secret = server.app.keyring.open(`totp/${ofOne.id}`, ofOne.sealed_secret)
    expect(secret).toHaveLength(20)
    expect(ofOne.sealed_secret.includes(secret)).toBe(false)
    expect(() => server.app.keyring.open(`totp/${ofOther.id}`, ofOne.sealed_secret)).toThrow()
  })

  test('a secret that was replaced is gone', async () => {
    const member = await withPassword(server)
    await pairApp(server, member)
    const { rows } = await server.app.pg.query(
      'select removed_at is null as counts, sealed_secret is null as gone from totp_secrets where member_id = $1 order by id',
      [member.id],
    )
    expect(rows).toEqual([
      { counts: false, gone: true },
      { counts: true, gone: false },
    ])
  })

  test('a passkey makes the password worthless without a code', async () => {
    const member = await withPasskey(server)
    const chosen = { login: `only-${member.id}`, password: 'fifteen letters' }
    await putAccount(server.app, member.cookie, chosen)
    expect((await enter(server.app, chosen)).json().code).toBe('wrong_credentials')
    const { code } = await pairApp(server, member)
    expect((await enter(server.app, { ...chosen, code: await code() })).statusCode).toBe(201)
  })
})

describe('a recovery code', () => {
  test('stands in for the code once, however it is typed', async () => {
    const member = await withPassword(server)
    expect(member.recoveryCodes).toHaveLength(10)
    const [first = '', second = ''] = member.recoveryCodes
    expect((await signIn(server, member, { code: first })).statusCode).toBe(201)
    expect((await signIn(server, member, { code: first })).json().code).toBe('wrong_credentials')
    const typed = ` ${second.toLowerCase().replace('-', ' ')} `
    const entered = await signIn(server, member, { code: typed })
    expect(entered.json().member.recoveryCodesLeft).toBe(8)
  })

  test('of twenty uses at once one succeeds', async () => {
    const member = await withPassword(server)
    const [code] = member.recoveryCodes
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn(server, member, { code })),
    )
    expect(statuses(answers).filter((status) => status === 201)).toHaveLength(1)
    expect(await sessionsOf(member.id)).toBe(1)
  })

  test('is kept as a hash, and ends when she makes new ones', async () => {
    const member = await withPassword(server)
    const [old = ''] = member.recoveryCodes
    const { rows } = await server.app.pg.query(
      'select * from recovery_codes where member_id = $1',
      [member.id],
    )
    expect(JSON.stringify(rows)).not.toContain(old.replace('-', ''))
    const renewed = await member.inject({ method: 'POST', url: '/api/session/recovery-codes' })
    expect(renewed.json().codes).toHaveLength(10)
    expect((await signIn(server, member, { code: old })).json().code).toBe('wrong_credentials')
    const [fresh] = renewed.json().codes
    expect((await signIn(server, member, { code: fresh })).statusCode).toBe(201)
  })

  test('needs a proof to be made anew', async () => {
    const member = await withPassword(server)
    await server.app.pg.query('update sessions set proved_at = null where member_id = $1', [
      member.id,
    ])
    server.app.forgetSessions()
    for (const url of ['/api/session/recovery-codes', '/api/session/totp'])
      expect((await member.inject({ method: 'POST', url })).json().code).toBe('proof_needed')
  })
})

describe('pairing another phone', () => {
  test('changes nothing until its first code, then ends the one before', async () => {
    const member = await withPassword(server)
    const begun = await member.inject({ method: 'POST', url: '/api/session/totp' })
    const { secret, address } = begun.json()
    expect(address).toMatch(/^otpauth:\/\/totp\/Condado/)
    expect((await signIn(server, member)).statusCode).toBe(201)
    const confirm = (code: string) =>
      member.inject({ method: 'PUT', url: '/api/session/totp', payload: { code } })
    expect((await confirm('000000')).json()).toMatchObject({ errors: [{ field: 'code' }] })
    const code = codeOf(secret)
    expect((await confirm(code)).statusCode).toBe(200)
    // the code that paired it was used by that
    const used = await signIn(server, member, { code })
    expect(used.json().code).toBe('wrong_credentials')
    expect((await signIn(server, member)).json().code).toBe('wrong_credentials')
    expect((await confirm(codeOf(secret))).json().code).toBe('code_not_begun')
  })

  test('of six confirmations at once one succeeds', async () => {
    const member = await withPassword(server)
    const { secret } = (await member.inject({ method: 'POST', url: '/api/session/totp' })).json()
    const payload = { code: codeOf(secret) }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        member.inject({ method: 'PUT', url: '/api/session/totp', payload }),
      ),
    )
    expect(statuses(answers).filter((status) => status === 200)).toHaveLength(1)
  })
})

describe('whatever is wrong, the answer is byte for byte the same', () => {
  test('for a name, a password, a code, a member without them, and one who is cut off', async () => {
    const member = await withPassword(server)
    const cutOff = await withPassword(server)
    await server.app.pg.query('update members set deactivated_at = now() where id = $1', [
      cutOff.id,
    ])
    const without = await server.signedIn('organizer')
    await server.app.pg.query(`update members set login = 'has-no-password' where id = $1`, [
      without.id,
    ])
    const { login, password } = member
    const code = await member.code()
    const answers = [
      await enter(server.app, { login: 'nobody-of-this-name', password, code }),
      await enter(server.app, { login, password: 'this is not the password', code }),
      await enter(server.app, { login, password, code: '123123' }),
      await enter(server.app, { login, password, code: 'ABCDE-FGHJK' }),
      await enter(server.app, { login, password }),
      await enter(server.app, { login: 'has-no-password', password, code }),
      await enter(server.app, { login: cutOff.login, password: cutOff.password, code }),
    ]
    expect(answers[0]?.json()).toMatchObject({ status: 401, code: 'wrong_credentials' })
    for (const answer of answers) expect(bytesOf(answer)).toEqual(bytesOf(answers[0] as never))
  })
})

describe('until there is a safe way in', () => {
  test('nothing answers but what finishes the setup', async () => {
    const member = await server.signedIn('organizer')
    await server.app.pg.query(
      `update sessions set how = 'link', passkey_id = null, proved_at = null where member_id = $1`,
      [member.id],
    )
    server.app.forgetSessions()
    const statusOf = async (url: string) => (await member.inject({ url })).json()
    expect((await whoIs(server.app, member.cookie)).json().settled).toBe(false)
    for (const url of ['/api/counties', '/api/contacts', '/api/session/devices', '/api/events'])
      expect(await statusOf(url)).toMatchObject({ status: 403, code: 'finish_setup' })

    const chosen = { login: `new-${member.id}`, password: 'fifteen letters' }
    expect((await putAccount(server.app, member.cookie, chosen)).statusCode).toBe(200)
    expect(await statusOf('/api/counties')).toMatchObject({ code: 'finish_setup' })
    // she went away in the middle: the password alone brings her back to the setup, and no further
    const back = cookieOf(await enter(server.app, chosen))
    expect((await whoIs(server.app, back)).json().settled).toBe(false)
    await pairApp(server, { id: member.id, cookie: back })
    expect((await whoIs(server.app, back)).json()).toMatchObject({
      settled: true,
      member: { hasCode: true, recoveryCodesLeft: 10 },
    })
    expect((await enter(server.app, chosen)).json().code).toBe('wrong_credentials')
  })
})
