import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportPreview } from '../../server/imports/contract.ts'
import type { Mapping } from '../../server/imports/rules.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bringIn, likeliest, preview, sendFile, sent, takeBack } from './files.ts'
import { workbookOf } from './workbook.ts'

let server: TestApp
let member: TestMember
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

const office = "Marshall County Sheriff's Office"
const contactsOf = async () =>
  (await member.inject({ url: '/api/contacts?mine=true&limit=200' })).json().items
const mapped = (mapping: Mapping) => ({ sheets: [{ at: 0, use: true, mapping }] })

/** The columns as they are found, without these. */
function without({ sheets }: ImportPreview, ...fields: (keyof Mapping)[]) {
  const mapping = { ...sheets[0]?.mapping }
  for (const field of fields) delete mapping[field]
  return mapped(mapping)
}

test('a column that was forgotten the first time brings no row in twice', async () => {
  member = await server.memberOf({ roles: ['organizer'] })
  const file = [
    'Date,County,Institution,Kind,Notes,Promise',
    `2025-03-14,Marshall,${office},call,,Will send the policy`,
    // without its promise it says the same as the first
    `2025-03-14,Marshall,${office},call,,Will call back`,
    `2025-03-15,Marshall,${office},call,x,`,
  ].join('\n')
  const first = await sent(member, file)
  const forgotten = without(await preview(member, first), 'promise')
  const done = await bringIn(member, first, forgotten)
  expect(done.counts).toMatchObject({ new: 2, double: 1 })

  const id = newId()
  await sendFile(member, file, id, 'again.csv')
  const whole = mapped({ day: 0, county: 1, institution: 2, kind: 3, notes: 4, promise: 5 })
  const seen = await preview(member, id, whole)
  expect(seen.counts).toMatchObject({ new: 0, double: 0, known: 3, open: 0 })
  expect(seen.already).toMatchObject({
    otherwise: 3,
    imports: [{ id: first, fileName: 'sheet', rows: 3, finishedAt: expect.any(String) }],
  })
  // as they were read the first time
  expect((await preview(member, id, forgotten)).already).toMatchObject({ otherwise: 0 })
  await bringIn(member, id, whole)
  expect(await contactsOf()).toHaveLength(2)

  // taken back, they are new, and whole
  await takeBack(member, first)
  const next = await sent(member, file)
  expect((await preview(member, next, whole)).counts).toMatchObject({ new: 3, known: 0 })
})

test('nor another row of headers, another kind, or another answer', async () => {
  member = await server.memberOf({ roles: ['organizer'] })
  const file = [
    'Visits of the spring,,,,',
    'Date,County,Institution,Kind,Notes',
    '3/4/2025,Marshall,Marshal Cnty Sherrif,chat,a',
    '3/5/2025,Marshall,Marshal Cnty Sherrif,chat,b',
  ].join('\n')
  const first = await sent(member, file)
  const seen = await preview(member, first)
  const [order, kind] = ['order', 'kind'].map(
    (about) => seen.questions.find((one) => one.about === about)?.key ?? '',
  )
  const answers = [{ key: order ?? '', value: 'mdy' }, ...likeliest(seen)]
  await bringIn(member, first, { answers })
  expect(await contactsOf()).toHaveLength(2)

  const again = await sent(member, file)
  const otherwise = {
    answers: [
      { key: order ?? '', value: 'dmy' },
      { key: kind ?? '', value: 'visit' },
      ...answers.filter(({ key }) => key !== order && key !== kind),
    ],
    sheets: [
      { at: 0, use: true, headerRow: 1, mapping: { day: 0, institution: 2, notes: 3, kind: 4 } },
    ],
    contactKind: 'visit' as const,
  }
  const { counts } = await preview(member, again, otherwise)
  expect(counts).toMatchObject({ new: 0, known: 2, open: 0 })
})

test('a row that another file had brought is known by its own cells from then on', async () => {
  member = await server.memberOf({ roles: ['organizer'] })
  await bringIn(
    member,
    await sent(member, `Fecha;Institución;Notas\n14.03.2025;${office};hablamos\n`),
  )
  const file = `Date,Institution,Notes,Promise\n2025-03-14,${office},hablamos,Will answer\n`
  const second = await sent(member, file)
  const forgotten = without(await preview(member, second), 'promise')
  expect((await bringIn(member, second, forgotten)).counts).toMatchObject({ new: 0, known: 1 })
  const third = await sent(member, file)
  const whole = mapped({ day: 0, institution: 1, notes: 2, promise: 3 })
  expect((await preview(member, third, whole)).counts).toMatchObject({ new: 0, known: 1 })
})

test('the same cells in the sheet of another county are another entry', async () => {
  member = await server.memberOf({ roles: ['organizer'], regions: ['top-of-alabama'] })
  const house = 'U.S. House, Alabama District 4'
  const rows = [
    ['Fecha', 'Institución', 'Notas', 'Promesa'],
    ['2025-03-14', house, 'x', 'y'],
  ]
  const of = (...names: string[]) => workbookOf(names.map((name) => ({ name, rows })))
  const first = await sent(member, of('Marshall'))
  await bringIn(member, first, without(await preview(member, first), 'promise'))
  const both = await sent(member, of('Marshall', 'DeKalb'))
  expect((await preview(member, both)).counts).toMatchObject({ known: 1, new: 1 })
})
