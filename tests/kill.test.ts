import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../server/project-root.ts'
import { type Child, freePort, startChild } from './setup/child.ts'
import { callerAt, comeInBy, inviteOrganizer } from './setup/coalition.ts'

const kills = 20
const writes = 1_000
const atOnce = 8

let dataDir: string
let port: number
let server: Child

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'condado-kill-'))
  port = await freePort()
})
afterAll(async () => {
  server.process.kill('SIGTERM')
  await server.exited
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<void> {
  server = startChild([join(projectRoot, 'dist/server/main.js')], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, PORT: String(port) },
  })
  await server.says('Condado is ready')
}

async function kill(): Promise<void> {
  server.process.kill('SIGKILL')
  await server.exited
}

function address(): string {
  return `http://127.0.0.1:${port}`
}

function api(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${address()}/api/${path}`, init)
}

function json(method: string, cookie: string, body: unknown): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json', cookie, origin: address() },
    body: JSON.stringify(body),
  }
}

/** The first admin, who makes an organizer and takes her link. */
async function organizer(): Promise<string> {
  await server.says('/enter#')
  const admin = callerAt(address())
  const link = /http\S+enter#\S+/.exec(server.output())?.[0] ?? ''
  const ana = await comeInBy(admin, link, 'ana')
  const rosa = callerAt(address())
  await comeInBy(rosa, await inviteOrganizer(admin, ana, 'Rosa'), 'rosa')
  return rosa.cookie()
}

test(`kill -9 of server and database ${kills} times in ${writes} writes loses and doubles nothing`, async () => {
  await start()
  const cookie = await organizer()
  const found = await api('institutions?q=marshall%20sheriff', { headers: { cookie } })
  const institutionId = (await found.json()).items[0].id
  const acknowledged = new Map<string, number>()
  let next = 0
  let killed = 0

  /** As the phone does: the same id again until there is an answer. */
  async function write(n: number): Promise<void> {
    const id = newId()
    const facts = {
      countyFips: '01095',
      institutionIds: [institutionId],
      kind: 'call',
      notes: `note ${n}`,
    }
    for (;;) {
      const answer = await api(`contacts/${id}`, json('PUT', cookie, facts)).catch(() => undefined)
      if (answer?.ok) {
        acknowledged.set(id, answer.status)
        return
      }
      if (answer && answer.status < 500) throw new Error(`refused: ${await answer.text()}`)
      await restarted
    }
  }

  let restarted = Promise.resolve()
  async function writer(): Promise<void> {
    while (next < writes) {
      next += 1
      await write(next)
      if (killed < kills && acknowledged.size >= ((killed + 1) * writes) / (kills + 1)) {
        killed += 1
        restarted = kill().then(start)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writer))
  await restarted

  expect(killed).toBe(kills)
  expect(acknowledged.size).toBe(writes)
  const seen = new Map<string, number>()
  for (let cursor = ''; ; ) {
    const page = await (
      await api(`contacts?county=01095&limit=200${cursor}`, { headers: { cookie } })
    ).json()
    for (const { id } of page.items) seen.set(id, (seen.get(id) ?? 0) + 1)
    if (!page.nextCursor) break
    cursor = `&cursor=${page.nextCursor}`
  }
  const lost = [...acknowledged.keys()].filter((id) => !seen.has(id))
  const doubled = [...seen.values()].filter((n) => n > 1)
  expect({ lost, doubled, rows: seen.size }).toEqual({ lost: [], doubled: [], rows: writes })
  process.stdout.write(`kill -9: n=${killed} kills in ${writes} writes, 0 lost, 0 doubled\n`)
})
