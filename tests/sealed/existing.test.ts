import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/db/database.ts'
import { keeping } from '../../server/db/keeper.ts'
import { openCommitment, openContact, openFollowUp } from '../../server/sealed/contract.ts'
import { sealExisting } from '../../server/sealed/existing-store.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { testKeyring } from '../setup/keyring.ts'

// A database from before there were seals: what was restricted then stands in it in the clear.

const constraints = {
  contacts: [
    'contacts_restricted_is_sealed',
    `case when sensitivity = 'restricted' then notes = '' else notes_sealed is null end`,
  ],
  commitments: [
    'commitments_restricted_is_sealed',
    `case when sensitivity = 'restricted' then text is null else text_sealed is null end`,
  ],
  follow_ups: [
    'follow_ups_restricted_is_sealed',
    `case when sensitivity = 'restricted' then text is null else text_sealed is null end`,
  ],
} as const

let server: TestApp
let author: TestMember
let owner: Kysely<Database>
const [contact, commitment, followUp] = [newId(), newId(), newId()]

beforeAll(async () => {
  server = await startTestApp()
  author = await server.signedIn('organizer')
  const config = keeping(server.database.owner, 'keys')
  owner = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool(config) }) })
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const guards = 'county_fips, sensitivity, author_id, organization_id, institution_id'
  const guarded = `'01095', 'restricted', '${author.id}', '${author.organizationId}', '${sheriff}'`
  const each = Object.entries(constraints)
  const dropped = each.map(([table, [name]]) => `alter table ${table} drop constraint ${name};`)
  // as the migration left it: new rows are checked, old ones are not vouched for
  const added = each.map(
    ([table, [name, check]]) =>
      `alter table ${table} add constraint ${name} check (${check}) not valid;`,
  )
  await server.superuser.query(`
    begin;
    set local session_replication_role = replica;
    ${dropped.join('\n')}
    insert into contacts (${guards}, id, kind, outcome, happened_on, language, facts_hash, notes)
      values (${guarded}, '${contact}', 'visit', 'held', current_date, 'en', 'x', 'old words of the contact');
    insert into contact_institutions values ('${contact}', '${sheriff}', 1);
    insert into assessments (id, contact_id, institution_id, value, assessed_on, author_id, basis)
      values ('${newId()}', '${contact}', '${sheriff}', 2, current_date, '${author.id}', 'old words of the basis');
    insert into commitments (${guards}, id, contact_id, made_on, evidence, text)
      values (${guarded}, '${commitment}', '${contact}', current_date, 'private', 'old words of the promise');
    insert into milestones (id, commitment_id, author_id, text)
      values ('${newId()}', '${commitment}', '${author.id}', 'old words of the step');
    insert into commitment_events (id, commitment_id, kind, happened_on, author_id, note)
      values ('${newId()}', '${commitment}', 'progress', current_date, '${author.id}', 'old words of the event');
    insert into follow_ups (${guards}, id, contact_id, due_on, assignee_id, text)
      values (${guarded}, '${followUp}', '${contact}', current_date, '${author.id}', 'old words of what is next');
    commit;
    ${added.join('\n')}`)
})
afterAll(async () => {
  await owner.destroy()
  await server.close()
})

async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await server.superuser.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: some } = await server.superuser.query(
      `select from ${name} t where to_jsonb(t)::text like $1 or to_jsonb(t)::text like $2 limit 1`,
      [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`],
    )
    if (some.length > 0) found.push(name)
  }
  return found.toSorted()
}

const opened = async (member: TestMember) =>
  Promise.all([
    member.call(openContact, { params: { id: contact } }),
    member.call(openCommitment, { params: { id: commitment } }),
    member.call(openFollowUp, { params: { id: followUp } }),
  ])

test('an upgrade seals what was restricted, and has the database vouch for all of it', async () => {
  expect(await tablesWith('old words')).toEqual(
    expect.arrayContaining(['assessments', 'commitment_events', 'commitments', 'contacts']),
  )
  expect(await sealExisting(owner, testKeyring())).toBe(3)
  expect(await tablesWith('old words')).toEqual([])
  const names = Object.values(constraints).map(([name]) => name)
  const { rows } = await server.superuser.query(
    'select conname from pg_constraint where conname = any($1) and not convalidated',
    [names],
  )
  expect(rows).toEqual([])
  // the next start finds nothing to do
  expect(await sealExisting(owner, testKeyring())).toBe(0)
})

test('its author reads every word of it, and nobody else does', async () => {
  const words = (await opened(author)).map((answer) => answer.body).join('\n')
  for (const of of ['contact', 'basis', 'promise', 'step', 'event'])
    expect(words).toContain(`old words of the ${of}`)
  expect(words).toContain('old words of what is next')
  for (const role of ['organizer', 'lead', 'leadership', 'viewer', 'admin'] as const) {
    const answers = await opened(await server.signedIn(role))
    for (const { statusCode, body } of answers) {
      expect([403, 404]).toContain(statusCode)
      expect(body).not.toContain('old words')
    }
  }
})
