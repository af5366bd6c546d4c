import { Writable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './setup/app.ts'
import { ask } from './setup/ask.ts'

let server: TestApp
let logged = ''
beforeAll(async () => {
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  server = await startTestApp({ logTo })
})
afterAll(() => server.close())

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

test('what breaks on our side is in the log by the number of its answer, without what was asked', async () => {
  const lead = await server.signedIn('lead')
  await ask(server.database.superuser, 'revoke select on institutions from condado_app')
  const answer = await lead.inject({
    url: '/api/institutions?q=Guadalupe',
    headers: { 'x-request-id': 'Guadalupe' },
  })
  await ask(server.database.superuser, 'grant select on institutions to condado_app')
  expect(answer.statusCode).toBe(500)
  expect(answer.headers['x-request-id']).toMatch(uuid)
  const line = logged
    .split('\n')
    .find(
      (one) =>
        one.includes('request failed') && one.includes(String(answer.headers['x-request-id'])),
    )
  expect(JSON.parse(line ?? '{}')).toMatchObject({ code: 'internal' })
  const refused = await lead.put(`/api/contacts/${newId()}`, { notes: 'Guadalupe' })
  expect(refused.statusCode).toBe(400)
  expect(refused.headers['x-request-id']).toBeUndefined()
  expect(logged).not.toContain('Guadalupe')
})
