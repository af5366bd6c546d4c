import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from './setup/app.ts'
import { leftOpen } from './setup/left-open.ts'
import { codeOf, sourceFiles } from './setup/source.ts'

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

  test('stays with this site, is what it says it is, and allows its reader nothing that is not needed', () => {
    expect(leftOpen(answer.headers)).toEqual([])
  })

  test('is kept by nobody on the way, unless it is a file of the client', () => {
    const kept = String(request.url).startsWith('/api/') ? 'no-store' : /no-store|no-cache/
    expect(answer.headers['cache-control']).toMatch(kept)
  })
})

test('every page of the client has them, and files that are nobody’s page', async () => {
  const sources = sourceFiles('client/src').filter((path) => path.endsWith('.tsx'))
  const pages = sources.flatMap((path) =>
    [...codeOf(path).matchAll(/<Route path="([^"]+)"/g)].map(([, page = '']) => page),
  )
  expect(pages.length).toBeGreaterThan(50)
  const rest = ['/calendar/x', '/unsubscribe/x', '/metrics', '/state/counties.json', '/worker.js']
  for (const page of [...new Set(pages), ...rest]) {
    const url = page.replace(/:\w+/g, 'x')
    const answer = await server.app.inject({ url })
    expect([url, leftOpen(answer.headers)]).toEqual([url, []])
    expect(String(answer.headers['cache-control']), url).toMatch(/no-store|no-cache/)
  }
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
