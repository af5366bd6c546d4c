import { afterAll, beforeAll, expect, test } from 'vitest'
import { added, withPasskey } from '../passkeys/with-passkey.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bytesOf, cookieOf, enter, putAccount, signIn, tokenOf, withPassword } from './enter.ts'

let server: TestApp
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

const invite = (id: string) => admin.inject({ method: 'POST', url: `/api/members/${id}/invite` })

test('an admin alone lets nobody in again who has come in before', async () => {
  const byPassword = await withPassword(server)
  const byPasskey = await withPasskey(server)
  for (const { id } of [byPassword, byPasskey])
    expect((await invite(id)).json()).toMatchObject({ status: 409, code: 'came_in_already' })
  expect((await signIn(server, byPassword)).statusCode).toBe(201)
})

test('a link that was made before she had a way in is worth nothing afterwards', async () => {
  const rosa = await server.signedIn('organizer')
  const token = tokenOf((await invite(rosa.id)).json().url)
  await added(rosa)
  const refused = await enter(server.app, { token })
  expect(bytesOf(refused)).toEqual(bytesOf(await enter(server.app, { token: 'never-was' })))
  expect(refused.json().code).toBe('link_not_valid')
})

test('whoever came by a link and left before she had a way in needs another link, and gets it', async () => {
  const rosa = await server.signedIn('organizer')
  const one = await enter(server.app, { token: tokenOf((await invite(rosa.id)).json().url) })
  await putAccount(server.app, cookieOf(one), { login: `rosa-${rosa.id}` })
  const two = await enter(server.app, { token: tokenOf((await invite(rosa.id)).json().url) })
  expect([one.statusCode, two.statusCode]).toEqual([201, 201])
})
