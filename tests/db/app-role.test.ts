import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keeping } from '../../server/db/keeper.ts'
import { createTestDatabase } from '../setup/database.ts'
import { base, insertBaseRows } from './base-rows.ts'

let app: pg.Client
let owner: pg.Client

beforeAll(async () => {
  const database = await createTestDatabase()
  app = new pg.Client(database.app)
  owner = new pg.Client(keeping(database.owner, 'migration'))
  await app.connect()
  await owner.connect()
  const superuser = new pg.Client(database.superuser)
  await superuser.connect()
  await insertBaseRows(superuser)
  await superuser.end()
})
afterAll(async () => {
  await app.end()
  await owner.end()
})

const denied = '42501'

/** The SQLSTATE a statement is refused with; what it wrote is undone. */
async function refusal(client: pg.Client, statement: string): Promise<string | undefined> {
  await client.query('begin')
  try {
    await client.query(statement)
    return 'done'
  } catch (error) {
    return (error as pg.DatabaseError).code
  } finally {
    await client.query('rollback')
  }
}

describe('history is only added to, even by the owner of the tables', () => {
  test.each([
    `update audit set action = 'nothing'`,
    'delete from audit',
    'delete from audit_chain',
    `update audit_chain set hash = sha256('')`,
    'truncate audit_chain',
    'delete from audit_head',
    'truncate audit cascade',
    'truncate audit restart identity cascade',
    `update commitment_events set verdict = 'broken'`,
    'delete from commitment_events',
    'truncate members cascade',
    'truncate earlier_facts',
  ])('%s', async (statement) => {
    expect(await refusal(owner, statement)).toBe(denied)
  })
})

describe("the application's role", () => {
  test('owns nothing, is no superuser, and bypasses no row security', async () => {
    const { rows } = await app.query(
      `select current_user as name, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
         exists (select from pg_class where relowner = pg_roles.oid) or
         exists (select from pg_proc where proowner = pg_roles.oid) or
         exists (select from pg_database where datdba = pg_roles.oid) as owns,
         array(select roleid::regrole::text from pg_auth_members where member = pg_roles.oid) as member_of,
         pg_has_role(oid, 'condado_facts', 'usage') as inherits
       from pg_roles where rolname = current_user`,
    )
    expect(rows).toEqual([
      {
        name: 'condado_app',
        rolsuper: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        rolbypassrls: false,
        owns: false,
        // it takes that role on for a transaction, and is not it by itself
        member_of: ['condado_facts'],
        inherits: false,
      },
    ])
  })

  test.each([
    'alter table contacts add column x int',
    'alter table contacts alter column notes drop not null',
    'alter table contacts drop constraint contacts_not_in_the_future',
    'alter table audit disable trigger all',
    'alter table commitment_events disable trigger commitment_events_are_append_only',
    'drop trigger audit_is_append_only on audit',
    `create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'`,
    'drop function refuse_change cascade',
    'drop table contacts',
    'create table mine (x int)',
    'truncate contacts cascade',
    'alter role condado_app superuser',
    `set session_replication_role = 'replica'`,
    `copy members to program 'cat'`,
    `select pg_read_file('/etc/hostname')`,
  ])('may not: %s', async (statement) => {
    expect(await refusal(app, statement)).toBe(denied)
  })

  test.each([
    'contacts',
    'assessments',
    'commitments',
    'follow_ups',
    'commitment_events',
    'audit',
    'members',
    'organizations',
    'sessions',
    'invites',
    'passkeys',
    'recoveries',
    'institutions',
    'people',
    'counties',
    'regions',
    'public_records',
  ])('may not delete from %s', async (table) => {
    expect(await refusal(app, `delete from ${table}`)).toBe(denied)
  })

  test.each([
    `update audit set action = 'nothing'`,
    `update commitment_events set note = 'changed'`,
    `update settings set demo = true`,
    `update sources set title = 'x'`,
    `update seeds set digest = ''`,
    `update audit_chain set hash = ''`,
    'update audit_head set position = 0',
    `insert into audit_chain values (9, 9, '')`,
    `update exports set reason = 'Something else'`,
    'update settings set daily_exports = 1000',
    'delete from kysely_migration',
    `insert into kysely_migration values ('9999', 'x')`,
  ])('may not: %s', async (statement) => {
    expect(await refusal(app, statement)).toBe(denied)
  })

  test('may do its work', async () => {
    for (const statement of [
      `update contacts set notes = 'x', removed_at = now() where id = '${base.contact}'`,
      `insert into audit (action, subject, subject_id) values ('x', 'x', 'x')`,
      'delete from contact_readers',
      `select pg_notify('facts', 'x')`,
    ])
      expect(await refusal(app, statement), statement).toBe('done')
  })

  test('may not delete from, or change, any table but those that the migrations name', async () => {
    const { rows } = await app.query(
      `select privilege, array_agg(name::text order by name) as tables
       from (select relname as name, unnest(array['DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) as privilege, oid
             from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace) t
       where has_table_privilege('condado_app', oid, privilege) group by privilege`,
    )
    expect(rows).toEqual([
      {
        privilege: 'DELETE',
        tables: [
          'cadences',
          'challenges',
          'contact_institutions',
          'contact_readers',
          'institution_counties',
          'member_regions',
          'participants',
          'sign_in_tries',
          'votes',
        ],
      },
    ])
  })
})
