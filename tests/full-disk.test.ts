import { spawnSync } from 'node:child_process'
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../server/project-root.ts'
import { type Child, freePort, startChild } from './setup/child.ts'
import { callerAt, comeInBy, inviteOrganizer } from './setup/coalition.ts'

/** A disk of its own in memory, for whoever may have a namespace of her own: no root is needed. */
const inNamespace = ['--user', '--map-root-user', '--mount']
const mayMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...inNamespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
    stdio: 'ignore',
  }).status === 0

const megabyte = 2 ** 20

describe.skipIf(!mayMount)("a full disk (needs unshare and a namespace of one's own)", () => {
  let folder: string
  let address: string
  let server: Child
  let cookie: string
  let institutionId: string
  /** the disk as it is seen from outside */
  let disk: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'condado-disk-'))
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    const main = join(projectRoot, 'dist/server/main.js')
    const run = `mount -t tmpfs -o size=512m,mode=700 tmpfs "$1" && exec "$2" "$3"`
    server = startChild(
      ['-e', launcher, '--', ...inNamespace, 'sh', '-c', run, 'sh', folder, process.execPath, main],
      {
        env: {
          ...process.env,
          DATABASE_URL: '',
          DATA_DIR: folder,
          PORT: String(port),
          LOG_LEVEL: 'error',
        },
      },
    )
    await server.says('/enter#')
    const [, pid = ''] = /pid (\d+)/.exec(server.output()) ?? []
    disk = join('/proc', pid, 'root', folder)
    const admin = callerAt(address)
    const ana = await comeInBy(admin, /http\S+enter#\S+/.exec(server.output())?.[0] ?? '', 'ana')
    const rosa = callerAt(address)
    await comeInBy(rosa, await inviteOrganizer(admin, ana, 'Rosa'), 'rosa')
    cookie = rosa.cookie()
    const found = await fetch(`${address}/api/institutions?q=marshall%20sheriff`, {
      headers: { cookie },
    })
    institutionId = (await found.json()).items[0].id
  })
  afterAll(async () => {
    server.process.kill('SIGTERM')
    await server.exited
    rmSync(folder, { recursive: true, force: true })
  })

  const write = (id: string) =>
    fetch(`${address}/api/contacts/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie, origin: address },
      body: JSON.stringify({
        countyFips: '01095',
        institutionIds: [institutionId],
        kind: 'call',
        notes: 'x'.repeat(2_000),
      }),
    })

  async function idsThere(): Promise<Set<string>> {
    const ids = new Set<string>()
    for (let cursor = ''; ; ) {
      const answer = await fetch(`${address}/api/contacts?county=01095&limit=200${cursor}`, {
        headers: { cookie },
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const { items, nextCursor } = await answer.json()
      for (const { id } of items) ids.add(id)
      if (!nextCursor) return ids
      cursor = `&cursor=${nextCursor}`
    }
  }

  /** Fills the disk up to so many bytes; undone by `empty`. */
  function fillUpTo(bytesLeft: number): void {
    const file = openSync(join(disk, 'filler'), 'w')
    const chunk = Buffer.alloc(megabyte / 4)
    try {
      for (;;) {
        const { bavail, bsize } = statfsSync(disk)
        if (bavail * bsize <= bytesLeft) break
        writeSync(file, chunk)
      }
    } catch (error) {
      // somebody else was faster
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }

  function empty(): void {
    const file = openSync(join(disk, 'filler'), 'r+')
    ftruncateSync(file, 0)
    closeSync(file)
  }

  test('that is nearly full refuses writes with a 503, is read still, and takes writes as soon as there is room', async () => {
    const first = newId()
    expect((await write(first)).status).toBe(201)
    fillUpTo(100 * megabyte)
    const second = newId()
    await expect.poll(async () => (await write(second)).status).toBe(503)
    const refused = await write(second)
    expect(refused.headers.get('retry-after')).toBe('30')
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(await refused.json()).toMatchObject({ code: 'unavailable' })
    expect([...(await idsThere())]).toContain(first)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(server.output()).toContain('the disk is full: writes are refused until there is room')
    empty()
    await expect.poll(async () => (await write(second)).ok).toBe(true)
    expect(await idsThere()).toEqual(new Set([first, second]))
  })

  test('that fills up under a hundred writes loses none that was acknowledged, and comes back by itself', async () => {
    const acknowledged = new Set<string>()
    const sent = new Set<string>()
    const others = new Map<number | string, number>()
    let isOver = false
    async function writer(): Promise<void> {
      while (!isOver) {
        const id = newId()
        sent.add(id)
        const status = await write(id).then(
          (one) => one.status,
          () => 'no answer',
        )
        if (status === 201) acknowledged.add(id)
        else others.set(status, (others.get(status) ?? 0) + 1)
      }
    }
    const writers = Promise.all(Array.from({ length: 8 }, writer))
    await expect.poll(() => acknowledged.size).toBeGreaterThan(50)
    fillUpTo(0)
    await expect.poll(() => others.get(503) ?? 0).toBeGreaterThan(8)
    empty()
    const before = acknowledged.size
    await expect.poll(() => acknowledged.size).toBeGreaterThan(before + 50)
    isOver = true
    await writers
    expect([...others.keys()]).toEqual([503])
    const there = await idsThere()
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([])
    process.stdout.write(
      `full disk: ${acknowledged.size} acknowledged, 0 lost; ${JSON.stringify([...others])}\n`,
    )
  })
})

/** Node starts `unshare` in its own place, and says the number of the process that the server becomes. */
const launcher = `
  const { spawn } = require('node:child_process')
  const child = spawn('unshare', process.argv.slice(1), { stdio: 'inherit' })
  console.log('pid ' + child.pid)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))`
