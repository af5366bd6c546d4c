import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp, TestMember } from '../setup/app.ts'
import {
  conflictsOf,
  idOf,
  loggedBy,
  meetingWith,
  read,
  remove,
  twoInMarshall,
} from './marshall.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
let sheriff: string
let school: string
beforeAll(async () => {
  ;({ server, ana, lead, sheriff, school } = await twoInMarshall())
})
afterAll(() => server.close())

const meeting = (more: object = {}) => meetingWith(sheriff, more)
const logged = (more: object = {}) => loggedBy(ana, newId(), meeting(more))

describe('two edit a contact from the same version', () => {
  test('different fields, and parts of its lists: one record says it all', async () => {
    const [assessed, promise, step] = [newId(), newId(), newId()]
    const url = await logged({
      assessments: [{ id: assessed, value: 3 }],
      commitments: [{ id: promise, text: 'Will send it' }],
    })
    const first = meeting({
      notes: 'We spoke of jail holds.',
      institutionIds: [sheriff, school],
      assessments: [{ id: assessed, value: 2 }],
      commitments: [{ id: promise, text: 'Will send it', version: 1 }],
    })
    expect((await ana.put(url, first, 1)).json()).not.toHaveProperty('merged')
    const second = meeting({
      kind: 'call',
      participants: [{ memberId: lead.id, role: 'led' }],
      assessments: [{ id: assessed, value: 3, basis: 'What he said' }],
      commitments: [{ id: promise, text: 'Will send it', dueOn: '2026-12-01', version: 1 }],
      followUps: [{ id: step, text: 'Call him', dueOn: '2026-12-01' }],
    })
    const answer = await lead.put(url, second, 1)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      version: 3,
      merged: ['institutionIds', 'notes', `assessments.${assessed}.value`],
    })
    expect(answer.json()).not.toHaveProperty('conflicts')
    expect(await read(ana, url)).toMatchObject({
      kind: 'call',
      notes: 'We spoke of jail holds.',
      institutions: [{ id: sheriff }, { id: school }],
      participants: [{ member: { id: lead.id }, role: 'led' }],
      assessments: [{ id: assessed, value: 2, basis: 'What he said' }],
      commitments: [{ id: promise, text: 'Will send it', dueOn: '2026-12-01' }],
      followUps: [{ id: step, text: 'Call him' }],
    })
    const { rows } = await server.superuser.query(
      'select action from audit where subject_id = $1 order by seq',
      [idOf(url)],
    )
    expect(rows.map((row) => row.action)).toEqual(['logged', 'edited', 'merged'])
  })

  test('the same field: the stored text stays, the other waits, and the rest is saved', async () => {
    const url = await logged()
    await ana.put(url, meeting({ notes: 'Hers' }), 1)
    const answer = await lead.put(url, meeting({ notes: 'The other', outcome: 'refused' }), 1)
    expect(answer.statusCode).toBe(200)
    const { conflicts } = answer.json()
    expect(conflicts).toMatchObject([{ record: 'contact', recordId: idOf(url), field: 'notes' }])
    expect(await read(ana, url)).toMatchObject({ notes: 'Hers', outcome: 'refused' })
    for (const member of [ana, lead]) {
      expect(await conflictsOf(member, idOf(url))).toMatchObject([
        {
          incoming: 'The other',
          stored: 'Hers',
          by: { id: lead.id },
          storedBy: { id: ana.id },
          mayDecide: true,
        },
      ])
    }
  })

  test('the same edit sent again is the same answer, and no second conflict', async () => {
    const url = await logged()
    await ana.put(url, meeting({ notes: 'Hers' }), 1)
    const edit = meeting({ notes: 'The other', kind: 'visit' })
    const first = await lead.put(url, edit, 1)
    await ana.put(url, meeting({ notes: 'Hers, again', kind: 'call' }), 3)
    const again = await lead.put(url, edit, 1)
    expect([again.statusCode, again.json().conflicts]).toEqual([200, first.json().conflicts])
    expect(await conflictsOf(lead, idOf(url))).toHaveLength(1)
    expect(await read(ana, url)).toMatchObject({ notes: 'Hers, again', kind: 'call', version: 4 })
  })

  test('of two sensitivities the stricter holds, and seals what was said before', async () => {
    const url = await logged({ notes: 'canary-before' })
    await ana.put(url, meeting({ notes: 'canary-hers', sensitivity: 'organization' }), 1)
    const readers = { sensitivity: 'restricted', readerIds: [lead.id] }
    const answer = await lead.put(url, meeting({ notes: 'canary-other', ...readers }), 1)
    expect(answer.json().conflicts.map((one: { field: string }) => one.field)).toEqual([
      'notes',
      'sensitivity',
    ])
    expect(await read(ana, url)).toMatchObject({ sensitivity: 'restricted', notes: '' })
    expect(await conflictsOf(ana, idOf(url))).toMatchObject([
      { closed: 'sealed', incoming: null, stored: null },
      { closed: 'sealed', incoming: null, stored: null },
    ])
    for (const table of ['versions', 'conflicts', 'contacts']) {
      const { rows } = await server.superuser.query(`select t::text from ${table} t`)
      expect(JSON.stringify(rows)).not.toContain('canary-')
    }
  })

  test('an institution taken off while the other writes of it: nothing of the edit is lost', async () => {
    const url = await logged({ institutionIds: [sheriff, school] })
    await ana.put(url, meeting({ notes: 'Only him' }), 1)
    const promise = newId()
    const edit = meeting({
      institutionIds: [sheriff, school],
      commitments: [{ id: promise, institutionId: school, text: 'A list of schools' }],
    })
    const answer = await lead.put(url, edit, 1)
    expect(answer.json().conflicts).toMatchObject([{ field: `commitments.${promise}` }])
    expect(await read(ana, url)).toMatchObject({ notes: 'Only him', commitments: [] })
    const [conflict] = await conflictsOf(lead, idOf(url))
    expect(conflict).toMatchObject({ incoming: { text: 'A list of schools' }, stored: null })
  })
})

describe('a promise that is edited by itself and in its contact', () => {
  async function promised() {
    const [promise, step] = [newId(), newId()]
    const url = await logged({
      commitments: [{ id: promise, text: 'Will send it' }],
      followUps: [{ id: step, text: 'Call him', dueOn: '2026-12-01' }],
    })
    const own = { countyFips: '01095', institutionId: sheriff, text: 'Will send it by mail' }
    expect((await lead.put(`/api/commitments/${promise}`, own, 1)).statusCode).toBe(200)
    return { url, promise, step }
  }
  const parts = (promise: string, text: string, version: number, step?: string) => ({
    commitments: [{ id: promise, text, version }],
    ...(step ? { followUps: [{ id: step, text: 'Call him', dueOn: '2026-12-01' }] } : {}),
  })

  test('is not set back by an edit of the contact that knew it as it was', async () => {
    const { url, promise } = await promised()
    const edit = meeting({ notes: 'More', ...parts(promise, 'Will send it', 1) })
    expect((await ana.put(url, edit, 1)).json()).not.toHaveProperty('conflicts')
    expect(await read(ana, url)).toMatchObject({
      notes: 'More',
      commitments: [{ text: 'Will send it by mail' }],
    })
  })

  test('is set back by one that had read it', async () => {
    const { url, promise } = await promised()
    await ana.put(url, meeting(parts(promise, 'Will send it', 2)), 1)
    expect(await read(ana, url)).toMatchObject({ commitments: [{ text: 'Will send it' }] })
  })

  test('keeps both texts when both changed it', async () => {
    const { url, promise, step } = await promised()
    const edit = meeting(parts(promise, 'Will bring it', 1, step))
    expect((await ana.put(url, edit, 1)).json().conflicts).toMatchObject([
      { record: 'commitment', recordId: promise, field: 'text' },
    ])
    expect(await conflictsOf(lead, promise)).toMatchObject([
      { incoming: 'Will bring it', stored: 'Will send it by mail' },
    ])
  })

  test('taken out of the contact by one, changed by the other: the words wait', async () => {
    const { url, step } = await promised()
    await lead.put(url, meeting(), 1)
    const edit = meeting({
      followUps: [{ id: step, text: 'Visit him', dueOn: '2026-12-01', version: 1 }],
    })
    const answer = await ana.put(url, edit, 1)
    expect(answer.json().conflicts).toMatchObject([{ record: 'follow_up', recordId: step }])
    const [conflict] = await conflictsOf(ana, step)
    expect(conflict).toMatchObject({ kind: 'edit_of_removed', removed: true })
    expect(conflict.incoming).toMatchObject({ text: 'Visit him' })
    // brought back with its words
    const taken = await ana.put(`/api/conflicts/${conflict.id}`, { take: 'incoming' }, 1)
    expect(taken.statusCode).toBe(200)
    expect((await read(ana, url)).followUps).toMatchObject([{ id: step, text: 'Visit him' }])
  })
})

test('a new entry sent again after a lost answer is the same entry, whoever has edited it since', async () => {
  for (const more of [{}, { sensitivity: 'restricted', readerIds: [lead.id] }]) {
    const facts = meeting(more)
    const url = `/api/contacts/${newId()}`
    await ana.put(url, facts)
    await ana.put(url, { ...facts, kind: 'call' }, 1)
    expect((await ana.put(url, facts)).json()).toMatchObject({ version: 2 })
    expect((await ana.put(url, { ...facts, kind: 'visit' })).statusCode).toBe(409)
    expect((await lead.put(url, facts)).statusCode).toBe(409)
  }
})

describe('a removal', () => {
  test('never beats an edit that it has not seen: it waits', async () => {
    const url = await logged()
    await lead.put(url, meeting({ notes: 'More' }), 1)
    const answer = await remove(ana, url, 1)
    expect(answer.statusCode).toBe(200)
    expect(answer.json().conflicts).toMatchObject([{ record: 'contact', field: '' }])
    expect((await remove(ana, url, 1)).json()).toEqual(answer.json())
    expect(await read(ana, url)).toMatchObject({ notes: 'More' })
    const [conflict] = await conflictsOf(lead, idOf(url))
    expect(conflict).toMatchObject({ kind: 'removal', by: { id: ana.id } })
    // and is done when somebody who has seen it says so
    await lead.put(`/api/conflicts/${conflict.id}`, { take: 'incoming' }, conflict.version)
    expect((await ana.inject({ url })).statusCode).toBe(404)
  })

  test('of what only she herself has changed since is done, and done twice', async () => {
    const url = await logged()
    await ana.put(url, meeting({ notes: 'More' }), 1)
    expect((await remove(ana, url, 1)).statusCode).toBe(204)
    expect((await remove(ana, url, 1)).statusCode).toBe(204)
    expect((await remove(lead, url, 1)).statusCode).toBe(404)
  })

  test('does not swallow an edit that comes after it: it is kept, once, and can bring it back', async () => {
    const url = await logged()
    expect((await remove(lead, url, 1)).statusCode).toBe(204)
    const edit = meeting({ notes: 'What he said at the door' })
    const answer = await ana.put(url, edit, 1)
    expect(answer.statusCode).toBe(200)
    expect((await ana.put(url, edit, 1)).json()).toEqual(answer.json())
    const kept = await conflictsOf(ana, idOf(url))
    expect(kept).toMatchObject([{ kind: 'edit_of_removed', removed: true, field: '' }])
    expect(kept[0].incoming).toMatchObject({ notes: 'What he said at the door' })
    await ana.put(`/api/conflicts/${kept[0].id}`, { take: 'incoming' }, kept[0].version)
    expect(await read(ana, url)).toMatchObject({ notes: 'What he said at the door' })
  })
})

describe('every other kind that is edited', () => {
  const step = { countyFips: '01095', text: 'Call', dueOn: '2026-12-01' }
  const kinds: [plural: string, facts: () => object, mine: object, theirs: object, text: string][] =
    [
      [
        'commitments',
        () => ({ countyFips: '01095', institutionId: sheriff, text: 'x', madeOn: '2026-11-01' }),
        { dueOn: '2026-12-24' },
        { evidence: 'written' },
        'text',
      ],
      [
        'follow-ups',
        () => ({ ...step, institutionId: sheriff }),
        { dueOn: '2026-12-24' },
        { done: true },
        'text',
      ],
      [
        'institutions',
        () => ({
          sector: 'business',
          kind: 'shop',
          name: 'x',
          counties: ['01095'],
          scope: 'local',
        }),
        { counties: ['01095', '01097'], scope: 'local' },
        { phone: '256 555 0100' },
        'name',
      ],
      ['people', () => ({ name: 'x' }), { party: 'Independent' }, { email: 'a@b.gov' }, 'name'],
    ]
  test.each(kinds)('%s', async (plural, facts, mine, theirs, text) => {
    const url = `/api/${plural}/${newId()}`
    await lead.put(url, facts())
    const admin = ['institutions', 'people'].includes(plural) ? await server.signedIn('lead') : lead
    await admin.put(url, { ...facts(), ...theirs, [text]: 'stored' }, 1)
    const answer = await lead.put(url, { ...facts(), ...mine, [text]: 'incoming' }, 1)
    expect(answer.json()).toMatchObject({
      version: 3,
      merged: Object.keys(theirs),
      conflicts: [{ field: text }],
    })
    expect(await conflictsOf(lead, idOf(url))).toMatchObject([
      { incoming: 'incoming', stored: 'stored' },
    ])
    // decided by a third text
    const [conflict] = await conflictsOf(lead, idOf(url))
    const decided = { take: 'written', text: 'both' }
    const stale = await lead.put(`/api/conflicts/${conflict.id}`, decided, 2)
    expect(stale.json()).toMatchObject({ status: 412 })
    expect((await lead.put(`/api/conflicts/${conflict.id}`, decided, 3)).statusCode).toBe(200)
    // sent again, and by somebody who decided otherwise
    expect((await lead.put(`/api/conflicts/${conflict.id}`, decided, 3)).statusCode).toBe(200)
    const other = await lead.put(`/api/conflicts/${conflict.id}`, { take: 'stored' }, 4)
    expect(other.json()).toMatchObject({ status: 409, code: 'decided_already' })
    const { items } = await read(lead, `${url}/history`)
    expect(items[0].changes).toEqual([{ field: text, before: 'stored', after: 'both' }])
  })
})

test('20 at once from the same version: every text is in the record, its history or a conflict', async () => {
  const url = await logged()
  const texts = Array.from({ length: 20 }, (_, i) => `text number ${i}`)
  const answers = await Promise.all(
    texts.map((notes, i) => (i % 2 ? ana : lead).put(url, meeting({ notes }), 1)),
  )
  expect(answers.map((one) => one.statusCode)).toEqual(texts.map(() => 200))
  const kept = await conflictsOf(lead, idOf(url))
  const { notes, version } = await read(lead, url)
  expect(version).toBe(21)
  expect([notes, ...kept.map((one: { incoming: string }) => one.incoming)].sort()).toEqual(
    texts.sort(),
  )
})
