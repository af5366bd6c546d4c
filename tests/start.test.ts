import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../server/config.ts'
import { projectRoot } from '../server/project-root.ts'
import { freePort, startChild } from './setup/child.ts'
import { createTestDatabase, urlOf } from './setup/database.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'condado-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(env: Record<string, string>) {
  return startChild([join(projectRoot, 'dist/server/main.js')], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'data'), ...env },
  })
}

/** It ends with a non-zero code and one plain line: no stack trace. */
async function refusal(env: Record<string, string>): Promise<string> {
  const child = run(env)
  expect(await child.exited).toBe(1)
  const lines = child.output().trim().split('\n')
  expect(lines).toEqual([expect.any(String)])
  return lines[0] ?? ''
}

describe('what stands in the way of starting is said in one sentence', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '0'],
    ['PUBLIC_URL', 'condado.example'],
    ['PUBLIC_URL', 'https://condado.example/tracker'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_DIRECT_URL', 'postgres://127.0.0.1/x'],
    ['DATABASE_READ_URL', 'postgres://127.0.0.1/x'],
    ['DRAIN_SECONDS', '9'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', async (name, value) => {
    expect(await refusal({ [name]: value })).toContain(name)
  })

  test('a taken port', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is taken`)
    await new Promise((resolve) => taken.close(resolve))
  })

  test('a database that cannot be reached, and never its password', async () => {
    const said = await refusal({
      DATABASE_URL: `postgres://someone:secret-word@127.0.0.1:${await freePort()}/x`,
    })
    expect(said).toContain('cannot be reached')
    expect(said).not.toContain('secret-word')
  })

  test('a schema that is newer than the code', async () => {
    const { superuser } = await createTestDatabase()
    const client = new pg.Client(superuser)
    await client.connect()
    await client.query(`insert into kysely_migration values ('2999-01-01-01-future', now()::text)`)
    await client.end()
    const said = await refusal({
      DATABASE_URL: urlOf(superuser),
    })
    expect(said).toContain('newer version')
  })
})

test('it serves, prints where to go and a link, and ends cleanly when asked to', async () => {
  const port = await freePort()
  const child = run({ PORT: String(port) })
  await child.says('/enter#')
  expect(child.output()).toContain(`http://localhost:${port}`)
  const page = await fetch(`http://localhost:${port}/`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>Condado')
  child.process.kill('SIGTERM')
  expect(await child.exited).toBe(0)
})

test('the environment has sensible defaults', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    // by name: browsers make no passkeys for addresses of numbers
    publicUrl: 'http://localhost:3000',
    dataDir: join(projectRoot, '.condado'),
    trustedProxies: 'loopback',
    requestsPerMinute: 3_000,
    logLevel: 'warn',
  })
  expect(readConfig({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://localhost:80')
  expect(readConfig({ HOST: '10.0.0.7' }).publicUrl).toBe('http://10.0.0.7:3000')
  expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8' }).trustedProxies).toBe(
    '10.0.0.0/8,fd00::/8',
  )
  for (const wrong of ['true', '*', 'proxy.example', '10.0.0.0/', '10.0.0.0/8/8'])
    expect(() => readConfig({ TRUSTED_PROXIES: wrong })).toThrow('TRUSTED_PROXIES')
  for (const wrong of ['0', '299', 'many', '-1', '300.5'])
    expect(() => readConfig({ REQUESTS_PER_MINUTE: wrong })).toThrow('REQUESTS_PER_MINUTE')
  expect(readConfig({ PUBLIC_URL: 'https://condado.example/' }).publicUrl).toBe(
    'https://condado.example',
  )
})
