import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { type OpenDatabase, openDatabase } from '../../server/db/connect.ts'
import type { Embedded } from '../../server/db/embedded/start.ts'
import { ask } from '../setup/ask.ts'
import { freePort } from '../setup/child.ts'
import { openWorkbench, type Workbench } from '../setup/embedded.ts'

let bench: Workbench
let server: Embedded
beforeAll(async () => {
  bench = openWorkbench()
  const dataDir = join(bench.folder, 'data')
  server = await bench.start(dataDir, { throwaway: true })
  const hba = join(dataDir, 'postgres', 'pg_hba.conf')
  writeFileSync(hba, `local all guarded scram-sha-256\n${readFileSync(hba, 'utf8')}`)
  await ask(
    server.superuser,
    `select pg_reload_conf();
     create role guarded login password 'right';
     create role plain login;
     create role maker login createrole`,
  )
})
afterAll(() => bench.close())

function open(user: string, { database = 'condado', query = '' } = {}): Promise<OpenDatabase> {
  const host = encodeURIComponent(server.superuser.host ?? '')
  const DATABASE_URL = `postgres://${user}@localhost/${database}?host=${host}${query}`
  return openDatabase(readConfig({ DATABASE_URL }))
}

describe('a database at DATABASE_URL', () => {
  test('gets the role of the application from whoever may make roles, several times at once', async () => {
    await ask(server.superuser, 'drop role condado_app; drop role condado_facts')
    const [first] = await Promise.all([open('maker'), open('maker'), open('maker')])
    const who = 'select current_user::text as me, session_user::text as really'
    expect(await ask(first.owner, who)).toEqual([{ me: 'maker', really: 'maker' }])
    expect(await ask(first.app, who)).toEqual([{ me: 'condado_app', really: 'maker' }])
  })

  test('says what an administrator has to do when the role may not make roles', async () => {
    await expect(open('plain')).rejects.toThrow('"create role condado_app nologin noinherit"')
    await ask(server.superuser, 'grant condado_app to plain')
    const { app } = await open('plain')
    expect(await ask(app, 'select current_user::text as me')).toEqual([{ me: 'condado_app' }])
  })

  test('keeps the options of the address', async () => {
    const query = `&options=${encodeURIComponent('-c statement_timeout=5s')}`
    const { owner, app } = await open('maker', { query })
    for (const config of [owner, app]) {
      expect(await ask(config, 'show statement_timeout')).toEqual([{ statement_timeout: '5s' }])
    }
    expect(await ask(app, 'show role')).toEqual([{ role: 'condado_app' }])
  })

  test('says in one sentence why it cannot be used, never with the password', async () => {
    const wrong = open('guarded:secret-word')
    await expect(wrong).rejects.toThrow('password authentication failed for user "guarded"')
    await expect(wrong).rejects.not.toThrow('secret-word')
    await expect(open('maker', { database: 'nowhere' })).rejects.toThrow(
      'The database at DATABASE_URL cannot be used: database "nowhere" does not exist.',
    )
    const DATABASE_URL = `postgres://someone@127.0.0.1:${await freePort()}/x`
    await expect(openDatabase(readConfig({ DATABASE_URL }))).rejects.toThrow(
      'The database at DATABASE_URL cannot be reached (ECONNREFUSED).',
    )
  })
})
