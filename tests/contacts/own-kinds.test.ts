import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { likeliest, preview, sent } from '../imports/files.ts'
import {
  conflictsOf,
  fieldOf,
  idOf,
  loggedBy,
  meetingWith,
  read,
  twoInMarshall,
} from '../merging/marshall.ts'
import { begun, entriesOf } from '../reports/world.ts'
import type { TestApp, TestMember } from '../setup/app.ts'

const key = '/api/words/contactKind.visit__court_watch'
const words = { en: 'Court watch', es: 'Observación en la corte' }
const ownKind = 'visit__court_watch'

let server: TestApp
let ana: TestMember
let lead: TestMember
let admin: TestMember
let sheriff: string
beforeAll(async () => {
  ;({ server, ana, lead, sheriff } = await twoInMarshall())
  admin = await server.signedIn('admin')
  expect((await admin.put(key, words)).statusCode).toBe(201)
})
afterAll(() => server.close())

const visit = (more: object = {}) => meetingWith(sheriff, { kind: 'visit', ...more })
const logged = (more: object = {}) => loggedBy(ana, newId(), visit(more))
const marshall = () => read(ana, '/api/counties/01095')

test('a kind of our own is logged, edited, brought back, and counts as the one that it is', async () => {
  expect((await admin.put('/api/words/contactKind.seance__x', words)).statusCode).toBe(404)
  const wrong = visit({ kind: 'call', ownKind })
  expect(fieldOf(await ana.put(`/api/contacts/${newId()}`, wrong))).toBe('ownKind')
  const nowhere = visit({ ownKind: 'visit__nowhere' })
  expect(fieldOf(await ana.put(`/api/contacts/${newId()}`, nowhere))).toBe('ownKind')
  const url = await logged({ ownKind, assessments: [{ id: newId(), value: 2 }] })
  expect(await read(ana, url)).toMatchObject({ kind: 'visit', ownKind })
  // an app that knows of none changes something else
  expect((await ana.put(url, visit({ notes: 'Longer.' }), 1)).statusCode).toBe(200)
  expect(await read(ana, url)).toMatchObject({ ownKind, notes: 'Longer.' })
  expect((await ana.put(url, visit({ kind: 'call' }), 2)).statusCode).toBe(200)
  expect(await read(ana, url)).toMatchObject({ kind: 'call', ownKind: null })
  const headers = { 'if-match': '"3"' }
  const payload = { version: 2 }
  const back = await ana.inject({ method: 'POST', url: `${url}/restore`, payload, headers })
  expect(back.statusCode).toBe(200)
  expect(await read(ana, url)).toMatchObject({ kind: 'visit', ownKind })
  expect((await read(ana, `${url}/history`)).items[0].changes).toContainEqual({
    ...{ field: 'ownKind', before: null, after: ownKind },
  })
  // the pack of a phone has it, too
  const pack = await read(ana, '/api/pack')
  expect(pack.contacts).toContainEqual(expect.objectContaining({ id: idOf(url), ownKind }))
})

test('statuses and counts are those of the kind that it is', async () => {
  await logged({ ownKind, assessments: [{ id: newId(), value: 2 }] })
  const own = await marshall()
  await server.superuser.query('update contacts set own_kind = null')
  const plain = await marshall()
  expect(own.alliance).toMatchObject({ value: 'ally' })
  expect(own).toEqual(plain)
})

test('lists are narrowed to it, and to what it is; a key for tools reads them alike', async () => {
  const [own, plain, call] = [
    idOf(await logged({ ownKind })),
    idOf(await logged()),
    idOf(await loggedBy(ana, newId(), meetingWith(sheriff, { kind: 'call' }))),
  ]
  const payload = { name: 'Website', scopes: ['contacts'], days: 30 }
  const { token } = (await ana.inject({ method: 'POST', url: '/api/tokens', payload })).json()
  const headers = { authorization: `Bearer ${token}` }
  for (const [kind, found] of [
    ['visit', [own, plain]],
    [ownKind, [own]],
    ['call', [call]],
  ] as const) {
    const url = `/api/contacts?kind=${kind}&limit=200`
    const tool = await server.app.inject({ url, headers })
    for (const { items } of [await read(ana, url), tool.json()]) {
      const ids = items.map(({ id }: { id: string }) => id)
      expect(
        [own, plain, call].filter((id) => ids.includes(id)),
        kind,
      ).toEqual(found)
    }
  }
  for (const kind of ['seance', 'visit__', 'Visit'])
    expect(fieldOf(await ana.inject({ url: `/api/contacts?kind=${kind}` }))).toBe('kind')
})

test('the entries behind a number of a report say what we call them', async () => {
  const url = await logged({ ownKind, happenedOn: '2026-05-05' })
  const report = await begun(lead)
  const { items } = await entriesOf(lead, report, 'contacts.kind.visit')
  expect(items).toContainEqual(expect.objectContaining({ id: idOf(url), word: ownKind }))
})

test('two who change the kind and what it is called do not make nonsense of it: somebody decides', async () => {
  const url = await logged()
  expect((await lead.put(url, visit({ kind: 'call' }), 1)).statusCode).toBe(200)
  expect((await ana.put(url, visit({ ownKind }), 1)).statusCode).toBe(200)
  expect(await read(ana, url)).toMatchObject({ kind: 'call', ownKind: null })
  const [conflict, ...others] = await conflictsOf(ana, idOf(url))
  expect(others).toEqual([])
  expect(conflict).toMatchObject({ field: 'ownKind', incoming: ownKind })
})

test('it leaves in files by its name and comes in by it, unless it is retired', async () => {
  await logged({ ownKind, notes: 'Watched for an hour.' })
  const payload = { what: 'contacts', filters: {}, reason: 'For the board meeting', language: 'es' }
  const file = await lead.inject({ method: 'POST', url: '/api/export', payload })
  expect(file.body).toContain('Observación en la corte')
  const sheet = (day: string) =>
    `Date,County,Institution,Kind,Notes\n${day},Marshall,Marshall County Sheriff's Office,court WATCH,Brought in ${day}\n`
  const brought = async (day: string) => {
    const id = await sent(lead, sheet(day))
    const answers = likeliest(await preview(lead, id, { kind: 'contacts' }))
    const said = { kind: 'contacts', sheets: [], answers }
    const run = await lead.inject({ method: 'POST', url: `/api/imports/${id}/run`, payload: said })
    expect(run.json()).toMatchObject({ state: 'finished' })
    return (await read(lead, `/api/contacts?from=${day}&to=${day}`)).items[0]
  }
  expect(await brought('2026-11-11')).toMatchObject({ kind: 'visit', ownKind })
  expect((await admin.put(key, { ...words, retired: true }, 1)).statusCode).toBe(200)
  expect((await read(ana, '/api/session')).words.retired).toContain(ownKind)
  expect(await brought('2026-11-12')).toMatchObject({ kind: 'visit', ownKind: null })
})
