import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { projectRoot } from '../../server/project-root.ts'
import { freePort, startChild } from '../setup/child.ts'

let folder: string
let env: Record<string, string>
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'condado-operator-'))
  env = { DATABASE_URL: '', DATA_DIR: join(folder, 'data') }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the operator types after `npm run admin --`. */
async function admin(words: string[], also: Record<string, string> = {}) {
  const program = join(projectRoot, 'server/admin/cli.ts')
  const child = startChild(['--import', 'tsx', program, ...words], {
    cwd: projectRoot,
    env: { ...process.env, ...env, ...also },
  })
  const code = await child.exited
  return { code, said: child.output() }
}

test('an operator gets a key, the server makes a backup by itself, and it fills another machine', async () => {
  const key = join(folder, 'backup-key')
  const made = await admin(['backup', 'key', key])
  const recipient = /BACKUP_RECIPIENT=(age1\w+)/.exec(made.said)?.[1] ?? ''
  expect(made.code).toBe(0)
  expect(made.said).not.toContain('AGE-SECRET-KEY')
  expect(readFileSync(key, 'utf8')).toContain('AGE-SECRET-KEY-')
  if (process.platform !== 'win32') expect(statSync(key).mode & 0o077).toBe(0)
  expect((await admin(['backup', 'key', key])).said).toContain('never written over')

  const dir = join(folder, 'backups')
  const server = startChild([join(projectRoot, 'dist/server/main.js')], {
    cwd: folder,
    env: {
      ...process.env,
      ...env,
      PORT: String(await freePort()),
      BACKUP_DIR: dir,
      BACKUP_RECIPIENT: recipient,
    },
  })
  await server.says('Condado is ready')
  const backups = () => readdirSync(folder).includes('backups') && readdirSync(dir)
  await expect
    .poll(backups, { timeout: 30_000 })
    .toEqual([expect.stringMatching(/^condado-\S+Z\.age$/)])
  server.process.kill('SIGTERM')
  expect(await server.exited).toBe(0)

  const file = join(dir, readdirSync(dir)[0] ?? '')
  expect(readFileSync(file).includes('Marshall')).toBe(false)
  const verified = await admin(['verify', file, key])
  expect(verified.said).toContain('came back as they were')
  expect(verified.said).toContain('The audit log is whole')

  const elsewhere = { DATA_DIR: join(folder, 'new-machine') }
  const restored = await admin(['restore', file, key], elsewhere)
  expect(restored).toMatchObject({ code: 0 })
  const rows = /(\d+) rows in \d+ tables/
  expect(rows.exec(restored.said)?.[0]).toBe(rows.exec(verified.said)?.[0])
  // what is sealed stays closed without them, and the server says so
  copyFileSync(join(folder, 'data/keys'), join(folder, 'new-machine/keys'))
  const port = String(await freePort())
  const again = startChild([join(projectRoot, 'dist/server/main.js')], {
    cwd: folder,
    env: { ...process.env, ...env, ...elsewhere, PORT: port },
  })
  await again.says('Condado is ready')
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  again.process.kill('SIGTERM')
  expect(await again.exited).toBe(0)
}, 120_000)

test('settings that would leave a backup in the clear, or none, are refused', () => {
  expect(readConfig({}).backups).toBeUndefined()
  for (const half of [{ BACKUP_DIR: 'backups' }, { BACKUP_RECIPIENT: 'age1x' }]) {
    expect(() => readConfig(half)).toThrow('belong together')
  }
  expect(() => readConfig({ BACKUP_DIR: 'backups', BACKUP_RECIPIENT: 'age1x' })).toThrow(
    'BACKUP_RECIPIENT has to be',
  )
})

test('files that are not named or not there are said in a sentence', async () => {
  expect((await admin(['restore', 'only-one'])).said.trim()).toBe('Name both: restore FILE KEYFILE')
  const missing = await admin(['restore', join(folder, 'nothing'), join(folder, 'nothing')])
  expect(missing.code).toBe(1)
  expect(missing.said).toMatch(/cannot be used \(ENOENT\)/)
  expect(missing.said).not.toContain('    at ')
}, 60_000)
