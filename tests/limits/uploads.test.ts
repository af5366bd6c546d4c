import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let port: number
beforeAll(async () => {
  server = await startTestApp({ rates: { upload: { max: 1, seconds: 3_600, lease: 1 } } })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** Says that ten megabytes come, and sends none of them. */
async function announced(member: TestMember, path: string): Promise<number | undefined> {
  const sending = request({
    ...{ host: '127.0.0.1', port, path, method: 'PUT' },
    headers: {
      cookie: member.cookie,
      origin: 'http://localhost:3000',
      'content-type': 'application/octet-stream',
      'content-length': 10_000_000,
    },
  })
  sending.on('error', () => {
    // hung up below
  })
  sending.flushHeaders()
  const [answer] = await once(sending, 'response')
  sending.destroy()
  return answer.statusCode
}

test('a file that may not come is refused before it is taken in', async () => {
  const paths = [`/api/imports/${newId()}`, `/api/commitments/${newId()}/files/${newId()}`]
  const viewer = await server.signedIn('viewer')
  const lead = await server.signedIn('lead')
  const used = { method: 'PUT', headers: { 'content-type': 'application/octet-stream' } } as const
  await lead.inject({ ...used, url: paths[0] as string, payload: Buffer.from('a,b\n') })
  for (const path of paths) {
    expect(await announced(viewer, path), path).toBe(403)
    expect(await announced(lead, path), path).toBe(429)
  }
})
