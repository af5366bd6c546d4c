import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findEngine, linkLibraries } from '../../server/db/embedded/engine.ts'
import { ask } from '../setup/ask.ts'
import { openWorkbench, type Workbench } from '../setup/embedded.ts'

const nobody = 65_534
const asNobody = { uid: nobody, gid: nobody }
const unnamed = 54_321

let bench: Workbench
let dataDir: string
beforeEach(() => {
  bench = openWorkbench()
  chmodSync(bench.folder, 0o755)
  dataDir = join(bench.folder, 'data')
})
afterEach(() => bench.close())

/** The installed engine as npm leaves it when install scripts are blocked. */
function unlinkedEngine(): string {
  const engine = join(bench.folder, 'package', 'native')
  cpSync(join(findEngine(), '..'), join(engine, '..'), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  })
  return engine
}

/** A PATH without some programs. */
function pathWith(...programs: string[]): string {
  const folder = join(bench.folder, 'bin')
  mkdirSync(folder)
  for (const program of programs) {
    const found = spawnSync('which', [program], { encoding: 'utf8' })
    symlinkSync(found.stdout.trim(), join(folder, program))
  }
  return folder
}

test('makes the library links that a blocked install script left out', async () => {
  const engine = unlinkedEngine()
  const before = readdirSync(join(engine, 'lib')).length
  linkLibraries(engine)
  expect(readdirSync(join(engine, 'lib')).length).toBe(before + 14)
  const { app } = await bench.start(dataDir, { engine })
  expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
})

describe.runIf(process.getuid?.() === 0)('the embedded database started', () => {
  test("by root in its own folder leaves it root's", async () => {
    await bench.start(dataDir)
    expect(statSync(join(dataDir, 'postgres', 'PG_VERSION')).uid).toBe(0)
  })

  test("by root in a user's folder becomes that user's, who can start it then", async () => {
    chownSync(bench.folder, nobody, nobody)
    const first = await bench.start(dataDir)
    await first.stop()
    expect(statSync(dataDir).uid).toBe(nobody)
    expect(statSync(join(dataDir, 'postgres', 'PG_VERSION')).uid).toBe(nobody)
    const user = bench.hold([dataDir], asNobody)
    await user.says('up')
  })

  test('by root where namespaces are forbidden runs as nobody', async () => {
    const PATH = pathWith('sh', 'id', 'test', 'flock', 'sleep')
    const child = bench.hold([dataDir], { env: { PATH } })
    await child.says('up')
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(nobody)
    expect(statSync(dataDir).mode & 0o077).toBe(0o011)
  })

  test('by an ordinary user works when npm, run by root, left no links', async () => {
    const engine = unlinkedEngine()
    mkdirSync(dataDir)
    chownSync(dataDir, nobody, nobody)
    const user = bench.hold([dataDir, engine], asNobody)
    await user.says('up')
    expect(readdirSync(dataDir).filter((name) => name.startsWith('engine-'))).toHaveLength(1)
  })

  test("by root on a user's folder works when the user may not read the packages", async () => {
    const engine = unlinkedEngine()
    chmodSync(join(engine, '..'), 0o700)
    mkdirSync(dataDir)
    chownSync(dataDir, nobody, nobody)
    const { app } = await bench.start(dataDir, { engine })
    expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('by a user without a name works, or says what is missing where namespaces are forbidden', async () => {
    chownSync(bench.folder, unnamed, unnamed)
    const user = bench.hold([dataDir], { uid: unnamed, gid: unnamed })
    await user.says('up').catch(() => {})
    expect(user.output()).toMatch(/^(up|User 54321 has no name on this machine.*)\n$/)
  })

  // all of it but Windows itself: TCP with a password, pg_ctl, the watchdog, the held name
  test('the way of Windows starts again after a kill, and leaves nothing running', async () => {
    chownSync(bench.folder, nobody, nobody)
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const app = bench.hold([dataDir, findEngine(), 'win32'], asNobody)
      await app.says('up')
      expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
      app.process.kill(signal)
      await app.exited
      // a named pipe of Windows goes with its process
      rmSync(join(dataDir, 'held'), { force: true })
    }
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  test("on somebody else's private folder says so", async () => {
    mkdirSync(dataDir, { mode: 0o700 })
    const user = bench.hold([dataDir], asNobody)
    expect(await user.exited).toBe(1)
    expect(user.output()).toBe(
      `The data folder ${dataDir} cannot be used: it belongs to another user. Set DATA_DIR to another one.\n`,
    )
  })
})
