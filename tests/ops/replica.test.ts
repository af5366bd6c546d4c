import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Endpoint } from '../../server/contract.ts'
import { dayInAlabama } from '../../server/days.ts'
import { type DemoLink, fillDemo } from '../../server/demo/fill.ts'
import { projectRoot } from '../../server/project-root.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { testKeyring } from '../setup/keyring.ts'
import { sourceFiles } from '../setup/source.ts'
import { once, say } from '../trials/size.ts'
import { type Pair, startPair } from './streaming.ts'

const publicUrl = 'http://localhost:3000'

let pair: Pair
/** Reads lists on the replica. */
let server: TestApp
/** Another app server that does so, too. */
let peer: FastifyInstance
/** Reads where it is written. */
let straight: FastifyInstance
let links: DemoLink[]
let rosa: TestMember
let sheriff: string

beforeAll(async () => {
  pair = await startPair()
  const demo = await fillDemo({
    owner: pair.primary.owner,
    publicUrl,
    today: dayInAlabama(new Date()),
    keyring: testKeyring(),
  })
  links = demo.links
  server = await startTestApp({ database: pair.primary, replica: pair.replica.app })
  const more = { publicUrl, logLevel: 'silent', keyring: testKeyring() }
  const database = { ...pair.primary.app, max: 5 }
  peer = await buildApp({ ...more, database, replica: pair.replica.app })
  straight = await buildApp({ ...more, database })
  await Promise.all([peer.ready(), straight.ready()])
  rosa = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(async () => {
  await Promise.all([peer.close(), straight.close(), server.close()])
  await pair.close()
})

/** Every endpoint whose contract lets a replica answer: the written list. */
async function onReplica(): Promise<Endpoint[]> {
  const contracts = sourceFiles('server').filter((path) => path.endsWith('/contract.ts'))
  const found: Endpoint[] = []
  for (const path of contracts) {
    const module: Record<string, unknown> = await import(
      pathToFileURL(join(projectRoot, path)).href
    )
    for (const one of Object.values(module) as Endpoint[])
      if (one?.config?.replica && !found.includes(one)) found.push(one)
  }
  return found
}

async function cookieBy(link: DemoLink): Promise<string> {
  const token = new URL(link.url).hash.slice(1)
  const came = await straight.inject({
    method: 'POST',
    url: '/api/session',
    payload: { token },
    headers: { origin: publicUrl },
  })
  const [cookie] = came.cookies.filter(({ name }) => name === '__Host-condado')
  return `__Host-condado=${cookie?.value}`
}

const answeredBy = (app: FastifyInstance) => app.replica?.answered ?? 0

/** The replica has everything that was written so far. */
async function caughtUp(): Promise<void> {
  const [now] = await ask(pair.primary.superuser, 'select pg_current_wal_insert_lsn()::text as at')
  await expect
    .poll(async () => {
      const [row] = await ask(
        pair.replica.superuser,
        `select pg_last_wal_replay_lsn() >= '${now?.at}'::pg_lsn as has`,
      )
      return row?.has
    })
    .toBe(true)
}

/** Logs a call through the first server; @returns what her browser keeps of it. */
async function logged(member: TestMember, notes: string, more: object = {}) {
  const id = newId()
  const facts = { countyFips: '01095', institutionIds: [sheriff], kind: 'call', notes, ...more }
  const answer = await member.put(`/api/contacts/${id}`, facts)
  expect(answer.statusCode, answer.body).toBe(201)
  const seen = answer.cookies.find(({ name }) => name === '__Host-condado-seen')
  return { id, facts, seen: `${seen?.name}=${encodeURIComponent(seen?.value ?? '')}` }
}

const list = '/api/contacts?county=01095&limit=200'
async function notesAt(app: FastifyInstance, headers: Record<string, string>): Promise<string[]> {
  const answer = await app.inject({ url: list, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ notes }: { notes: string }) => notes)
}

describe('lists, reports and exports on a streaming replica', () => {
  // whatever became of a test, the next one finds a replica that goes on
  afterEach(() => pair.resume())

  test('answer each member byte by byte as the database does', once, async () => {
    await caughtUp()
    const ids = async (table: string) =>
      (await ask(pair.primary.superuser, `select id from ${table} order by id limit 2`)).map(
        (row) => String(row.id),
      )
    const idsOf: Record<string, string[]> = {
      reports: await ids('reports'),
      campaigns: await ids('campaigns'),
    }
    const counts = { compared: 0, refused: 0, byReplica: 0 }
    for (const link of links) {
      const cookie = await cookieBy(link)
      await caughtUp()
      for (const endpoint of await onReplica()) {
        if (endpoint.method !== 'GET') continue
        const of = endpoint.url.split('/')[2] ?? ''
        const urls = endpoint.url.includes(':id')
          ? [...(idsOf[of] ?? []), newId()].map((id) => endpoint.url.replace(':id', id))
          : [endpoint.url, `${endpoint.url}?limit=7`]
        for (const url of urls) {
          const before = answeredBy(server.app)
          const [there, here] = await Promise.all(
            [server.app, straight].map((app) => app.inject({ url, headers: { cookie } })),
          )
          expect(there?.statusCode, `${url} for ${link.role}`).toBe(here?.statusCode)
          expect(there?.body, `${url} for ${link.role}`).toBe(here?.body)
          counts.compared += 1
          counts.refused += here?.statusCode === 200 ? 0 : 1
          counts.byReplica += answeredBy(server.app) > before ? 1 : 0
        }
      }
    }
    say(`replica: ${JSON.stringify(counts)}, every answer as the database's`)
    expect(counts.compared - counts.refused).toBeGreaterThan(100)
    expect(counts.byReplica).toBeGreaterThan((counts.compared - counts.refused) / 2)
  })

  test('nobody reads what was before her own write, on whichever server', async () => {
    await caughtUp()
    const { cookie } = rosa
    const notes = `written while it waits ${newId()}`
    expect(await notesAt(peer, { cookie })).not.toContain(notes)
    await pair.pause()
    const { seen } = await logged(rosa, notes)
    for (const app of [server.app, peer])
      expect(await notesAt(app, { cookie: `${cookie}; ${seen}` })).toContain(notes)
  })

  test('a screen that was told of a change does not read what was before it', async () => {
    await caughtUp()
    await pair.pause()
    const told = new Promise<string>((resolve) => {
      server.app.facts.news.once('changed', (mark) => resolve(`${mark?.from}.${mark?.word}`))
    })
    // words of its own each time: those of a try before are on the replica by now
    const notes = `told to a screen ${newId()}`
    await logged(rosa, notes)
    const headers = { cookie: rosa.cookie, 'condado-seen': await told }
    expect(await notesAt(peer, headers)).toContain(notes)
  })

  test('what is not open any more is not read there either', async () => {
    const colleague = await server.memberOf({
      roles: ['organizer'],
      organizationId: rosa.organizationId,
    })
    const notes = `open at first ${newId()}`
    const { id, facts } = await logged(rosa, notes)
    await expect.poll(() => notesAt(peer, { cookie: colleague.cookie })).toContain(notes)
    await caughtUp()
    await pair.pause()
    const heard = new Promise((resolve) => peer.facts.news.once('changed', resolve))
    const closed = { ...facts, sensitivity: 'restricted', readerIds: [] }
    expect((await rosa.put(`/api/contacts/${id}`, closed, 1)).statusCode).toBe(200)
    await heard
    expect(await notesAt(peer, { cookie: colleague.cookie })).not.toContain(notes)
  })

  describe('what was kept from somebody is not read there, also when no word of the writing server arrives', () => {
    let colleague: TestMember
    let words = 0
    const hear = () => {
      words += 1
    }
    beforeAll(async () => {
      peer.listener.on('access', hear)
      colleague = await server.memberOf({
        roles: ['organizer'],
        organizationId: rosa.organizationId,
      })
    })
    afterAll(() => void peer.listener.off('access', hear))
    const idsAt = async (app: FastifyInstance, { cookie }: TestMember): Promise<string[]> => {
      const answer = await app.inject({ url: list, headers: { cookie } })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json().items.map(({ id }: { id: string }) => id)
    }
    /** A note that she reads on the replica, which from now on stands still; and the server that writes says no word. */
    async function readThere(more: object) {
      const { id, facts } = await logged(rosa, `kept ${newId()}`, more)
      await expect.poll(() => idsAt(peer, colleague)).toContain(id)
      await caughtUp()
      await pair.pause()
      const tell = server.app.facts.tell
      server.app.facts.tell = async () => {}
      onTestFinished(() => {
        server.app.facts.tell = tell
      })
      return { id, facts }
    }
    /** Waits for the word that the database says with a commit. */
    function toldAtOnce() {
      const before = words
      return () => expect.poll(() => words, { timeout: 5_000 }).toBeGreaterThan(before)
    }

    test('a note that became restricted', async () => {
      const { id, facts } = await readThere({})
      const told = toldAtOnce()
      const closed = { ...facts, sensitivity: 'restricted', readerIds: [] }
      expect((await rosa.put(`/api/contacts/${id}`, closed, 1)).statusCode).toBe(200)
      await told()
      expect(await idsAt(peer, colleague)).not.toContain(id)
    })

    test('a note whose reader was removed', async () => {
      const { id, facts } = await readThere({
        sensitivity: 'restricted',
        readerIds: [colleague.id],
      })
      const told = toldAtOnce()
      const closed = { ...facts, readerIds: [] }
      expect((await rosa.put(`/api/contacts/${id}`, closed, 1)).statusCode).toBe(200)
      await told()
      expect(await idsAt(peer, colleague)).not.toContain(id)
    })

    test('the notes of a county that is no longer hers, and anything to whoever is cut off', async () => {
      const { id } = await readThere({})
      const { superuser } = pair.primary
      let told = toldAtOnce()
      await ask(superuser, `delete from member_regions where member_id = '${colleague.id}'`)
      await told()
      expect(await idsAt(peer, colleague)).not.toContain(id)
      told = toldAtOnce()
      await ask(superuser, `update members set deactivated_at = now() where id = '${colleague.id}'`)
      await told()
      const { cookie } = colleague
      expect((await peer.inject({ url: list, headers: { cookie } })).statusCode).toBe(401)
    })

    test('and whoever hears nothing at all does not read there', async () => {
      colleague = await server.memberOf({
        roles: ['organizer'],
        organizationId: rosa.organizationId,
      })
      const { id, facts } = await readThere({})
      const deaf = new Promise<void>((resolve) => peer.listener.once('reset', () => resolve()))
      await ask(
        pair.primary.superuser,
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'condado ${peer.listener.me}'`,
      )
      await deaf
      const closed = { ...facts, sensitivity: 'restricted', readerIds: [] }
      expect((await rosa.put(`/api/contacts/${id}`, closed, 1)).statusCode).toBe(200)
      expect(await idsAt(peer, colleague)).not.toContain(id)
      await expect.poll(() => peer.listener.healthy, { timeout: 5_000 }).toBe(true)
      expect(await idsAt(peer, colleague)).not.toContain(id)
    })
  })

  test(
    'all is answered while the replica is away, and by the replica when it is back',
    once,
    async () => {
      await caughtUp()
      const { cookie } = rosa
      await pair.kill()
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => server.app.inject({ url: list, headers: { cookie } })),
      )
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
      await pair.start()
      const before = answeredBy(server.app)
      await expect
        .poll(async () => {
          await notesAt(server.app, { cookie })
          return answeredBy(server.app)
        })
        .toBeGreaterThan(before)
    },
  )

  test('a position ahead of everything, made up by one, keeps nobody else from the replica', async () => {
    const { replica } = server.app
    const left: string[] = []
    replica?.on('state', (_serves, why) => left.push(why))
    const seen = 'FFFFFFFF/FFFFFFFF'
    const cookie = `${rosa.cookie}; __Host-condado-seen=${encodeURIComponent(seen)}`
    const wrote = await server.app.inject({
      method: 'PUT',
      url: `/api/contacts/${newId()}`,
      headers: { cookie, origin: publicUrl },
      payload: { countyFips: '01095', institutionIds: [sheriff], kind: 'call' },
    })
    expect(wrote.statusCode, wrote.body).toBe(201)
    expect(await notesAt(server.app, { cookie })).not.toHaveLength(0)
    await caughtUp()
    const before = answeredBy(server.app)
    await notesAt(server.app, { cookie: rosa.cookie })
    expect(left).toEqual([])
    expect(answeredBy(server.app)).toBeGreaterThan(before)
  })

  test('a position or a word from outside is taken for none', async () => {
    for (const bad of [
      `0/0'; select 1 --`,
      'FFFFFFFFF/0',
      '../..',
      '%',
      'x.-1',
      'a.1 '.repeat(500),
    ])
      expect(
        await notesAt(server.app, { cookie: rosa.cookie, 'condado-seen': bad }),
      ).not.toHaveLength(0)
  })
})

test('the written list is of reads, and of what is told before it is taken out', async () => {
  const endpoints = await onReplica()
  expect(endpoints.length).toBeGreaterThan(25)
  expect(endpoints.filter(({ method }) => method !== 'GET').map(({ url }) => url)).toEqual([
    '/api/export',
    '/api/reports/:id/file',
  ])
})
