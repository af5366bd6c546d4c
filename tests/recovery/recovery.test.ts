import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  cookieOf,
  enter,
  signIn,
  tokenOf,
  type WithPassword,
  whoIs,
  withPassword,
} from '../auth/enter.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'

let server: TestApp
let first: TestMember
let second: TestMember
let rosa: WithPassword
beforeAll(async () => {
  server = await startTestApp()
  first = await server.signedIn('admin')
  second = await server.signedIn('admin')
})
beforeEach(async () => {
  rosa = await withPassword(server)
})
afterAll(() => server.close())

const reason = 'Lost her phone; I spoke to her.'

async function askedBy(admin: TestMember, memberId = rosa.id): Promise<string> {
  const id = newId()
  const payload = { memberId, reason }
  const answer = await admin.inject({ method: 'PUT', url: `/api/recoveries/${id}`, payload })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

const confirm = (admin: TestMember, id: string) =>
  admin.inject({ method: 'POST', url: `/api/recoveries/${id}/confirm` })

const open = async () => (await first.inject({ url: '/api/recoveries' })).json().items

describe('a way back', () => {
  test('is asked for by one admin and confirmed by another; then everything before it ends', async () => {
    const elsewhere = cookieOf(await signIn(server, rosa))
    const id = await askedBy(first)
    // nothing has changed for her, but that she is told
    expect((await whoIs(server.app, rosa.cookie)).json().recovery).toMatchObject({ id, open: true })
    const made = await confirm(second, id)
    expect(made.statusCode).toBe(201)
    expect((await whoIs(server.app, elsewhere)).statusCode).toBe(200)

    const entered = await enter(server.app, { token: tokenOf(made.json().url) })
    expect(entered.json()).toMatchObject({
      settled: false,
      member: { id: rosa.id, hasPassword: false, hasPasskey: false, hasCode: false },
      recovery: { open: false, confirmedBy: expect.any(String) },
    })
    for (const cookie of [rosa.cookie, elsewhere])
      expect((await whoIs(server.app, cookie)).statusCode).toBe(401)
    expect((await signIn(server, rosa)).json().code).toBe('wrong_credentials')
    const [code] = rosa.recoveryCodes
    expect((await signIn(server, rosa, { code })).json().code).toBe('wrong_credentials')
    expect((await enter(server.app, { token: tokenOf(made.json().url) })).statusCode).toBe(401)
  })

  test('of twenty uses of its link at once one succeeds', async () => {
    const made = await confirm(second, await askedBy(first))
    const token = tokenOf(made.json().url)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => enter(server.app, { token })),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })

  test('is not confirmed by who asked, nor by the member: the database refuses it as well', async () => {
    const lost = await server.signedIn('admin')
    const id = await askedBy(first, lost.id)
    for (const admin of [first, lost])
      expect((await confirm(admin, id)).json()).toMatchObject({ status: 409, code: 'same_admin' })
    for (const who of [first.id, lost.id])
      await expect(
        ask(
          server.database.superuser,
          `update recoveries set confirmed_by = '${who}', confirmed_at = now() where id = '${id}'`,
        ),
      ).rejects.toThrow(/recoveries_(second_admin|not_of)/)
    const own = { memberId: first.id, reason }
    const asked = await first.inject({
      method: 'PUT',
      url: `/api/recoveries/${newId()}`,
      payload: own,
    })
    expect(asked.json().code).toBe('same_admin')
  })

  test('has no link before it is confirmed, whatever the application does', async () => {
    const id = await askedBy(first)
    const insert = (recoveryId: string | null) =>
      server.app.pg.query(
        `insert into invites (id, member_id, kind, token_hash, expires_at, recovery_id)
         values (gen_random_uuid(), $1, 'recovery', gen_random_uuid()::text::bytea, now() + interval '1 day', $2)`,
        [rosa.id, recoveryId],
      )
    await expect(insert(id)).rejects.toThrow('confirmed first')
    await expect(insert(null)).rejects.toThrow('confirmed first')
    await confirm(second, id)
    await insert(id)
  })

  test('is open once for a member, and may be called off by admins and by her', async () => {
    const id = await askedBy(first)
    const again = { memberId: rosa.id, reason: 'another' }
    const twice = await second.inject({
      method: 'PUT',
      url: `/api/recoveries/${newId()}`,
      payload: again,
    })
    expect(twice.json()).toMatchObject({ status: 409, code: 'recovery_open' })
    expect((await open()).map((one: { id: string }) => one.id)).toContain(id)

    const stranger = await server.signedIn('organizer')
    const off = { method: 'DELETE', url: `/api/recoveries/${id}` } as const
    expect((await stranger.inject(off)).statusCode).toBe(404)
    const made = await confirm(second, id)
    expect((await rosa.inject(off)).statusCode).toBe(204)
    expect((await enter(server.app, { token: tokenOf(made.json().url) })).statusCode).toBe(401)
    expect((await rosa.inject({ method: 'POST', url: '/api/session/recovery' })).statusCode).toBe(
      204,
    )
    expect((await whoIs(server.app, rosa.cookie)).json().recovery).toBeNull()
    expect((await open()).map((one: { id: string }) => one.id)).not.toContain(id)
  })

  test('replayed is the same one; needs a proof; and ends with its asker', async () => {
    const id = await askedBy(first)
    const payload = { memberId: rosa.id, reason }
    const url = `/api/recoveries/${id}`
    expect((await first.inject({ method: 'PUT', url, payload })).statusCode).toBe(200)
    const other = { ...payload, reason: 'another' }
    expect((await first.inject({ method: 'PUT', url, payload: other })).json().code).toBe(
      'different_facts',
    )
    await server.app.pg.query('update sessions set proved_at = null where member_id = $1', [
      second.id,
    ])
    server.app.forgetSessions()
    expect((await confirm(second, id)).json().code).toBe('proof_needed')
    await server.app.pg.query('update sessions set proved_at = now() where member_id = $1', [
      second.id,
    ])
    await server.app.pg.query('update members set deactivated_at = now() where id = $1', [first.id])
    server.app.forgetSessions()
    expect((await confirm(second, id)).json().code).toBe('not_found')
    await server.app.pg.query('update members set deactivated_at = null where id = $1', [first.id])
    server.app.forgetSessions()
  })
})
