import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { periodAround } from '../../server/reports/rules.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { freePort } from '../setup/child.ts'
import { createTestDatabase } from '../setup/database.ts'
import { diceOf, once, say, shareOf } from '../trials/size.ts'
import { type Balancer, startBalancer } from './balancer.ts'
import { load, type Told, type Worker } from './load.ts'
import { openScreen } from './screen.ts'
import { type AppServer, appServer } from './servers.ts'

// Three app servers on one database behind a balancer: members at work do not notice that one ends.

/** Writes before, between and after the ends of servers. */
const writesEach = shareOf(100, 15)
/** How many of the three are ended, and how many killed. */
const turns = shareOf(3)

let folder: string
/** Looks at the database, and makes members in it; no server of the three. */
let desk: TestApp
let servers: AppServer[]
let balancer: Balancer
let workers: Worker[]
let lead: TestMember

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'condado-ops-'))
  const database = await createTestDatabase()
  desk = await startTestApp({ database })
  lead = await desk.signedIn('lead')
  await oldAndOpenWork()
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const env = {
    DRAIN_SECONDS: '1',
    AUDIT_HEAD_FILE: join(folder, 'head'),
    BACKUP_DIR: join(folder, 'backups'),
    BACKUP_RECIPIENT: await identityToRecipient(await generateIdentity()),
  }
  servers = await Promise.all([1, 2, 3].map(() => appServer({ database, publicUrl, env })))
  await Promise.all(servers.map((one) => one.start()))
  balancer = await startBalancer(
    servers.map((one) => one.port),
    port,
  )
  workers = await Promise.all([1, 2, 3, 4].map(newWorker))
})
afterAll(async () => {
  await balancer.close()
  await Promise.all(servers.map((one) => one.end('SIGTERM')))
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A contact of last quarter, of which a report is due, and one whose words are over. */
async function oldAndOpenWork(): Promise<void> {
  const worker = await newWorker()
  const lastQuarter = addDays(periodAround('quarter', dayInAlabama(new Date())).from, -10)
  const facts = { countyFips: '01095', institutionIds: [worker.institutionId], kind: 'call' }
  const ids = [newId(), newId()]
  for (const id of ids) {
    const body = { ...facts, notes: 'said then', happenedOn: lastQuarter }
    expect((await lead.put(`/api/contacts/${id}`, body)).statusCode).toBe(201)
  }
  const client = await desk.superuser.connect()
  await client.query(`set session_replication_role = replica`)
  await client.query(
    `update contacts set happened_on = happened_on - 4000, recorded_at = recorded_at - interval '4000 days' where id = $1`,
    [ids[0]],
  )
  await client.query(`set session_replication_role = origin`)
  client.release()
}

async function newWorker(): Promise<Worker> {
  const member = await desk.memberOf({ roles: ['organizer'], organizationId: lead.organizationId })
  const institutionId = newId()
  const facts = { sector: 'business', kind: 'employer', name: `Mill ${institutionId}` }
  const made = await member.put(`/api/institutions/${institutionId}`, {
    ...facts,
    counties: ['01095'],
  })
  expect(made.statusCode, made.body).toBe(201)
  return { member, institutionId }
}

/** What a 2xx was told of is there, once, as it was said. */
async function expectWritten({ written }: Told): Promise<void> {
  const { rows } = await desk.superuser.query<{ id: string; notes: string; audited: number }>(
    `select c.id, c.notes, (select count(*)::int from audit a where a.subject_id = c.id::text) as audited
     from contacts c where c.id = any($1)`,
    [[...written.keys()]],
  )
  expect(new Map(rows.map(({ id, notes }) => [id, notes]))).toEqual(written)
  expect(rows.filter(({ audited }) => audited !== 1)).toEqual([])
}

test('what is due each hour is done once, though three began at the same moment', async () => {
  const count = async (query: string) => (await desk.superuser.query(query)).rows[0]?.n
  await expect.poll(() => count(`select last_run_on as n from retention_state`)).not.toBeNull()
  expect(
    await count(`select string_agg(action || ' ' || subject_id, ',') as n from audit
      where subject = 'retention'`),
  ).toBe('contact 1')
  await expect.poll(() => count(`select count(*)::int as n from reports`)).toBe(1)
  expect(await count(`select count(*)::int as n from audit where action = 'prepared'`)).toBe(1)
  const backups = () => readdirSync(join(folder, 'backups')).filter((n) => n.endsWith('.age'))
  await expect.poll(() => backups().length).toBe(1)
  const heads = readFileSync(join(folder, 'head'), 'utf8').trimEnd().split('\n')
  expect(heads).toHaveLength(3)
  for (const line of heads) expect(line).toMatch(/^\S+Z \d+ [0-9a-f]{64}$/)
})

test('a change made on any of them reaches the screens of all within a second', async () => {
  for (const writer of servers) {
    const screens = await Promise.all(servers.map((one) => openScreen(one.address, lead.cookie)))
    const [worker] = workers as [Worker]
    const done = await fetch(`${writer.address}/api/contacts/${newId()}`, {
      method: 'PUT',
      headers: {
        ...{ cookie: worker.member.cookie, origin: balancer.url },
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        countyFips: '01095',
        institutionIds: [worker.institutionId],
        kind: 'call',
      }),
    })
    expect(done.status, await done.text()).toBe(201)
    const since = performance.now()
    await Promise.all(screens.map((screen) => screen.hears('event: facts')))
    const ms = Math.round(performance.now() - since)
    for (const screen of screens) screen.close()
    say(`a change on ${writer.port} was on the screens of three servers after ${ms} ms`)
    expect(ms).toBeLessThan(1_000)
  }
})

test('what a member may ask is counted on all of them together', async () => {
  const member = await desk.signedIn('organizer')
  const most = 20
  const challenge = async () => {
    const headers = { cookie: member.cookie, origin: balancer.url }
    return (await fetch(`${balancer.url}/api/passkeys/registration`, { method: 'POST', headers }))
      .status
  }
  const window = async () =>
    (await desk.superuser.query(`select floor(extract(epoch from now()) / 60)::int as n`)).rows[0].n
  // a minute that ends in between begins a count of its own
  for (;;) {
    const before = await window()
    const answers = await Promise.all(Array.from({ length: most + 10 }, challenge))
    if ((await window()) !== before) continue
    const granted = answers.filter((status) => status === 200 || status === 201).length
    expect(granted).toBe(most)
    expect(answers.filter((status) => status === 429)).toHaveLength(10)
    return
  }
})

test(`${turns} of three are told to end under load: no request fails`, once, async () => {
  let goal = writesEach
  const running = load(balancer.url, workers, ({ written }) => written.size >= goal)
  for (const server of servers.slice(0, turns)) {
    const since = performance.now()
    goal = Number.POSITIVE_INFINITY
    expect(await server.end('SIGTERM')).toBe(0)
    expect(performance.now() - since).toBeLessThan(10_000)
    expect(balancer.ready()).toHaveLength(2)
    await server.start()
    await expect.poll(() => balancer.ready().length).toBe(3)
  }
  goal = 0
  const told = await running
  expect(told.failed).toEqual([])
  expect(told.stale).toEqual([])
  expect(balancer.sentAgain.brokenOff).toBe(0)
  await expectWritten(told)
  say(
    `${turns} servers ended in order under load: ${told.written.size} writes, ${told.reads} reads, 0 failed`,
  )
})

test(
  `${turns} of three are killed under load: what was accepted is there, once`,
  once,
  async () => {
    const dice = diceOf('servers')
    let isOver = false
    let written = 0
    const running = load(balancer.url, workers, (told) => {
      written = told.written.size
      return isOver
    })
    for (const server of dice.shuffled(servers).slice(0, turns)) {
      const goal = written + writesEach
      await expect.poll(() => written, { interval: dice.int(5, 60) }).toBeGreaterThan(goal)
      expect(await server.end('SIGKILL')).toBeNull()
      await server.start()
      await expect.poll(() => balancer.ready().length).toBe(3)
    }
    isOver = true
    const told = await running
    await expectWritten(told)
    say(
      `${turns} servers killed under load: ${told.written.size} writes, ${told.reads} reads, ${told.failed.length} sent again by clients, ${balancer.sentAgain.brokenOff} by the balancer, ${told.stale.length} stale`,
    )
    // what one did not tell any more before it was killed, the others miss within seconds
    const { member } = workers[0] as Worker
    for (const server of servers) {
      for (const [id, alliance] of told.last) {
        const standing = async () => {
          const headers = { cookie: member.cookie }
          const answer = await fetch(`${server.address}/api/institutions/${id}`, { headers })
          return (await answer.json()).alliance
        }
        await expect.poll(standing).toBe(alliance)
      }
    }
  },
)
