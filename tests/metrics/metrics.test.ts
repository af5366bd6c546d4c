import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameOf } from '../../server/backups/rules.ts'
import { readConfig } from '../../server/config.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'

const metricsToken = 'a-word-that-nobody-guesses-0123456789'
let folder: string
let server: TestApp
let address: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'condado-metrics-'))
  writeFileSync(join(folder, nameOf(new Date('2026-11-26T09:30:00Z'))), '')
  server = await startTestApp({ metricsToken, backupDir: folder })
  address = await server.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const said = (token: string, also: Record<string, string> = {}) =>
  server.app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}`, ...also } })

/** The value of a number, by its name and labels as they are written. */
async function numberOf(name: string): Promise<number | undefined> {
  const { body } = await said(metricsToken)
  const line = body.split('\n').find((one) => one.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length))
}

describe('whoever asks for metrics', () => {
  test('says the token, from wherever she asks', async () => {
    for (const also of [{}, { 'x-forwarded-for': '192.0.2.7' }]) {
      const { statusCode, headers } = await said(metricsToken, also)
      expect(statusCode).toBe(200)
      expect(headers['content-type']).toContain('text/plain')
    }
  })

  test.each([
    ['no token', {}],
    ['another token', { authorization: `Bearer ${metricsToken}x` }],
    ['no token, through a proxy on this machine', { 'x-forwarded-for': '192.0.2.7' }],
    ['no token, as if a proxy had hidden itself', { host: '127.0.0.1:3000' }],
    ['the token in another way', { authorization: `Basic ${metricsToken}` }],
  ])('with %s finds nothing, as at any address that is none', async (_name, headers) => {
    const found = await server.app.inject({ url: '/metrics', headers })
    const nothing = await server.app.inject({ url: '/api/nothing', headers })
    expect(found.statusCode).toBe(404)
    expect(found.body).toBe(nothing.body)
  })

  test('finds nothing, whatever she says, where no token was set', async () => {
    const plain = await startTestApp()
    for (const headers of [
      {},
      { authorization: 'Bearer undefined' },
      { authorization: 'Bearer ' },
    ]) {
      const { statusCode } = await plain.app.inject({ url: '/metrics', headers })
      expect(statusCode).toBe(404)
    }
    await plain.close()
  })

  test.each(['short', 'with spaces in it, however long it may be'])(
    'may not be asked for a word such as "%s"',
    (token) => expect(() => readConfig({ METRICS_TOKEN: token })).toThrow('METRICS_TOKEN'),
  )
})

test('requests are told by pattern: no id, no name, no search', async () => {
  const organizer = await server.signedIn('organizer')
  const id = newId()
  await organizer.put(`/api/contacts/${id}`, { canary: 'Guadalupe' })
  await organizer.inject({ url: '/api/institutions?q=Guadalupe' })
  await organizer.inject({ url: `/api/contacts/${id}` })
  await server.app.inject({ url: '/calendar/secret-of-a-feed' })
  await server.app.inject({ url: '/Guadalupe/nowhere.php' })
  const { body } = await said(metricsToken)
  expect(body).toContain('method="PUT",route="/api/contacts/:id",status="400"')
  expect(body).toContain('method="GET",route="/api/institutions",status="200"')
  for (const word of [id, 'Guadalupe', 'secret-of-a-feed', organizer.id]) {
    expect(body, word).not.toContain(word)
  }
})

test('backups, hourly work, entries that wait, the pool and the loop are told', async () => {
  const { id } = await server.signedIn('organizer')
  await ask(
    server.database.superuser,
    `insert into jobs values ('nothing_hourly', now(), '2026-11-26T09:00:00Z', 3);
     insert into deliveries (id, member_id, envelope, hash, state, received_at)
     values ('${newId()}', '${id}', '{}', sha256(''), 'received', now() - interval '1 hour')`,
  )
  const at = (time: string) => Date.parse(time) / 1_000
  expect(await numberOf('condado_backup_timestamp_seconds')).toBe(at('2026-11-26T09:30:00Z'))
  expect(await numberOf('condado_job_done_timestamp_seconds{job="nothing_hourly"}')).toBe(
    at('2026-11-26T09:00:00Z'),
  )
  expect(await numberOf('condado_job_failures{job="nothing_hourly"}')).toBe(3)
  expect(await numberOf('condado_entries_from_phones{state="waiting"}')).toBe(1)
  expect(await numberOf('condado_entries_from_phones_oldest_seconds')).toBeGreaterThan(3_599)
  expect(await numberOf('condado_database_up')).toBe(1)
  expect(await numberOf('condado_database_connections{state="awaited"}')).toBe(0)
  expect(await numberOf('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
})

test('open screens are counted while they are open', async () => {
  const { cookie } = await server.signedIn('organizer')
  const leaving = new AbortController()
  const stream = await fetch(`${address}/api/events`, {
    headers: { cookie },
    signal: leaving.signal,
  })
  await stream.body?.getReader().read()
  expect(await numberOf('condado_open_screens')).toBe(1)
  leaving.abort()
  await expect.poll(() => numberOf('condado_open_screens')).toBe(0)
  expect((await said(metricsToken)).body).not.toContain('route="/api/events"')
})
