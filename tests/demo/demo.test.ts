import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { commitmentStates } from '../../server/commitments/rules.ts'
import type { CountyListed } from '../../server/counties/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { type DemoLink, fillDemo } from '../../server/demo/fill.ts'
import { roles } from '../../server/members/rules.ts'
import { StartupError } from '../../server/startup-error.ts'
import { cookieOf, enter, tokenOf } from '../auth/enter.ts'
import { createTestDatabase, type TestDatabase } from '../setup/database.ts'
import { testKeyring } from '../setup/keyring.ts'

const today = dayInAlabama(new Date())
const publicUrl = 'http://127.0.0.1:3000'

interface Filled {
  database: TestDatabase
  app: FastifyInstance
  links: DemoLink[]
  shared: string
}

async function fill(): Promise<Filled> {
  const database = await createTestDatabase()
  const filled = await fillDemo({ owner: database.owner, publicUrl, today, keyring: testKeyring() })
  const app = await buildApp({
    publicUrl,
    logLevel: 'silent',
    keyring: testKeyring(),
    database: { ...database.app, max: 3 },
  })
  return { database, app, ...filled }
}

let demo: Filled
beforeAll(async () => {
  demo = await fill()
})
afterAll(() => demo.app.close())

/** Rows of a query, whoever may see them. */
async function ask<Row extends pg.QueryResultRow>(filled: Filled, text: string): Promise<Row[]> {
  const client = new pg.Client(filled.database.superuser)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

async function number(text: string): Promise<number> {
  const [row] = await ask<{ n: number }>(demo, `select (${text})::int as n`)
  return row?.n ?? 0
}

async function signIn({ app }: Filled, link: DemoLink | undefined): Promise<string> {
  const answer = await enter(app, { token: tokenOf(link?.url ?? '') })
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ member: { name: link?.name }, demo: true })
  return cookieOf(answer)
}

async function counties(filled: Filled, query = ''): Promise<CountyListed[]> {
  const cookie = await signIn(filled, filled.links[0])
  return (await filled.app.inject({ url: `/api/counties${query}`, headers: { cookie } })).json()
}

const everything = `
  select (select count(*) from contacts)::int as contacts,
    (select count(*) from participants)::int as participants,
    (select count(*) from assessments)::int as assessments,
    (select count(*) from commitments)::int as commitments,
    (select count(*) from commitment_events)::int as events,
    (select count(*) from milestones)::int as steps,
    (select md5(string_agg(content, '' order by id)) from evidence_files) as files,
    (select count(*) from asks)::int as asks,
    (select count(*) from answers)::int as answers,
    (select count(*) from follow_ups)::int as "followUps",
    (select count(*) from audit where subject <> 'session')::int as audit,
    (select md5(string_agg(notes, '|' order by id)) from contacts) as notes`

test('two fills of two databases are the same', async () => {
  const other = await fill()
  try {
    expect(await ask(other, everything)).toEqual(await ask(demo, everything))
    expect(await counties(other)).toEqual(await counties(demo))
  } finally {
    await other.app.close()
  }
})

test('a database that somebody uses is left alone', async () => {
  const again = fillDemo({ owner: demo.database.owner, publicUrl, today, keyring: testKeyring() })
  await expect(again).rejects.toThrow(StartupError)
})

test('eight members of every role come in by their links, more than once', async () => {
  expect(demo.links).toHaveLength(8)
  expect(new Set(demo.links.flatMap(({ role }) => role.split(',')))).toEqual(new Set(roles))
  expect(demo.links.filter(({ role }) => role.includes(','))).toHaveLength(1)
  for (const link of demo.links) {
    await signIn(demo, link)
    await signIn(demo, link)
  }
})

test('a report is read by its link, without an account; its writer sees who opened what, and a link that has ended', async () => {
  const token = new URL(demo.shared).hash.slice(1)
  const answer = await demo.app.inject({
    ...{ method: 'POST', url: '/api/shared', headers: { origin: publicUrl }, payload: { token } },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  const { report } = answer.json()
  expect(report.texts.length).toBeGreaterThan(3)
  const cookie = await signIn(
    demo,
    demo.links.find(({ name }) => name.startsWith('Guadalupe')),
  )
  const of = (url: string) => demo.app.inject({ url, headers: { cookie } })
  const final = (await of('/api/reports?state=final')).json().items[0]
  const { items } = (await of(`/api/reports/${final.id}/shares`)).json()
  expect(items).toMatchObject([
    { language: 'en', state: 'open', opened: 4 },
    { language: 'es', state: 'revoked', opened: 0 },
  ])
})

describe('a year of work', () => {
  test('about 1,500 contacts over 14 months, none of them ahead', async () => {
    expect(await number('select count(*) from contacts')).toBeGreaterThan(1_400)
    expect(await number('select count(*) from contacts')).toBeLessThan(1_600)
    expect(
      await number('select max(happened_on) - min(happened_on) from contacts'),
    ).toBeGreaterThan(400)
    expect(await number('select count(*) from contacts where recorded_at > now()')).toBe(0)
    expect(await number('select count(*) from audit where at > now()')).toBe(0)
  })

  test('added institutions and staff, some unconfirmed', async () => {
    const added = 'select count(*) from institutions where source_id is null'
    expect(await number(added)).toBeGreaterThanOrEqual(60)
    expect(await number(`${added} and confirmed_at is null`)).toBeGreaterThan(5)
    expect(await number('select count(*) from people where source_id is null')).toBeGreaterThan(75)
  })

  test('nobody real is named in a note, and only invented people took part', async () => {
    expect(
      await number(`select count(*) from contacts c join people p on c.notes ilike '%' || p.name || '%'
        where p.source_id is not null`),
    ).toBe(0)
    expect(
      await number(`select count(*) from participants x join people p on p.id = x.person_id
        where p.source_id is not null`),
    ).toBe(0)
  })

  test('notes in both languages, hardly one twice', async () => {
    const notes = `from contacts where notes <> ''`
    const written = await number(`select count(*) ${notes}`)
    expect(await number(`select count(distinct notes) ${notes}`)).toBeGreaterThan(written * 0.95)
    expect(await number(`select count(*) ${notes} and notes like '%{%'`)).toBe(0)
    const spanish = await number(`select count(*) ${notes} and language = 'es'`)
    expect(spanish / written).toBeGreaterThan(0.35)
    expect(spanish / written).toBeLessThan(0.65)
  })

  test('every outcome, sensitivity and kind of next step', async () => {
    expect(await number('select count(distinct outcome) from contacts')).toBe(4)
    expect(await number('select count(distinct sensitivity) from contacts')).toBe(3)
    const steps = 'select count(*) from follow_ups where'
    expect(await number(`${steps} done_at is not null`)).toBeGreaterThan(100)
    expect(await number(`${steps} done_at is null and due_on < '${today}'`)).toBeGreaterThan(5)
    expect(await number(`${steps} done_at is null and due_on = '${today}'`)).toBeGreaterThan(5)
    expect(await number(`${steps} done_at is null and due_on > '${today}'`)).toBeGreaterThan(5)
  })
})

describe('the map', () => {
  test('shows every colour, and why we do not know', async () => {
    const list = await counties(demo)
    expect(list).toHaveLength(67)
    expect(list.every(({ regionId }) => regionId !== '')).toBe(true)
    expect(new Set(list.map(({ alliance }) => alliance)).size).toBe(7)
    expect(new Set(list.map(({ accountability }) => accountability)).size).toBe(7)
    expect(new Set(list.map(({ freshness }) => freshness)).size).toBeGreaterThan(3)
    expect(list.filter(({ neverContacted }) => neverContacted)).toHaveLength(10)
    expect(list.filter(({ contradictions }) => contradictions > 0).length).toBeGreaterThan(2)
  })

  test('was another one some months ago', async () => {
    const now = await counties(demo)
    const then = await counties(demo, `?asOf=${addDays(today, -200)}`)
    const changed = now.filter((county, i) => county.alliance !== then[i]?.alliance)
    expect(changed.length).toBeGreaterThan(15)
  })

  test('has two statuses set by hand today, and one that was taken back', async () => {
    const cookie = await signIn(demo, demo.links[0])
    const { body } = await demo.app.inject({ url: '/api/counties', headers: { cookie } })
    const counties: CountyListed[] = JSON.parse(body)
    const set = counties.flatMap(({ name, alliance, accountability, set }) => [
      ...(set.alliance && set.alliance !== alliance ? [[name, set.alliance]] : []),
      ...(set.accountability && set.accountability !== accountability
        ? [[name, set.accountability]]
        : []),
    ])
    expect(set).toEqual([
      ['Marshall', 'contested'],
      ['Montgomery', 'due'],
    ])
    expect(await number('select count(*) from overrides where ended_on is not null')).toBe(1)
  })

  test('has public records that come and go with the year', async () => {
    const agreements = async (asOf: string) => {
      const cookie = await signIn(demo, demo.links[0])
      const url = `/api/records/counties?kind=287g&asOf=${asOf}`
      const answer = await demo.app.inject({ url, headers: { cookie } })
      const list = answer.json().counties as { inForce: number; ended: number }[]
      const sum = (what: 'inForce' | 'ended') => list.reduce((n, one) => n + one[what], 0)
      return { knownAsOf: answer.json().knownAsOf, inForce: sum('inForce'), ended: sum('ended') }
    }
    const now = await agreements(today)
    expect(now.knownAsOf).toBe(addDays(today, -50))
    expect(now.ended).toBeGreaterThan(0)
    expect((await agreements(addDays(today, -70))).ended).toBe(0)
    expect((await agreements(addDays(today, -100))).inForce).not.toBe(now.inForce)
    expect(await number("select count(*) from public_records where kind <> '287g'")).toBe(6)
    expect(await number('select count(*) from public_records where own_kind is not null')).toBe(3)
  })

  test('counts promises in every state, and reopened ones', async () => {
    const list = await counties(demo)
    for (const state of commitmentStates) {
      expect(
        list.some(({ counts }) => counts[state] > 0),
        state,
      ).toBe(true)
    }
    // steps reached, late and ahead; proof of every kind; verdicts that wait with something to look at
    const steps = 'select count(*) from milestones m where'
    const reached = 'exists (select from commitment_events e where e.milestone_id = m.id)'
    expect(await number(`${steps} ${reached}`)).toBeGreaterThan(5)
    expect(await number(`${steps} not ${reached} and due_on < '${today}'`)).toBeGreaterThan(5)
    expect(await number(`${steps} due_on > '${today}'`)).toBeGreaterThan(5)
    for (const proof of ['link', 'record_id', 'file_id'])
      expect(
        await number(`select count(*) from commitment_events where ${proof} is not null`),
        proof,
      ).toBeGreaterThan(0)
    expect(await number('select count(distinct type) from evidence_files')).toBe(2)
    const reopened = `select count(*) from commitment_events where kind = 'reopened'`
    expect(await number(reopened)).toBeGreaterThan(2)
  })
})
