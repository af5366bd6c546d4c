import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { account, cookieOf, enter, putAccount, setupToken, whoIs } from './enter.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

async function sessionRows(): Promise<number> {
  const { rows } = await server.superuser.query('select count(*)::int as n from sessions')
  return rows[0].n
}

describe('the setup link', () => {
  test('makes the first admin, once, and only the newest one works', async () => {
    const first = await setupToken(server.app)
    const second = await setupToken(server.app)
    expect((await enter(server.app, { token: first })).json().code).toBe('link_not_valid')
    const admin = await enter(server.app, { token: second })
    expect(admin.statusCode).toBe(201)
    expect(admin.json().member).toMatchObject({ roles: ['admin'], hasPassword: false })
    expect((await enter(server.app, { token: second })).json().code).toBe('link_not_valid')
    const { rows } = await server.superuser.query('select roles from members')
    expect(rows).toEqual([{ roles: ['admin'] }])
  })

  test('of twenty exchanges at once exactly one wins, and one session is made', async () => {
    const token = await setupToken(server.app)
    const before = await sessionRows()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => enter(server.app, { token })),
    )
    const codes = answers.map((answer) => answer.statusCode).sort()
    expect(codes).toEqual([201, ...Array(19).fill(401)])
    expect(await sessionRows()).toBe(before + 1)
  })

  test('an ended link, a used one and one that never was are the same answer', async () => {
    const ended = await setupToken(server.app)
    await server.superuser.query(
      `update invites set created_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'
       where used_at is null`,
    )
    const answers = [
      await enter(server.app, { token: ended }),
      await enter(server.app, { token: 'never-was' }),
    ]
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    expect(answers[0]?.body).toBe(answers[1]?.body)
  })

  test('is made for an active admin, never for another member without a password', async () => {
    const { rows } = await server.superuser.query(
      `select id from members where 'admin' = any(roles)`,
    )
    const organizer = await server.signedIn('organizer')
    await server.superuser.query(`update members set created_at = '2020-01-01' where id = $1`, [
      organizer.id,
    ])
    const entered = await enter(server.app, { token: await setupToken(server.app) })
    expect(entered.json().member.id).toBe(rows[0].id)
  })

  test('lives until an admin has set sign-in name and password: then there is none any more', async () => {
    const cookie = cookieOf(await enter(server.app, { token: await setupToken(server.app) }))
    const named = { name: 'Ana', organizationName: 'Alianza del Norte', language: 'es' }
    const saved = await putAccount(server.app, cookie, account(named))
    expect(saved.statusCode).toBe(200)
    expect(saved.json().member).toMatchObject({
      name: 'Ana',
      language: 'es',
      hasPassword: true,
      organization: { name: 'Alianza del Norte' },
    })
    expect((await whoIs(server.app, cookie)).json()).toEqual(saved.json())
    expect(await setupToken(server.app).catch(() => 'none')).toBe('none')
  })
})
