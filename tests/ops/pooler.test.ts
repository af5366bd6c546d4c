import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Member } from '../../server/auth/policy.ts'
import { marshall, mobile, noteEverything, type RowsWorld } from '../auth/rows-world.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { testKeyring } from '../setup/keyring.ts'
import { diceOf, once, say, shareOf } from '../trials/size.ts'
import { mainJob } from './main-job.ts'
import { noPooler, type Pooler, startPooler } from './pgbouncer.ts'
import { appServer } from './servers.ts'

const n = shareOf(1_000, 100)

describe.skipIf(noPooler)(`PgBouncer in transaction mode ${noPooler ?? ''}`, () => {
  let pooler: Pooler
  let server: TestApp
  /** The same app on eight connections to a pooler that has two. */
  let pooled: FastifyInstance
  let world: RowsWorld
  beforeAll(async () => {
    pooler = await startPooler(2)
    server = await startTestApp()
    world = await noteEverything(server)
    pooled = await buildApp({
      publicUrl: 'http://localhost:3000',
      logLevel: 'silent',
      keyring: testKeyring(),
      database: { connectionString: pooler.urlOf(server.database.app.database ?? ''), max: 8 },
      direct: server.database.app,
    })
    await pooled.ready()
  })
  afterAll(async () => {
    await pooled.close()
    await server.close()
    await pooler.close()
  })

  /** One of two leads who share no county and no organization, and what she alone may read. */
  async function side(county: string, region: string) {
    const member = await server.memberOf({ roles: ['lead'], regions: [region] })
    const policy: Member = { ...member, roles: ['lead'], counties: [county] }
    const readable = world.records.filter(
      (one) => one.countyFips === county && one.sensitivity !== 'restricted',
    )
    return {
      member,
      policy,
      own: new Set(readable.flatMap((one) => [one.contact, one.commitment])),
    }
  }

  test(`${n} interleaved requests of two regions read nothing across`, once, async () => {
    const dice = diceOf('pooler')
    const sides = [await side(marshall, 'top-of-alabama'), await side(mobile, 'south-alabama')]
    const counts = { listed: 0, alone: 0, together: 0, read: 0 }
    const foreign: string[] = []
    const look = (ids: readonly string[], own: ReadonlySet<string>) => {
      counts.read += ids.length
      foreign.push(...ids.filter((id) => !own.has(id)))
    }
    const readAll = sql<{ id: string }>`select id from contacts where ${true}`
    const ask = async ({ member, policy, own }: (typeof sides)[number]) => {
      const how = dice.one(['listed', 'listed', 'alone', 'together'] as const)
      counts[how] += 1
      if (how === 'listed') {
        const url = `/api/${dice.one(['contacts', 'commitments'])}?limit=200`
        const answer = await pooled.inject({ url, headers: { cookie: member.cookie } })
        expect(answer.statusCode, answer.body).toBe(200)
        look(
          answer.json().items.map(({ id }: { id: string }) => id),
          own,
        )
        return
      }
      const db = pooled.dbOf(policy)
      const { rows } =
        how === 'alone'
          ? await readAll.execute(db)
          : await db.transaction().execute((trx) => readAll.execute(trx))
      look(
        rows.map(({ id }) => id),
        own,
      )
    }
    let started = 0
    const worker = async () => {
      while (started < n) {
        started += 1
        await ask(dice.one(sides))
      }
    }
    await Promise.all(Array.from({ length: 16 }, worker))
    say(
      `${n} interleaved requests through a pooler, ${JSON.stringify(counts)}, ${foreign.length} across`,
    )
    expect(foreign).toEqual([])
    expect(counts.read).toBeGreaterThan(n)
  })

  test('what is told to a connection ends with the transaction: the next one finds the application, and nobody', async () => {
    const asked = await Promise.all(
      Array.from({ length: 8 }, () =>
        sql<{ who: string; alike: string; most: string }>`
          select coalesce(current_setting('condado.member', true), '') || current_user as who,
            current_setting('pg_trgm.word_similarity_threshold') as alike,
            current_setting('statement_timeout') as most, pg_sleep(0.02)`.execute(pooled.db),
      ),
    )
    for (const { rows } of asked)
      expect(rows[0]).toMatchObject({ who: 'condado_app', alike: '0.4', most: '30s' })
  })

  test('a statement that nobody waits for any more leaves nothing behind', async () => {
    const db = pooled.dbOf(world.me)
    await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow('division by zero')
    await expect(
      db.transaction().execute((trx) => sql`select pg_sleep('no')`.execute(trx)),
    ).rejects.toThrow()
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(pooled.db)
    expect(rows).toEqual([{ role: 'condado_app' }])
  })

  test('an organizer logs, another server shows it, and both hear of it past the pooler', async () => {
    const lead: TestMember = await server.signedIn('lead')
    const headers = { cookie: lead.cookie, origin: 'http://localhost:3000' }
    const url = `/api/contacts/${newId()}`
    const payload = {
      countyFips: marshall,
      institutionIds: [world.institution],
      kind: 'call',
      assessments: [{ id: newId(), value: 1 }],
    }
    const logged = await pooled.inject({ method: 'PUT', url, headers, payload })
    expect(logged.statusCode, logged.body).toBe(201)
    expect((await pooled.inject({ method: 'PUT', url, headers, payload })).statusCode).toBe(200)
    const there = async () =>
      (await lead.inject({ url: `/api/counties/${marshall}` })).json().alliance.value
    await expect.poll(there).toBe('active_ally')
  })

  test('the whole main job, by a server of its own', once, async () => {
    const own = await appServer({ through: pooler })
    try {
      await own.start()
      await mainJob(own)
      await own.end('SIGTERM')
      await own.start()
    } finally {
      await own.end('SIGTERM')
    }
  })
})
