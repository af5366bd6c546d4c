import type { InjectOptions } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../server/members/rules.ts'
import { sent } from '../imports/files.ts'
import { Dice } from '../openapi/dice.ts'
import { bodySchema, type Described, openApi, operations } from '../openapi/document.ts'
import { valueFor } from '../openapi/mutate.ts'
import { writtenReport } from '../report-shares/final-report.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { seed } from '../setup/seed.ts'
import { bytesOf } from './enter.ts'

// What carries no note and is somebody's own all the same: files, entries, tokens, devices, passkeys, drafts and links
// to reports. Every route that takes the id of one answers a stranger as if there were none.

let server: TestApp
let described: Described[]
/** Real ids of somebody else's, by where their routes begin. */
const theirs: Record<string, string> = {}
let strangers: TestMember[]

beforeAll(async () => {
  server = await startTestApp({ rates: { upload: { max: 1_000, seconds: 60, lease: 10 } } })
  described = operations(await openApi(server.app))
  const owner = await server.memberOf({ roles: ['organizer', 'lead', 'admin'] })
  const [token] = await Promise.all([
    owner.inject({
      method: 'POST',
      url: '/api/tokens',
      payload: { name: 'Website', scopes: ['statuses'], days: 30 },
    }),
  ])
  const draft = await writtenReport(server, { final: false })
  const final = await writtenReport(server)
  const link = await final.lead.inject({
    method: 'POST',
    url: `/api/reports/${final.id}/shares`,
    payload: { language: 'en', days: 30 },
  })
  const { rows: sessions } = await server.superuser.query(
    'select id from sessions where member_id = $1',
    [owner.id],
  )
  theirs['/api/imports/{id}'] = await sent(owner, 'Date,County\n2025-06-01,Marshall\n')
  theirs['/api/tokens/{id}'] = token.json().id
  theirs['/api/session/devices/{id}'] = sessions[0].id
  theirs['/api/reports/{id}'] = draft.id
  theirs['/api/report-shares/{id}'] = link.json().share.id
  theirs['/api/passkeys/{id}'] = newId()
  theirs['/api/deliveries/{id}'] = newId()
  await server.superuser.query(
    `insert into passkeys (id, member_id, credential_id, public_key, sign_count, backed_up, name)
     values ($1, $2, 'x', 'x', 0, false, 'Phone')`,
    [theirs['/api/passkeys/{id}'], owner.id],
  )
  await server.superuser.query(
    `insert into deliveries (id, member_id, envelope, hash, state) values ($1, $2, '{}', decode(repeat('00', 32), 'hex'), 'received')`,
    [theirs['/api/deliveries/{id}'], owner.id],
  )
  strangers = await Promise.all(
    roles.map((role) => server.memberOf({ roles: [role], regions: ['south-alabama'] })),
  )
})
afterAll(() => server.close())

const startOf = (path: string) => Object.keys(theirs).find((start) => path.startsWith(start))

/** With an id of somebody's choice these begin a record: then a taken one is refused, whosever it is. */
const begins = new Set([
  'PUT /api/imports/{id}',
  'PUT /api/deliveries/{id}',
  'PUT /api/reports/{id}',
])

/** Where a body made by chance would be refused before anybody looks whose it is. */
const bodies: Record<string, object> = {
  'PUT /api/passkeys/{id}': { name: 'Phone' },
  'PUT /api/reports/{id}': {
    scope: { kind: 'county', countyFips: '01097' },
    period: { kind: 'quarter', from: '2026-01-01', to: '2026-03-31' },
    languages: ['en'],
  },
}

/** Right in everything but whose it is. */
function request({ route, method, path, operation }: Described, id: string): InjectOptions {
  const schema = bodySchema(operation)
  const known = { byName: {}, records: [newId()] }
  const payload =
    bodies[route] ?? (schema && (schema.examples?.[0] ?? valueFor(schema, new Dice(seed), known)))
  return {
    method: method as 'GET',
    url: path
      .replace('{id}', id)
      .replace('{section}', 'summary')
      .replace('{language}', 'en')
      .concat(path.endsWith('/entries') ? '?number=contacts.total' : ''),
    ...(payload === undefined ? {} : { payload: payload as object }),
  }
}

test('every one of them has a route, and every route of theirs is asked', () => {
  const asked = described.filter(({ path }) => startOf(path))
  for (const start of Object.keys(theirs))
    expect(
      asked.some(({ path }) => path.startsWith(start)),
      start,
    ).toBe(true)
  expect(asked.length).toBeGreaterThan(25)
})

describe.each(roles.map((role, at) => [role, at] as const))('to %s', (role, at) => {
  test('an id of somebody else is an id of nothing, at whatever version', async () => {
    const member = strangers[at] as TestMember
    const heard = new Map<string, number>()
    for (const one of described) {
      const start = startOf(one.path)
      // leadership reads drafts of every region, and links to what is final
      const isHers = role === 'leadership' && /^.api.report/.test(one.path)
      if (!start || isHers || begins.has(one.route)) continue
      for (const version of [undefined, '"1"', '"99"']) {
        // without one it would be a new passkey
        if (one.route === 'PUT /api/passkeys/{id}' && version === undefined) continue
        const headers = version === undefined ? {} : { 'if-match': version }
        const real = await member.inject({ ...request(one, theirs[start] as string), headers })
        const never = await member.inject({ ...request(one, newId()), headers })
        expect(bytesOf(real), `${one.route} ${version}`).toEqual(bytesOf(never))
        expect([403, 404, 428], `${one.route} ${real.body}`).toContain(real.statusCode)
        heard.set(one.route, real.statusCode)
      }
    }
    // not merely refused at the door: routes that ask for no role say that there is nothing
    for (const start of ['/api/tokens', '/api/passkeys', '/api/deliveries'])
      for (const [route, status] of heard)
        if (route.includes(start)) expect([route, status]).toEqual([route, 404])
  })

  test('one that is taken is refused, whosever it is', async () => {
    const member = strangers[at] as TestMember
    for (const one of described.filter(({ route }) => begins.has(route))) {
      const id = theirs[startOf(one.path) as string] as string
      const asked = request(one, id)
      const own: Record<string, InjectOptions> = {
        '/api/imports/{id}': {
          payload: Buffer.from('a,b\n'),
          headers: { 'content-type': 'application/octet-stream' },
        },
        '/api/deliveries/{id}': {
          payload: { memberId: member.id, keyId: 'none', enc: 'AA', data: 'AA' },
        },
      }
      const answer = await member.inject({ ...asked, ...own[one.path] })
      expect([401, 403, 409], `${one.route} ${answer.body}`).toContain(answer.statusCode)
      expect(answer.body).not.toContain('recordedAt')
    }
  })
})
