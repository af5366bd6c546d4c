import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

function signIn(payload: object) {
  return server.app.inject({ method: 'POST', url: '/api/session', payload })
}

test('a new link ends the forgotten password and every session, and lets her choose another', async () => {
  const rosa = await server.signedIn('organizer')
  const account = { url: '/api/session/account', method: 'PUT' } as const
  await rosa.inject({ ...account, payload: { login: 'rosa', password: 'correct horse battery' } })
  const { url } = (
    await admin.inject({ method: 'POST', url: `/api/members/${rosa.id}/invite` })
  ).json()
  // made, not used: nothing has changed for her
  expect((await rosa.inject({ url: '/api/session' })).statusCode).toBe(200)

  const entered = await signIn({ token: url.split('#')[1] })
  expect(entered.statusCode).toBe(201)
  expect(entered.json().member.hasPassword).toBe(false)
  expect((await rosa.inject({ url: '/api/session' })).statusCode).toBe(401)
  const old = await signIn({ login: 'rosa', password: 'correct horse battery' })
  expect(old.statusCode).toBe(401)

  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  const chosen = await server.app.inject({
    ...account,
    headers: { cookie, origin: 'http://localhost:3000' },
    payload: { password: 'another horse battery' },
  })
  expect(chosen.statusCode).toBe(200)
  const back = await signIn({ login: 'rosa', password: 'another horse battery' })
  expect(back.statusCode).toBe(201)
})
