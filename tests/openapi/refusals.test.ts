import type { InjectOptions } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const id = '019aa7c2-5d1c-7000-8000-000000000001'
const get = (url: string): InjectOptions => ({ url })
const put = (payload: string | Buffer, type = 'application/json'): InjectOptions => ({
  method: 'PUT',
  url: `/api/contacts/${newId()}`,
  headers: { 'content-type': type },
  payload,
})

/** Each was a 500, or an answer without a code, before it was met here or by the fuzzer. */
const cases: [name: string, request: () => InjectOptions, status: number, field?: string][] = [
  ['NUL in the key of a region', () => get('/api/contacts?region=%00'), 400, 'region'],
  ['NUL in a kind', () => get('/api/institutions?kind=a%00'), 400, 'kind'],
  ['NUL in a search', () => get('/api/people?q=%00'), 400, 'q'],
  ['a day of the year 0', () => get('/api/contacts?from=0000-01-01'), 400, 'from'],
  ['an id as URN', () => get(`/api/contacts/urn:uuid:${id}`), 400, 'id'],
  ['an id in capitals', () => get(`/api/contacts/${id.toUpperCase()}`), 400, 'id'],
  ['an id that is half an escape', () => get('/api/contacts/%E0%A4%A'), 400, 'url'],
  ['an id of many pages', () => ({ ...put('{}'), url: `/api/contacts/${'x'.repeat(3000)}` }), 413],
  ['a limit of 0', () => get('/api/contacts?limit=0'), 400, 'limit'],
  ['a limit of 201', () => get('/api/contacts?limit=201'), 400, 'limit'],
  ['a limit that is no number', () => get('/api/contacts?limit=many'), 400, 'limit'],
  ['a filter given twice', () => get('/api/contacts?county=01095&county=01097'), 400, 'county'],
  ['a filter that is not one', () => get('/api/contacts?mood=good'), 400, 'mood'],
  ['a route that is not one', () => get('/api/contact'), 404],
  ['a method that is not one', () => ({ method: 'POST', url: '/api/contacts' }), 404],
  ['a form', () => put('kind=visit', 'application/x-www-form-urlencoded'), 415],
  ['no JSON', () => put('{"kind":'), 400, 'body'],
  ['nothing', () => put(''), 400, 'body'],
  ['null', () => put('null'), 400, 'body'],
  ['a list', () => put('[]'), 400, 'body'],
  ['60,000 brackets', () => put('['.repeat(60_000)), 400, 'body'],
  [
    '60,000 brackets that close',
    () => put(`${'['.repeat(60_000)}${']'.repeat(60_000)}`),
    400,
    'body',
  ],
  ['a megabyte', () => put(`"${'x'.repeat(1_000_000)}"`), 413],
  ['a prototype', () => put('{"__proto__":{"admin":true}}'), 400, 'body'],
  ['UTF-16', () => put(Buffer.from('{"kind":"visit"}', 'utf16le')), 400, 'body'],
]
test.each(cases)(
  '%s is refused with a code and the field',
  async (_name, request, status, field) => {
    const answer = await lead.inject(request())
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const { code, title, errors } = answer.json()
    expect(code).toMatch(/^[a-z_]+$/)
    expect(title).toBeTruthy()
    if (field) expect(errors[0].field).toBe(field)
  },
)

test.each(['1', '*', '"a"', '"-1"', '"1", "2"', '""', '"12345678901"'])(
  'If-Match %s names no version',
  async (version) => {
    const answer = await lead.inject({
      method: 'PUT',
      url: `/api/contacts/${newId()}`,
      headers: { 'if-match': version },
      payload: { countyFips: '01095', institutionIds: [sheriff], kind: 'visit' },
    })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'if-match' }] })
  },
)

test('text comes back as it was sent, whatever people write', async () => {
  const texts = [
    'emoji 👩🏽‍🌾 and flags 🇲🇽',
    'العربية and עברית \u202eRTL\u202c',
    'zero\u200bwidth \ufeff and \u00a0 spaces',
    'línea\nnueva\r\n\ttab',
    '<script>alert("x")</script> {{7*7}} \\ " \' %00 $1',
    'ﷺ'.repeat(2000),
    'combining e\u0301 stays two characters',
    '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 beyond the first plane',
  ]
  for (const notes of texts) {
    const contact = newId()
    const body = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit', notes }
    const logged = await lead.inject({
      method: 'PUT',
      url: `/api/contacts/${contact}`,
      payload: body,
    })
    expect(logged.statusCode, notes.slice(0, 20)).toBe(201)
    expect((await lead.inject({ url: `/api/contacts/${contact}` })).json().notes).toBe(notes)
  }
})
