import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { dayInAlabama } from '../../../server/days.ts'
import { sizeOf } from '../ground/size.ts'
import { askServer } from '../load.ts'
import { operations } from '../operations.ts'
import { type Prepared, prepare } from '../prepared.ts'
import { reads } from '../reads.ts'
import { type Server, startBare, startOurs } from '../servers.ts'
import { writes } from '../writes.ts'
import { get, sendTo } from './ask.ts'
import { timed, timedFrom, timesOf } from './clock.ts'
import type { Line, OfSize } from './measured.ts'
import { record, type Statement } from './recorded.ts'

const forMs = { ours: 700, beside: 300, load: 3_000 }

interface Measuring extends Prepared {
  ours: Server
  bare: Server
  database: pg.Client
  /** of each read, where it asks the database anything */
  recorded: ReadonlyMap<string, { n: number; statements: Statement[] }>
}

/** Measures everything that is asked and written at one size, in a database of its own. */
export async function measureSize(contacts: number): Promise<OfSize> {
  const stops: (() => unknown)[] = []
  try {
    const load = loadavg()[0] ?? 0
    const m = await begin(await prepare(sizeOf(contacts), stops), stops)
    const firstMap = await firstAnswer(m)
    const load32 = await underLoad(m)
    const lines = [
      ...(await readLines(m)),
      ...(await writeLines(m)),
      await mapAfterAWrite(m),
      await oneRow(m),
    ]
    const on = dayInAlabama(new Date())
    return { contacts, on, load, firstMap, ...load32, lines }
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

async function begin(prepared: Prepared, stops: (() => unknown)[]): Promise<Measuring> {
  const { ground, embedded, plain, keyLine } = prepared
  const asked = reads(ground).filter(({ rest }) => rest === undefined)
  const all = await record(prepared, asked)
  const folder = mkdtempSync(join(tmpdir(), 'condado-recorded-'))
  stops.push(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'statements.json')
  writeFileSync(file, JSON.stringify(all))
  const ours = await startOurs(embedded.superuser, keyLine)
  stops.push(ours.stop)
  const bare = await startBare(plain, file)
  stops.push(bare.stop)
  const database = new pg.Client(plain)
  await database.connect()
  stops.push(() => database.end())
  const recorded = new Map(
    asked.map(({ by, url }, n) => [`${by} ${url}`, { n, statements: all[n] ?? [] }]),
  )
  return { ...prepared, ours, bare, database, recorded }
}

async function firstAnswer({ ours, ground }: Measuring): Promise<number> {
  const started = performance.now()
  await get(`${ours.url}/api/counties`, ground.cookie)
  return Math.round(performance.now() - started)
}

async function readLines(m: Measuring): Promise<Line[]> {
  const { ground, ours, bare, database, recorded } = m
  const lines: Line[] = []
  for (const { operation, way = '', by, url, rest } of reads(ground)) {
    const cookie = ground.cookies[by]
    const further = rest?.(JSON.parse(await get(ours.url + url, cookie))) ?? ''
    const whole = ours.url + url + further
    const line: Line = { operation, way, ours: await timed(() => get(whole, cookie), forMs.ours) }
    const { n, statements } = recorded.get(`${by} ${url}`) ?? { n: 0, statements: [] }
    if (!rest && statements.length > 0) {
      line.bare = await timed(() => get(`${bare.url}/recorded/${n}`), forMs.beside)
      line.floor = await timed(async () => {
        for (const statement of statements) await database.query(statement)
      }, forMs.beside)
    }
    lines.push(line)
  }
  return lines
}

async function writeLines({ ground, ours }: Measuring): Promise<Line[]> {
  const send = sendTo(ours.url, ground)
  const lines: Line[] = []
  for (const { operation, way = '', ready } of writes(ground)) {
    const round = async (measure: (work: () => Promise<unknown>) => Promise<void>) => {
      const sent = await ready(send)
      await measure(() => send(sent))
    }
    // files have a limit of their own
    const ms = operation.includes('/files/') ? 0 : forMs.ours
    lines.push({ operation, way, ours: await timedFrom(round, ms) })
  }
  return lines
}

/** The map when an institution's facts have changed: they are read again, and 67 counties computed. */
async function mapAfterAWrite({ ground, ours }: Measuring): Promise<Line> {
  const send = sendTo(ours.url, ground)
  let turn = 0
  const times = await timedFrom(async (measure) => {
    turn += 1
    const { institutionId } = ground.places[
      turn % ground.places.length
    ] as (typeof ground.places)[0]
    await send({
      method: 'PUT',
      url: `/api/assessments/${newId()}`,
      by: 'organizer',
      body: { institutionId, value: 2 },
    })
    await measure(() => get(`${ours.url}/api/counties`, ground.cookie))
  }, forMs.ours)
  return { operation: 'GET /api/counties', way: 'after a write', ours: times }
}

/** A contact as one row: what the bare server and the database alone take to write anything at all. */
async function oneRow({ ground, ours, bare, database }: Measuring): Promise<Line> {
  const write = operations(ground).find(({ name }) => name === 'write')
  if (!write) throw new Error('There is no write')
  const at = async (server: Server, requests: typeof write.ours) =>
    timesOf((await askServer(server.url, requests, 1, forMs.ours)).times)
  return {
    operation: 'PUT /api/contacts/{id}',
    way: 'beside one row',
    ours: await at(ours, write.ours),
    bare: await at(bare, write.bare),
    floor: await timed(() => write.floor(database as never), forMs.beside),
  }
}

/** 32 connections that ask for the map, lists, a search and a county. */
async function underLoad({ ground, ours }: Measuring): Promise<Pick<OfSize, 'memory' | 'mapAt32'>> {
  const headers = { cookie: ground.cookie }
  const some = operations(ground)
    .filter(({ name }) => name !== 'write')
    .flatMap((one) => one.ours)
  const county = { path: `/api/counties/${ground.one.fips}`, headers }
  await askServer(ours.url, [...some, county], 32, forMs.load)
  const memory = Math.round(residentMB(ours.pid))
  const map = [{ path: '/api/counties', headers }]
  return { memory, mapAt32: timesOf((await askServer(ours.url, map, 32, forMs.load)).times) }
}

/** The most that it ever had, where the system says so. */
function residentMB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
