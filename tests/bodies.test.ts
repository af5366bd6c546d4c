import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDeeperThan, maxDepth } from '../server/bodies.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from './setup/app.ts'

let server: TestApp
let lead: TestMember
let facts: object
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  facts = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit' }
})
afterAll(() => server.close())

function send(payload: string | Buffer, type = 'application/json') {
  const url = `/api/contacts/${newId()}`
  return lead.inject({ method: 'PUT', url, headers: { 'content-type': type }, payload })
}

const deep = (open: string, close: string) => `${open.repeat(10_000)}1${close.repeat(10_000)}`

describe('how deep a body is', () => {
  test('is what a look at the parsed value says', () => {
    const depthOf = (value: unknown): number =>
      value !== null && typeof value === 'object'
        ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
        : 0
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(8), (value, limit) => {
        const json = JSON.stringify(value)
        expect(isDeeperThan(limit, json)).toBe(depthOf(value) > limit)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['lists', deep('[', ']')],
    ['objects', deep('{"a":', '}')],
    ['lists that never close', '['.repeat(200_000)],
    ['lists inside a field', `{"notes":${deep('[', ']')}}`],
  ])('10,000 %s are refused at once, with the reason', async (_name, payload) => {
    // as long as this machine takes for a body of that length that has nothing deep in it
    const began = performance.now()
    expect((await send(JSON.stringify('x'.repeat(payload.length)))).statusCode).toBe(400)
    const before = performance.now()
    const answer = await send(payload)
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'bad_input',
      errors: [{ field: 'body', message: `Nested more than ${maxDepth} deep` }],
    })
    expect(performance.now() - before).toBeLessThan(500 + 20 * (before - began))
  })

  test('does not count brackets that are text', async () => {
    const notes = `${'['.repeat(5_000)} \\" ${'{"a":'.repeat(500)}`
    expect((await send(JSON.stringify({ ...facts, notes }))).statusCode).toBe(201)
  })
})

describe('a body that is no JSON', () => {
  test.each([
    'text/plain',
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/octet-stream',
    'application/json5',
    'text/json',
  ])('is refused as %s', async (type) => {
    const answer = await send(JSON.stringify(facts), type)
    expect(answer.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })

  test('is refused where nothing is expected either', async () => {
    const request = { method: 'DELETE', url: '/api/session', payload: 'x' } as const
    const answer = await lead.inject({ ...request, headers: { 'content-type': 'text/plain' } })
    expect(answer.statusCode).toBe(415)
    expect((await lead.inject({ url: '/api/session' })).statusCode).toBe(200)
  })
})

describe('a key that reaches for a prototype', () => {
  test.each([
    ['__proto__', '{"__proto__":{"roles":["admin"]}}'],
    ['__proto__, escaped', '{"\\u005f_proto__":{"roles":["admin"]}}'],
    ['constructor.prototype', '{"constructor":{"prototype":{"roles":["admin"]}}}'],
    ['__proto__ inside', '{"assessments":[{"__proto__":{"value":1}}]}'],
  ])('%s is refused', async (_name, payload) => {
    const answer = await send(payload)
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input' })
    expect(({} as { roles?: unknown }).roles).toBeUndefined()
  })
})

describe('a body that is too large', () => {
  test('is refused before it is read, by what a stranger may say', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'x', password: 'y'.repeat(17_000) },
    })
    expect(answer.json()).toMatchObject({ status: 413, code: 'too_large' })
  })

  test('is refused by what a member may say', async () => {
    const answer = await send(JSON.stringify({ ...facts, notes: 'x'.repeat(1_000_000) }))
    expect(answer.json()).toMatchObject({ status: 413, code: 'too_large' })
  })

  test('is not parsed at all for whoever has no session', async () => {
    const answer = await server.app.inject({
      method: 'PUT',
      url: `/api/contacts/${newId()}`,
      headers: { 'content-type': 'application/json' },
      payload: '{'.repeat(400_000),
    })
    expect(answer.statusCode).toBe(401)
  })
})
