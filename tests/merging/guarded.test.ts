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
/** edits what she sees of the county, and is named nowhere */
let other: TestMember
let sheriff: string
let school: string
beforeAll(async () => {
  ;({ server, ana, lead, sheriff, school } = await twoInMarshall())
  other = await server.signedIn('lead')
})
afterAll(() => server.close())

const meeting = (more: object = {}) => meetingWith(sheriff, more)
const logged = (more: object = {}) => loggedBy(ana, newId(), meeting(more))
const take = (member: TestMember, id: string, version: number) =>
  member.put(`/api/conflicts/${id}`, { take: 'incoming' }, version)
const open = (member: TestMember, url: string) => member.inject({ method: 'POST', url })
const restricted = { sensitivity: 'restricted', readerIds: [] as string[] }

/** Nothing in the clear: not in the database, and not in what anybody gets without opening it. */
async function expectSealed(words: string) {
  for (const table of ['versions', 'conflicts', 'contacts', 'commitments', 'follow_ups']) {
    const { rows } = await server.superuser.query(`select t::text from ${table} t`)
    expect(JSON.stringify(rows).includes(words), `${words} in ${table}`).toBe(false)
  }
  for (const member of [ana, lead, other]) {
    const { body } = await member.inject({ url: '/api/conflicts' })
    expect(body.includes(words), `${words} in the list`).toBe(false)
  }
}

describe('words that were written as restricted', () => {
  test('are sealed where they do not fit together with what is stored, and so is that', async () => {
    const url = await logged({ institutionIds: [sheriff, school] })
    await ana.put(url, meeting({ notes: 'Only him' }), 1)
    const edit = meeting({
      institutionIds: [sheriff, school],
      notes: 'canary-apart',
      commitments: [{ id: newId(), institutionId: school, text: 'canary-apart' }],
      sensitivity: 'restricted',
      readerIds: [lead.id],
    })
    const answer = await lead.put(url, edit, 1)
    expect(answer.json().conflicts.length, answer.body).toBeGreaterThan(1)
    await expectSealed('canary-apart')
    expect(await read(ana, url)).toMatchObject({ sensitivity: 'restricted', notes: '' })
    expect((await other.inject({ url })).statusCode).toBe(404)
    const kept = await conflictsOf(lead, idOf(url))
    expect(kept[0]).toMatchObject({ closed: 'sealed', incoming: null })
    expect(await conflictsOf(other, idOf(url))).toEqual([])
    // whoever may read them opens them; they stay sealed when the record is opened up again
    const opened = await open(ana, `/api/conflicts/${kept[0].id}/open`)
    expect(opened.body).toContain('canary-apart')
    const opening = meeting({ notes: 'Only him', sensitivity: 'shared' })
    expect((await ana.put(url, opening, kept[0].version)).statusCode).toBe(200)
    expect(await read(other, url)).toMatchObject({ sensitivity: 'shared', notes: 'Only him' })
    await expectSealed('canary-apart')
  })

  test('of a record that was taken away meanwhile', async () => {
    const url = await logged()
    expect((await remove(lead, url, 1)).statusCode).toBe(204)
    const edit = meeting({ notes: 'canary-gone', ...restricted })
    expect((await ana.put(url, edit, 1)).json().conflicts).toHaveLength(1)
    // sent again, it is the same answer
    expect((await ana.put(url, edit, 1)).json().conflicts).toHaveLength(1)
    await expectSealed('canary-gone')
    expect(await conflictsOf(other, idOf(url))).toEqual([])
    const [kept] = await conflictsOf(ana, idOf(url))
    expect((await open(other, `/api/conflicts/${kept.id}/open`)).statusCode).toBe(404)
    expect((await take(other, kept.id, kept.version)).statusCode).toBe(404)
    expect((await take(ana, kept.id, kept.version)).statusCode).toBe(200)
    expect(await read(ana, url)).toMatchObject({ sensitivity: 'restricted' })
    expect((await open(ana, `${url}/open`)).json().notes).toBe('canary-gone')
    await expectSealed('canary-gone')
  })

  test('of a record that was taken away, by somebody else than its author who names nobody', async () => {
    const promise = `/api/commitments/${newId()}`
    const facts = { countyFips: '01095', institutionId: sheriff, madeOn: '2026-11-01', text: 'x' }
    await ana.put(promise, facts)
    await server.superuser.query('update commitments set removed_at = now() where id = $1', [
      idOf(promise),
    ])
    const edit = { ...facts, text: 'canary-lead', sensitivity: 'restricted' }
    expect((await lead.put(promise, edit, 1)).statusCode).toBe(200)
    await expectSealed('canary-lead')
    for (const [member, count] of [
      [ana, 1],
      [lead, 1],
      [other, 0],
    ] as const) {
      expect(await conflictsOf(member, idOf(promise))).toHaveLength(count)
    }
  })

  test('of a promise that was taken out of the contact meanwhile', async () => {
    const promise = newId()
    const url = await logged({ commitments: [{ id: promise, text: 'A list' }] })
    await lead.put(url, meeting(), 1)
    const edit = meeting({
      commitments: [{ id: promise, text: 'canary-part', version: 1 }],
      ...restricted,
    })
    const { conflicts } = (await ana.put(url, edit, 1)).json()
    expect(conflicts).toMatchObject([{ record: 'commitment', recordId: promise }])
    await expectSealed('canary-part')
    const [kept] = await conflictsOf(ana, promise)
    expect((await take(ana, kept.id, kept.version)).statusCode).toBe(200)
    await expectSealed('canary-part')
    expect(await read(ana, `/api/commitments/${promise}`)).toMatchObject({
      sensitivity: 'restricted',
      closed: 'sealed',
    })
  })

  test('kept in the clear are sealed when the contact is, and not lost', async () => {
    for (const list of ['commitments', 'followUps'] as const) {
      const part = newId()
      const logging = (text: string) => ({
        [list]: [{ id: part, text, ...(list === 'followUps' ? { dueOn: '2026-12-01' } : {}) }],
      })
      const url = await logged(logging('As it was'))
      await lead.put(url, meeting(), 1)
      const { conflicts } = (await ana.put(url, meeting(logging(`canary-${list}`)), 1)).json()
      expect(conflicts).toMatchObject([{ recordId: part }])
      expect(await conflictsOf(lead, part)).toMatchObject([{ closed: null }])
      await ana.put(url, meeting(restricted), 3)
      await expectSealed(`canary-${list}`)
      expect(await conflictsOf(lead, part)).toEqual([])
      const [kept] = await conflictsOf(ana, part)
      expect((await open(ana, `/api/conflicts/${kept.id}/open`)).body).toContain(`canary-${list}`)
      expect((await take(ana, kept.id, kept.version)).statusCode).toBe(200)
      expect((await open(ana, `${url}/open`)).body).toContain(`canary-${list}`)
      await expectSealed(`canary-${list}`)
    }
  })

  test('are not opened up by an edit that had not read them', async () => {
    const url = await logged(restricted)
    await ana.put(url, meeting({ notes: 'canary-unread', ...restricted }), 1)
    const opening = meeting({ sensitivity: 'shared' })
    expect((await ana.put(url, opening, 1)).json().conflicts).toMatchObject([
      { field: 'sensitivity' },
    ])
    expect(await read(ana, url)).toMatchObject({ sensitivity: 'restricted' })
    await expectSealed('canary-unread')
  })

  test('do not come into a record that was opened up meanwhile', async () => {
    const url = await logged({ sensitivity: 'restricted', readerIds: [lead.id] })
    await ana.put(url, meeting({ sensitivity: 'shared' }), 1)
    const edit = meeting({
      notes: 'canary-late',
      sensitivity: 'restricted',
      readerIds: [lead.id],
    })
    const answer = await lead.put(url, edit, 1)
    expect(answer.json().conflicts, answer.body).toMatchObject([{ field: 'sensitivity' }])
    await expectSealed('canary-late')
    expect((await other.inject({ url })).statusCode).toBe(404)
    expect((await open(lead, `${url}/open`)).json().notes).toBe('canary-late')
  })

  test('and wait to be decided take their guard along into a record that is open', async () => {
    const url = await logged(restricted)
    await ana.put(url, meeting({ notes: 'stored', ...restricted }), 1)
    await ana.put(url, meeting({ notes: 'canary-taken', ...restricted }), 1)
    const [kept] = await conflictsOf(ana, idOf(url))
    await ana.put(url, meeting({ notes: 'stored', sensitivity: 'shared' }), 3)
    expect((await take(ana, kept.id, 4)).statusCode).toBe(200)
    await expectSealed('canary-taken')
    expect(await read(ana, url)).toMatchObject({ sensitivity: 'restricted' })
  })
})

test('an edit that opens up what nobody else has changed since is done', async () => {
  const url = await logged({ sensitivity: 'restricted', readerIds: [lead.id] })
  const answer = await ana.put(url, meeting({ sensitivity: 'shared' }), 1)
  expect(answer.json()).not.toHaveProperty('conflicts')
  expect(await read(other, url)).toMatchObject({ sensitivity: 'shared', notes: 'We spoke.' })
})
