import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Member } from '../../server/auth/policy.ts'
import { Dice } from '../openapi/dice.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { testKeyring } from '../setup/keyring.ts'
import { seed } from '../setup/seed.ts'
import { marshall, mobile, noteEverything, type RowsWorld } from './rows-world.ts'

const n = 1_000

let server: TestApp
/** The same app on a pool of two connections. */
let narrow: FastifyInstance
let world: RowsWorld
let canceller: pg.Client

beforeAll(async () => {
  server = await startTestApp()
  world = await noteEverything(server)
  const database = { ...server.database.app, max: 2, application_name: 'narrow' }
  narrow = await buildApp({
    publicUrl: 'http://127.0.0.1:3000',
    logLevel: 'silent',
    keyring: testKeyring(),
    database,
  })
  await narrow.ready()
  canceller = new pg.Client(server.database.superuser)
  await canceller.connect()
})
afterAll(async () => {
  await canceller.end()
  await narrow.close()
  await server.close()
})

/** One of two leads who share no county and no organization, and what she alone may read. */
interface Side {
  member: TestMember
  policy: Member
  county: string
  own: Set<string>
}

async function side(county: string, region: string): Promise<Side> {
  const member = await server.memberOf({ roles: ['lead'], regions: [region] })
  const { id, organizationId } = member
  const readable = world.records.filter(
    (one) => one.countyFips === county && one.sensitivity !== 'restricted',
  )
  const own = new Set(
    readable.flatMap((one) => [one.contact, one.commitment, one.followUp, one.ask]),
  )
  return {
    member,
    policy: { id, organizationId, roles: ['lead'], counties: [county] },
    county,
    own,
  }
}

const lists = ['/api/contacts', '/api/commitments', '/api/follow-ups']

test(`${n} interleaved requests of two regions on two connections, some cut short, read nothing across`, async () => {
  const dice = new Dice(seed)
  const sides = [await side(marshall, 'top-of-alabama'), await side(mobile, 'south-alabama')]
  const counts = { answered: 0, failed: 0, cancelled: 0, killed: 0, read: 0 }
  const foreign: string[] = []

  function look(ids: readonly string[], { own }: Side): void {
    counts.read += ids.length
    foreign.push(...ids.filter((id) => !own.has(id)))
  }

  /** Through a route; half of them with a filter for the other's county, which finds nothing. */
  async function ask(one: Side): Promise<void> {
    const elsewhere = dice.happens(0.5)
    const county = one.county === marshall ? mobile : marshall
    const url = `${dice.pick(lists)}?limit=200${elsewhere ? `&county=${county}` : ''}`
    const answer = await narrow.inject({ url, headers: { cookie: one.member.cookie } })
    if (answer.statusCode !== 200) counts.failed += 1
    else {
      counts.answered += 1
      look(
        answer.json().items.map((item: { id: string }) => item.id),
        one,
      )
    }
  }

  /** Without any filter of the application; in a transaction, or not. */
  async function read(one: Side): Promise<void> {
    const db = narrow.dbOf(one.policy)
    const slowly = dice.happens(0.3) ? sql`, pg_sleep(0.01)` : sql``
    const query = sql<{
      id: string
    }>`select id ${slowly} from ${sql.table(dice.pick(['contacts', 'asks']))}`
    try {
      const { rows } = dice.happens(0.5)
        ? await db.transaction().execute((trx) => query.execute(trx))
        : await query.execute(db)
      counts.answered += 1
      look(
        rows.map((row) => row.id),
        one,
      )
    } catch {
      counts.failed += 1
    }
  }

  let isOver = false
  let started = 0
  /** One in four at most: on a machine where asking is slower than cutting short, most are answered all the same. */
  async function cutShort(): Promise<void> {
    let tried = 0
    while (!isOver) {
      if (tried >= started / 4) {
        await setImmediate()
        continue
      }
      const kills = dice.happens(0.05)
      const { rowCount } = await canceller.query(
        `select ${kills ? 'pg_terminate_backend' : 'pg_cancel_backend'}(pid) from pg_stat_activity
         where application_name = 'narrow' and state = 'active' and pid <> pg_backend_pid()
           limit 1`,
      )
      tried += rowCount ?? 0
      counts[kills ? 'killed' : 'cancelled'] += rowCount ?? 0
    }
  }

  const cutting = cutShort()
  // until enough of them were cut short, which is a race that each machine runs differently
  const worker = async () => {
    while (started < n || counts.cancelled < 10 || counts.failed === 0) {
      started += 1
      const one = dice.pick(sides)
      await (dice.happens(0.5) ? ask(one) : read(one))
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  isOver = true
  await cutting

  process.stdout.write(
    `seed ${seed}: ${started} requests, ${JSON.stringify(counts)}, ${foreign.length} across\n`,
  )
  expect(foreign).toEqual([])
  expect(counts.answered).toBeGreaterThan(started / 2)
  expect(counts.read).toBeGreaterThan(n)

  // what the pool holds in the end says nothing of whoever asked last, and answers everybody
  const asked = await Promise.all(
    [1, 2].map(() =>
      sql<{ who: string }>`
    select coalesce(current_setting('condado.member', true), '') || current_user as who, pg_sleep(0.05)`.execute(
        narrow.db,
      ),
    ),
  )
  expect(asked.flatMap(({ rows }) => rows.map((row) => row.who))).toEqual([
    'condado_app',
    'condado_app',
  ])
  for (const one of sides) {
    const { rows } = await sql<{ id: string }>`select id from contacts`.execute(
      narrow.dbOf(one.policy),
    )
    expect(rows.map((row) => row.id).sort()).toEqual(
      [...one.own].filter((id) => world.records.some((r) => r.contact === id)).sort(),
    )
  }
})
