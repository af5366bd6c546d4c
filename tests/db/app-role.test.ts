import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keeping } from '../../server/db/keeper.ts'
import { createTestDatabase } from '../setup/database.ts'
import { base, insertBaseRows } from './base-rows.ts'

let app: pg.Client
let owner: pg.Client
let ownerDatabase: string

beforeAll(async () => {
  const database = await createTestDatabase()
  ownerDatabase = String(database.owner.database)
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
    `update versions set said = '[]'`,
    'delete from versions',
    'truncate versions',
    'delete from conflicts',
    'truncate conflicts',
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
    `update commitment_events set verdict = 'broken'`,
    `update settings set demo = true`,
    `update sources set title = 'x'`,
    `update seeds set digest = ''`,
    `update audit_chain set hash = ''`,
    'update audit_head set position = 0',
    `insert into audit_chain values (9, 9, '')`,
    `update exports set reason = 'Something else'`,
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
          'digest_mails',
          'institution_counties',
          'member_regions',
          'participants',
          'phone_keys',
          'request_counts',
          'sign_in_tries',
          'votes',
        ],
      },
    ])
  })
})

/** Tables without row-level security: open to every member, or to nobody by way of a member, because … */
const open: Record<string, string> = {
  words: 'what things are called, the same for all',
  word_changes: 'what they were called before',
  settings: 'thresholds and the like, the same for all',
  sources: 'public: where the directory comes from',
  seeds: 'a digest of the reference data',
  states: 'the state whose counties these are',
  regions: 'the territory',
  counties: 'the territory',
  organizations: 'who belongs to the coalition',
  members: 'everyone works with everyone; the policy keeps the list from viewers',
  member_regions: 'who answers for which region',
  invites: 'hashes of links; the routes of members and of signing in alone ask for them',
  sessions: 'hashes of tokens; asked before anybody is known',
  passkeys: 'public keys; asked before anybody is known',
  challenges: 'of authenticators; asked before anybody is known',
  known_devices: 'hashes of tokens; asked before anybody is known',
  calendar_feeds: 'hashes of tokens; asked before anybody is known',
  digest_addresses: 'sealed with a key outside the database; asked when nobody is there',
  digest_mails: 'that a digest went out, never what was in it; asked when nobody is there',
  access_tokens: 'hashes of tokens; asked before anybody is known',
  totp_secrets: 'sealed with a key outside the database; asked before anybody is known',
  recovery_codes: 'hashes of codes; asked before anybody is known',
  recoveries: 'who asked for the recovery of whom; the routes of members alone ask for them',
  sign_in_tries: 'hashes of names and addresses; asked before anybody is known',
  audit: 'never content; the policy keeps it to admins',
  audit_chain: 'hashes of the audit log',
  audit_head: 'one hash of the audit log',
  audit_checks: 'what the checks of the audit log found',
  exports:
    'who took what out and why, never what was in it; the policy keeps it to admins and herself',
  report_files: 'who took out which report, never what was in it; the policy keeps it to herself',
  report_shares:
    'hashes of links to reports, asked before anybody is known; the routes of reports alone ask for them',
  exports_sent: 'how much was taken out; the policy keeps it to admins and herself',
  known_keys: 'names of keys, never a key',
  institutions: 'the directory is public',
  institution_counties: 'the directory is public',
  people: 'the directory is public',
  seats: 'the directory is public',
  tenures: 'the directory is public',
  turnovers: 'who holds an office is public',
  duplicates:
    'which entries of the directory were one; what moved stands in a table that nobody reads',
  told_apart: 'which entries of the directory are not one',
  public_records: 'public records',
  record_imports: 'which public lists were read in',
  import_shapes: 'hashes of the headers of files, and which column held what: no word of any',
  import_keys: 'sealed with a key outside the database',
  campaigns: 'what the coalition asks for is told to all members',
  cadences: 'how often which kind of institution wants a visit',
  request_counts: 'how many requests came from where; asked before anybody is known',
  retention: 'for how long words are kept',
  retention_state: 'when words were last erased',
  legal_holds: 'why nothing is erased, never about whom; the policy keeps it to admins',
  jobs: 'when the hourly work was last done',
  kysely_migration: 'names of migrations',
  kysely_migration_lock: 'one row of the migrations',
}

describe('row-level security', () => {
  test('is on and forced for every table but those that are open for a reason', async () => {
    const { rows } = await app.query<{ name: string; secured: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as secured
       from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
    )
    const unsecured = rows.filter((row) => !row.secured).map((row) => row.name)
    expect(unsecured).toEqual(Object.keys(open).sort())
    expect(rows.length - unsecured.length).toBeGreaterThan(14)
  })

  test('lets nobody but the one who counts statuses read every row of a table', async () => {
    const { rows } = await app.query(
      `select distinct roles::text from pg_policies where qual = 'true' and schemaname = 'public'`,
    )
    expect(rows).toEqual([{ roles: '{condado_facts}' }])
  })

  test('is not gone around: no view, and no function of the owner but those that the migration names', async () => {
    const { rows: views } = await app.query(
      `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
         and not coalesce('security_invoker=true' = any (reloptions), false)`,
    )
    expect(views).toEqual([])
    const { rows } = await app.query<{ name: string }>(
      `select distinct proname as name from pg_proc
       where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    )
    expect(rows.map((row) => row.name)).toEqual([
      'chain_audit',
      'condado_clear_past',
      'condado_erase',
      'condado_erase_entries',
      'condado_erase_imports',
      'condado_erase_past',
      'condado_folded_asks',
      'condado_hold',
      'condado_keep_version',
      'condado_merge',
      'condado_named_in',
      'condado_notes_in',
      'condado_prepare_report',
      'condado_promises_of',
      'condado_reports_about',
      'condado_seal_past',
      'condado_settle_answers',
      'condado_stands_on',
      'condado_sweep_changes',
      'condado_sweep_files',
      'condado_undo_brought',
      'condado_undo_directory',
      'condado_unmerge',
      'erase_past',
      'lapse_without_words',
      'note_everything',
      'note_guarded',
      'note_member',
      'note_part',
      'refuse_clear_past',
      'refuse_clear_words',
      'stay_taken_away',
    ])
  })

  test('keeps the owner of the tables from notes, too, unless she says why', async () => {
    const plain = new pg.Client({ ...inject('postgres').owner, database: ownerDatabase })
    await plain.connect()
    expect(await refusal(plain, 'select from contacts')).toBe(denied)
    expect(await refusal(plain, `update commitments set text = 'x'`)).toBe(denied)
    expect(await refusal(plain, `set condado.keeper = 'backup'; select from contacts`)).toBe('done')
    await plain.end()
  })
})
