import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { eraseWhatIsOver } from '../../server/retention/store.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
/** sees shared contacts of her county, of another organization */
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

const restore = (member: TestMember, url: string, version: number, ifMatch: number) =>
  member.inject({
    method: 'POST',
    url: `${url}/restore`,
    payload: { version },
    headers: { 'if-match': `"${ifMatch}"` },
  })
const historyOf = async (member: TestMember, url: string) =>
  (await member.inject({ url: `${url}/history` })).json()
const meeting = (more: object = {}) => ({
  countyFips: '01095',
  institutionIds: [sheriff],
  kind: 'meeting',
  happenedOn: '2026-11-20',
  ...more,
})
/** A contact that said these things, one after the other. */
async function logged(...said: object[]): Promise<string> {
  const url = `/api/contacts/${newId()}`
  for (const [i, more] of said.entries()) {
    expect((await ana.put(url, meeting(more), i || undefined)).statusCode).toBeLessThan(300)
  }
  return url
}

describe('the history of a record', () => {
  test('says who changed what from what to what, the latest first', async () => {
    const promise = newId()
    const url = await logged({ notes: 'a', commitments: [{ id: promise, text: 'first' }] })
    const edit = { notes: 'b', commitments: [{ id: promise, text: 'second', version: 1 }] }
    await lead.put(url, meeting(edit), 1)
    const { items, names } = await historyOf(ana, url)
    expect(items).toMatchObject([
      {
        version: 2,
        by: { id: lead.id },
        current: true,
        mayRestore: false,
        changes: [
          { field: 'notes', before: 'a', after: 'b' },
          { field: `commitments.${promise}.text`, before: 'first', after: 'second' },
        ],
      },
      { version: 1, by: { id: ana.id }, current: false, mayRestore: true, changes: [] },
    ])
    expect(names).toMatchObject({ [lead.id]: expect.any(String) })
    expect((await historyOf(bea, url)).items[1].mayRestore).toBe(false)
  })

  test('leads back: a version is restored by a new edit, and that is undone the same way', async () => {
    const url = await logged({ notes: 'a', kind: 'call' }, { notes: 'b' })
    const restored = await restore(ana, url, 1, 2)
    expect(restored.json()).toMatchObject({ version: 3 })
    expect((await ana.inject({ url })).json()).toMatchObject({ notes: 'a', kind: 'call' })
    // the answer was lost; and somebody else has gone on
    expect((await restore(ana, url, 1, 2)).json()).toMatchObject({ version: 3 })
    expect((await restore(ana, url, 2, 2)).json()).toMatchObject({ code: 'stale_version' })
    await restore(lead, url, 2, 3)
    expect((await ana.inject({ url })).json()).toMatchObject({ notes: 'b', kind: 'meeting' })
    const { items } = await historyOf(ana, url)
    expect(items.map((one: { version: number }) => one.version)).toEqual([4, 3, 2, 1])
    expect((await restore(bea, url, 1, 4)).statusCode).toBe(404)
    expect((await restore(ana, url, 17, 4)).statusCode).toBe(404)
  })

  test('of the directory, too', async () => {
    const url = `/api/institutions/${newId()}`
    const shop = { sector: 'business', kind: 'shop', name: 'Shop', counties: ['01095'] }
    await ana.put(url, shop)
    await ana.put(url, { ...shop, name: 'Store', counties: ['01095', '01097'] }, 1)
    expect((await historyOf(bea, url)).items[0].changes).toEqual([
      { field: 'name', before: 'Shop', after: 'Store' },
      { field: 'scope', before: 'local', after: 'district' },
      { field: 'counties', before: ['01095'], after: ['01095', '01097'] },
    ])
    expect((await restore(bea, url, 1, 2)).statusCode).toBe(403)
    await restore(ana, url, 1, 2)
    expect((await ana.inject({ url })).json()).toMatchObject({ name: 'Shop', counties: ['01095'] })
  })
})

describe('a past that somebody may not see', () => {
  test('was restricted then: its words and values stay with those who could read them', async () => {
    const url = await logged(
      { notes: 'canary-open' },
      { notes: 'canary-secret', sensitivity: 'restricted' },
      { notes: 'canary-again', sensitivity: 'shared', kind: 'call' },
    )
    const hers = await historyOf(bea, url)
    expect(hers.items.map((one: { version: number }) => one.version)).toEqual([3, 1])
    expect(hers.items[0].changes).toEqual([])
    expect(JSON.stringify(hers)).not.toContain('restricted')
    expect((await restore(lead, url, 2, 3)).statusCode).toBe(404)
    const mine = await historyOf(ana, url)
    expect(mine.items).toMatchObject([{ version: 3 }, { version: 2, closed: 'sealed' }, {}])
    expect(JSON.stringify(mine)).not.toContain('canary-secret')
    const opened = await ana.inject({ method: 'POST', url: `${url}/history/open` })
    expect(opened.json().items[0].changes).toContainEqual({
      field: 'notes',
      before: 'canary-secret',
      after: 'canary-again',
    })
    const theirs = await bea.inject({ method: 'POST', url: `${url}/history/open` })
    expect(theirs.body).not.toContain('canary-secret')
    const { rows } = await server.superuser.query('select v::text from versions v')
    expect(JSON.stringify(rows)).not.toContain('canary-secret')
  })

  test('goes along when it is restricted, and is sealed', async () => {
    const promise = newId()
    const parts = (text: string) => ({ commitments: [{ id: promise, text }] })
    const url = await logged(
      { notes: 'canary-1', ...parts('canary-2') },
      { notes: 'canary-3', ...parts('canary-4') },
      { notes: 'canary-5', ...parts('canary-6'), sensitivity: 'restricted' },
    )
    for (const member of [bea, lead]) {
      expect((await member.inject({ url: `${url}/history` })).statusCode).toBe(404)
    }
    for (const table of ['versions', 'contacts', 'commitments']) {
      const { rows } = await server.superuser.query(`select t::text from ${table} t`)
      expect(JSON.stringify(rows)).not.toMatch(/canary-[1-6]/)
    }
    const opened = await ana.inject({ method: 'POST', url: `${url}/history/open` })
    for (const words of [1, 2, 3, 4, 5, 6]) expect(opened.body).toContain(`canary-${words}`)
    // and comes back from under its seal
    expect((await restore(ana, url, 1, 3)).statusCode).toBe(200)
    expect((await ana.inject({ url })).json()).toMatchObject({
      notes: 'canary-1',
      sensitivity: 'shared',
      commitments: [{ text: 'canary-2' }],
    })
  })

  test('the database itself gives nobody a version that the policy would not', async () => {
    const url = await logged({ notes: 'x', sensitivity: 'restricted' }, { sensitivity: 'shared' })
    const id = url.split('/').at(-1)
    for (const [member, versions] of [
      [ana, 1],
      [bea, 0],
      [lead, 0],
    ] as const) {
      const client = await server.superuser.connect()
      await client.query('begin')
      await client.query('set local role condado_app')
      await client.query(
        `select set_config('condado.member', $1, true), set_config('condado.organization', $2, true),
           set_config('condado.roles', 'organizer,lead', true), set_config('condado.counties', '01095', true)`,
        [member.id, member.organizationId],
      )
      const { rowCount } = await client.query('select from versions where record_id = $1', [id])
      expect(rowCount).toBe(versions)
      await client.query('rollback')
      client.release()
    }
  })
})

test('what was restricted once goes when the time of restricted words is over, though the record stays', async () => {
  const happenedOn = addDays(dayInAlabama(new Date()), -200)
  const url = await logged(
    { notes: 'x', sensitivity: 'restricted', happenedOn },
    { notes: 'y', sensitivity: 'shared', happenedOn },
    { notes: 'z', sensitivity: 'shared', happenedOn },
  )
  await eraseWhatIsOver(server.app.db, dayInAlabama(new Date()))
  const { items } = await historyOf(ana, url)
  expect(items.map((one: { closed: string | null }) => one.closed)).toEqual([null, null, 'erased'])
  expect((await ana.inject({ url })).json()).toMatchObject({ notes: 'z', closed: null })
  expect((await restore(ana, url, 1, 3)).statusCode).toBe(404)
})

test('words of the past are erased with those of the record', async () => {
  const old = '2020-01-01'
  const url = await logged(
    { notes: 'canary-old-1', happenedOn: old },
    { notes: 'canary-old-2', happenedOn: old },
  )
  await lead.put(url, meeting({ notes: 'canary-old-3', happenedOn: old }), 1)
  await eraseWhatIsOver(server.app.db, addDays(dayInAlabama(new Date()), 1))
  for (const table of ['versions', 'conflicts', 'contacts']) {
    const { rows } = await server.superuser.query(`select t::text from ${table} t`)
    expect(JSON.stringify(rows)).not.toMatch(/canary-old/)
  }
  const { items } = await historyOf(ana, url)
  expect(items[0]).toMatchObject({ closed: 'erased', changes: [] })
  expect((await restore(ana, url, 1, 3)).statusCode).toBe(404)
  expect((await ana.inject({ url: '/api/conflicts' })).body).not.toContain('canary-old')
})
