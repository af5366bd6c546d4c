import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { previewImport } from '../../server/records/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { answersTo, listOf, preview, type Sent, shippedList } from './lists.ts'

let server: TestApp
let lead: TestMember
let cullman: string
let marshall: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  cullman = await institutionNamed(server.app, "Cullman County Sheriff's Office")
  marshall = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const header = 'Agency,County,Type of agreement,Signed\n'
const row = (agency: string, county: string, model: string, day: string) =>
  `"${agency}","${county}","${model}","${day}"\n`
const look = (text: string, facts: Partial<Sent> = {}) =>
  preview(lead, listOf(header + text, facts))
const office = "Cullman County Sheriff's Office"

test('the list that came with the product is recognised whole', async () => {
  const { rows, questions, gone, missing } = await preview(lead, listOf(shippedList))
  expect(rows).toHaveLength(74)
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['known']))
  expect([questions, gone, missing]).toEqual([[], [], []])
})

test('by the names of its counties, what is wrong in it is asked about and nothing else', async () => {
  const mapping = { institution: 1, ori: 2, county: 4, model: 5, day: 7 }
  const asked = await preview(lead, listOf(shippedList, { mapping }))
  const [town, slip, ...more] = asked.questions
  expect(more).toEqual([])
  expect(slip).toMatchObject({ about: 'county', text: 'Frankin County', rows: [34] })
  expect(slip?.proposals[0]).toEqual({ value: '01059', label: 'Franklin' })
  // the town of Cherokee lies in Colbert County
  expect(town).toMatchObject({ about: 'institution', text: 'Cherokee Police Department' })
  const [police] = town?.proposals ?? []
  expect(police?.label).toBe('Cherokee Police Department')
  // while anything is open nobody knows what is missing
  expect(asked.gone).toEqual([])
  const answers = answersTo({ [town?.key ?? '']: police?.value ?? '', [slip?.key ?? '']: '01059' })
  const answered = await preview(lead, listOf(shippedList, { mapping, answers }))
  expect(answered.questions).toEqual([])
  expect(answered.rows.every(({ state }) => state === 'known')).toBe(true)
})

test('a new agreement is new, and who is missing is asked about, never ended', async () => {
  const { rows, gone } = await look(row(office, 'cullman co.', 'Task Force Model', '2026-11-03'))
  expect(rows).toEqual([
    {
      row: 2,
      state: 'new',
      institution: { id: cullman, name: office },
      text: office,
      fips: '01043',
      day: '2026-11-03',
      endedOn: null,
      title: '287(g) agreement with ICE: Task Force Model',
      url: null,
      adverse: true,
      recordId: null,
      changes: [],
      sameAs: null,
    },
  ])
  expect(gone).toHaveLength(74)
  // of another source nothing can be missing
  const source = { title: 'A list of our own', publisher: 'Us', licence: 'Ours' }
  expect((await look(row(office, '', 'TFM', '2026-11-03'), { source })).gone).toEqual([])
  // an older list says nothing of what was seen later
  expect((await look('', { seenOn: '2026-07-19' })).gone).toEqual([])
})

describe('asks', () => {
  const asking = async (text: string, facts: Partial<Sent> = {}) => {
    const { rows, questions } = await look(text, facts)
    expect(rows.map(({ state }) => state)).toContain('open')
    return questions
  }

  test('a misspelt county once for all its rows, and its institution after it', async () => {
    const rows =
      row(office, 'Culman', 'TFM', '2026-11-03') + row(office, 'CULMAN', 'JEM', '2026-11-03')
    expect(await asking(rows)).toMatchObject([
      { about: 'county', key: 'county:culman', text: 'Culman', rows: [2, 3] },
    ])
    const answers = answersTo({ 'county:culman': '01043' })
    const { rows: answered } = await look(rows, { answers })
    expect(answered.map(({ state }) => state)).toEqual(['new', 'new'])
    for (const wrong of ['01044', 'Cullman', '', 'x'])
      await asking(rows, { answers: answersTo({ 'county:culman': wrong }) })
  })

  test('an institution that is not exactly named, with those it may be', async () => {
    const [question] = await asking(row('Cullman Sheriff', 'Cullman', 'TFM', '2026-11-03'))
    expect(question).toMatchObject({ about: 'institution', fips: '01043', text: 'Cullman Sheriff' })
    expect(question?.proposals).toContainEqual({ value: cullman, label: office })
    const answers = answersTo({ [question?.key ?? '']: cullman })
    const { rows } = await look(row('Cullman Sheriff', 'Cullman', 'TFM', '2026-11-03'), { answers })
    expect(rows).toMatchObject([{ state: 'new', institution: { id: cullman } }])
  })

  test('an institution that serves another county than the list says', async () => {
    const [question] = await asking(row(office, 'Marshall', 'TFM', '2026-11-03'))
    expect(question).toMatchObject({ about: 'institution', fips: '01095' })
    expect(question?.proposals[0]).toEqual({ value: cullman, label: office })
  })

  test('what comes first in a day, and which century, once for the whole list', async () => {
    const rows = row(office, 'Cullman', 'TFM', '3/4/26') + row(office, 'Cullman', 'JEM', '5/6/26')
    expect(await asking(rows)).toMatchObject([{ key: 'order', rows: [2, 3] }])
    const order = answersTo({ order: 'dmy' })
    expect(await asking(rows, { answers: order })).toMatchObject([{ key: 'century', rows: [2, 3] }])
    const answers = [...order, ...answersTo({ century: '20' })]
    const answered = await look(rows, { answers })
    expect(answered.rows.map(({ day }) => day)).toEqual(['2026-04-03', '2026-06-05'])
    expect(answered.order).toEqual({ value: 'dmy', said: true })
  })

  test('nothing where the other rows show it, and says how it read them', async () => {
    const rows =
      row(office, 'Cullman', 'TFM', '3/4/2026') + row(office, 'Cullman', 'JEM', '5/16/2026')
    const { questions, order } = await look(rows)
    expect(questions).toEqual([])
    expect(order).toEqual({ value: 'mdy', said: false })
  })

  test.each([
    ['no day', ''],
    ['a word', 'pending'],
    ['a day that is none', '2026-02-30'],
    ['a day after the list was seen', '2026-11-21'],
  ])('for a day: %s', async (_name, day) => {
    const [question] = await asking(row(office, 'Cullman', 'TFM', day))
    expect(question).toMatchObject({ about: 'day', text: day })
    const answers = answersTo({ [question?.key ?? '']: '2026-10-01' })
    const { rows } = await look(row(office, 'Cullman', 'TFM', day), { answers })
    expect(rows).toMatchObject([{ state: 'new', day: '2026-10-01' }])
  })

  test('for a model that it does not know', async () => {
    const [question] = await asking(row(office, 'Cullman', 'Jail Model', '2026-11-03'))
    expect(question?.proposals.map(({ value }) => value)).toEqual([
      'TFM',
      'JEM',
      'WSO',
      'Jail Model',
    ])
  })

  test('whether another day is a correction or another agreement', async () => {
    const sheriff = row("Marshall County Sheriff's Office", 'Marshall', 'JEM', '2025-09-29')
    const [question] = await asking(sheriff)
    expect(question).toMatchObject({ about: 'same_record', text: '2025-09-29' })
    const [same] = question?.proposals ?? []
    expect(same?.label).toBe('2025-09-22')
    const key = question?.key ?? ''
    const corrected = await look(sheriff, { answers: answersTo({ [key]: same?.value ?? '' }) })
    expect(corrected.rows).toMatchObject([{ state: 'changed', changes: ['day'] }])
    expect(corrected.gone.some(({ institution }) => institution.id === marshall)).toBe(false)
    const another = await look(sheriff, { answers: answersTo({ [key]: 'new' }) })
    expect(another.rows).toMatchObject([{ state: 'new' }])
  })
})

test('the same row twice counts once; another state is left aside; a row can be left out', async () => {
  const twice = row(office, 'Cullman', 'TFM', '2026-11-03')
  expect((await look(twice + twice)).rows).toMatchObject([
    { state: 'new' },
    { state: 'double', sameAs: 2 },
  ])
  const states = `State,${header}Georgia,${twice}ALABAMA,${twice}`
  expect(await preview(lead, listOf(states))).toMatchObject({
    otherStates: 1,
    rows: [{ row: 3, state: 'new' }],
  })
  const sheriff = row("Marshall County Sheriff's Office", 'Marshall', 'JEM', 'unknown')
  const answers = answersTo({ 'day:unknown': 'leave_out' })
  const { rows, gone } = await look(sheriff, { answers })
  expect(rows).toMatchObject([{ state: 'left_out', institution: { id: marshall } }])
  // it may be the one that we know
  expect(gone.some(({ institution }) => institution.id === marshall)).toBe(false)
})

test('other kinds need a title, and each row may say what it speaks for', async () => {
  const votes = (text: string, facts: Partial<Sent> = {}) =>
    preview(lead, listOf(text, { kind: 'vote' as never, ...facts }))
  expect((await votes(header)).missing).toEqual(['title'])
  const text = `Institution,Title,Date,Stance\n${office},Voted for it,2026-05-01,en contra\n${office},Voted again,2026-06-01,a favor\n${office},Once more,2026-07-01,\n${office},And,2026-07-02,mixed\n`
  const { rows, questions } = await votes(text)
  expect(rows.map(({ adverse }) => adverse)).toEqual([true, false, true, null])
  expect(questions).toMatchObject([{ about: 'stance', text: 'mixed' }])
})

test.each([
  ['a spreadsheet', { content: 'UEsDBBQABgAIAAAAIQA=' }, 400, 'list_unreadable', undefined],
  [
    'a column that is none',
    { mapping: { institution: 9 } },
    400,
    'bad_input',
    'mapping.institution',
  ],
  ['a list of tomorrow and after', { seenOn: '2999-01-01' }, 400, 'bad_input', 'seenOn'],
  ['what is no base64', { content: 'é' }, 400, 'bad_input', 'content'],
  [
    '2.1 MB',
    { content: Buffer.alloc(2.1 * 1024 * 1024, 'a,b\n').toString('base64') },
    400,
    'bad_input',
    'content',
  ],
  [
    '6 MB',
    { content: Buffer.alloc(6 * 1024 * 1024, 'a,b\n').toString('base64') },
    413,
    'too_large',
    undefined,
  ],
])('%s is refused with a code and the field', async (_name, facts, status, code, field) => {
  const answer = await lead.call(previewImport, {
    body: { ...listOf(`${header}x,,,\n`), ...facts },
  })
  expect(answer.json()).toMatchObject({ status, code })
  if (field) expect(answer.json().errors[0].field).toBe(field)
})
