import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'
import { listedCounty, marshall } from './county-reader.ts'

let server: TestApp
let peer: FastifyInstance
let lead: TestMember
let sheriff: string
let superuser: pg.Client
let address: string

beforeAll(async () => {
  server = await startTestApp()
  peer = await startPeer(server)
  await peer.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(peer.server.address() as AddressInfo).port}`
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  superuser = new pg.Client(server.database.superuser)
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await peer.close()
  await server.close()
})

const alliances = ['active_ally', 'ally', 'neutral', 'unsupportive', 'opponent'] as const

/** Logs an assessment through the first server. */
async function assess(value: number, id = newId(), ifMatch?: number) {
  const answer = await lead.call(putContact, {
    params: { id },
    body: {
      countyFips: marshall,
      institutionIds: [sheriff],
      kind: 'call',
      assessments: [{ id: newId(), value }],
    },
    ...(ifMatch ? { ifMatch } : {}),
  })
  expect(answer.statusCode).toBe(ifMatch ? 200 : 201)
  return id
}

const seenBy = async (app: FastifyInstance) => (await listedCounty(lead, {}, app)).alliance

describe('two app servers on one database', () => {
  test('a write on one is known there at once, and to the other soon', async () => {
    for (const value of [1, 5, 2, 4]) {
      await assess(value)
      expect(await seenBy(server.app)).toBe(alliances[value - 1])
      await expect.poll(() => seenBy(peer)).toBe(alliances[value - 1])
    }
  })

  test('open screens on the other hear that facts changed, and nothing else', async () => {
    const screen = await openScreen()
    await assess(3)
    await expect.poll(screen.heard).toMatch(/event: facts\ndata: \S+\n\n/)
    expect(await seenBy(peer)).toBe('neutral')
    expect(screen.heard()).not.toContain(sheriff)
    screen.close()
  })

  test('a member who is cut off hears no more', async () => {
    const member = await server.signedIn('viewer')
    const screen = await openScreen(member)
    await member.inject({ method: 'DELETE', url: '/api/session' })
    await expect.poll(screen.ended).toBe(true)
    const refused = await fetch(`${address}/api/events`, { headers: { cookie: member.cookie } })
    expect(refused.status).toBe(401)
  })

  test('what was missed while the line to the database was cut is made good', async () => {
    expect(await seenBy(peer)).toBe('neutral')
    const screen = await openScreen()
    const lost = new Promise((resolve) => peer.listener.once('reset', () => resolve(null)))
    const cut = await superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and starts_with(application_name, 'condado ')`,
    )
    expect(cut.rowCount).toBe(2)
    // it comes back by itself before long: whoever looks now and then may see nothing of it
    await lost
    await assess(1)
    await expect.poll(() => seenBy(peer)).toBe('active_ally')
    await expect.poll(() => peer.listener.healthy).toBe(true)
    await expect.poll(screen.heard).toContain('event: facts')
    screen.close()
    await assess(5)
    await expect.poll(() => seenBy(peer)).toBe('opponent')
  })
})

describe('a member whose requests go to one server and to another', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Asks the second server, having heard this. */
  const ask = async (heard: string) => {
    const headers = { cookie: lead.cookie, 'condado-seen': heard }
    expect((await peer.inject({ url: '/api/session', headers })).statusCode).toBe(200)
  }

  test('is answered once it has heard what she has', async () => {
    const { listener, facts } = server.app
    const mark = { from: listener.me, word: facts.word }
    await expect.poll(() => peer.facts.heard.knows(mark)).toBe(true)
    mark.word += 1
    // time goes on for as long as writes are gathered, and nobody's patience comes to its end
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const knew = ask(`${mark.from}.${mark.word}`).then(() => peer.facts.heard.knows(mark))
    // whoever asks after her has her answer
    await ask('all')
    await ask('all')
    facts.touch([])
    vi.advanceTimersByTime(50)
    expect(await knew).toBe(true)
  })

  test('does not wait for the word of a server that is gone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await ask('gone.7')
  })

  test('is told what to look for by one that has just begun', async () => {
    const third = await startPeer(server)
    const answer = await third.inject({
      method: 'PUT',
      url: `/api/contacts/${newId()}`,
      headers: { cookie: lead.cookie, origin: 'http://localhost:3000' },
      payload: { countyFips: marshall, institutionIds: [sheriff], kind: 'call' },
    })
    await third.close()
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.cookies.map(({ name }) => name)).toContain('__Host-condado-seen')
  })
})

describe('an answer given while an edit is being committed', () => {
  test('does not stay: after the commit the edit is known', async () => {
    const contact = await assess(1)
    await superuser.query(`
      create function wait_at_commit() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock(7); return null; end $$;
      create constraint trigger wait_at_commit after update on contacts
        deferrable initially deferred for each row execute function wait_at_commit();
      select pg_advisory_lock(7)`)
    const editing = assess(5, contact, 1)
    await expect
      .poll(async () => {
        const { rows } = await superuser.query(
          `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
             and database = (select oid from pg_database where datname = current_database())`,
        )
        return rows[0].n
      })
      .toBe(1)
    expect(await seenBy(server.app)).toBe('active_ally')
    await superuser.query('select pg_advisory_unlock(7)')
    await editing
    expect(await seenBy(server.app)).toBe('opponent')
    await superuser.query('drop trigger wait_at_commit on contacts')
  })
})

/** The stream of events of the second server, over a real connection. */
async function openScreen(member = lead) {
  const aborter = new AbortController()
  const answer = await fetch(`${address}/api/events`, {
    headers: { cookie: member.cookie },
    signal: aborter.signal,
  })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  let text = ''
  let over = false
  const listening = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk as Uint8Array)
  }
  listening()
    .catch(() => {})
    .finally(() => {
      over = true
    })
  return { heard: () => text, ended: () => over, close: () => aborter.abort() }
}
