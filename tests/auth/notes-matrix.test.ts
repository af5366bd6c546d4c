import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowed, standing } from '../../server/access/rules.ts'
import { type Role, roles } from '../../server/members/rules.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { bytesOf } from './enter.ts'
import { type NoteRequest, type NoteRoute, noteRoutes } from './note-routes.ts'
import { marshall, type NotedRecord, noteEverything, type RowsWorld } from './rows-world.ts'

// Every route × every role × here and elsewhere × own and another organization × each sensitivity, and what
// the tables of server/access/rules.ts say of it.

let server: TestApp
let world: RowsWorld
/** Notes of somebody else that name nobody: one for each place. */
let notes: NotedRecord[]
let seat: string
beforeAll(async () => {
  server = await startTestApp()
  world = await noteEverything(server)
  notes = world.records.filter((one) => one.authorId !== world.me.id && one.readerIds.length === 0)
  seat = newId()
  await server.superuser.query(
    'insert into seats (id, institution_id, title) values ($1, $2, $3)',
    [seat, world.institution, 'Sheriff'],
  )
})
afterAll(() => server.close())

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
  server.app.forgetSessions()
}

function ask(method: string, { url, payload, ifMatch }: NoteRequest) {
  const placed = url.replace(':institution', world.institution).replace(':seat', seat)
  return world.member.inject({
    method: method as 'GET',
    url: placed,
    ...(payload ? { payload } : {}),
    ...(ifMatch === undefined ? {} : { headers: { 'if-match': `"${ifMatch}"` } }),
  })
}

/** The same place with ids that nothing has. */
function nowhere(one: NotedRecord): NotedRecord {
  const ids = [
    'contact',
    'commitment',
    'event',
    'milestone',
    'file',
    'assessment',
    'ask',
    'answer',
    'followUp',
  ]
  return { ...one, ...Object.fromEntries(ids.map((key) => [key, newId()])) }
}

test('has a row for every route of the OpenAPI document', async () => {
  const { paths } = (await world.member.inject({ url: '/api/openapi.json' })).json()
  const documented = Object.entries<object>(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(Object.keys(noteRoutes).sort()).toEqual(documented.sort())
})

describe.each(roles.map((role) => [role] as const))('%s', (role) => {
  const readsNotes = (allowed.read_notes as readonly Role[]).includes(role)
  beforeAll(() => become(role))

  const rows = Object.entries(noteRoutes).filter(([, { how }]) => how !== 'apart')
  test.each(rows)('%s', async (route, row) => {
    const [method = ''] = route.split(' ')
    if (row.how === 'lists' || row.how === 'holds') await looksOver(method, row)
    else if (row.how !== 'apart') for (const one of notes) await meets(method, row, one)
  })

  async function looksOver(method: string, row: Extract<NoteRoute, { how: 'lists' | 'holds' }>) {
    for (const url of row.how === 'lists' ? [row.url] : row.urls) {
      const { statusCode, body } = await ask(method, { url })
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
