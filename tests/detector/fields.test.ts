import type { InjectOptions } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Warning } from '../../server/contract.ts'
import { detectorVersion } from '../../server/detector/rules.ts'
import { unwatched } from '../../server/detector/warnings.ts'
import { startWorld, type World, writes } from '../audit/writes.ts'
import { bodySchema, openApi, operations, type Schema } from '../openapi/document.ts'

const danger = 'Call her at 205-555-0143'

/** Writes whose answers carry no warnings, each with its reason. */
const silentWrites: Record<string, string> = {
  'POST /api/session': 'signing in: a link, or a name and a password, which nobody keeps as sent',
  'POST /api/session/proof': 'the same, for a step-up',
  'PUT /api/session/totp': 'a code and a password, which is kept as a hash alone',
  'PUT /api/recoveries/{id}':
    'answers with the recovery itself; its reason is read along in the browser',
  'POST /api/export': 'answers with the file itself; its reason is read along in the browser',
  'PUT /api/session/account': 'her own name and a password, which is kept as a hash alone',
  'POST /api/reports/{id}/shares': 'a passphrase, which is kept as a hash alone',
  'POST /api/shared': 'the same, to read by a link',
  'POST /api/shared/file': 'the same, to take out by a link',
  'POST /api/records/preview': 'reads a public list and keeps nothing',
  'POST /api/imports/{id}/preview':
    'answers with what is found in the words of the file; what was answered is kept sealed for a day',
  'POST /api/imports/{id}/run': 'the same, once every finding is decided on',
  'POST /api/duplicates/institutions/preview':
    'keeps nothing: what is merged is told when it is done',
  'POST /api/duplicates/people/preview': 'the same',
  'POST /api/tokens': 'the name of a tool, which only its member and admins read',
  'PUT /api/retention/hold': 'why nothing is erased, told to admins alone',
}

let world: World
let document: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  world = await startWorld()
  document = await openApi(world.server.app)
})
afterAll(() => world.server.close())

/** The paths at which this schema takes a sentence with a phone number in it. */
function wordFields(schema: Schema, path: string[] = []): string[][] {
  const own = schema.type === 'string' && takesWords(schema) ? [path] : []
  return [
    ...own,
    ...(schema.anyOf ?? []).flatMap((one) => wordFields(one, path)),
    ...(schema.items ? wordFields(schema.items, [...path, '0']) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      wordFields(one, [...path, name]),
    ),
  ]
}

function takesWords({ enum: choices, const: only, format, pattern, maxLength = 1000 }: Schema) {
  if (choices || only !== undefined || format || maxLength < danger.length) return false
  return pattern === undefined || new RegExp(pattern, 'u').test(danger)
}

const isUnwatched = (path: string[]) => Object.hasOwn(unwatched, path.at(-1) ?? '')

function writesWithWords() {
  return operations(document).flatMap(({ route, method, operation }) => {
    const schema = bodySchema(operation)
    const fields = schema && method !== 'GET' ? wordFields(schema) : []
    return fields.length > 0 ? [{ route, operation, fields }] : []
  })
}

test('every write that takes words answers with warnings, or stands above with its reason', () => {
  const found = writesWithWords()
  expect(found.length).toBeGreaterThan(15)
  const silent = found.filter(({ operation, fields }) => {
    const answers = Object.entries(operation.responses)
      .filter(([status]) => /^20[01]$/.test(status))
      .map(([, answer]) => answer.content?.['application/json']?.schema)
    const warns = answers.length > 0 && answers.every((one) => one?.properties?.warnings)
    return !warns && !fields.every(isUnwatched)
  })
  expect(silent.map(({ route }) => route).sort()).toEqual(Object.keys(silentWrites).sort())
})

test('every field that is not looked at is one of somewhere', () => {
  const names = writesWithWords().flatMap(({ fields }) => fields.map((path) => path.at(-1)))
  expect(Object.keys(unwatched).filter((name) => !names.includes(name))).toEqual([])
})

/** The same body with danger in each of these fields that it has, or could have at its top. */
function endangered(payload: object, fields: string[][]): [body: object, dangerous: string[]] {
  const body = structuredClone(payload) as Record<string, unknown>
  const dangerous: string[] = []
  for (const path of fields.filter((one) => !isUnwatched(one))) {
    const last = path.at(-1) ?? ''
    let holder: Record<string, unknown> | undefined = body
    for (const name of path.slice(0, -1)) holder = holder?.[name] as typeof holder
    if (!holder || (path.length > 1 && !(last in holder))) continue
    holder[last] = `${danger}, please`
    dangerous.push(path.join('.'))
  }
  return [body, dangerous.sort()]
}

/** Added to what the audit's writes send, so that more words go along. */
const more: Record<string, object> = {
  'PUT /api/contacts/{id}': {
    commitments: [{ id: '019aa7c2-5d1c-7000-8000-0000000000a1', text: 'x' }],
  },
}

/** Sends one of the audit's writes with danger in every field of words. */
async function sendDanger(route: string, fields: string[][], headers = {}) {
  const [, , make] = writes.find(([one]) => one === route) ?? []
  if (!make) throw new Error(`${route} has no row in tests/audit/writes.ts`)
  const { by, request } = await make(world)
  const [payload, dangerous] = endangered(
    { ...(request.payload as object), ...more[route] },
    fields,
  )
  const all = { ...request, payload, headers: { ...request.headers, ...headers } }
  const answer = await by?.inject(all as InjectOptions)
  if (!answer) throw new Error(`${route} is nobody's`)
  expect(answer.statusCode, `${route} ${answer.body}`).toBeLessThan(300)
  return { answer, dangerous }
}

const watchedWrites = () => writesWithWords().filter(({ route }) => !(route in silentWrites))

test('each of them names every field with danger in it, and says none of it', async () => {
  for (const { route, fields } of watchedWrites()) {
    const { answer, dangerous } = await sendDanger(route, fields)
    const warnings: Warning[] = answer.json().warnings
    expect(warnings.map(({ field }) => field).sort(), route).toEqual(dangerous)
    expect(
      warnings.every(({ kinds }) => kinds.includes('phone')),
      route,
    ).toBe(true)
    expect(answer.body).not.toContain('555-0143')
  }
})

test('a client that looks by the same rules is told nothing twice; one with other rules is', async () => {
  const [one] = watchedWrites()
  const fields = one?.fields ?? []
  const same = { 'condado-detector': String(detectorVersion) }
  const { answer } = await sendDanger(String(one?.route), fields, same)
  expect(answer.json()).not.toHaveProperty('warnings')
  const old = await sendDanger(String(one?.route), fields, { 'condado-detector': '0' })
  expect(old.answer.json().warnings.length).toBeGreaterThan(0)
})

test('what was sent is what is kept, also when it is sent again', async () => {
  const { lead, sheriff } = world
  const id = newId()
  const notes = 'Maria is undocumented, 205-555-0143'
  const sent = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit', notes }
  const first = await lead.inject({ method: 'PUT', url: `/api/contacts/${id}`, payload: sent })
  expect(first.json().warnings).toEqual([{ field: 'notes', kinds: ['phone', 'named_status'] }])
  const again = await lead.inject({ method: 'PUT', url: `/api/contacts/${id}`, payload: sent })
  expect([again.statusCode, again.json()]).toEqual([200, first.json()])
  const kept = await lead.inject({ url: `/api/contacts/${id}` })
  expect(kept.json().notes).toBe(notes)
})

test('a file is no text: its name is looked at, its bytes are not', async () => {
  const { by, request } = await fileWrite()
  const answer = await by?.inject({
    ...request,
    url: `${request.url}?name=${encodeURIComponent(danger)}.pdf`,
  })
  expect(answer?.json().warnings).toEqual([{ field: 'name', kinds: ['phone'] }])
})

function fileWrite() {
  const [, , make] = writes.find(([, name]) => name === 'send a file') ?? []
  if (!make) throw new Error('no write sends a file')
  return make(world)
}
