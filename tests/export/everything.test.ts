import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'csv-parse/sync'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whatNames } from '../../server/export/columns.ts'
import { exportKinds } from '../../server/export/rules.ts'
import { readBook } from '../../server/imports/read/read-book.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { addContacts } from './many.ts'
import { unzipped } from './unzip.ts'

let server: TestApp
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  await ask(server.database.owner, 'update settings set daily_export_rows = 1000000')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const wanted = {
  ...{ what: 'everything', filters: {}, reason: 'To keep a copy of our own', language: 'es' },
}

function take(member: TestMember, more: object = {}) {
  const payload = { ...wanted, ...more }
  return member.inject({ method: 'POST', url: '/api/export', payload })
}

function exportsOf({ id }: TestMember) {
  return ask(
    server.database.owner,
    `select e.what, e.rows, s.rows as sent from exports e left join exports_sent s on s.export_id = e.id
     where e.member_id = '${id}'`,
  )
}

test('everything that she may see is in it, as CSV and as JSON, with what it means', async () => {
  const member = await server.memberOf({ roles: ['organizer'], language: 'es' })
  const far = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
  const log = (by: TestMember, countyFips: string, extra: object) =>
    by.put(`/api/contacts/${newId()}`, {
      ...{ countyFips, institutionIds: [sheriff], kind: 'visit', ...extra },
    })
  const commission = await institutionNamed(server.app, 'Marshall County Commission')
  const institutionIds = [sheriff, commission]
  await log(member, '01095', { notes: '=canary-mine "quoted"\nnext line, ñ', institutionIds })
  await log(member, '01095', { notes: 'canary-restricted', sensitivity: 'restricted' })
  await log(far, '01045', { notes: 'canary-far' })
  const counted = await member.inject({ url: '/api/export/count', query: { what: 'everything' } })
  const answer = await take(member)
  expect(answer.headers).toMatchObject({ 'content-type': 'application/zip' })
  expect(answer.headers['content-disposition']).toMatch(/todo-member-.+-no-reenviar\.zip"$/)
  const files = await unzipped(answer.rawPayload)
  expect([...files.keys()]).toEqual([
    'README.txt',
    ...exportKinds.flatMap((kind) => [`${kind}.csv`, `${kind}.json`]),
    'dictionary.csv',
    'END.txt',
  ])
  let rows = 0
  for (const kind of exportKinds) {
    const csv: string[][] = parse(files.get(`${kind}.csv`) ?? '', {
      ...{ bom: true, relax_column_count: true },
    })
    const json = JSON.parse(files.get(`${kind}.json`) ?? '')
    expect(json.mark[0], kind).toContain('NO REENVIAR')
    expect(csv.length - 4, kind).toBe(json.rows.length)
    rows += json.rows.length
  }
  expect(rows).toBe(counted.json().rows)
  expect(files.get('END.txt')).toContain(`${rows} filas`)
  const contacts = JSON.parse(files.get('contacts.json') ?? '').rows
  expect(contacts.map(({ notes }: { notes: string }) => notes)).toEqual([
    '=canary-mine "quoted"\nnext line, ñ',
  ])
  // what leads to several is a list for programs, and a text for spreadsheets
  expect(contacts[0].institution_ids).toEqual(institutionIds)
  expect(files.get('contacts.csv')).toContain(institutionIds.join('; '))
  const all = [...files.values()].join('\n')
  expect(all).not.toMatch(/canary-(restricted|far)/)
  // no cell begins a formula
  expect(files.get('contacts.csv')).toContain("'=canary-mine")
  const dictionary: string[][] = parse(files.get('dictionary.csv') ?? '', {
    ...{ bom: true, relax_column_count: true },
  })
  expect(dictionary).toContainEqual([
    ...['contacts', 'happened_on', '', 'Day', 'Día'],
    ...['The day it took place.', 'El día en que ocurrió.', ''],
  ])
  expect(dictionary).toContainEqual(['contacts', 'kind', 'visit', 'Visit', 'Visita', '', '', ''])
  const joins = dictionary.find(([file, field]) => `${file} ${field}` === 'contacts county_fips')
  expect(joins?.at(-1)).toBe('statuses.fips')
  const fields = new Set(dictionary.map(([file, field]) => `${file} ${field}`))
  for (const field of Object.keys(contacts[0])) expect(fields).toContain(`contacts ${field}`)
  const [noted] = await exportsOf(member)
  expect(noted).toEqual({ what: 'everything', rows, sent: rows })
})

test('everything as a workbook: a sheet for each list, and what its words mean', async () => {
  const member = await server.memberOf({ roles: ['organizer'], language: 'es' })
  await member.put(`/api/contacts/${newId()}`, {
    ...{ countyFips: '01095', institutionIds: [sheriff], kind: 'visit', notes: '=1+1' },
    happenedOn: '2026-03-09',
  })
  const answer = await take(member, { format: 'xlsx' })
  expect(answer.headers['content-type']).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  expect(answer.headers['content-disposition']).toMatch(/todo-member-.+-no-reenviar\.xlsx"$/)
  // read by what reads the sheets that the coalition sends
  const { sheets } = await readBook(answer.rawPayload)
  const lists = exportKinds.map((kind) => whatNames[kind][1])
  expect(sheets.map(({ name }) => name)).toEqual(['Acerca de', ...lists, 'Diccionario'])
  const [cover, contacts, ...others] = sheets
  const told = cover?.rows.map(({ cells: [line] }) => line) ?? []
  expect(told[1]).toMatch(/^NO REENVIAR/)
  const [noted] = await exportsOf(member)
  expect(told[3]).toContain(`${noted?.rows} filas`)
  const inLists = [contacts, ...others.slice(0, -1)].map((one) => (one?.rows.length ?? 0) - 1)
  expect(inLists.reduce((sum, rows) => sum + rows, 0)).toBe(noted?.rows)
  expect(noted).toMatchObject({ what: 'everything', sent: noted?.rows })
  const found = contacts?.rows.find(({ cells }) => cells.includes('=1+1'))?.cells
  expect(found?.slice(0, 2)).toEqual(['2026-03-09', 'Marshall'])
  expect(others.at(-1)?.rows.map(({ cells }) => cells)).toContainEqual([
    ...['contacts', 'kind', 'visit', 'Visit', 'Visita'],
  ])
})

test('who may take one kind only is not offered everything', async () => {
  const viewer = await server.signedIn('viewer')
  expect((await take(viewer)).json()).toMatchObject({ status: 403, code: 'forbidden' })
})

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

describe('20,000 contacts leave without being kept in memory', () => {
  const rows = 20_000
  let member: TestMember
  beforeAll(async () => {
    member = await server.memberOf({ roles: ['organizer'], regions: ['south-alabama'] })
    const notes = "(select string_agg(md5((n * 31 + i)::text), '') from generate_series(1, 20) i)"
    await addContacts(server, member, sheriff, rows, notes)
    if (!server.app.server.listening) await server.app.listen({ port: 0, host: '127.0.0.1' })
  })

  test.each([
    ['twice each, as a zip', {}],
    ['as a workbook', { format: 'xlsx' }],
  ])('%s', async (name, format) => {
    const sending = httpRequest({
      ...{ port: (server.app.server.address() as AddressInfo).port, host: '127.0.0.1' },
      ...{ path: '/api/export', method: 'POST' },
      headers: {
        ...{ cookie: member.cookie, origin: 'http://localhost:3000' },
        'content-type': 'application/json',
      },
    })
    sending.end(JSON.stringify({ ...wanted, ...format }))
    const [answer] = await once(sending, 'response')
    expect(answer.statusCode).toBe(200)
    let bytes = 0
    const live: number[] = []
    for await (const chunk of answer) {
      bytes += chunk.length
      if (bytes < (live.length + 1) * 1_000_000) continue
      collectGarbage()
      const { heapUsed, external } = process.memoryUsage()
      live.push(heapUsed + external)
    }
    const growth = Math.round((Math.max(...live) - (live[0] ?? 0)) / 1e6)
    process.stdout.write(
      `everything, ${name}: ${rows} contacts, ${Math.round(bytes / 1e6)} MB; what is live grew by ${growth} MB\n`,
    )
    expect(live.length).toBeGreaterThan(3)
    expect(growth).toBeLessThan(50)
  })
})
