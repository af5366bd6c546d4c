import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composed } from '../../server/report-files/compose.ts'
import type { WordKept } from '../../server/words/contract.ts'
import { ownLabels } from '../../server/words/store.ts'
import { likeliest, preview, sent } from '../imports/files.ts'
import { sampleContents, sampleReport } from '../report-files/sample.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const mosque = '/api/words/institutionKind.church__mosque'

let server: TestApp
let admin: TestMember
let lead: TestMember
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
  lead = await server.signedIn('lead')
})
afterAll(() => server.close())

const kept = async () =>
  ((await admin.inject({ url: '/api/words' })).json() as { items: WordKept[] }).items
const wordOf = async (key: string) => (await kept()).find((one) => one.key === key)
const wordsNow = async () => (await lead.inject({ url: '/api/session' })).json().words
const added = (kind: string, name = 'Masjid An-Nur') =>
  lead.put(`/api/institutions/${newId()}`, { sector: 'community', kind, name, counties: ['01095'] })
const fieldOf = (answer: { json: () => { errors: { field: string }[] } }) =>
  answer.json().errors[0]?.field

test('a word is called otherwise in both languages, everywhere, and its history says by whom', async () => {
  const url = '/api/words/institutionKind.church'
  const facts = { en: 'Congregation', es: 'Congregación' }
  expect((await admin.put(url, facts)).json().code).toBe('version_missing')
  expect((await admin.put(url, { en: 'Congregation' }, 0)).statusCode).toBe(400)
  expect(fieldOf(await admin.put(url, { ...facts, es: '  ' }, 0))).toBe('es')
  expect((await admin.put(url, facts, 0)).statusCode).toBe(200)
  expect((await admin.put(url, facts, 0)).statusCode).toBe(200)
  expect((await admin.put(url, { en: 'Parish', es: 'Parroquia' }, 0)).json().code).toBe(
    'stale_version',
  )
  expect((await admin.put(url, { en: 'Parish', es: 'Parroquia' }, 1)).json().version).toBe(2)
  const said = await wordOf('institutionKind.church')
  expect(said).toMatchObject({
    shipped: { en: 'Church', es: 'Iglesia' },
    changes: [{ en: 'Parish' }, { en: 'Congregation', by: expect.stringMatching(/^Member/) }],
  })
  expect(await wordsNow()).toMatchObject({
    en: { 'institutionKind.church': ['Parish'] },
    es: { 'institutionKind.church': ['Parroquia'] },
  })
  // the phone has it in its pack, also when nothing else changed
  const pack = (await lead.inject({ url: '/api/pack' })).json()
  expect(pack.session.words.es).toEqual({ 'institutionKind.church': ['Parroquia'] })

  await added('church', 'San Isidro')
  const file = await lead.inject({
    method: 'POST',
    url: '/api/export',
    payload: {
      what: 'institutions',
      filters: { sector: 'community' },
      reason: 'For the board meeting',
      language: 'es',
    },
  })
  expect(file.body).toContain('San Isidro')
  expect(file.body).toContain('Parroquia')
  expect(file.body).not.toContain('Iglesia')

  await admin.put('/api/words/contactKind.visit', { en: 'Drop-in', es: 'Pasada' }, 0)
  const labels = await ownLabels(server.app.db)
  const report = JSON.stringify(composed(sampleReport('x'), sampleContents('x'), 'es', labels))
  expect(report).toContain('Pasada')
  expect(report).not.toContain('"Visita"')
})

test('a kind of our own is made under one that there is, used, read from a sheet, and retired', async () => {
  expect(fieldOf(await added('church__mosque'))).toBe('kind')
  expect(
    (await admin.put('/api/words/institutionKind.nowhere__x', { en: 'x', es: 'x' })).statusCode,
  ).toBe(404)
  const facts = { en: 'Mosque', es: 'Mezquita' }
  expect((await admin.put(mosque, facts, 1)).statusCode).toBe(404)
  expect((await admin.put(mosque, facts)).statusCode).toBe(201)
  expect((await admin.put(mosque, facts)).statusCode).toBe(200)
  expect((await admin.put(mosque, { en: 'Other', es: 'Otra' })).json().code).toBe('version_missing')
  expect((await added('church__mosque')).statusCode).toBe(201)
  const wrong = { sector: 'police', kind: 'church__mosque', name: 'x', counties: [] }
  expect(fieldOf(await lead.put(`/api/institutions/${newId()}`, wrong))).toBe('kind')

  const sheet = 'Institution,Kind,County\nIslamic Center of Albertville,mezquita,Marshall\n'
  const id = await sent(lead, sheet)
  const seen = await preview(lead, id, { kind: 'directory' })
  const read = await preview(lead, id, { kind: 'directory', answers: likeliest(seen) })
  expect(read.questions.filter(({ about }) => about === 'kind')).toEqual([])

  expect((await admin.put(mosque, { ...facts, retired: true }, 1)).statusCode).toBe(200)
  expect((await wordsNow()).retired).toEqual(['church__mosque'])
  const { items } = (await lead.inject({ url: '/api/institutions?kind=church__mosque' })).json()
  expect(items).toEqual([expect.objectContaining({ name: 'Masjid An-Nur' })])
  expect((await admin.put(mosque, { ...facts, retired: false }, 2)).statusCode).toBe(200)
  expect((await wordsNow()).retired).toEqual([])
  const { rows } = await server.superuser.query(
    `select action from audit where subject = 'word' and subject_id like '%mosque' order by seq`,
  )
  expect(rows.map(({ action }) => action)).toEqual(['added', 'retired', 'restored'])
})

test('what rules go by stays', async () => {
  const facts = { en: 'Lawmen', es: 'Policías', retired: true }
  for (const key of ['sector.police', 'institutionKind.other_police', 'contactKind.call']) {
    expect(fieldOf(await admin.put(`/api/words/${key}`, facts, 0)), key).toBe('retired')
  }
  expect((await admin.put('/api/words/alliance.ally', { en: 'x', es: 'x' }, 0)).statusCode).toBe(
    404,
  )
  expect((await kept()).every(({ en, es }) => en !== '' && es !== '')).toBe(true)
})
