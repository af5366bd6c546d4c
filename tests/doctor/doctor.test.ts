import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { doctor } from '../../server/admin/doctor.ts'
import { noteHead } from '../../server/audit/head-file.ts'
import { nameOf } from '../../server/backups/rules.ts'
import { readConfig } from '../../server/config.ts'
import { newestMigration } from '../../server/db/migrate.ts'
import { examineDatabase } from '../../server/doctor/examine.ts'
import type { Finding } from '../../server/doctor/rules.ts'
import { projectRoot } from '../../server/project-root.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { freePort, startChild } from '../setup/child.ts'

let server: TestApp
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'condado-doctor-'))
  server = await startTestApp()
  await server.signedIn('admin')
  await server.signedIn('admin')
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The key that the test's database has seen in use, if any. */
const env = () => ({ CONDADO_KEYS: inject('keyLine'), DATA_DIR: folder })

async function faults(also: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const config = readConfig({ ...env(), ...also })
  const found = await examineDatabase(server.database.owner, config, false)
  return found
    .filter(({ grade, says }: Finding) => grade !== 'fine' && !expected.test(says))
    .map(({ grade, says }) => `${grade}: ${says}`)
}
// the throwaway cluster of the tests is quick and shared by many
const expected = /may lose what it acknowledged|connections are taken/

/** What a break is told as, after it was mended again. */
async function brokenBy(breaks: string, mends: string): Promise<string[]> {
  await ask(server.database.superuser, breaks)
  try {
    return await faults()
  } finally {
    await ask(server.database.superuser, mends)
  }
}

describe('a database', () => {
  test('that is well has nothing to be told of', async () => {
    expect(await faults()).toEqual([])
  })

  test.each([
    [
      'alter table contacts no force row level security',
      'alter table contacts force row level security',
      'not forced on contacts',
    ],
    [
      'alter table follow_ups disable row level security',
      'alter table follow_ups enable row level security',
      'not forced on follow_ups',
    ],
    [
      'create policy oops on contacts for select to condado_app using (true)',
      'drop policy oops on contacts',
      'condado_app read all of contacts',
    ],
    [
      'create table mine (n int); alter table mine owner to condado_app',
      'drop table mine',
      "application's role owns mine",
    ],
    [
      `insert into kysely_migration values ('2999-01-01-01-future', now()::text)`,
      `delete from kysely_migration where name like '2999%'`,
      'newer version',
    ],
    [
      `delete from kysely_migration where name = '${newestMigration}'`,
      `insert into kysely_migration values ('${newestMigration}', now()::text)`,
      `to come, the first is ${newestMigration}`,
    ],
    [
      `update pg_index set indisvalid = false where indexrelid = 'deliveries_open'::regclass`,
      `update pg_index set indisvalid = true where indexrelid = 'deliveries_open'::regclass`,
      'not valid: deliveries_open',
    ],
    [
      `create table seeds_before as select digest from seeds; update seeds set digest = ''`,
      `update seeds set digest = (select digest from seeds_before); drop table seeds_before`,
      'reference data',
    ],
    [
      `insert into jobs values ('backup', now(), now() - interval '3 days', 2)`,
      'delete from jobs',
      'Hourly work "backup" last went well 3 days ago and failed 2 times',
    ],
    [
      `insert into audit (at, action, subject, subject_id) values (now() + interval '1 day', 'x', 'x', 'x')`,
      `select`,
      "the database's clock went back",
    ],
    [
      `insert into known_keys (id, proof) values ('lost-key', '')`,
      `delete from known_keys where id = 'lost-key'`,
      'knows the key lost-key, which is missing',
    ],
  ])('%s', async (breaks, mends, says) => {
    expect((await brokenBy(breaks, mends)).join('\n')).toContain(says)
  })

  test('whose audit log does not agree with a head noted elsewhere, or whose noted heads are gone', async () => {
    const file = join(folder, 'heads')
    await noteHead(server.app.db, file)
    expect((await faults({ AUDIT_HEAD_FILE: file })).join()).not.toContain('NOT whole')
    appendFileSync(file, `2026-11-26T00:00:00.000Z 99 ${'0'.repeat(64)}\n`)
    expect((await faults({ AUDIT_HEAD_FILE: file })).join()).toContain('NOT whole: 1 fault')
    const gone = (await faults({ AUDIT_HEAD_FILE: join(folder, 'gone') })).join()
    expect(gone).toContain('cannot be read (ENOENT)')
  })

  test('with entries from phones that nobody came back for', async () => {
    const member = await server.signedIn('organizer')
    await ask(
      server.database.superuser,
      `insert into deliveries (id, member_id, envelope, hash, state, received_at)
       values ('${newId()}', '${member.id}', '{"keyId": "${inject('keyLine').split(' ')[0]}"}', sha256(''), 'received', now() - interval '9 days')`,
    )
    expect((await faults()).join()).toContain('wait for their authors: 1, the oldest for 9 days')
  })
})

/** What an operator reads, and whether all is well. */
async function told(also: NodeJS.ProcessEnv): Promise<string> {
  return doctor({ ...env(), ...also }).catch((error: Error) => error.message)
}

describe('a machine', () => {
  test('with a setting that cannot be is told that one', async () => {
    const said = await told({ PORT: 'http' })
    expect(said).toContain('WRONG  PORT has to be a number')
    expect(said).toContain('1 wrong, 0 to look at, 0 fine.')
  })

  test('without a database, or with one that does not answer, is told so without its password', async () => {
    expect(await told({ DATA_DIR: join(folder, 'empty') })).toContain('There is no database in')
    const DATABASE_URL = `postgres://me:secret-word@127.0.0.1:${await freePort()}/x`
    const said = await told({ DATABASE_URL })
    expect(said).toContain('WRONG  The database at DATABASE_URL cannot be reached (ECONNREFUSED)')
    expect(said).not.toContain('secret-word')
  })

  test.skipIf(process.platform === 'win32')(
    'whose files others can read, and whose backups are old, no backups, or beside the keys',
    async () => {
      const dir = join(folder, 'backups')
      mkdirSync(dir, { mode: 0o755 })
      chmodSync(dir, 0o755)
      writeFileSync(join(dir, 'keys'), inject('keyLine'), { mode: 0o644 })
      writeFileSync(join(dir, nameOf(new Date(Date.now() - 3 * 86_400_000))), 'no backup')
      const said = await told({
        DATA_DIR: join(folder, 'empty'),
        BACKUP_DIR: dir,
        BACKUP_RECIPIENT: 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
        CONDADO_KEYS: join(dir, 'keys'),
        PUBLIC_URL: 'http://condado.example.org',
        TRUSTED_PROXIES: '0.0.0.0/0',
      })
      for (const fault of [
        'The folder of backups',
        'The file of keys',
        'is 3 days old',
        'No backups, though they are named so',
        'lie where backups go',
        'without HTTPS',
        'half the internet',
      ]) {
        expect(said).toMatch(new RegExp(`WRONG  .*${fault}`))
      }
    },
  )
})

test('it looks at the embedded database while its server runs, and other commands work beside it', async () => {
  const own = {
    DATABASE_URL: '',
    DATA_DIR: mkdtempSync(join(folder, 'data-')),
    PORT: String(await freePort()),
  }
  const run = (words: string[]) =>
    startChild(words, { cwd: projectRoot, env: { ...process.env, ...own } })
  const admin = async (...words: string[]) => {
    const child = run([join(projectRoot, 'dist/server/admin/cli.js'), ...words])
    return { code: await child.exited, said: child.output() }
  }
  const running = run([join(projectRoot, 'dist/server/main.js')])
  await running.says('Condado is ready')
  // hourly work begins when it listens
  await expect.poll(async () => (await admin('doctor')).said).toMatch(/"retention" last went well/)
  const { code, said } = await admin('doctor')
  expect(said).not.toContain('WRONG')
  expect(said).toContain('The keys of restricted notes fit the database')
  expect(said).not.toContain('The server does not run')
  expect(code).toBe(0)
  expect((await admin('member', 'list')).code).toBe(0)
  expect(await admin('migrate')).toMatchObject({
    code: 1,
    said: expect.stringContaining('in use by another Condado'),
  })
  running.process.kill('SIGTERM')
  await running.exited

  const still = await admin('doctor')
  expect(still.said).toContain('LOOK   The server does not run.')
  expect(still.code).toBe(0)
  if (process.platform !== 'win32') {
    chmodSync(join(own.DATA_DIR, 'keys'), 0o644)
    expect(await admin('doctor')).toMatchObject({
      code: 1,
      said: expect.stringMatching(/WRONG {2}The file of keys .* other users/),
    })
  }
})
