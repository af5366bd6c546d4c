import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dailyBackup, makeBackup, restoreBackup } from '../../server/backups/backup.ts'
import { dump } from '../../server/backups/dump-store.ts'
import { load } from '../../server/backups/load-store.ts'
import { putContact } from '../../server/contacts/contract.ts'
import { institutionNamed, startTestApp, type TestApp } from '../setup/app.ts'
import { createTestDatabase, openAll, type TestDatabase } from '../setup/database.ts'

const now = new Date('2026-11-26T09:30:00Z')

let server: TestApp
let dir: string
let recipient: string
let key: string
let path: string
let before: string[]
beforeAll(async () => {
  server = await startTestApp({ demo: true })
  dir = await mkdtemp(join(tmpdir(), 'condado-backups-'))
  const identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  key = join(dir, 'key')
  await writeFile(key, `# a key\n${identity}\n`)
  before = await rowsOf(server.superuser)
  path = await makeBackup(server.database.owner, { dir, recipient }, now)
}, 120_000)
afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true })
})

/** A line for each table: how many rows, and a hash of their words that has nothing to do with how backups are made. */
async function rowsOf(all: pg.Pool): Promise<string[]> {
  const { rows: tables } = await all.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and relname not like 'kysely%' order by 1`,
  )
  const lines: string[] = []
  for (const { name } of tables) {
    const { rows } = await all.query(
      `select count(*)::int as n, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as words from "${name}" t`,
    )
    lines.push(`${name} ${rows[0].n} ${rows[0].words}`)
  }
  return lines
}

/** How the tables are made: their constraints, triggers, guards and rights. */
async function madeOf(all: pg.Pool): Promise<unknown[]> {
  const { rows } = await all.query(`
    select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) as made
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
    union all select concat_ws(' ', oid::regclass, relrowsecurity, relforcerowsecurity, relacl)
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    order by 1`)
  return rows
}

/** A database that has the tables and nobody in them. */
const emptyDatabase = () => createTestDatabase({ seeded: false })

async function peek<T>(database: TestDatabase, work: (all: pg.Pool) => Promise<T>): Promise<T> {
  const all = openAll(database)
  return work(all).finally(() => all.end())
}

describe('a backup', { timeout: 60_000 }, () => {
  test('comes back into an empty database row by row, and the app goes on with it', async () => {
    const database = await emptyDatabase()
    const made = await peek(database, madeOf)
    const { madeAt, rows } = await restoreBackup(database.owner, path, key)
    expect(madeAt).toBe(now.toISOString())
    expect(rows).toBeGreaterThan(10_000)
    expect(await peek(database, rowsOf)).toEqual(before)
    expect(await peek(database, madeOf)).toEqual(made)

    const again = await startTestApp({ database })
    const member = await again.memberOf({ roles: ['lead'], regions: ['top-of-alabama'] })
    const sheriff = await institutionNamed(again.app, "Marshall County Sheriff's Office")
    const body = { countyFips: '01095', institutionIds: [sheriff], kind: 'call', notes: 'Goes on' }
    const params = { id: newId() }
    expect((await member.call(putContact, { params, body })).statusCode).toBe(201)
    await again.close()
  })

  test('is as of one moment, while others write', async () => {
    const member = await server.memberOf({ roles: ['lead'], regions: ['top-of-alabama'] })
    const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
    let isOver = false
    const writing = (async () => {
      let written = 0
      for (; !isOver; written += 1) {
        const body = {
          countyFips: '01095',
          institutionIds: [sheriff],
          kind: 'call',
          notes: `Meanwhile ${written}`,
          commitments: [{ id: newId(), text: 'Will call back' }],
        }
        await member.call(putContact, { params: { id: newId() }, body })
      }
      return written
    })()
    const meanwhile = await makeBackup(server.database.owner, { dir, recipient }, new Date())
    isOver = true
    expect(await writing).toBeGreaterThan(0)
    const database = await emptyDatabase()
    // references are looked up again, and every promise of a contact is there
    await restoreBackup(database.owner, meanwhile, key)
    const lone = await peek(database, (all) =>
      all.query(`select from contacts c where notes like 'Meanwhile %'
        and not exists (select from commitments p where p.contact_id = c.id)`),
    )
    expect(lone.rowCount).toBe(0)
    await rm(meanwhile)
  })

  test('says nothing to whoever has another key, or none', async () => {
    const other = join(dir, 'other-key')
    await writeFile(other, await generateX25519Identity())
    const { owner } = await emptyDatabase()
    await expect(restoreBackup(owner, path, other)).rejects.toThrow('This key does not open')
    await writeFile(other, 'no key at all')
    await expect(restoreBackup(owner, path, other)).rejects.toThrow('holds no key')
    await expect(restoreBackup(owner, path, join(dir, 'nowhere'))).rejects.toThrow('ENOENT')
    const bytes = await readFile(path)
    expect(bytes.includes('Marshall')).toBe(false)
    await rm(other)
  })

  test('that is cut or altered anywhere restores nothing', async () => {
    const whole = await readFile(path)
    const database = await emptyDatabase()
    const damaged = join(dir, 'damaged')
    for (const at of [100, 5_000, whole.length - 20]) {
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] ?? 0) ^ 1
      for (const bytes of [altered, whole.subarray(0, at)]) {
        await writeFile(damaged, bytes)
        await expect(restoreBackup(database.owner, damaged, key)).rejects.toThrow(
          /cut|damaged|does not open/,
        )
      }
    }
    const members = await peek(database, (all) => all.query('select from members'))
    expect(members.rowCount).toBe(0)
    await rm(damaged)
  })

  test('that says something else inside than was written restores nothing', async () => {
    const { owner } = await createTestDatabase()
    const whole: Buffer[] = []
    for await (const one of dump(owner, now)) whole.push(one)
    const at = whole.findIndex((one) => one[0] === 'D'.charCodeAt(0) && one.includes('Marshall'))
    const other = Buffer.from(whole[at] as Buffer)
    other.write('Mershall', other.indexOf('Marshall'))
    const database = await emptyDatabase()
    for (const frames of [whole.with(at, other), whole.slice(0, -1), whole.toSpliced(at, 1)]) {
      await expect(load(database.owner, Readable.from(frames))).rejects.toThrow(/damaged|cut/)
    }
    const there = await peek(database, (all) => all.query('select from counties'))
    expect(there.rowCount).toBe(0)
    await expect(load(database.owner, Readable.from(whole))).resolves.toBeDefined()
  })

  test('is never poured over a database that is in use', async () => {
    const other = await startTestApp()
    await other.signedIn('admin')
    await expect(restoreBackup(other.database.owner, path, key)).rejects.toThrow('is in use')
    await other.close()
  })
})

describe('every day', { timeout: 60_000 }, () => {
  test('one is made, by one of several servers, and the old ones go', async () => {
    const to = { dir: join(dir, 'daily'), recipient }
    const { owner } = await emptyDatabase()
    const made = () => readdir(to.dir).then((names) => names.sort())
    const at = (day: string) => new Date(`2026-11-${day}T03:00:00Z`)
    const asked = await Promise.all([1, 2, 3].map(() => dailyBackup(owner, to, at('02'))))
    expect(asked.filter((one) => one !== undefined)).toHaveLength(1)
    expect(await dailyBackup(owner, to, new Date('2026-11-02T20:00:00Z'))).toBeUndefined()
    await writeFile(join(to.dir, 'condado-2026-10-01T030000Z.age.part'), 'begun and never ended')
    await writeFile(join(to.dir, 'notes.txt'), 'not ours')
    for (let day = 3; day <= 12; day += 1)
      await dailyBackup(owner, to, at(`${day}`.padStart(2, '0')))
    const names = await made()
    expect(names).toContain('notes.txt')
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
    // seven days, and the last of the week before them
    expect(names.filter((name) => name.endsWith('.age')).length).toBeLessThanOrEqual(8)
    expect(names).toContain('condado-2026-11-12T030000Z.age')
    expect(names).not.toContain('condado-2026-11-02T030000Z.age')
  })

  test('a folder that cannot be written to is said in a sentence', async () => {
    const { owner } = await emptyDatabase()
    const file = join(dir, 'a-file')
    await writeFile(file, '')
    await expect(makeBackup(owner, { dir: file, recipient }, now)).rejects.toThrow(
      /No backup could/,
    )
  })
})
