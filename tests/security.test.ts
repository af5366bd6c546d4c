import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from './setup/app.ts'

let server: TestApp
let member: TestMember
beforeAll(async () => {
  server = await startTestApp()
  member = await server.signedIn('lead')
})
afterAll(() => server.close())

const answers: [name: string, request: InjectOptions, status: number][] = [
  ['an answer', { url: '/api/counties' }, 200],
  ['a page', { url: '/about' }, 200],
  ['a file of the client', { url: '/icon.svg' }, 200],
  ['what is not there', { url: '/api/nowhere' }, 404],
  ['a refused write', { method: 'PUT', url: '/api/contacts/x', headers: { origin: 'null' } }, 403],
  ['the health of the server', { url: '/healthz' }, 200],
  ['the document of the API', { url: '/api/openapi.json' }, 200],
  ['the page of the API', { url: '/api/docs' }, 200],
]

describe.each(answers)('%s', (_name, request, status) => {
  let answer: LightMyRequestResponse
  beforeAll(async () => {
    answer = await member.inject(request)
    expect(answer.statusCode).toBe(status)
  })

  test('allows its reader nothing that is not needed', () => {
    const policy = String(answer.headers['content-security-policy'])
    expect(policy.split(';').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "manifest-src 'self'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      'trusted-types worker',
      "worker-src 'self'",
    ])
  })

  test('stays with this site, and is what it says it is', () => {
    expect(answer.headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=(), '),
    })
    expect(answer.headers['permissions-policy']).toContain('geolocation=(self)')
    for (const header of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(answer.headers).not.toHaveProperty(header)
  })

  test('is kept by nobody on the way, unless it is a file of the client', () => {
    const kept = String(request.url).startsWith('/api/') ? 'no-store' : /no-store|no-cache/
    expect(answer.headers['cache-control']).toMatch(kept)
  })
})

test('an address that cannot be read is answered before any hook, and as tightly', async () => {
  const answer = await member.inject({ url: '/api/contacts/%E0%A4%A' })
  expect(answer.statusCode).toBe(400)
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
})

test('the page of the API tells every operation and every error, without a script', async () => {
  const [page, document] = await Promise.all([
    server.app.inject({ url: '/api/docs' }),
    server.app.inject({ url: '/api/openapi.json' }),
  ])
  for (const path of Object.keys(document.json().paths)) expect(page.body).toContain(`${path}<`)
  expect(page.body).toContain('id="problem-not_found"')
  expect(page.body).not.toMatch(/<script|<style| style=| on\w+="|javascript:/i)
})
