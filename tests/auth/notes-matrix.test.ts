import { once } from 'node:events'
import type { LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowed, standing } from '../../server/access/rules.ts'
import type { ExportWhat } from '../../server/export/rules.ts'
import { type Role, roles } from '../../server/members/rules.ts'
import { unzipped } from '../export/unzip.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { type ApartRoute, apartRoutes } from './apart-routes.ts'
import { bytesOf } from './enter.ts'
import { type NoteRequest, type NoteRoute, noteRoutes } from './note-routes.ts'
import {
  marshall,
  type NotedRecord,
  newIds,
  noteEverything,
  putNote,
  type RowsWorld,
} from './rows-world.ts'
import { references, takenIds } from './taken-ids.ts'

// Every route × every role × here and elsewhere × own and another organization × each sensitivity, and what
// the tables of server/access/rules.ts say of it.

let server: TestApp
let world: RowsWorld
/** Notes of somebody else that name nobody: one for each place. */
let notes: NotedRecord[]
/** A vacant seat, a person, and a campaign with a target that was not asked yet. */
const surroundings = `
  update settings set daily_exports = 1000, daily_export_rows = 1000000;
  insert into seats (id, institution_id, title) values (':seat', ':institution', 'Sheriff');
  insert into people (id, name, search) values (':person', 'Jordan Hale', 'jordan hale');
  insert into turnovers (id, seat_id, outcome, happened_on, author_id, facts_hash)
    select ':turnover', ':seat', 'vacant', '2026-01-03', id, '' from members limit 1;
  insert into campaigns (id, name_en, name_es, ask_en, ask_es, level, starts_on, created_by)
    select ':campaign', 'Keep', 'Cumplir', 'Keep it', 'Cumpla', 'local', '2025-01-01', id from members limit 1;
  insert into asks (id, campaign_id, institution_id, author_id)
    select gen_random_uuid(), ':campaign', ':institution', id from members limit 1;
  insert into reports (id, scope, region_ids, period, from_day, to_day, languages)
    values (':report', 'regions', '{top-of-alabama}', 'free', '2025-12-01', '2026-11-20', '{en,es}')`

/** Mine, here, and seen wherever I read notes. */
let mine: NotedRecord
/** What addresses name beside notes. */
const named = {
  institution: '',
  seat: newId(),
  person: newId(),
  campaign: newId(),
  turnover: newId(),
  report: newId(),
}
beforeAll(async () => {
  server = await startTestApp({ rates: unlimited })
  world = await noteEverything(server)
  notes = world.records.filter((one) => one.authorId !== world.me.id && one.readerIds.length === 0)
  mine = world.records.find(
    (one) => one.authorId === world.me.id && one.countyFips === marshall && isOurs(one),
  ) as NotedRecord
  named.institution = world.institution
  await server.superuser.query(withNames(surroundings))
})
afterAll(() => server.close())

const isOurs = (one: NotedRecord) =>
  one.sensitivity === 'shared' && one.organizationId === world.me.organizationId

/** A world asks more in a minute than any member. */
const most = { max: 1_000_000, seconds: 60, lease: 1_000 }
const unlimited = {
  ...{ member: most, stranger: most, upload: most },
  ...{ challenge: most, stranger_challenge: most },
}

const idsOf = (one: NotedRecord) => [
  ...[one.contact, one.commitment, one.event, one.milestone, one.file, one.assessment],
  ...[one.ask, one.answer, one.followUp, one.canary],
]

function standingOf(role: Role, one: NotedRecord) {
  return standing(role, {
    home: one.countyFips === marshall,
    ownOrganization: one.organizationId === world.me.organizationId,
    sensitivity: one.sensitivity,
  })
}

async function become(role: Role): Promise<void> {
  await server.superuser.query('update members set roles = $2 where id = $1', [world.me.id, [role]])
  await comeBack()
}

/** As if she had just come in and proved that it is she. */
async function comeBack(): Promise<void> {
  await server.superuser.query(
    'update sessions set revoked_at = null, proved_at = now() where member_id = $1',
    [world.me.id],
  )
  server.app.forgetSessions()
}

const withNames = (text: string) =>
  text.replace(
    /:(institution|seat|person|campaign|turnover|report)\b/g,
    (_, name) => named[name as 'seat'],
  )

async function ask(method: string, { url, payload, ifMatch, headers, from }: NoteRequest) {
  const body = Buffer.isBuffer(payload) ? payload : withNames(JSON.stringify(payload ?? null))
  const answer = await world.member.inject({
    method: method as 'GET',
    url: withNames(url),
    ...(payload ? { payload: body } : {}),
    headers: {
      ...(payload ? { 'content-type': 'application/json' } : {}),
      ...headers,
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    ...(from ? { remoteAddress: from } : {}),
    ...(url === '/api/events' ? { payloadAsStream: true } : {}),
  })
  if (url !== '/api/events' || answer.statusCode !== 200) return answer
  // the stream never ends: what it says first, and then we leave
  const stream = answer.stream()
  const [said] = await once(stream, 'data')
  stream.destroy()
  return {
    ...answer,
    headers: answer.headers,
    rawPayload: said,
    body: String(said),
  } as typeof answer
}

/** The same place with ids that nothing has. */
function nowhere(one: NotedRecord): NotedRecord {
  return { ...one, ...newIds() }
}

/** An answer but for what is new in each. */
function withoutFresh(
  { statusCode, headers, body }: LightMyRequestResponse,
  fresh: readonly string[],
) {
  const { date, 'content-length': length, ...kept } = headers
  // begun, or still running
  const status = fresh.includes('status') && statusCode === 201 ? 200 : statusCode
  const said = JSON.parse(body, (key, value) => (fresh.includes(key) ? 'fresh' : value))
  return { status, headers: kept, said }
}

/** Every answer of the routes that carry no note: side by side, and one after the other where she signs out. */
async function apart(probe: NotedRecord): Promise<Map<string, object>> {
  const found = new Map<string, object>()
  const answered = async ([route, { request, fresh = [] }]: [string, ApartRoute]) => {
    const [method = ''] = route.split(' ')
    const answer = await ask(method, request(probe))
    expect(answer.statusCode, route).toBeLessThan(500)
    found.set(route, fresh.length > 0 ? withoutFresh(answer, fresh) : bytesOf(answer))
  }
  const rows = Object.entries(apartRoutes)
  const signsOut = ([route]: [string, ApartRoute]) => route.startsWith('DELETE /api/session')
  await Promise.all(rows.filter((row) => !signsOut(row)).map(answered))
  for (const row of rows.filter(signsOut)) {
    await answered(row)
    await comeBack()
  }
  return found
}

test('has a row for every route of the OpenAPI document', async () => {
  const { paths } = (await world.member.inject({ url: '/api/openapi.json' })).json()
  const documented = Object.entries<object>(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const met = [...Object.keys(noteRoutes), 'PUT /api/assessments/{id}']
  expect([...met, ...Object.keys(apartRoutes)].sort()).toEqual(documented.sort())
})

describe.each(roles.map((role) => [role] as const))('%s', (role) => {
  const readsNotes = (allowed.read_notes as readonly Role[]).includes(role)
  beforeAll(() => become(role))

  test.each(Object.entries(noteRoutes))('%s', async (route, row) => {
    const [method = ''] = route.split(' ')
    if (row.how === 'takes out') for (const what of row.kinds) await takesOut(what)
    else if (row.how === 'lists' || row.how === 'holds') await looksOver(method, row)
    else for (const one of notes) await meets(method, row, one)
  })

  test.each(Object.entries(takenIds))('an id that is taken: %s', async (route, request) => {
    const [method = ''] = route.split(' ')
    const answers = []
    for (const one of [mine, ...notes])
      answers.push(bytesOf(await ask(method, request(one, mine, world.institution))))
    // whose it is makes no difference, also when it is her own
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: readsNotes ? expect.toBeOneOf([403, 409]) : 403 })
  })

  test.each(Object.entries(references))('what a record refers to: %s', async (route, request) => {
    const [method = ''] = route.split(' ')
    for (const one of notes.filter((note) => standingOf(role, note) === 'nothing')) {
      const answer = await ask(method, request(one, mine, world.institution))
      const stranger = await ask(method, request(nowhere(one), mine, world.institution))
      expect(bytesOf(answer)).toEqual(bytesOf(stranger))
      expect([400, 403, 404, 409]).toContain(answer.statusCode)
    }
  })

  test('what carries no note answers the same wherever a note stands, and when there is none', async () => {
    const probe = { ...(notes[0] as NotedRecord), ...newIds() }
    const places = [...notes, undefined]
    const expected = await apart(probe)
    for (const place of places) {
      await putNote(server.superuser, world, probe, place)
      const found = await apart(probe)
      for (const [route, answer] of found) {
        expect(answer, `${route} ${place?.sensitivity}`).toEqual(expected.get(route))
      }
    }
  })

  async function takesOut(what: ExportWhat) {
    const payload = { what, filters: {}, reason: 'For the board of May', language: 'en' }
    const { statusCode, body, rawPayload } = await ask('POST', { url: '/api/export', payload })
    expect(statusCode).toBe(readsNotes || what === 'statuses' ? 200 : 403)
    const isZip = what === 'everything' && statusCode === 200
    const told = isZip ? [...(await unzipped(rawPayload)).values()].join('\n') : body
    const noted = ['contacts', 'commitments', 'follow_ups', 'assessments', 'asks', 'everything']
    for (const one of notes) {
      const sees = standingOf(role, one) !== 'nothing' && one.sensitivity !== 'restricted'
      if (sees && noted.includes(what)) expect(told, what).toContain(one.canary)
      else for (const id of idsOf(one)) expect(told, what).not.toContain(id)
      // all but the file itself
      if (sees && isZip)
        for (const id of idsOf(one).filter((id) => id !== one.file)) expect(told).toContain(id)
    }
  }

  async function looksOver(method: string, row: Extract<NoteRoute, { how: 'lists' | 'holds' }>) {
    for (const url of row.how === 'lists' ? [row.url] : row.urls) {
      const payload = 'payload' in row ? row.payload : undefined
      const { statusCode, body } = await ask(method, { url, ...(payload ? { payload } : {}) })
      expect(statusCode, url).toBeLessThan(500)
      for (const one of notes) {
        const sees = standingOf(role, one) !== 'nothing'
        if (!sees) for (const id of idsOf(one)) expect(body, url).not.toContain(id)
        if (row.how === 'lists' && sees) expect(body, url).toContain(one[row.key])
      }
      if (row.how === 'lists') expect(statusCode).toBe(readsNotes ? 200 : 403)
    }
  }

  async function meets(
    method: string,
    row: Extract<NoteRoute, { how: 'opens' | 'changes' }>,
    one: NotedRecord,
  ) {
    const place = `${one.sensitivity} ${one.countyFips} ${one.organizationId}`
    const request = row.request(one, world.institution)
    const answer = await ask(method, request)
    const does = standingOf(role, one)
    if (does === 'nothing') {
      // to the byte what an id that nothing has gets
      const stranger = await ask(method, row.request(nowhere(one), world.institution))
      expect(bytesOf(answer), place).toEqual(bytesOf(stranger))
      expect([400, 403, 404], place).toContain(answer.statusCode)
      for (const id of idsOf(one)) expect(answer.body).not.toContain(id)
    } else if (row.how === 'opens') expect(answer.statusCode, place).toBe(200)
    else expect(does === 'edits' ? row.may : row.seen, place).toContain(answer.statusCode)
  }
})

describe('once an office has changed hands', () => {
  // every promise lapses with its holder, also those that she does not see
  beforeAll(async () => {
    for (const one of notes)
      await server.superuser.query(
        `insert into commitment_events (id, commitment_id, kind, happened_on, author_id, turnover_id)
         values ($1, $2, 'lapsed', '2026-01-03', $3, $4)`,
        [newId(), one.commitment, one.authorId, named.turnover],
      )
  })

  test.each(roles.map((role) => [role] as const))(
    '%s hears of the promises she sees',
    async (role) => {
      await become(role)
      const { body } = await ask('GET', { url: '/api/turnovers/:turnover' })
      for (const one of notes) {
        if (standingOf(role, one) !== 'nothing') expect(body).toContain(one.commitment)
        else for (const id of idsOf(one)) expect(body).not.toContain(id)
      }
    },
  )
})
