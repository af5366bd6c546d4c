import {
  closeSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDurable } from '../../server/db/embedded/database.ts'
import { lockServer } from '../../server/db/embedded/lock.ts'
import { ask } from '../setup/ask.ts'
import type { Child } from '../setup/child.ts'
import { openWorkbench, type Workbench } from '../setup/embedded.ts'

let bench: Workbench
let dataDir: string
beforeEach(() => {
  bench = openWorkbench()
  dataDir = join(bench.folder, 'data')
})
afterEach(() => bench.close())

async function kill(app: Child): Promise<void> {
  app.process.kill('SIGKILL')
  await app.exited
}

describe('the embedded database', () => {
  test('keeps what it was given, durably, without TCP, under roles that own no more than they need', async () => {
    const first = await bench.start(dataDir)
    await ask(first.owner, 'create table kept (n int); insert into kept values (7)')
    await first.stop()
    const again = await bench.start(dataDir)
    expect(await ask(again.owner, 'select n from kept')).toEqual([{ n: 7 }])
    expect(await ask(again.app, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(
      await ask(
        again.app,
        `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`,
      ),
    ).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false }])
    await expect(ask(again.app, 'create table mine (n int)')).rejects.toThrow(/permission denied/)
    for (const name of ['.', 'run', 'postgres']) {
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0)
    }
  })

  test('is refused when it does not keep what it acknowledges', async () => {
    const careless = await bench.start(dataDir, { throwaway: true })
    await expect(checkDurable(careless.superuser)).rejects.toThrow(
      '(fsync, synchronous_commit, full_page_writes)',
    )
  })

  test('does not let a file in the cluster switch durability off', async () => {
    const first = await bench.start(dataDir)
    await ask(first.superuser, 'alter system set fsync = off')
    await first.stop()
    const again = await bench.start(dataDir)
    expect(await ask(again.superuser, 'show fsync')).toEqual([{ fsync: 'on' }])
  })

  test('refuses a second app on the same folder with one sentence', async () => {
    await bench.start(dataDir)
    const second = bench.hold([dataDir])
    expect(await second.exited).toBe(1)
    expect(second.output().trim().split('\n')).toHaveLength(1)
    expect(second.output()).toContain('in use by another Condado')
  })

  test('lets one of several that start at once have the folder', async () => {
    const starts = await Promise.allSettled([1, 2, 3, 4].map(() => bench.start(dataDir)))
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('says in one sentence what is wrong with the folder', async () => {
    writeFileSync(dataDir, '')
    await expect(bench.start(dataDir)).rejects.toThrow(`The data folder ${dataDir} cannot be used`)
    await expect(bench.start(join(dataDir, 'x'))).rejects.toThrow('a part of its path is a file')
  })

  test('says in one sentence that the cluster is of another version', async () => {
    await (await bench.start(dataDir)).stop()
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
    await expect(bench.start(dataDir)).rejects.toThrow(
      'The embedded database does not start: database files are incompatible with server',
    )
  })

  test('works under a path that is too long for a socket', async () => {
    const long = join(bench.folder, 'a-folder-with-quite-a-long-name'.repeat(3), 'x'.repeat(60))
    const { app, stop } = await bench.start(long)
    expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    expect(existsSync(app.host ?? '')).toBe(false)
  })
})

describe('after a crash', () => {
  test('leaves no process behind, and starts again at once', async () => {
    const app = bench.hold([dataDir])
    await app.says('up')
    await kill(app)
    // every process of the database holds this lock
    closeSync(await lockServer(dataDir))
    const again = await bench.start(dataDir)
    expect(await ask(again.app, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('starts whenever in its start the app was killed', async () => {
    for (const sign of ['app.lock', 'postgres-unfinished', 'run', 'postmaster.pid']) {
      await killAtSign(sign)
      const again = await bench.start(dataDir)
      expect(await ask(again.app, 'select 1 as one')).toEqual([{ one: 1 }])
      await again.stop()
    }
    expect(readdirSync(dataDir).sort()).toEqual(['app.lock', 'postgres', 'postgres.lock'])
  })

  test('is not held up by an old process number that is somebody else now', async () => {
    await (await bench.start(dataDir)).stop()
    const stale = [process.ppid, join(dataDir, 'postgres'), 1_790_000_000, 5432, '', '', '']
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), stale.join('\n'))
    const { app } = await bench.start(dataDir)
    expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test.each([
    ['a worker', `select pid from pg_stat_activity where backend_type = 'checkpointer'`],
    ['the server', `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`],
  ])('comes back by itself when %s dies under the app', async (who, victim) => {
    const lines: string[] = []
    const { superuser, app } = await bench.start(dataDir, { log: (line) => lines.push(line) })
    const before = await ask(superuser, 'select pg_postmaster_start_time()::text as at')
    const [row] = await ask(superuser, victim)
    process.kill(Number(row?.pid), 'SIGKILL')
    await expect.poll(() => ask(app, 'select 1 as one').catch(() => [])).toEqual([{ one: 1 }])
    if (who === 'a worker') return
    expect(await ask(superuser, 'select pg_postmaster_start_time()::text as at')).not.toEqual(
      before,
    )
    expect(lines).toEqual(['The embedded database ended and is started again: it was killed'])
  })
})

/** Kills an app on a new folder when this file is there; once more when it was there and gone before anybody looked. */
async function killAtSign(sign: string): Promise<void> {
  for (let seen = false; !seen; ) {
    rmSync(dataDir, { recursive: true, force: true })
    mkdirSync(dataDir)
    const app = bench.hold([dataDir])
    let isUp = false
    void app.says('up').then(
      () => (isUp = true),
      () => {},
    )
    while (!seen && !isUp) {
      seen = filesBelow(dataDir).includes(sign)
      await setTimeout(1)
    }
    await kill(app)
  }
}

function filesBelow(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).join('\n')
  } catch {
    // something went away while it was read
    return ''
  }
}
