import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDurable } from '../../server/db/embedded/cluster.ts'
import { findEngine, linkLibraries } from '../../server/db/embedded/engine.ts'
import { type Embedded, startEmbedded } from '../../server/db/embedded/start.ts'
import { projectRoot } from '../../server/project-root.ts'
import { startChild } from '../setup/child.ts'

const nobody = 65_534
const isRoot = process.getuid?.() === 0

let folder: string
let running: Embedded[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'condado-embedded-'))
})
afterEach(async () => {
  for (const embedded of running) await embedded.stop()
  running = []
  rmSync(folder, { recursive: true, force: true })
})

async function start(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir })
  running.push(embedded)
  return embedded
}

async function ask(config: pg.PoolConfig, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

function hold(dataDir: string, options: { uid?: number; gid?: number } = {}) {
  return startChild(
    ['--import', 'tsx', join(projectRoot, 'tests/setup/hold-embedded.ts'), dataDir],
    {
      cwd: projectRoot,
      ...options,
    },
  )
}

describe('the embedded database', () => {
  test('keeps what it was given, durably, without TCP, under roles that own no more than they need', async () => {
    const dataDir = join(folder, 'data')
    const first = await start(dataDir)
    await ask(first.owner, 'create table kept (n int); insert into kept values (7)')
    await first.stop()
    const again = await start(dataDir)
    expect(await ask(again.owner, 'select n from kept')).toEqual([{ n: 7 }])
    expect(await ask(again.app, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(
      await ask(
        again.app,
        `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`,
      ),
    ).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false }])
    expect(statSync(dataDir).mode & 0o077).toBe(0)
  })

  test('is refused when it does not keep what it acknowledges', async () => {
    const careless = await startEmbedded({ dataDir: join(folder, 'careless'), throwaway: true })
    running.push(careless)
    await expect(checkDurable(careless.superuser)).rejects.toThrow(/fsync/)
  })

  test('refuses a second app on the same folder with one sentence', async () => {
    const dataDir = join(folder, 'data')
    await start(dataDir)
    const second = hold(dataDir)
    expect(await second.exited).toBe(1)
    expect(second.output().trim().split('\n')).toHaveLength(1)
    expect(second.output()).toContain('in use by another Condado')
  })

  test('starts at once after its app was killed, and leaves no orphan', async () => {
    const dataDir = join(folder, 'data')
    const killed = hold(dataDir)
    await killed.says('up')
    killed.process.kill('SIGKILL')
    await killed.exited
    const again = await start(dataDir)
    expect(await ask(again.app, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('comes back by itself when it dies under the app', async () => {
    const { superuser, app } = await start(join(folder, 'data'))
    const [row] = await ask(
      superuser,
      `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
    )
    // a killed worker makes the postmaster restart all; killing the postmaster's own pid is read from its file
    process.kill(Number(row?.pid), 'SIGKILL')
    await expect
      .poll(() => ask(app, 'select 1 as one').catch(() => []), { timeout: 20_000 })
      .toEqual([{ one: 1 }])
  })

  test('works under a path that is too long for a socket', async () => {
    const dataDir = join(
      folder,
      'a-folder-with-quite-a-long-name'.repeat(3),
      'and-another-one'.repeat(4),
    )
    mkdirSync(dataDir, { recursive: true })
    const { app } = await start(dataDir)
    expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('never takes half a cluster for a whole one', async () => {
    const dataDir = join(folder, 'data')
    mkdirSync(join(dataDir, 'postgres-unfinished-abc', 'base'), { recursive: true, mode: 0o700 })
    const { app } = await start(dataDir)
    expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(readdirSync(dataDir).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('makes the library links that a blocked install script left out', () => {
    const copy = join(folder, 'native')
    cpSync(findEngine(), copy, { recursive: true, verbatimSymlinks: true })
    const links = ['libpq.so.5', 'libicuuc.so.60']
    for (const name of links) rmSync(join(copy, 'lib', name), { force: true })
    expect(linkLibraries(copy)).toBe(true)
    for (const name of links) expect(existsSync(join(copy, 'lib', name))).toBe(true)
  })

  test.runIf(isRoot)(
    "runs as the folder's owner when root starts it on a user's folder",
    async () => {
      const dataDir = join(folder, 'data')
      mkdirSync(dataDir, { mode: 0o700 })
      chownSync(folder, nobody, nobody)
      chownSync(dataDir, nobody, nobody)
      const { app } = await start(dataDir)
      expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
      expect(statSync(join(dataDir, 'postgres', 'PG_VERSION')).uid).toBe(nobody)
    },
  )

  test.runIf(isRoot)('runs as an ordinary user', async () => {
    chownSync(folder, nobody, nobody)
    const user = hold(join(folder, 'data'), { uid: nobody, gid: nobody })
    await user.says('up')
    user.process.kill('SIGTERM')
    expect(await user.exited).toBe(0)
  })
})
