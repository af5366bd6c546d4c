import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { once, say, shareOf } from '../trials/size.ts'
import { openScreen } from './screen.ts'
import { type AppServer, appServer } from './servers.ts'

// How one app server ends in order, and what it takes while it works.

/** Makes members, and stands in the way of a server. */
let desk: TestApp
let server: AppServer
let lead: TestMember
let sheriff: string

beforeAll(async () => {
  desk = await startTestApp()
  server = await appServer({ database: desk.database })
  lead = await desk.signedIn('lead')
  sheriff = await institutionNamed(desk.app, "Marshall County Sheriff's Office")
})
afterAll(async () => {
  await server.end('SIGTERM')
  await desk.close()
})

const headers = () => ({
  ...{ cookie: lead.cookie, origin: server.address },
  'content-type': 'application/json',
})
const facts = () => ({ countyFips: '01095', institutionIds: [sheriff], kind: 'call' })

/** Nobody reads the directory until it is let go. */
async function holdDirectory(): Promise<() => Promise<void>> {
  const client = await desk.superuser.connect()
  await client.query('begin; lock table institutions in access exclusive mode')
  return async () => {
    await client.query('rollback')
    client.release()
  }
}

async function waitsForDirectory(): Promise<boolean> {
  const { rows } = await desk.superuser.query(
    `select from pg_locks where not granted and relation = 'institutions'::regclass`,
  )
  return rows.length > 0
}

function takeOut(): Promise<Response> {
  return fetch(`${server.address}/api/export`, {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({
      what: 'institutions',
      filters: {},
      reason: 'To read it elsewhere',
      language: 'en',
    }),
  })
}

test('32 connections at work: memory stays below 300 MB', once, async () => {
  const asked = shareOf(10_000, 1_000)
  await server.start()
  const members = await Promise.all(
    Array.from({ length: 8 }, () => desk.memberOf({ roles: ['organizer'] })),
  )
  let [sent, most] = [0, 0]
  const look = () => {
    most = Math.max(most, residentMb(server.pid()))
  }
  const worker = async (_: unknown, n: number) => {
    const { cookie } = members[n % members.length] as TestMember
    while (sent < asked) {
      sent += 1
      const path = ['counties', 'contacts?limit=50', 'institutions?q=sherif', 'commitments'][
        sent % 4
      ]
      const isWrite = sent % 5 === 0
      const answer = isWrite
        ? await fetch(`${server.address}/api/contacts/${newId()}`, {
            method: 'PUT',
            headers: { ...headers(), cookie },
            body: JSON.stringify({ ...facts(), notes: `said ${sent}` }),
          })
        : await fetch(`${server.address}/api/${path}`, { headers: { cookie } })
      await answer.arrayBuffer()
      expect(answer.ok).toBe(true)
      if (sent % 50 === 0) look()
    }
  }
  await Promise.all(Array.from({ length: 32 }, worker))
  look()
  say(`32 connections, ${sent} requests: at most ${most} MB resident`)
  expect(most).toBeLessThan(300)
})

/** In whole MB; 0 where the system does not say it this way. */
function residentMb(pid: number): number {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return 0
  const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? []
  return Math.round(Number(kb ?? 0) / 1024)
}

test(
  'what is under way comes to its end, open screens are told, and nobody new is let in',
  once,
  async () => {
    const screen = await openScreen(server.address, lead.cookie)
    const letGo = await holdDirectory()
    const taken = takeOut()
    await expect.poll(waitsForDirectory).toBe(true)
    // a phone on a slow line has sent half of what it has to say
    const id = newId()
    const body = Buffer.from(JSON.stringify({ ...facts(), notes: 'x'.repeat(2_000) }))
    const half = request(`${server.address}/api/contacts/${id}`, {
      method: 'PUT',
      headers: { ...headers(), 'content-length': body.length },
    })
    const answered = new Promise<number>((resolve, reject) => {
      half.on('response', (answer) => resolve(answer.statusCode ?? 0))
      half.on('error', reject)
    })
    await new Promise((sent) => half.write(body.subarray(0, 1_000), sent))
    const since = performance.now()
    const ended = server.end('SIGTERM')
    await screen.ended
    await expect
      .poll(() => fetch(`${server.address}/healthz`).catch(() => 'refused'))
      .toBe('refused')
    await letGo()
    half.end(body.subarray(1_000))
    expect(await answered).toBe(201)
    const file = await taken
    expect(file.status).toBe(200)
    expect((await file.text()).split('\n').length).toBeGreaterThan(500)
    expect(await ended).toBe(0)
    const seconds = (performance.now() - since) / 1_000
    say(
      `ended in order after ${seconds.toFixed(1)} s with a screen, an export and half a request under way`,
    )
    expect(seconds).toBeLessThan(10)
  },
)

test('what does not come to its end in time does not keep it', once, async () => {
  await server.start()
  const screen = await openScreen(server.address, lead.cookie)
  const letGo = await holdDirectory()
  const taken = takeOut().catch(() => 'cut off')
  await expect.poll(waitsForDirectory).toBe(true)
  const since = performance.now()
  await server.end('SIGTERM')
  const seconds = (performance.now() - since) / 1_000
  await letGo()
  await screen.ended
  expect(await taken).toBe('cut off')
  say(`ended after ${seconds.toFixed(1)} s though an export hung`)
  expect(seconds).toBeLessThan(10)
})
