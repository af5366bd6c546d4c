import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putAssessment } from '../../server/assessments/contract.ts'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { getInstitution } from '../../server/institutions/contract.ts'
import { putRecord } from '../../server/records/contract.ts'
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

const vote = (facts: object = {}) => ({
  kind: 'vote',
  institutionId: sheriff,
  title: 'Voted 4 to 1 for a jail contract',
  adverse: true,
  datedOn: '2026-05-12',
  source: { title: 'Minutes', publisher: 'County', licence: 'Public record' },
  ...facts,
})
const put = (id: string, body: object, ifMatch?: number, member = lead) =>
  member.call(putRecord, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })
const institution = async () =>
  (await lead.call(getInstitution, { params: { id: sheriff } })).json()

test('added by hand: new, the same again, other facts, somebody else', async () => {
  const id = newId()
  expect((await put(id, vote())).statusCode).toBe(201)
  expect((await put(id, vote())).statusCode).toBe(200)
  expect((await put(id, vote({ title: 'Other' }))).json().code).toBe('different_facts')
  const admin = await server.signedIn('admin')
  expect((await put(id, vote(), undefined, admin)).json().code).toBe('different_facts')
  const { records } = await institution()
  expect(records[0]).toMatchObject({
    id,
    kind: 'vote',
    datedOn: '2026-05-12',
    source: { id: 'minutes', title: 'Minutes' },
    addedBy: { id: lead.id },
    editedBy: null,
    version: 1,
  })
})

test('a correction needs the version it was made from, and changes what we say at once', async () => {
  await lead.call(putAssessment, {
    params: { id: newId() },
    body: { institutionId: sheriff, value: 1 },
  })
  const before = await institution()
  expect(before.contradiction).toBe(true)
  for (const { id, version, kind, title, datedOn } of before.records) {
    const ended = vote({ kind, title, datedOn, endedOn: '2026-06-01', source: { id: 'ice-287g' } })
    expect((await put(id, ended, version + 1)).json().code).toBe('stale_version')
    expect((await put(id, ended, version)).statusCode).toBe(200)
  }
  expect(await institution()).toMatchObject({ contradiction: false })
  expect((await put(newId(), vote(), 1)).json().code).toBe('not_found')
})

test('the seeds leave alone what a person corrected', async () => {
  const corrected = (await institution()).records.map((one: { endedOn: string }) => one.endedOn)
  // as after an update of the product: other data than the database was made of
  const owner = new pg.Client(server.database.owner)
  await owner.connect()
  await owner.query(`update seeds set digest = ''`)
  await owner.query(`update public_records set seen_on = '2026-11-01' where edited_at is null`)
  await owner.end()
  await seedReferenceData(server.database.owner)
  const after = (await institution()).records.map((one: { endedOn: string }) => one.endedOn)
  expect(after).toEqual(corrected)
  const { rows } = await server.superuser.query(
    `select count(*)::int as n from public_records where edited_at is null and seen_on <> '2026-11-01'`,
  )
  expect(rows[0].n).toBe(0)
})

test.each([
  ['no such institution', { institutionId: newId() }, 'institutionId'],
  ['no such source', { source: { id: 'nowhere' } }, 'source'],
  ['a day to come', { datedOn: '2999-01-01' }, 'datedOn'],
  ['an end before its day', { endedOn: '2026-05-11' }, 'endedOn'],
  ['seen in the future', { seenOn: '2999-01-01' }, 'seenOn'],
  ['a link that runs a script', { url: 'javascript:alert(1)' }, 'url'],
  ['a blank title', { title: ' ' }, 'title'],
])('%s is refused with the field', async (_name, facts, field) => {
  const answer = await put(newId(), vote(facts))
  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors[0].field).toBe(field)
})
