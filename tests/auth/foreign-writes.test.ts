import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { testKeyring } from '../setup/keyring.ts'
import { enter } from './enter.ts'

let server: TestApp
let member: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  member = await server.signedIn('lead', 'admin')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

/** A write that would be fine if it came from our own pages. */
function write(headers: Record<string, string>) {
  return server.app.inject({
    method: 'PUT',
    url: `/api/contacts/${newId()}`,
    headers: { cookie: member.cookie, ...headers },
    payload: { countyFips: '01095', institutionIds: [sheriff], kind: 'visit' },
  })
}

async function contactRows(): Promise<number> {
  const { rows } = await server.superuser.query('select count(*)::int as n from contacts')
  return rows[0].n
}

const foreign: [name: string, headers: Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['the same host by https', { origin: 'https://localhost:3000' }],
  ['another port of the host', { origin: 'http://localhost:3001' }],
  ['a longer name that begins like ours', { origin: 'http://localhost:3000.evil.example' }],
  ['our origin inside theirs', { origin: 'http://localhost:3000@evil.example' }],
  ['another site, by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  [
    'another site that claims our origin',
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
  ],
  ['an odd Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin, cross-site' }],
  ['nobody says where', {}],
]

describe('a write from a foreign page', () => {
  test.each(foreign)('from %s is a 403 and writes nothing', async (_name, headers) => {
    const before = await contactRows()
    const answer = await write({ host: 'localhost:3000', ...headers })
    expect(answer.json()).toMatchObject({ status: 403, code: 'foreign_origin' })
    expect(await contactRows()).toBe(before)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'] as const)(
    'by %s anywhere is a 403',
    async (method) => {
      for (const url of [
        '/api/session',
        '/api/session/account',
        `/api/contacts/${newId()}`,
        '/nowhere',
      ])
        expect(
          (
            await member.inject({ method, url, headers: { origin: 'https://evil.example' } })
          ).json(),
        ).toMatchObject({ code: 'foreign_origin' })
    },
  )

  test('cannot sign anybody in', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'https://evil.example' },
      payload: { login: 'x', password: 'y' },
    })
    expect(answer.json().code).toBe('foreign_origin')
    expect((await enter(server.app, { login: 'x', password: 'y' })).json().code).toBe(
      'wrong_credentials',
    )
  })
})

describe('a write from our own pages', () => {
  test.each([
    ['with our origin', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['typed by the user', { 'sec-fetch-site': 'none' }],
    [
      'by the address it was opened at',
      { host: '192.168.1.7:3000', origin: 'http://192.168.1.7:3000' },
    ],
    ['by a browser that says the site only', { 'sec-fetch-site': 'same-origin' }],
  ])('%s is taken', async (_name, headers) => {
    expect((await write(headers)).statusCode).toBe(201)
  })
})

test('a program without a browser carries no cookie, and signs in as anybody does', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'x', password: 'y' },
  })
  expect(answer.json().code).toBe('wrong_credentials')
})

describe('where the site is reached by https', () => {
  let secure: FastifyInstance
  beforeAll(async () => {
    secure = await buildApp({
      publicUrl: 'https://condado.example',
      logLevel: 'silent',
      keyring: testKeyring(),
      database: { ...server.database.app, max: 2 },
    })
  })
  afterAll(() => secure.close())

  const from = (origin: string, host: string) =>
    secure.inject({
      method: 'PUT',
      url: `/api/people/${newId()}`,
      headers: { host, origin, cookie: member.cookie },
      payload: { name: 'Jordan Hale' },
    })

  test('a page by plain http, which anybody on the way can make, may not write', async () => {
    const answer = await from('http://condado.example', 'condado.example')
    expect(answer.json().code).toBe('foreign_origin')
  })

  test.each([
    ['https://condado.example', 'condado.example'],
    ['http://127.0.0.1:3000', '127.0.0.1:3000'],
    ['http://localhost:3000', 'localhost:3000'],
  ])('a page at %s may', async (origin, host) => {
    expect((await from(origin, host)).statusCode).toBe(201)
  })

  test('browsers are told to come by https only', async () => {
    const answer = await secure.inject({ url: '/api/session' })
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })
})

test('reading is open to any origin by itself: the cookie is what other sites do not send', async () => {
  const answer = await member.inject({
    url: '/api/contacts',
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
})
