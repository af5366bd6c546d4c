import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportEverything } from '../../server/admin/export.ts'
import { readConfig } from '../../server/config.ts'
import { whatNames } from '../../server/export/columns.ts'
import { exportKinds } from '../../server/export/rules.ts'
import { readBook } from '../../server/imports/read/read-book.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { unzipped } from './unzip.ts'

let server: TestApp
let folder: string
const warned: Error[] = []
const hear = (warning: Error) => warned.push(warning)
beforeAll(async () => {
  process.on('warning', hear)
  server = await startTestApp()
  folder = mkdtempSync(join(tmpdir(), 'condado-export-'))
})
afterAll(async () => {
  process.off('warning', hear)
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const reason = 'The coalition moves to another system'

/** What `npm run admin -- export …` does. */
const exported = (...args: string[]) =>
  exportEverything(server.database.owner, args, readConfig({}), server.database.app)

test('the operator takes out what is not restricted, of everybody and everywhere, and it is on record', async () => {
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const log = async (by: TestMember, countyFips: string, extra: object) => {
    const contact = { countyFips, institutionIds: [sheriff], kind: 'visit', ...extra }
    expect((await by.put(`/api/contacts/${newId()}`, contact)).statusCode).toBe(201)
  }
  const one = await server.signedIn('organizer')
  const other = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
  await log(one, '01095', { notes: 'canary-shared' })
  await log(other, '01045', { notes: 'canary-organization', sensitivity: 'organization' })
  await log(one, '01095', { notes: 'canary-restricted', sensitivity: 'restricted' })

  const path = join(folder, 'all.zip')
  const told = await exported(path, reason, 'es')
  expect(told).toContain('What is restricted stays in Condado')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  const files = await unzipped(readFileSync(path))
  expect([...files.keys()]).toEqual([
    'README.txt',
    ...exportKinds.flatMap((kind) => [`${kind}.csv`, `${kind}.json`]),
    'dictionary.csv',
    'END.txt',
  ])
  const contacts = JSON.parse(files.get('contacts.json') ?? '')
  expect(contacts.mark[0]).toContain('quien opera el servidor')
  expect(contacts.rows.map(({ notes }: { notes: string }) => notes).sort()).toEqual([
    'canary-organization',
    'canary-shared',
  ])
  expect([...files.values()].join()).not.toContain('canary-restricted')
  expect(JSON.parse(files.get('statuses.json') ?? '').rows).toHaveLength(67)

  const leader = await server.signedIn('leadership')
  const [noted] = (await leader.inject({ url: '/api/export' })).json().items
  expect(noted).toMatchObject({
    member: null,
    what: 'everything',
    reason,
    language: 'es',
    format: 'csv',
  })
  expect(noted.sent).toBe(noted.rows)
  const { rows } = await server.superuser.query(
    "select member_id, action from audit where subject = 'export' and subject_id = $1",
    [noted.id],
  )
  expect(rows).toEqual([{ member_id: null, action: 'exported' }])
})

test('the name of the file says what it is: of .xlsx a workbook', async () => {
  const path = join(folder, 'all.xlsx')
  await exported(path, reason)
  const { sheets } = await readBook(readFileSync(path))
  const lists = exportKinds.map((kind) => whatNames[kind][0])
  expect(sheets.map(({ name }) => name)).toEqual(['About', ...lists, 'Dictionary'])
  const leader = await server.signedIn('leadership')
  const [noted] = (await leader.inject({ url: '/api/export?limit=1' })).json().items
  expect(noted).toMatchObject({ member: null, what: 'everything', format: 'xlsx' })
  expect(noted.sent).toBe(noted.rows)
  for (const name of ['all', 'all.csv', 'all.zip.txt', ''])
    await expect(exported(name && join(folder, name), reason), name).rejects.toThrow(
      'ends with .zip for CSV and JSON, with .xlsx for a workbook',
    )
})

test('nothing of it is deprecated: what goes out together, goes out on a connection that is made for it', async () => {
  // told at the end of the turn
  await new Promise((done) => setImmediate(done))
  expect(warned).toEqual([])
})

test('it is not written over another file, and not without a reason; nothing is left of what broke off', async () => {
  const before = readdirSync(folder)
  await expect(exported(join(folder, 'all.zip'), reason)).rejects.toThrow('never written over')
  await expect(exported(join(folder, 'new.zip'), 'because')).rejects.toThrow('what for')
  await expect(exported(join(folder, 'new.zip'), reason, 'fr')).rejects.toThrow('which language')
  await server.superuser.query('alter table people rename to people_away')
  try {
    await expect(exported(join(folder, 'new.zip'), reason)).rejects.toThrow('people')
  } finally {
    await server.superuser.query('alter table people_away rename to people')
  }
  expect(readdirSync(folder)).toEqual(before)
})
