import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeSessionsOf } from '../../server/auth/session-store.ts'
import { roles } from '../../server/members/rules.ts'
import { readRoutes, type Scope, scopeOf, scopes } from '../../server/tokens/rules.ts'
import { openApi, operations } from '../openapi/document.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

async function tokenOf(member: TestMember, ...its: Scope[]) {
  const payload = { name: 'Website', scopes: its, days: 30 }
  const made = await member.inject({ method: 'POST', url: '/api/tokens', payload })
  expect(made.statusCode, made.body).toBe(201)
  return made.json() as { id: string; token: string; expiresAt: string }
}

const by = (token: string, url: string, options: object = {}) =>
  server.app.inject({ url, headers: { authorization: `Bearer ${token}` }, ...options })

/** An address that answers where it wants more than its path. */
const asked = (url: string) =>
  url
    .replace(':id', newId())
    .replace('/counties/moved', '/counties/moved?from=2026-01-01')
    .replace('/records/counties', '/records/counties?kind=287g')
    .replace('/api/seats', `/api/seats?institution=${sheriff}`)

const everyRoute = Object.values(readRoutes).flat()

describe('what a token reads', () => {
  test('is told in the OpenAPI document, and nothing else is', async () => {
    const told = operations(await openApi(server.app)).filter((one) =>
      JSON.stringify((one.operation as { security?: unknown }).security ?? '').includes('token'),
    )
    expect(told.map(({ route }) => route).sort()).toEqual(
      everyRoute.map((url) => `GET ${url.replace(/:(\w+)/g, '{$1}')}`).sort(),
    )
  })

  for (const role of roles)
    test(`is what a member who is ${role} reads herself, in its scope alone`, async () => {
      const member = await server.signedIn(role)
      for (const scope of scopes) {
        const { token } = await tokenOf(member, scope)
        for (const url of everyRoute) {
          const hers = await member.inject({ url: asked(url) })
          const its = await by(token, asked(url))
          if (scopeOf('GET', url) === scope) {
            expect([url, its.statusCode]).toEqual([url, hers.statusCode])
          } else {
            expect([url, its.json().code]).toEqual([url, 'token_reads_less'])
          }
        }
        await member.inject({ method: 'DELETE', url: '/api/calendar' })
        await server.superuser.query('update access_tokens set revoked_at = now()')
      }
    })

  test('is no write, no other route, and nothing of the account', async () => {
    const member = await server.signedIn('lead', 'admin')
    const { token } = await tokenOf(member, ...scopes)
    const others: [method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string][] = [
      ['GET', '/api/session'],
      ['GET', '/api/tokens'],
      ['POST', '/api/tokens'],
      ['GET', '/api/pack'],
      ['GET', '/api/audit'],
      ['GET', `/api/contacts/${newId()}`],
      ['POST', '/api/export'],
      ['PUT', `/api/contacts/${newId()}`],
      ['DELETE', '/api/session'],
      ['POST', '/api/session/proof'],
    ]
    for (const [method, url] of others) {
      const payload = method === 'GET' || method === 'DELETE' ? {} : { payload: {} }
      const answer = await by(token, url, { method, ...payload })
      expect([url, answer.json().code]).toEqual([url, 'token_reads_less'])
    }
    // and no other address of the document, whatever is sent there
    const reads = new Set(everyRoute.map((url) => `GET ${url.replace(/:(\w+)/g, '{$1}')}`))
    const anybody =
      /^(POST \/api\/(session|passkeys\/sign-in|shared|shared\/file)|GET \/api\/openapi.json)$/
    for (const { route, path } of operations(await openApi(server.app))) {
      if (reads.has(route) || anybody.test(route)) continue
      const method = route.split(' ')[0] as 'GET'
      const url = path.replace(/\{\w+\}/g, () => newId())
      const answer = await by(token, url, { method })
      expect([route, answer.statusCode]).toEqual([route, 403])
      expect([route, answer.json().code]).toEqual([route, 'token_reads_less'])
    }
    // and a cookie beside it gives it nothing
    const headers = { authorization: `Bearer ${token}`, cookie: member.cookie }
    const both = await server.app.inject({ url: '/api/audit', headers })
    expect(both.json().code).toBe('token_reads_less')
  })

  test('is nothing restricted, not even her own, and no note of others that she does not see', async () => {
    const author = await server.signedIn('organizer')
    const far = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const log = (member: TestMember, sensitivity: string, countyFips = '01095') => {
      const words = `canary-${sensitivity}-${countyFips}`
      return member.put(`/api/contacts/${newId()}`, {
        ...{ countyFips, institutionIds: [sheriff], kind: 'visit', sensitivity, notes: words },
        commitments: [{ id: newId(), institutionId: sheriff, text: words }],
        followUps: [{ id: newId(), text: words, dueOn: '2027-01-01' }],
      })
    }
    for (const sensitivity of ['shared', 'restricted']) {
      expect((await log(author, sensitivity)).statusCode).toBe(201)
    }
    await log(far, 'shared', '01045')
    const { token } = await tokenOf(author, ...scopes)
    for (const url of ['/api/contacts', '/api/commitments', '/api/follow-ups']) {
      const { body } = await by(token, `${url}?limit=200`)
      expect(body, url).toContain('canary-shared-01095')
      expect(body, url).not.toContain('01045')
      const { items } = JSON.parse(body)
      for (const one of items) expect(one.sensitivity, url).not.toBe('restricted')
      const hers = (await author.inject({ url: `${url}?limit=200` })).json().items
      expect(hers.length, url).toBe(items.length + 1)
    }
  })
})

describe('a token', () => {
  test('is told once, kept as a hash, and says when it was used', async () => {
    const member = await server.signedIn('viewer')
    const { id, token } = await tokenOf(member, 'statuses')
    expect(token).toMatch(/^condado_[\w-]{43}$/)
    await by(token, '/api/counties')
    const listed = await member.inject({ url: '/api/tokens' })
    expect(listed.json().items).toMatchObject([
      { id, name: 'Website', scopes: ['statuses'], usedAt: expect.any(String) },
    ])
    expect(listed.body).not.toContain(token.slice(8))
    const { rows } = await server.superuser.query(
      'select count(*)::int as n from access_tokens t where strpos(t::text, $1) > 0',
      [token.slice(8)],
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  test.each<[string, (member: TestMember, id: string) => Promise<unknown>]>([
    ['she ends it', (member, id) => member.inject({ method: 'DELETE', url: `/api/tokens/${id}` })],
    [
      'its time is over',
      (_member, id) =>
        server.superuser.query(
          `update access_tokens set expires_at = now() - interval '1 second' where id = $1`,
          [id],
        ),
    ],
    [
      'she is cut off',
      (member) =>
        server.superuser.query('update members set deactivated_at = now() where id = $1', [
          member.id,
        ]),
    ],
    [
      'she comes back by a recovery',
      (member) => server.app.db.transaction().execute((trx) => revokeSessionsOf(trx, member.id)),
    ],
  ])('reads nothing more at once when %s', async (_name, end) => {
    const member = await server.signedIn('organizer')
    const { id, token } = await tokenOf(member, 'statuses')
    expect((await by(token, '/api/counties')).statusCode).toBe(200)
    await end(member, id)
    const after = await by(token, '/api/counties')
    const never = await by(`condado_${'x'.repeat(43)}`, '/api/counties')
    expect([after.statusCode, after.body]).toEqual([401, never.body])
  })

  test('follows what its member may do', async () => {
    const member = await server.signedIn('organizer')
    const { token } = await tokenOf(member, 'contacts')
    expect((await by(token, '/api/contacts')).statusCode).toBe(200)
    await server.superuser.query(`update members set roles = '{viewer}' where id = $1`, [member.id])
    expect((await by(token, '/api/contacts')).json().code).toBe('forbidden')
  })

  test("is nobody else's to end, one of at most ten, for a year at most, and asks for a proof", async () => {
    const member = await server.signedIn('organizer')
    const { id } = await tokenOf(member, 'statuses')
    const other = await server.signedIn('organizer')
    const ended = await other.inject({ method: 'DELETE', url: `/api/tokens/${id}` })
    expect(ended.json().code).toBe('not_found')
    const make = (facts: object) =>
      member.inject({
        ...{ method: 'POST', url: '/api/tokens' },
        payload: { name: 'x', scopes: ['statuses'], days: 30, ...facts },
      })
    for (const facts of [{ days: 366 }, { scopes: [] }, { scopes: ['audit'] }, { name: ' ' }])
      expect((await make(facts)).statusCode).toBe(400)
    const many = await Promise.all(Array.from({ length: 12 }, () => make({})))
    expect(many.filter(({ statusCode }) => statusCode === 201).length).toBe(9)
    await server.superuser.query('update sessions set proved_at = null where member_id = $1', [
      member.id,
    ])
    server.app.forgetSessions()
    expect((await make({})).json().code).toBe('proof_needed')
  })
})
