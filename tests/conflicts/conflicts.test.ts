import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOf } from '../auth/enter.ts'
import { payloads } from '../hostile/payloads.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
/** sees the contacts and edits none of them */
let bea: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  ana = await server.signedIn('organizer')
  lead = await server.signedIn('lead')
  bea = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const decide = (member: TestMember, id: string, version: number, facts: object) =>
  member.put(`/api/conflicts/${id}`, facts, version)
const meeting = (more: object = {}) => ({
  countyFips: '01095',
  institutionIds: [sheriff],
  kind: 'meeting',
  happenedOn: '2026-11-20',
  ...more,
})
/** A contact whose notes two said differently: it is at version 3. */
async function contested(by: TestMember, more: object = {}) {
  const url = `/api/contacts/${newId()}`
  await ana.put(url, meeting({ notes: 'a', ...more }))
  await ana.put(url, meeting({ notes: 'stored', ...more }), 1)
  const answer = await by.put(url, meeting({ notes: 'incoming', ...more }), 1)
  expect(answer.json().conflicts).toHaveLength(1)
  return { url, id: answer.json().conflicts[0].id as string }
}
const notesOf = async (url: string) => (await ana.inject({ url })).json().notes

describe('what two said differently', () => {
  test('concerns who said it and who may edit it, and nobody else', async () => {
    const { id } = await contested(lead)
    for (const [member, count] of [
      [ana, 1],
      [lead, 1],
      [bea, 0],
      [await server.signedIn('admin'), 0],
    ] as const) {
      const { items } = (await member.inject({ url: '/api/conflicts' })).json()
      expect(items.filter((one: { id: string }) => one.id === id)).toHaveLength(count)
    }
    expect((await decide(bea, id, 3, { take: 'stored' })).statusCode).toBe(404)
  })

  test('of a record one may not see answers as one that is not there', async () => {
    const { id } = await contested(ana, { sensitivity: 'restricted' })
    const organizer = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    for (const member of [lead, organizer, await server.signedIn('leadership')]) {
      const ask = (one: string) => [
        decide(member, one, 3, { take: 'stored' }),
        member.inject({ method: 'POST', url: `/api/conflicts/${one}/open` }),
      ]
      const real = await Promise.all(ask(id))
      const never = await Promise.all(ask(newId()))
      expect(real.map(bytesOf)).toEqual(never.map(bytesOf))
    }
  })

  test('stays as it is stored, gives way to the other, or to a third text', async () => {
    for (const [facts, notes] of [
      [{ take: 'stored' }, 'stored'],
      [{ take: 'incoming' }, 'incoming'],
      [{ take: 'written', text: ' stored and incoming ' }, 'stored and incoming'],
    ] as const) {
      const { url, id } = await contested(lead)
      expect((await decide(ana, id, 3, facts)).statusCode).toBe(200)
      expect(await notesOf(url)).toBe(notes)
      const { items } = (await ana.inject({ url: '/api/conflicts' })).json()
      expect(items.some((one: { id: string }) => one.id === id)).toBe(false)
      const { rows } = await server.superuser.query(
        `select count(*)::int as n from audit where subject_id = $1 and action = 'conflict_decided'`,
        [url.split('/').at(-1)],
      )
      expect(rows).toEqual([{ n: 1 }])
    }
  })

  test('is decided by a text where it is one, and only then', async () => {
    const { id } = await contested(lead)
    expect((await decide(ana, id, 3, { take: 'written' })).json().errors[0].field).toBe('text')
    const url = `/api/contacts/${newId()}`
    await ana.put(url, meeting())
    await ana.put(url, meeting({ kind: 'call' }), 1)
    const { conflicts } = (await lead.put(url, meeting({ kind: 'visit' }), 1)).json()
    const written = await decide(ana, conflicts[0].id, 3, { take: 'written', text: 'dance' })
    expect(written.json()).toMatchObject({ status: 400, errors: [{ field: 'take' }] })
  })

  test('of a restricted contact is sealed, opened with a proof, and decided without', async () => {
    const { url, id } = await contested(ana, { sensitivity: 'restricted' })
    const { items } = (await ana.inject({ url: '/api/conflicts' })).json()
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({
      closed: 'sealed',
      incoming: null,
      stored: null,
    })
    const opened = await ana.inject({ method: 'POST', url: `/api/conflicts/${id}/open` })
    expect(opened.json()).toMatchObject({ incoming: 'incoming', stored: 'stored', closed: null })
    expect((await decide(ana, id, 3, { take: 'incoming' })).statusCode).toBe(200)
    const words = await ana.inject({ method: 'POST', url: `${url}/open` })
    expect(words.json()).toMatchObject({ notes: 'incoming' })
  })

  test('two decide at once: one decides, and the other hears of it', async () => {
    const { url, id } = await contested(lead)
    const answers = await Promise.all([
      decide(ana, id, 3, { take: 'incoming' }),
      decide(lead, id, 3, { take: 'stored' }),
    ])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409])
    const notes = answers[0]?.statusCode === 200 ? 'incoming' : 'stored'
    expect(await notesOf(url)).toBe(notes)
  })

  test('hostile words come back as they were written', async () => {
    for (const text of payloads.slice(0, 20)) {
      const { url, id } = await contested(lead)
      await decide(ana, id, 3, { take: 'written', text })
      expect(await notesOf(url)).toBe(text.trim())
    }
  })
})
