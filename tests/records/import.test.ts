import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  listImports,
  listRecordCounties,
  listRecords,
  putImport,
  type RecordListed,
} from '../../server/records/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { answersTo, importList, listOf, preview, type Sent, shippedList } from './lists.ts'

let server: TestApp
let lead: TestMember
let marshall: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  marshall = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const header = 'Agency,County,Model,Signed,Link\n'
const office = (county: string, model = 'TFM', day = '2026-11-03') =>
  `${county} County Sheriff's Office,${county},${model},${day},https://example.org/${county}.pdf\n`

async function everything(): Promise<string> {
  const { rows } = await server.superuser.query(
    `select (select md5(string_agg(r::text, ',' order by id)) from public_records r) as records,
      (select count(*) from record_imports) as imports, (select count(*) from sources) as sources,
      (select count(*) from audit) as audit`,
  )
  return JSON.stringify(rows)
}
const records = async (query: Record<string, string>) =>
  (await lead.call(listRecords, { query: { limit: '200', ...query } })).json()
    .items as RecordListed[]
const county = async (fips: string, query: Record<string, string> = {}) => {
  const answer = await lead.call(listRecordCounties, { query: { kind: '287g', ...query } })
  const { knownAsOf, counties } = answer.json()
  const one = counties.find((each: { fips: string }) => each.fips === fips)
  return { knownAsOf, ...one }
}

test('the shipped list again: nothing new, all of it seen again on its day', async () => {
  const before = await records({})
  const answer = await importList(lead, listOf(shippedList, { seenOn: '2026-08-03' }))
  expect(answer.statusCode, answer.body).toBe(201)
  const after = await records({})
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(new Set(after.map(({ seenOn }) => seenOn))).toEqual(new Set(['2026-08-03']))
  expect(after.every(({ editedBy, addedBy }) => editedBy === null && addedBy === null)).toBe(true)
  expect(await county('01043')).toMatchObject({ knownAsOf: '2026-08-03', inForce: 0 })
  const { items } = (await lead.call(listImports)).json()
  expect(items[0]).toMatchObject({
    kind: '287g',
    source: { id: 'ice-287g' },
    fileName: 'list.csv',
    seenOn: '2026-08-03',
    added: 0,
    seenAgain: 74,
    author: { id: lead.id },
  })
  // an older copy that turns up later takes nothing back
  await importList(lead, listOf(shippedList, { seenOn: '2026-07-25' }))
  expect((await records({}))[0]?.seenOn).toBe('2026-08-03')
})

test('new agreements move the map, through time; once, however often they are sent', async () => {
  const id = newId()
  const list = listOf(header + office('Cullman') + office('Madison', 'JEM', '2026-11-05'))
  expect((await importList(lead, list, id)).statusCode).toBe(201)
  expect(await county('01043')).toMatchObject({
    knownAsOf: '2026-11-20',
    inForce: 1,
    models: ['TFM'],
  })
  expect(await county('01043', { asOf: '2026-11-02' })).toMatchObject({ inForce: 0 })
  const [madison] = await records({ county: '01089' })
  expect(madison).toMatchObject({
    datedOn: '2026-11-05',
    seenOn: '2026-11-20',
    adverse: true,
    url: 'https://example.org/Madison.pdf',
    details: { model: 'JEM' },
    addedBy: { id: lead.id },
  })

  const before = await everything()
  const replay = await importList(lead, list, id)
  expect([replay.statusCode, await everything()]).toEqual([200, before])
  const other = listOf(header + office('Cullman'))
  const { mapping } = await preview(lead, other)
  const taken = { params: { id }, body: { ...other, mapping, ended: [] } }
  expect((await lead.call(putImport, taken)).json()).toMatchObject({ code: 'different_facts' })
  const stranger = await server.signedIn('admin')
  expect((await importList(stranger, list, id)).statusCode).toBe(409)
  expect(await everything()).toBe(before)

  // the same file under another id
  expect((await importList(lead, list)).statusCode).toBe(201)
  expect(await records({ county: '01043' })).toHaveLength(1)
})

test('two at the same moment add what is new once', async () => {
  const list = listOf(header + office('Morgan'))
  const answers = await Promise.all([importList(lead, list), importList(lead, list)])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
  expect(await records({ county: '01103' })).toHaveLength(1)
})

describe('a list with one bad row, the last of many, leaves nothing', () => {
  const good = ['Cullman', 'Madison', 'Jackson', 'Walker']
    .map((name) => office(name, 'WSO'))
    .join('')
  const source = { title: 'A new source', publisher: 'Somebody', licence: 'Public record' }
  const bad: [name: string, row: string, field: string][] = [
    ['a misspelt county', office('Walker').replace(',Walker,', ',Waker,'), 'rows.6.county'],
    ['an unknown institution', 'Night Watch,Walker,TFM,2026-11-03,\n', 'rows.6.institution'],
    ['no day', office('Walker', 'JEM', ''), 'rows.6.day'],
    ['an unknown model', office('Walker', 'Full'), 'rows.6.model'],
    ['a link that is none', office('Walker', 'JEM').replace('https:', 'ftp:'), 'rows.6.url'],
    ['two readings of a day', office('Walker', 'JEM', '3/4/2026'), 'rows.6.order'],
  ]
  test.each(bad)('%s', async (_name, row, field) => {
    const before = await everything()
    const answer = await importList(lead, listOf(header + good + row, { source }))
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input' })
    expect(answer.json().errors.map((one: { field: string }) => one.field)).toContain(field)
    expect(await everything()).toBe(before)
  })

  test('an end that is none', async () => {
    const list = listOf(header + good)
    const [first] = (await preview(lead, list)).gone
    const id = first?.id ?? ''
    const ends: [object, string][] = [
      [{ recordId: newId(), endedOn: '2026-11-01' }, 'ended.0.recordId'],
      [{ recordId: id, endedOn: '2019-01-01' }, 'ended.0.endedOn'],
      [{ recordId: id, endedOn: '2026-11-21' }, 'ended.0.endedOn'],
    ]
    const before = await everything()
    for (const [end, field] of ends) {
      const answer = await importList(lead, { ...list, ended: [end] } as Sent)
      expect(answer.json(), field).toMatchObject({ status: 400, errors: [{ field }] })
    }
    const unknown = await importList(lead, listOf(header + good, { source: { id: 'nowhere' } }))
    expect(unknown.json()).toMatchObject({ status: 400, errors: [{ field: 'source' }] })
    expect(await everything()).toBe(before)
  })
})

test('what is no longer in the list ends when somebody says so, on the day she says', async () => {
  const kept = shippedList
    .toString()
    .split('\n')
    .filter((line) => !line.includes('marshall-county-sheriff'))
    .join('\n')
  const list = listOf(kept)
  const gone = (await preview(lead, list)).gone.filter((one) => one.institution.id === marshall)
  expect(gone).toMatchObject([{ datedOn: '2025-09-22' }])

  expect((await importList(lead, list)).statusCode).toBe(201)
  expect(await county('01095')).toMatchObject({ inForce: 1, ended: 0 })

  const ended = [{ recordId: gone[0]?.id ?? '', endedOn: '2026-10-15' }]
  const answer = await importList(lead, { ...list, ended } as Sent)
  expect(answer.statusCode, answer.body).toBe(201)
  expect(await county('01095')).toMatchObject({ inForce: 0, ended: 1 })
  expect(await county('01095', { asOf: '2026-10-14' })).toMatchObject({ inForce: 1, ended: 0 })
  const [record] = await records({ institution: marshall })
  expect(record).toMatchObject({ endedOn: '2026-10-15', editedBy: { id: lead.id } })

  // a later list has it again: a person decides which is right
  const again = listOf(shippedList, { seenOn: '2026-11-22' })
  const [question] = (await preview(lead, again)).questions
  expect(question).toMatchObject({ about: 'still_ended', text: '2026-10-15' })
  const answers = answersTo({ [question?.key ?? '']: 'in_force' })
  expect((await importList(lead, { ...again, answers })).statusCode).toBe(201)
  expect(await county('01095')).toMatchObject({ inForce: 1, ended: 0 })
})

test('a new source is kept with its licence, and found again by its title', async () => {
  const source = {
    title: 'Minutes of the Cullman council',
    publisher: 'City of Cullman',
    licence: 'Public record',
    url: 'https://example.org/minutes',
  }
  const text = (title: string) =>
    `Institution,County,Title,Date\nCullman County Sheriff's Office,Cullman,${title},2026-05-01\n`
  const vote = { kind: 'vote' as never, adverse: false, source: source as never }
  expect((await importList(lead, listOf(text('First'), vote))).statusCode).toBe(201)
  expect((await importList(lead, listOf(text('Second'), vote))).statusCode).toBe(201)
  const found = await records({ kind: 'vote' })
  expect(found).toHaveLength(2)
  expect(new Set(found.map((one) => one.source?.id))).toEqual(
    new Set(['minutes-of-the-cullman-council']),
  )
  expect(found.every(({ adverse }) => !adverse)).toBe(true)
})

test('the preview writes nothing, and is for those who import', async () => {
  const before = await everything()
  await preview(lead, listOf(header + office('Cullman', 'JEM')))
  expect(await everything()).toBe(before)
  for (const role of ['organizer', 'viewer'] as const) {
    const member = await server.signedIn(role)
    await expect(preview(member, listOf(header))).rejects.toThrow('forbidden')
  }
})
