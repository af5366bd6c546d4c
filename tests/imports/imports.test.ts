import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bringIn, imported, likeliest, preview, sendFile, sent, takeBack } from './files.ts'
import { workbookOf } from './workbook.ts'

let server: TestApp
let organizer: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const office = "Marshall County Sheriff's Office"
const header = 'Date,County,Institution,Type,Outcome,Notes,Promise,Follow up,Due date\n'
const csv = (...rows: string[]) => `${header}${rows.join('\n')}\n`
const contactsOf = async (member: TestMember) =>
  (await member.inject({ url: '/api/contacts?mine=true&limit=200' })).json().items
const audits = async (id: string) =>
  (
    await server.superuser.query('select action from audit where subject_id = $1 order by seq', [
      id,
    ])
  ).rows.map(({ action }) => action)

test('a sheet comes in, once, and goes again', async () => {
  const file = csv(
    `3/14/2025,Marshall,${office},Meeting,Held,Spoke of jail holds,Will send the policy,,`,
    `2025-04-02,Marshall,"Marshall Co. Sheriff's Ofc",llamada,no contestó,Nadie contestó,,,`,
    `15 de mayo de 2025,Marshall County,${office},Visita,,Talked with the desk,,Call again,6/1/2025`,
  )
  const id = await sent(organizer, file)
  const seen = await preview(organizer, id)
  expect(seen.sheets[0]?.mapping).toEqual({
    day: 0,
    county: 1,
    institution: 2,
    kind: 3,
    outcome: 4,
    notes: 5,
    promise: 6,
    followUp: 7,
    followUpDue: 8,
  })
  expect(seen.questions.map(({ about }) => about)).toEqual(['past_follow_ups'])
  const answers = likeliest(seen)
  expect((await preview(organizer, id, { answers })).counts).toMatchObject({ new: 3, open: 0 })
  expect(await contactsOf(organizer)).toEqual([])

  const done = await bringIn(organizer, id, { answers })
  expect(done).toMatchObject({ fileName: 'sheet', counts: { new: 3, rejected: 0 } })
  expect(await imported(organizer, id)).toMatchObject({
    came: { counties: [{ fips: '01095', contacts: 3 }], institutions: [], people: [] },
  })
  const contacts = await contactsOf(organizer)
  expect(contacts).toMatchObject([
    {
      happenedOn: '2025-05-15',
      kind: 'visit',
      outcome: 'held',
      notes: 'Talked with the desk\n\nNext step: Call again',
    },
    {
      happenedOn: '2025-04-02',
      kind: 'call',
      outcome: 'attempted',
      institutions: [{ id: sheriff }],
    },
    {
      happenedOn: '2025-03-14',
      kind: 'meeting',
      commitments: 1,
      author: { id: organizer.id },
      sensitivity: 'shared',
    },
  ])
  expect(await audits(id)).toEqual(['sent', 'imported'])
  const { rows } = await server.superuser.query(
    'select num_nonnulls(sealed_key, book, choices, rejected) as kept from imports where id = $1',
    [id],
  )
  expect(rows).toEqual([{ kept: 0 }])

  // the same file once more, and the same facts in another one
  const again = await sent(organizer, file)
  expect((await preview(organizer, again)).counts).toMatchObject({ new: 0, known: 3, open: 0 })
  const other = await sent(
    organizer,
    `Notas;Fecha;Institución;Promesa\nSpoke of jail holds;14.03.2025;${office};Will send the policy\n`,
  )
  expect((await preview(organizer, other)).counts).toMatchObject({ new: 0, known: 1 })
  await bringIn(organizer, again)
  expect(await contactsOf(organizer)).toHaveLength(3)

  expect(await takeBack(organizer, id)).toMatchObject({ state: 'undone' })
  expect(await contactsOf(organizer)).toEqual([])
  expect(await audits(id)).toEqual(['sent', 'imported', 'undone'])
  const after = await sent(organizer, file)
  expect((await preview(organizer, after, { answers })).counts).toMatchObject({ new: 3, known: 0 })
})

test('somebody has built on it: it says what, and nothing goes', async () => {
  const lead = await server.signedIn('lead')
  const id = await sent(
    lead,
    csv(
      `2025-02-01,Marshall,${office},call,,first,Will answer,,`,
      `2025-02-02,Marshall,${office},call,,second,,,`,
    ),
  )
  await bringIn(lead, id)
  const [second, first] = await contactsOf(lead)
  const whole = (await lead.inject({ url: `/api/contacts/${first.id}` })).json()
  await lead.put(`/api/commitments/${whole.commitments[0].id}/events/${newId()}`, {
    kind: 'progress',
    note: 'x',
  })
  await lead.put(
    `/api/contacts/${second.id}`,
    { countyFips: '01095', institutionIds: [sheriff], kind: 'visit' },
    1,
  )
  const undo = await lead.inject({ method: 'POST', url: `/api/imports/${id}/undo` })
  expect(undo.json()).toMatchObject({ status: 409, code: 'import_built_on' })
  const against = (await lead.inject({ url: `/api/imports/${id}/against` })).json()
  expect(against).toMatchObject({ total: 2 })
  expect(
    against.items.map((one: { record: string; why: string }) => [one.record, one.why]),
  ).toEqual([
    ['commitment', 'has_history'],
    ['contact', 'changed'],
  ])
  expect(await contactsOf(lead)).toHaveLength(2)
})

test('three spellings, one of them a slip: the slip is for a person to say, for all its rows', async () => {
  const lead = await server.signedIn('lead')
  const rows = [office, "Marshall County Sheriff's Office", 'Marshal Cnty Sherrif']
  const file = csv(
    ...rows.flatMap((name, at) => [
      `2025-0${at + 1}-03,Marshall,"${name}",visit,,a,,,`,
      `2025-0${at + 1}-04,Marshall,"${name}",visit,,b,,,`,
    ]),
  )
  const id = await sent(lead, file)
  const seen = await preview(lead, id)
  expect(seen.counts).toMatchObject({ new: 4, open: 2 })
  expect(seen.questions).toMatchObject([
    { about: 'institution', rows: 2, text: 'Marshal Cnty Sherrif' },
  ])
  expect(seen.questions[0]?.proposals[0]).toEqual({ value: sheriff, label: office })
  const refused = await lead.inject({
    method: 'POST',
    url: `/api/imports/${id}/run`,
    payload: { kind: 'contacts', sheets: [], answers: [] },
  })
  expect(refused.json()).toMatchObject({ code: 'import_open' })
  await bringIn(lead, id, { answers: likeliest(seen) })
  const contacts = await contactsOf(lead)
  expect(contacts).toHaveLength(6)
  expect(
    new Set(contacts.map((one: { institutions: { id: string }[] }) => one.institutions[0]?.id)),
  ).toEqual(new Set([sheriff]))
})

test('what is new joins the directory once, unconfirmed, and its second spelling is the same', async () => {
  const lead = await server.signedIn('lead')
  const file =
    'Date,County,Institution,Who,Notes\n2025-03-01,Marshall,Iglesia Luz del Valle Verde,Pastor Ramón Ibarra,x\n2025-03-02,Marshall,Igl. Luz del Valle Verde,Ramon Ibarra,y\n'
  const id = await sent(lead, file)
  const [first, second] = (await preview(lead, id)).questions
  let answers = [{ key: first?.key ?? '', value: 'new:church' }]
  const seen = await preview(lead, id, { answers })
  const same = seen.questions.find(({ key }) => key === second?.key)
  expect(same?.proposals).toContainEqual({
    value: `same:${first?.key}`,
    label: expect.stringContaining('uz del'),
  })
  answers = [...answers, { key: second?.key ?? '', value: `same:${first?.key}` }]
  const people = (await preview(lead, id, { answers })).questions
  expect(people).toMatchObject([
    { about: 'person', text: 'Ramón Ibarra · Iglesia Luz del Valle Verde', rows: 2 },
  ])
  answers = [...answers, { key: people[0]?.key ?? '', value: 'new' }]
  const done = await bringIn(lead, id, { answers })
  expect(done.counts).toMatchObject({ new: 2, institutionsNew: 1, peopleNew: 1 })
  const { items } = (await lead.inject({ url: '/api/institutions?q=Luz del Valle Verde' })).json()
  expect(items).toMatchObject([
    { name: 'Iglesia Luz del Valle Verde', kind: 'church', confirmed: false, counties: ['01095'] },
  ])
  expect(
    (await lead.inject({ url: `/api/institutions/${items[0].id}` })).json().seats,
  ).toMatchObject([{ title: 'Pastor', tenures: [{ person: { name: 'Ramón Ibarra' } }] }])
  // known from now on, by name and by row
  const again = await sent(lead, file)
  expect((await preview(lead, again)).counts).toMatchObject({ known: 2, open: 0 })
  const against = (await lead.inject({ url: `/api/imports/${id}/against` })).json()
  expect(against).toMatchObject({ total: 0, brought: { institutions: 1, people: 1 }, left: [] })
})

test('what is kept of a file opens with its key alone', async () => {
  const member = await server.signedIn('organizer')
  const id = await sent(
    member,
    csv(`2025-06-01,Marshall,${office},call,,canary words,,,`, ',,,,,,,,x'),
  )
  await preview(member, id)
  const { rows } = await server.superuser.query('select book, choices from imports where id = $1', [
    id,
  ])
  for (const part of Object.values<Buffer>(rows[0])) {
    expect(part.length).toBeGreaterThan(50)
    // packed before it is sealed: nothing of it can be unpacked without
    for (let at = 0; at < 64; at += 1) expect(() => gunzipSync(part.subarray(at))).toThrow()
  }
})

test('what may lead to somebody is asked about, and kept, restricted or taken out as she says', async () => {
  const lead = await server.signedIn('lead')
  const notes = [
    'call her at 205-555-0143',
    'his A-number is A123456789',
    'text me at 205-555-0199',
  ]
  const id = await sent(
    lead,
    csv(...notes.map((note, at) => `2025-01-0${at + 1},Marshall,${office},call,,${note},,,`)),
  )
  const seen = await preview(lead, id)
  expect(seen).toMatchObject({ findingCount: 3, counts: { open: 3 } })
  const [a, b] = seen.findings
  const answers = [
    { key: a?.key ?? '', value: 'redact' },
    { key: b?.key ?? '', value: 'restrict' },
    { key: 'finding:*', value: 'keep' },
  ]
  await bringIn(lead, id, { answers })
  const contacts = await contactsOf(lead)
  expect(contacts).toMatchObject([
    { notes: notes[2], sensitivity: 'shared' },
    { notes: '', sensitivity: 'restricted', closed: 'sealed' },
    { notes: 'call her at [taken out]', sensitivity: 'shared' },
  ])
  const opened = await lead.inject({ method: 'POST', url: `/api/contacts/${contacts[1].id}/open` })
  expect(opened.body).toContain(notes[1])
})

test('rows that cannot come in are a file with reasons; mended, it comes in', async () => {
  const member = await server.memberOf({ roles: ['organizer'], language: 'es' })
  const id = await sent(
    member,
    csv(
      `someday,Marshall,${office},call,,=1+1,,,`,
      `2025-01-02,Jefferson,,call,,no institution,,,`,
      `2025-01-03,Jefferson,Birmingham Police Department,call,,not mine,,,`,
      `2025-01-04,Marshall,${office},call,,good,,,`,
    ),
  )
  const seen = await preview(member, id)
  expect(seen.counts).toMatchObject({ new: 1, rejected: 3 })
  expect(seen.problems.map(({ cell, code }) => [cell, code])).toEqual([
    ['A2', 'day_unreadable'],
    ['C3', 'institution_missing'],
    ['B3', 'county_not_yours'],
    ['B4', 'county_not_yours'],
  ])
  expect(await bringIn(member, id)).toMatchObject({ hasRejected: true })
  const file = await member.inject({ url: `/api/imports/${id}/rejected` })
  expect(file.headers['content-type']).toMatch('text/csv')
  expect(file.body.split('\r\n')[0]).toBe(
    '\ufeffPor qué no,Dónde estaba,Date,County,Institution,Type,Outcome,Notes,Promise,Follow up,Due date',
  )
  expect(file.body).toContain(
    "A2: esta no es una fecha que se pueda leer,2,someday,Marshall,Marshall County Sheriff's Office,call,,'=1+1",
  )
  const mended = file.body.replace('someday', '2025-01-01').split('\r\n').slice(0, 2).join('\r\n')
  const next = await sent(member, mended)
  expect((await preview(member, next)).counts).toMatchObject({ new: 1 })
  await bringIn(member, next)
  expect((await contactsOf(member)).map((one: { notes: string }) => one.notes)).toEqual([
    'good',
    '=1+1',
  ])
  await member.inject({ method: 'DELETE', url: `/api/imports/${id}` })
  expect((await member.inject({ url: `/api/imports/${id}/rejected` })).json()).toMatchObject({
    code: 'import_over',
  })
})

test('rows of several sheets lie under their own headings, with the county of their sheet', async () => {
  const member = await server.memberOf({ roles: ['organizer'], regions: ['top-of-alabama'] })
  const house = 'U.S. House, Alabama District 4'
  const id = await sent(
    member,
    workbookOf([
      {
        name: 'DeKalb',
        rows: [
          ['Fecha', 'Institución', 'Notas', 'Color'],
          ['nunca', house, 'uno', 'rojo'],
        ],
      },
      {
        name: 'Marshall',
        rows: [
          ['Color', 'Notes', 'Agency', 'How', 'Date', 'Extra'],
          ['blue', 'two\n=1+1', house, 'call', 'someday', 'more'],
        ],
      },
    ]),
  )
  const seen = await preview(member, id)
  expect(seen.counts).toMatchObject({ rejected: 2 })
  await bringIn(member, id, { answers: likeliest(seen) })
  const { body } = await member.inject({ url: `/api/imports/${id}/rejected` })
  const rows: string[][] = parse(body, { bom: true })
  expect(rows.map((cells) => cells.slice(1))).toEqual([
    ['Where it was', 'County', 'Fecha', 'Institución', 'Notas', 'Color', 'How', 'Extra'],
    ['DeKalb 2', 'DeKalb', 'nunca', house, 'uno', 'rojo', '', ''],
    ['Marshall 2', 'Marshall', 'someday', house, 'two\n=1+1', 'blue', 'call', 'more'],
  ])
  // no line of a cell is a row to any spreadsheet
  expect(body).toContain('"two\n=1+1"')
  const next = await sent(
    member,
    body.replace('nunca', '2025-02-03').replace('someday', '2025-02-04'),
  )
  await bringIn(member, next, { answers: likeliest(await preview(member, next)) })
  expect(
    (await contactsOf(member)).map((one: { countyFips: string; notes: string; kind: string }) => [
      one.countyFips,
      one.notes,
      one.kind,
    ]),
  ).toEqual([
    ['01095', 'two\n=1+1', 'call'],
    ['01049', 'uno', 'meeting'],
  ])
})

test('one that was cut short is where it was before, and comes in the next time', async () => {
  const member = await server.signedIn('organizer')
  const id = await sent(member, csv(`2025-06-01,Marshall,${office},call,,cut short,,,`))
  const cut = (state: string) =>
    server.superuser.query(
      `update imports set state = $2, seen_at = now() - interval '3 minutes' where id = $1`,
      [id, state],
    )
  await cut('running')
  expect(await imported(member, id)).toMatchObject({ state: 'staged' })
  expect((await preview(member, id)).counts).toMatchObject({ new: 1 })
  await bringIn(member, id)
  await cut('undoing')
  expect(await imported(member, id)).toMatchObject({ state: 'finished' })
  await takeBack(member, id)
  expect(await contactsOf(member)).toEqual([])
})

describe('who may', () => {
  test('somebody else sees none of it', async () => {
    const id = await sent(organizer, csv(`2025-01-01,Marshall,${office},call,,x,,,`))
    const other = await server.memberOf({ roles: ['organizer', 'lead', 'leadership', 'admin'] })
    const ways = [
      { url: `/api/imports/${id}` },
      { url: `/api/imports/${id}/rejected` },
      { url: `/api/imports/${id}/against` },
      {
        method: 'POST',
        url: `/api/imports/${id}/run`,
        payload: { kind: 'contacts', sheets: [], answers: [] },
      },
      { method: 'POST', url: `/api/imports/${id}/undo` },
      { method: 'DELETE', url: `/api/imports/${id}` },
    ] as const
    for (const way of ways) {
      const answer = await other.inject(way)
      const unknown = await other.inject({ ...way, url: way.url.replace(id, newId()) })
      expect([answer.statusCode, answer.body]).toEqual([404, unknown.body])
    }
    expect((await sendFile(other, 'a,b\n', id)).json()).toMatchObject({ code: 'different_facts' })
    expect((await other.inject({ url: '/api/imports' })).json().items).toEqual([])
  })

  test('admins bring in the directory and no contacts, organizers the other way round', async () => {
    const admin = await server.signedIn('admin')
    const file =
      'Name,Type,County,Person,Title,Phone\nHope Clinic of Arab,Clinic,Marshall,Dana Reyes,Director,256-555-0100\nMarshall County Sheriff,Sheriff,Marshall,,,\n'
    const id = await sent(admin, file)
    const choices = (kind: 'contacts' | 'directory') => ({ kind, sheets: [], answers: [] })
    const asked = (member: TestMember, of: string, kind: 'contacts' | 'directory') =>
      member.inject({ method: 'POST', url: `/api/imports/${of}/preview`, payload: choices(kind) })
    expect((await asked(admin, id, 'contacts')).statusCode).toBe(403)
    const own = await sent(organizer, file)
    expect((await asked(organizer, own, 'directory')).statusCode).toBe(403)
    const seen = await preview(admin, id, choices('directory'))
    expect(seen.counts).toMatchObject({ new: 1, open: 1 })
    const answers = likeliest(seen)
    const done = await bringIn(admin, id, { ...choices('directory'), answers })
    expect(done.counts).toMatchObject({ new: 1, known: 1, institutionsNew: 1, peopleNew: 1 })
    const find = async () =>
      (await admin.inject({ url: '/api/institutions?q=Hope Clinic of Arab' })).json().items
    expect(await find()).toMatchObject([{ kind: 'hospital', counties: ['01095'] }])
    await takeBack(admin, id)
    expect(await find()).toEqual([])
    expect(await imported(admin, id)).toMatchObject({ state: 'undone' })
  })

  test('what was sent goes after a day, also when nobody comes back to it', async () => {
    const id = await sent(organizer, csv(`2025-01-01,Marshall,${office},call,,x,,,`))
    await server.superuser.query(
      `update imports set created_at = now() - interval '25 hours' where id = $1`,
      [id],
    )
    await server.superuser.query('select condado_erase_imports()')
    expect(await imported(organizer, id)).toMatchObject({ state: 'erased', fileName: 'sheet' })
    const { rows } = await server.superuser.query(
      'select book, sealed_key from imports where id = $1',
      [id],
    )
    expect(rows).toEqual([{ book: null, sealed_key: null }])
  })
})
