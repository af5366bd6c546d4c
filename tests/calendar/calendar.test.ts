import { Writable } from 'node:stream'
import ICAL from 'ical.js'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeSessionsOf } from '../../server/auth/session-store.ts'
import { rates } from '../../server/limits/rules.ts'
import { bytesOf } from '../auth/enter.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let logged = ''
const logTo = new Writable({
  write: (chunk, _encoding, done) => {
    logged += chunk
    done()
  },
})

let server: TestApp
let sheriff: string
beforeAll(async () => {
  server = await startTestApp({ logTo })
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

async function feedOf(member: TestMember): Promise<string> {
  const made = await member.inject({ method: 'POST', url: '/api/calendar' })
  expect(made.statusCode).toBe(201)
  return new URL(made.json().url).pathname
}

const fetchFeed = (url: string, headers = {}) => server.app.inject({ url, headers })

/** Read by a parser that had no part in writing it. */
async function eventsAt(url: string) {
  const answer = await fetchFeed(url)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(answer.body))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

function step(extra: object = {}) {
  return {
    countyFips: '01095',
    institutionId: sheriff,
    text: 'Canary words of a note',
    dueOn: '2026-12-01',
    ...extra,
  }
}

async function noted(member: TestMember, extra: object = {}): Promise<string> {
  const id = newId()
  expect((await member.put(`/api/follow-ups/${id}`, step(extra))).statusCode).toBe(201)
  return id
}

const neverWas = `/calendar/${'x'.repeat(43)}.ics`

describe('the calendar of a member', () => {
  test('has what is hers to do and the promises she recorded, as whole days, without words', async () => {
    const member = await server.signedIn('organizer')
    const other = await server.signedIn('organizer')
    const mine = await noted(member)
    await noted(other)
    await noted(member, { assigneeId: other.id })
    const handedToMe = await noted(other, { assigneeId: member.id, dueOn: '2026-12-24' })
    const promise = newId()
    await member.put(`/api/commitments/${promise}`, {
      ...{ countyFips: '01095', institutionId: sheriff, text: 'Canary promise' },
      ...{ madeOn: '2026-01-02', dueOn: '2027-01-31' },
    })
    const url = await feedOf(member)
    const events = await eventsAt(url)
    const told = events.map((event) => ({
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDay: event.startDate.isDate,
    }))
    const place = "Marshall County Sheriff's Office (Marshall County)"
    expect(told.sort((a, b) => a.start.localeCompare(b.start))).toEqual([
      {
        ...{ uid: `follow_up-${mine}@condado`, summary: `Follow-up: ${place}`, isDay: true },
        ...{ start: '2026-12-01', end: '2026-12-02' },
      },
      {
        ...{ uid: `follow_up-${handedToMe}@condado`, summary: `Follow-up: ${place}`, isDay: true },
        ...{ start: '2026-12-24', end: '2026-12-25' },
      },
      {
        ...{ uid: `commitment-${promise}@condado`, summary: `Promise due: ${place}`, isDay: true },
        ...{ start: '2027-01-31', end: '2027-02-01' },
      },
    ])
    expect((await fetchFeed(url)).body).not.toMatch(/canary/i)
  })

  test('leaves out what is restricted, also her own', async () => {
    const member = await server.signedIn('organizer')
    await noted(member, { sensitivity: 'restricted', institutionId: sheriff })
    const promise = { countyFips: '01095', institutionId: sheriff, text: 'x', dueOn: '2027-01-31' }
    await member.put(`/api/commitments/${newId()}`, { ...promise, sensitivity: 'restricted' })
    expect(await eventsAt(await feedOf(member))).toEqual([])
  })

  test('is in her language', async () => {
    const member = await server.memberOf({ roles: ['organizer'], language: 'es' })
    await noted(member)
    const [event] = await eventsAt(await feedOf(member))
    expect(event?.summary).toBe(
      "Seguimiento: Marshall County Sheriff's Office (condado de Marshall)",
    )
  })

  test('imported again after an edit has the same event, newer, and not a second one', async () => {
    const member = await server.signedIn('organizer')
    const id = await noted(member)
    const url = await feedOf(member)
    const imported = new Map<string, ICAL.Event>()
    const importAll = async () => {
      for (const event of await eventsAt(url)) {
        const known = imported.get(event.uid)
        // what a program does with an event it has: RFC 5545, 3.8.7.4
        if (!known || event.sequence >= known.sequence) imported.set(event.uid, event)
      }
    }
    await importAll()
    const [before] = imported.values()
    await member.put(`/api/follow-ups/${id}`, step({ dueOn: '2026-12-15' }), 1)
    await importAll()
    await importAll()
    expect(imported.size).toBe(1)
    const [after] = imported.values()
    expect(after?.startDate.toString()).toBe('2026-12-15')
    expect([before?.sequence, after?.sequence]).toEqual([0, 1])
    const modified = (event: ICAL.Event | undefined) =>
      String(event?.component.getFirstPropertyValue('last-modified'))
    expect(modified(after) >= modified(before)).toBe(true)
    // done, it is gone
    await member.put(`/api/follow-ups/${id}`, step({ dueOn: '2026-12-15', done: true }), 2)
    expect(await eventsAt(url)).toEqual([])
  })

  test.each([
    'Sheriff\r\nBEGIN:VALARM\r\nACTION:EMAIL',
    'Sheriff\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:x',
    'Sheriff\\nATTENDEE:mailto:x@example.org;X=1,2',
    'Sheriff\u2028ORGANIZER:x',
    `👩🏽‍⚖️ ${'ñ'.repeat(150)} "; DTSTART:19990101`,
  ])('says a hostile name as it is: %j', async (name) => {
    const member = await server.signedIn('organizer')
    const id = newId()
    const shop = { sector: 'business', kind: 'shop', name, counties: ['01095'] }
    expect((await member.put(`/api/institutions/${id}`, shop)).statusCode).toBe(201)
    await noted(member, { institutionId: id })
    const events = await eventsAt(await feedOf(member))
    expect(events.length).toBe(1)
    const [event] = events
    const said = name.replace(/[\r\n\u2028]+/g, ' ')
    expect(event?.summary).toBe(`Follow-up: ${said} (Marshall County)`)
    expect(event?.startDate.toString()).toBe('2026-12-01')
    expect(event?.component.getAllSubcomponents()).toEqual([])
    const names = event?.component.getAllProperties().map((one) => one.name)
    expect(names).not.toContain('attendee')
    expect(names).not.toContain('organizer')
  })

  test('answers a program that has it already with nothing, and is kept by nobody else', async () => {
    const member = await server.signedIn('organizer')
    const id = await noted(member)
    const url = await feedOf(member)
    const first = await fetchFeed(url)
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const same = await fetchFeed(url, { 'if-none-match': first.headers.etag })
    expect([same.statusCode, same.body]).toEqual([304, ''])
    await member.put(`/api/follow-ups/${id}`, step({ dueOn: '2026-12-15' }), 1)
    const newer = await fetchFeed(url, { 'if-none-match': first.headers.etag })
    expect(newer.statusCode).toBe(200)
  })
})

describe('the address', () => {
  test('that is wrong, ended or replaced answers like one that never was', async () => {
    const member = await server.signedIn('organizer')
    const replaced = await feedOf(member)
    const ended = await feedOf(member)
    expect((await fetchFeed(ended)).statusCode).toBe(200)
    expect((await member.inject({ method: 'DELETE', url: '/api/calendar' })).statusCode).toBe(204)
    const never = bytesOf(await fetchFeed(neverWas))
    for (const url of [replaced, ended, '/calendar/x.ics', `${ended}x`, '/calendar/%00.ics'])
      expect(bytesOf(await fetchFeed(url)), url).toEqual(never)
    // and is ended once
    await member.inject({ method: 'DELETE', url: '/api/calendar' })
    const { rows } = await server.superuser.query(
      `select action from audit where member_id = $1 order by seq`,
      [member.id],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'calendar_made',
      'calendar_made',
      'calendar_ended',
    ])
  })

  test('is told once, and is nowhere in the database or the log', async () => {
    const member = await server.signedIn('organizer')
    const url = await feedOf(member)
    const token = /\/([\w-]{43})\./.exec(url)?.[1] as string
    await fetchFeed(url)
    await fetchFeed(`${url}?utm=1`)
    await fetchFeed(`/calendar/${token}`)
    const listed = await member.inject({ url: '/api/calendar' })
    expect(listed.json().feed).toEqual({
      id: expect.any(String),
      madeAt: expect.any(String),
      fetchedAt: expect.any(String),
    })
    expect(listed.body).not.toContain(token)
    const { rows } = await server.superuser.query(
      'select strpos(t::text, $1) as found from calendar_feeds t',
      [token],
    )
    expect(rows.every(({ found }) => Number(found) === 0)).toBe(true)
    expect(logged).toContain('/calendar/…')
    expect(logged).not.toContain(token)
  })

  test.each<[string, (member: TestMember) => Promise<unknown>]>([
    [
      'is cut off',
      (member) =>
        server.superuser.query('update members set deactivated_at = now() where id = $1', [
          member.id,
        ]),
    ],
    [
      'is signed out everywhere by an admin, or comes back by a recovery',
      (member) => server.app.db.transaction().execute((trx) => revokeSessionsOf(trx, member.id)),
    ],
  ])('dies at once when its member %s', async (_name, end) => {
    const member = await server.signedIn('organizer')
    const url = await feedOf(member)
    expect((await fetchFeed(url)).statusCode).toBe(200)
    await end(member)
    expect(bytesOf(await fetchFeed(url))).toEqual(bytesOf(await fetchFeed(neverWas)))
  })

  test('reads as its member may read now', async () => {
    const member = await server.signedIn('organizer')
    await noted(member)
    const url = await feedOf(member)
    expect((await eventsAt(url)).length).toBe(1)
    await server.superuser.query(`update members set roles = '{viewer}' where id = $1`, [member.id])
    expect(await eventsAt(url)).toEqual([])
  })

  test('asks for a proof', async () => {
    const member = await server.signedIn('organizer')
    await server.superuser.query('update sessions set proved_at = null where member_id = $1', [
      member.id,
    ])
    server.app.forgetSessions()
    const made = await member.inject({ method: 'POST', url: '/api/calendar' })
    expect(made.json()).toMatchObject({ status: 403, code: 'proof_needed' })
  })

  test('is fetched so often and no more', async () => {
    const member = await server.signedIn('organizer')
    const url = await feedOf(member)
    const statuses: number[] = []
    for (let i = 0; i < rates.calendar.max + 1; i++)
      statuses.push((await fetchFeed(url)).statusCode)
    expect(statuses.at(-1)).toBe(429)
    expect(new Set(statuses.slice(0, -2))).toEqual(new Set([200]))
  })
})
