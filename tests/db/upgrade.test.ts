import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { migrateTo, migrateToLatest } from '../../server/db/migrate.ts'
import { projectRoot } from '../../server/project-root.ts'
import { Dice } from '../openapi/dice.ts'
import { ask } from '../setup/ask.ts'
import { startChild } from '../setup/child.ts'
import { createTestDatabase, urlOf } from '../setup/database.ts'

const all = Object.keys(migrations).sort()
const old = all.slice(0, 12)
const kills = 8

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'condado-upgrade-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A database as an older version of the program left it. */
async function oldDatabase(): Promise<pg.PoolConfig> {
  const { superuser } = inject('postgres')
  const database = `condado_upgrade_${randomBytes(6).toString('hex')}`
  await ask(
    { ...superuser, database: 'postgres' },
    `create database ${database} template template1`,
  )
  const owner = { ...superuser, database }
  await migrateTo(owner, old)
  return owner
}

async function done(owner: pg.PoolConfig): Promise<string[]> {
  const rows = await ask(owner, 'select name from kysely_migration order by name collate "C"')
  return rows.map(({ name }) => String(name))
}

/** Every column of every table, with its type: what a migration makes. */
function columns(owner: pg.PoolConfig) {
  return ask(
    owner,
    `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
  )
}

/** What an upgrade runs, as a process of its own. */
function upgrade(owner: pg.PoolConfig) {
  return startChild([join(projectRoot, 'dist/server/admin/cli.js'), 'migrate'], {
    cwd: folder,
    env: {
      ...process.env,
      DATABASE_URL: urlOf(owner),
      DATA_DIR: folder,
      CONDADO_KEYS: inject('keyLine'),
    },
  })
}

describe('an upgrade', () => {
  test(`that is killed leaves the old tables or the new ones, ${kills} times, and ends the next time`, async () => {
    const dice = new Dice(20_261_126)
    let owner = await oldDatabase()
    const begun = Date.now()
    expect(await upgrade(await oldDatabase()).exited).toBe(0)
    const whole = Date.now() - begun
    const found: Record<'old' | 'new', number> = { old: 0, new: 0 }
    for (let n = 0; n < kills; n++) {
      const child = upgrade(owner)
      await Promise.race([sleep(dice.below(whole)), child.exited])
      child.process.kill('SIGKILL')
      await child.exited
      const names = await done(owner)
      const which = names.length === old.length ? 'old' : 'new'
      expect(names).toEqual(which === 'old' ? old : all)
      found[which] += 1
      if (which === 'new') owner = await oldDatabase()
    }
    expect(await upgrade(owner).exited).toBe(0)
    expect(await done(owner)).toEqual(all)
    const fresh = await createTestDatabase({ seeded: false })
    expect(await columns(owner)).toEqual(await columns(fresh.superuser))
    process.stdout.write(
      `upgrade killed ${kills} times: ${found.old} old, ${found.new} new, none between\n`,
    )
  })

  test('of two servers that start at once is made once', async () => {
    const owner = await oldDatabase()
    const both = [upgrade(owner), upgrade(owner)]
    expect(await Promise.all(both.map(({ exited }) => exited))).toEqual([0, 0])
    expect(await done(owner)).toEqual(all)
  })

  test('waits for a table that is in use, a little at a time, and changes nothing when nobody lets go', async () => {
    const owner = await oldDatabase()
    const reader = new pg.Client(owner)
    await reader.connect()
    await reader.query('begin; lock table settings in access share mode')
    const waits = { eachMs: 50, allMs: 200 }
    await expect(migrateToLatest(owner, waits)).rejects.toThrow('The tables are in use')
    expect(await done(owner)).toEqual(old)
    const patient = migrateToLatest(owner, { eachMs: 50, allMs: 600_000 })
    // others read meanwhile: between two tries nobody queues
    await ask(owner, 'select from settings')
    await reader.query('commit')
    await patient
    expect(await done(owner)).toEqual(all)
    await reader.end()
  })
})
