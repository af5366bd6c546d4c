import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { verifyLog } from '../../server/admin/audit.ts'
import { noteHead } from '../../server/audit/head-file.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'

let server: TestApp
let superuser: pg.Client
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'condado-audit-'))
  server = await startTestApp()
  superuser = new pg.Client(server.database.superuser)
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Twenty rows, written one by one as the application's role. */
async function writeRows(): Promise<void> {
  for (let n = 1; n <= 20; n++)
    await server.app.pg.query(
      `insert into audit (action, subject, subject_id, request_id) values ('logged', 'contact', $1, $2)`,
      [`record ${n}`, n % 2 ? null : ''],
    )
}

/** What the operator is told; the sentence of success, or of what is wrong. */
async function verified(...args: string[]): Promise<string> {
  return verifyLog(server.database.owner, args).catch((error: Error) => error.message)
}

async function rowAt(position: number): Promise<{ seq: string; at: string }> {
  const { rows } = await superuser.query(
    `select a.seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from audit_chain c join audit a using (seq) where position = $1`,
    [position],
  )
  return rows[0]
}

describe('the chain', () => {
  test('holds every row, in any time zone and language', async () => {
    await superuser.query(`set timezone = 'Asia/Kathmandu'; set datestyle = 'German, DMY'`)
    await superuser.query(
      `insert into audit (at, member_id, action, subject, subject_id, request_id)
       select '1999-12-31 23:59:59.999999+00', null, 'acción', 'שלום 🌽', repeat('long ', 5000), null`,
    )
    await superuser.query(`reset timezone; reset datestyle`)
    await writeRows()
    expect(await verified()).toMatch(/^The audit log is whole: \d+ rows/)
  })

  test('takes no gap from a transaction that is given up', async () => {
    await superuser.query(
      `begin; insert into audit (action, subject, subject_id) values ('x', 'x', 'x'); rollback`,
    )
    await writeRows()
    expect(await verified()).toContain('is whole')
  })

  test('grows with 32 writers at once, several rows a transaction in any order, without a gap or a deadlock', async () => {
    const { rows: before } = await superuser.query('select position::int from audit_head')
    const pool = new pg.Pool({ ...server.database.app, max: 32 })
    const transactions = 20
    const writer = async (n: number) => {
      for (let turn = 0; turn < transactions; turn++) {
        const client = await pool.connect()
        await client.query('begin')
        for (let row = 0; row <= n % 3; row++)
          await client.query(
            `insert into audit (action, subject, subject_id) values ('x', 'writer', $1)`,
            [n],
          )
        await client.query('commit')
        client.release()
      }
    }
    await Promise.all(Array.from({ length: 32 }, (_, n) => writer(n)))
    await pool.end()
    const { rows } = await superuser.query(
      'select count(*)::int as n, max(position)::int as last from audit_chain where position > $1',
      [before[0].position],
    )
    const written = Array.from({ length: 32 }, (_, n) => transactions * ((n % 3) + 1)).reduce(
      (a, b) => a + b,
    )
    expect(rows[0]).toEqual({ n: written, last: before[0].position + written })
    expect(await verified()).toContain('is whole')
  })

  test.each([
    `insert into audit_chain values (999999, 1, sha256(''))`,
    `update audit_chain set hash = sha256('')`,
    'delete from audit_chain',
    `update audit_head set hash = sha256('')`,
    `insert into audit_head (only_row, position, hash) values (true, 1, '')`,
    'delete from audit_head',
    'set constraints all immediate; select chain_audit()',
    'alter table audit disable trigger audit_is_chained',
  ])("the application's role may not: %s", async (statement) => {
    const app = new pg.Client(server.database.app)
    await app.connect()
    await expect(app.query(statement)).rejects.toMatchObject({ code: /^(42501|0A000)$/ })
    await app.end()
  })
})

test('what was written before there was a chain is chained by the migration', async () => {
  const name = `condado_test_${randomBytes(6).toString('hex')}`
  await superuser.query(`create database ${name}`)
  const config = { ...server.database.superuser, database: name }
  const pool = new pg.Pool({ ...config, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  expect((await migrator.migrateTo('2026-11-25-06-accountability')).error).toBeUndefined()
  await pool.query(`insert into audit (action, subject, subject_id, request_id)
    select 'logged', 'contact', n, null from generate_series(1, 2500) n`)
  await db.destroy()
  await migrateToLatest(config)
  expect(await verifyLog(config, [])).toContain('whole: 2500 rows')
})

describe('who may do everything in the database is found out', () => {
  let head: string
  beforeEach(async () => {
    head = join(folder, 'heads')
    rmSync(head, { force: true })
    await writeRows()
    await noteHead(server.app.db, head)
  })
  // each tampering starts from a log that is whole
  afterEach(async () => {
    await tamper(`delete from audit_chain; delete from audit;
      update audit_head set position = 0, hash = sha256('Condado audit chain 1')`)
    expect(await verified()).toContain('is whole')
  })

  async function tamper(statement: string): Promise<void> {
    await superuser.query(`set session_replication_role = replica`)
    await superuser.query(statement)
    await superuser.query(`set session_replication_role = origin`)
  }

  async function last(): Promise<number> {
    const { rows } = await superuser.query('select position::int from audit_head')
    return rows[0].position
  }

  test.each(['action', 'subject', 'subject_id', 'request_id'])('altered: %s', async (column) => {
    const { seq, at } = await rowAt(7)
    await tamper(`update audit set ${column} = 'nothing' where seq = ${seq}`)
    const told = await verified()
    expect(told).toContain(`1 faults:\n  Altered: position 7, seq ${seq}, ${at}.`)
  })

  test.each([`at + interval '1 microsecond'`, `'infinity'`, `'0044-03-15 BC'`])(
    'altered: at = %s',
    async (at) => {
      const { seq } = await rowAt(7)
      await tamper(`update audit set at = ${at} where seq = ${seq}`)
      expect(await verified()).toContain(`1 faults:\n  Altered: position 7, seq ${seq},`)
    },
  )

  test('altered: words moved across the border of two columns, and an empty one made missing', async () => {
    const { seq } = await rowAt(8)
    await tamper(`update audit set action = 'loggedc', subject = 'ontact' where seq = ${seq}`)
    expect(await verified()).toContain('Altered: position 8')
    await tamper(
      `update audit set action = 'logged', subject = 'contact', request_id = null where seq = ${seq}`,
    )
    expect(await verified()).toContain('Altered: position 8')
  })

  test('altered, with its hash made again: the row after it gives it away', async () => {
    const { seq } = await rowAt(7)
    await tamper(`update audit set action = 'nothing' where seq = ${seq};
      update audit_chain c set hash = sha256(before.hash || audit_bytes(a)) from audit_chain before, audit a
      where c.position = 7 and before.position = 6 and a.seq = c.seq`)
    expect(await verified()).toContain('1 faults:\n  Altered: position 8')
  })

  test('removed from the log', async () => {
    const { seq } = await rowAt(7)
    const { at } = await rowAt(6)
    await tamper(`delete from audit where seq = ${seq}`)
    expect(await verified()).toContain(`1 faults:\n  Removed: position 7, seq ${seq}, after ${at}`)
  })

  test('removed from log and chain', async () => {
    await tamper(`delete from audit where seq in (select seq from audit_chain where position in (7, 8));
      delete from audit_chain where position in (7, 8)`)
    expect(await verified()).toContain('1 faults:\n  Removed from log and chain: positions 7 to 8.')
  })

  test('removed, and what follows moved up', async () => {
    await tamper(`delete from audit where seq in (select seq from audit_chain where position = 7);
      delete from audit_chain where position = 7;
      update audit_chain set position = 1 - position where position > 7;
      update audit_chain set position = -position where position < 0;
      update audit_head set position = position - 1`)
    expect(await verified()).toContain('Altered: position 7')
  })

  test('the first row removed', async () => {
    await tamper(`delete from audit where seq in (select seq from audit_chain where position = 1);
      delete from audit_chain where position = 1`)
    expect(await verified()).toContain('Removed from log and chain: positions 1 to 1.')
  })

  test('reordered', async () => {
    const [seventh, twelfth] = [await rowAt(7), await rowAt(12)]
    await tamper(`update audit_chain set position = -1 where position = 7;
      update audit_chain set position = 7 where position = 12;
      update audit_chain set position = 12 where position = -1`)
    const told = await verified()
    expect(told).toContain(
      `Reordered: position 7, seq ${twelfth.seq}, ${twelfth.at}. It was written right after what now stands at position 11.`,
    )
    expect(told).toContain(
      `Reordered: position 12, seq ${seventh.seq}, ${seventh.at}. It was written right after what now stands at position 6.`,
    )
  })

  test('what two rows say exchanged', async () => {
    const [seventh, twelfth] = [await rowAt(7), await rowAt(12)]
    await tamper(`update audit a set subject_id = b.subject_id from audit b
      where (a.seq, b.seq) in ((${seventh.seq}, ${twelfth.seq}), (${twelfth.seq}, ${seventh.seq}))`)
    const told = await verified()
    expect(told).toContain('2 faults')
    expect(told).toContain(`Altered: position 7, seq ${seventh.seq}`)
    expect(told).toContain(`Altered: position 12, seq ${twelfth.seq}`)
  })

  test('added past the chain', async () => {
    await tamper(`insert into audit (action, subject, subject_id) values ('x', 'x', 'x')`)
    const { rows } = await superuser.query('select max(seq) as seq from audit')
    expect(await verified()).toContain(`1 faults:\n  Added past the chain: seq ${rows[0].seq}`)
  })

  test('the tail cut off, and forgotten at the head', async () => {
    const end = await last()
    await tamper(`delete from audit where seq in (select seq from audit_chain where position > ${end - 3});
      delete from audit_chain where position > ${end - 3}`)
    expect(await verified()).toContain(
      `1 faults:\n  Cut off: it ends before position ${end - 2} and once reached ${end}`,
    )
  })

  test('the tail cut off and the head set back: only a head kept elsewhere knows', async () => {
    const end = await last()
    await tamper(`delete from audit where seq in (select seq from audit_chain where position > ${end - 3});
      delete from audit_chain where position > ${end - 3};
      update audit_head h set position = c.position, hash = c.hash from audit_chain c where c.position = ${end - 3}`)
    expect(await verified()).toContain('is whole')
    const [noted] = readFileSync(head, 'utf8').split(' ')
    expect(await verified('--head', head)).toContain(
      `Cut off: it ends before position ${end - 2} and once reached ${end}; the last time noted is ${noted}`,
    )
  })

  test('the whole chain written again: only a head kept elsewhere knows', async () => {
    await tamper(`update audit set subject_id = 'nothing' where seq = (select seq from audit_chain where position = 3);
      do $$ declare r record; h bytea := sha256('Condado audit chain 1'); begin
        for r in select c.position, a from audit_chain c join audit a using (seq) order by 1 loop
          h := sha256(h || audit_bytes(r.a));
          update audit_chain set hash = h where position = r.position;
        end loop;
        update audit_head set hash = h;
      end $$`)
    expect(await verified()).toContain('is whole')
    expect(await verified('--head', head)).toContain(
      `1 faults:\n  Rewritten: position ${await last()}`,
    )
  })

  test('heads are added line by line; a line cut short spoils no other', async () => {
    const once = readFileSync(head, 'utf8')
    writeFileSync(head, `${once}2026-11-26T00:00:00.000Z 12 ab`)
    await writeRows()
    await noteHead(server.app.db, head)
    const lines = readFileSync(head, 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z \d+ [0-9a-f]{64}$/)
    expect(await verified('--head', head)).toContain('agrees with the 2 heads')
  })

  test('a file without heads is no proof', async () => {
    writeFileSync(head, 'x\n')
    expect(await verified('--head', head)).toContain('holds no head')
    expect(await verified('--head', join(folder, 'nowhere'))).toContain('cannot be read (ENOENT)')
    expect(await verified('--head')).toContain('audit verify --head FILE')
  })
})
