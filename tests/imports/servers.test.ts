import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'
import { plainChoices, sent } from './files.ts'

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

test('a sheet is opened by whichever app server is asked next, and by none when it was dropped on another', async () => {
  const member = await server.signedIn('organizer')
  const row = () =>
    `Date,County,Institution,Type,Notes\n2025-06-01,Marshall,Marshall County Sheriff's Office,call,${newId()}\n`
  const ask = (app: FastifyInstance, method: 'POST' | 'DELETE', path: string) =>
    app.inject({
      method,
      url: `/api/imports/${path}`,
      headers: { cookie: member.cookie, origin: 'http://localhost:3000' },
      ...(method === 'POST' ? { payload: plainChoices } : {}),
    })
  const brought = await sent(member, row())
  for (const app of [peer, server.app]) {
    const preview = await ask(app, 'POST', `${brought}/preview`)
    expect(preview.json(), preview.body).toMatchObject({ counts: { new: 1 } })
  }
  expect((await ask(peer, 'POST', `${brought}/run`)).json()).toMatchObject({ state: 'finished' })
  expect((await ask(server.app, 'POST', `${brought}/preview`)).statusCode).toBe(409)

  const dropped = await sent(member, row())
  for (const app of [peer, server.app])
    expect((await ask(app, 'POST', `${dropped}/preview`)).statusCode).toBe(200)
  expect((await ask(server.app, 'DELETE', dropped)).statusCode).toBe(204)
  expect((await ask(peer, 'POST', `${dropped}/preview`)).statusCode).toBe(404)
})
