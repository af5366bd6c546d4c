import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldOf, idOf, read } from '../merging/marshall.ts'
import { begun, contentsOf, entriesOf } from '../reports/world.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const key = '/api/words/recordKind.policy__jail_contract'
const words = { en: 'Jail contract', es: 'Contrato de cárcel' }
const ownKind = 'policy__jail_contract'

let server: TestApp
let lead: TestMember
let admin: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  admin = await server.signedIn('admin')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  expect((await admin.put(key, words)).statusCode).toBe(201)
})
afterAll(() => server.close())

const policy = (more: object = {}) => ({
  kind: 'policy',
  institutionId: sheriff,
  title: 'Rents beds to ICE',
  adverse: true,
  datedOn: '2026-05-12',
  source: { title: 'Contracts', publisher: 'County', licence: 'Public record' },
  ...more,
})
const added = async (more: object = {}) => {
  const url = `/api/records/${newId()}`
  expect((await lead.put(url, policy(more))).statusCode).toBe(201)
  return url
}
const told = async (url: string) =>
  (await read(lead, `/api/institutions/${sheriff}`)).records.find(
    (one: { id: string }) => one.id === idOf(url),
  )
const refused = async (more: object) =>
  fieldOf(await lead.put(`/api/records/${newId()}`, policy(more)))

test('a kind of our own is given to a record that counts as it, and to no other', async () => {
  for (const nowhere of ['recordKind.seance__x', 'recordKind.287g__x'])
    expect((await admin.put(`/api/words/${nowhere}`, words)).statusCode, nowhere).toBe(404)
  expect(await refused({ kind: 'vote', ownKind })).toBe('ownKind')
  expect(await refused({ kind: '287g', ownKind })).toBe('ownKind')
  expect(await refused({ kind: '287g', ownKind: '287g__x' })).toBe('ownKind')
  expect(await refused({ ownKind: 'policy__nowhere' })).toBe('ownKind')

  const url = await added({ ownKind })
  expect(await told(url)).toMatchObject({ kind: 'policy', ownKind })
  expect((await lead.put(url, policy({ ownKind }))).statusCode).toBe(200)
  expect((await lead.put(url, policy())).json().code).toBe('different_facts')
})

test('who knows of none corrects something else; of another kind it is no longer one', async () => {
  const url = await added({ ownKind })
  expect((await lead.put(url, policy({ title: 'Rents 40 beds to ICE' }), 1)).statusCode).toBe(200)
  expect(await told(url)).toMatchObject({ ownKind, title: 'Rents 40 beds to ICE' })
  expect((await lead.put(url, policy({ kind: 'vote' }), 2)).statusCode).toBe(200)
  expect(await told(url)).toMatchObject({ kind: 'vote', ownKind: null })
  expect((await lead.put(url, policy({ ownKind }), 3)).statusCode).toBe(200)
  expect((await lead.put(url, policy({ ownKind: null }), 4)).statusCode).toBe(200)
  expect(await told(url)).toMatchObject({ kind: 'policy', ownKind: null })
})

test('what was sent before there were any is known again', async () => {
  const url = await added()
  expect(await told(url)).toMatchObject({ kind: 'policy', ownKind: null })
  expect((await lead.put(url, policy())).statusCode).toBe(200)
  expect((await lead.put(url, policy({ ownKind }))).json().code).toBe('different_facts')
})

test('lists, phones, keys for tools and contradictions tell it; filters go by it and by what it is', async () => {
  const id = idOf(await added({ ownKind }))
  const mine = expect.objectContaining({ id, kind: 'policy', ownKind })
  expect((await read(lead, '/api/records?kind=policy&county=01095')).items).toContainEqual(mine)
  const plain = idOf(await added())
  const found = (await read(lead, `/api/records?kind=${ownKind}`)).items
  expect(found).toContainEqual(mine)
  expect(found.map((one: { id: string }) => one.id)).not.toContain(plain)
  for (const kind of ['seance', 'Policy', 'policy__'])
    expect(fieldOf(await lead.inject({ url: `/api/records?kind=${kind}` }))).toBe('kind')
  const { institutions } = await read(lead, '/api/pack')
  const packed = institutions.find((one: { id: string }) => one.id === sheriff)
  expect(packed.records).toContainEqual(mine)
  const payload = { name: 'Website', scopes: ['records'], days: 30 }
  const { token } = (await lead.inject({ method: 'POST', url: '/api/tokens', payload })).json()
  const headers = { authorization: `Bearer ${token}` }
  for (const kind of ['policy', ownKind]) {
    const tool = await server.app.inject({ url: `/api/records?kind=${kind}`, headers })
    expect(tool.json().items, kind).toContainEqual(mine)
  }
  await lead.put(`/api/assessments/${newId()}`, { institutionId: sheriff, value: 1 })
  const [sides] = (await read(lead, `/api/records/contradictions?institution=${sheriff}`)).items
  expect(sides.records).toContainEqual(mine)
})

test('a report counts it as what it is; the entries behind a number say what we call it', async () => {
  const id = idOf(await added({ ownKind }))
  const report = await begun(lead)
  const { records } = await contentsOf(lead, report)
  expect(records.items).toContainEqual(expect.objectContaining({ id, kind: 'policy' }))
  const { items } = await entriesOf(lead, report, 'records.began')
  expect(items).toContainEqual(expect.objectContaining({ id, word: ownKind }))
})

test('retired, it stays where it is', async () => {
  const url = await added({ ownKind })
  expect((await admin.put(key, { ...words, retired: true }, 1)).statusCode).toBe(200)
  const { words: own } = await read(lead, '/api/session')
  expect(own.retired).toContain(ownKind)
  expect(own.es).toMatchObject({ [`recordKind.${ownKind}`]: [words.es] })
  expect(await told(url)).toMatchObject({ ownKind })
  expect((await lead.put(url, policy({ ownKind, endedOn: '2026-10-01' }), 1)).statusCode).toBe(200)
  expect(await told(url)).toMatchObject({ ownKind, endedOn: '2026-10-01' })
})
