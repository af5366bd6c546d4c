import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Member } from '../../server/auth/policy.ts'
import { asApp } from '../../server/db/as-app.ts'
import { withClient } from '../../server/db/with-client.ts'
import type { Role } from '../../server/members/rules.ts'
import { base, insertBaseRows } from '../db/base-rows.ts'
import { createTestDatabase, type TestDatabase } from '../setup/database.ts'

// Every table that row-level security guards holds one sound row of a lead in Marshall County. To whom does it show
// when the application asks without any filter? Written down: a new table needs its line.

const { organization, contact, member: author, second, fresh } = base

/** As no request could: past triggers and policies. */
const put = (statements: string) =>
  withClient(database.superuser, (client) =>
    client.query(`begin; set local session_replication_role = replica; ${statements}; commit`),
  )

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await withClient(database.superuser, insertBaseRows)
  const guarded = `county_fips = '01095', sensitivity = 'shared', author_id = '${author}', organization_id = '${organization}'`
  await put(`update versions set ${guarded}; update conflicts set ${guarded}`)
})

const at = (id: string, roles: Role[], home: boolean, organizationId = fresh): Member => ({
  ...{ id, roles, organizationId },
  counties: home ? ['01095'] : ['01097'],
})
const views: Record<string, Member> = {
  author: at(author, ['lead'], true, organization),
  /** the author by a token of hers, or by what else comes without a session */
  away: { ...at(author, ['lead'], true, organization), openOnly: true },
  colleague: at(second, ['organizer'], true, organization),
  near: at(fresh, ['lead'], true),
  guest: at(fresh, ['organizer'], true),
  far: at(fresh, ['lead', 'organizer'], false),
  leadership: at(fresh, ['leadership'], false),
  viewer: at(fresh, ['viewer'], true),
  admin: at(fresh, ['admin'], true),
  nobody: at(fresh, [], true),
}

/** By table, who finds its row; a code where the application may not even ask. */
async function shownTo(): Promise<Record<string, string>> {
  const { rows } = await withClient(database.superuser, (client) =>
    client.query<{ name: string }>(
      'select relname as name from pg_class where relrowsecurity order by relname',
    ),
  )
  // that something else changed, whoever has a session may know
  const which = (name: string) => (name === 'pack_changes' ? sql`where kind = 'contact'` : sql``)
  return asApp(database.app, async ({ dbOf }) => {
    const shown: Record<string, string> = {}
    for (const { name } of rows) {
      const asked: RawBuilder<object> = sql`select 1 from ${sql.table(name)} ${which(name)}`
      const seers = new Set<string>()
      for (const [who, view] of Object.entries(views)) {
        await asked.execute(dbOf(view)).then(
          (answer) => answer.rows.length > 0 && seers.add(who),
          (error: { code: string }) => seers.add(error.code),
        )
      }
      shown[name] = [...seers].join(' ')
    }
    return shown
  })
}

const ofNotes = {
  assessments: 'author away colleague near guest leadership',
  commitment_events: 'author away colleague near guest leadership',
  commitments: 'author away colleague near guest leadership',
  conflicts: 'author away colleague near guest leadership',
  contact_institutions: 'author away colleague near guest leadership',
  contact_readers: '',
  contacts: 'author away colleague near guest leadership',
  evidence_files: 'author away colleague near guest leadership',
  follow_ups: 'author away colleague near guest leadership',
  imported: 'author away colleague near guest leadership',
  imported_lines: 'author away colleague near guest leadership',
  milestones: 'author away colleague near guest leadership',
  pack_changes: 'author away colleague near guest leadership',
  participants: 'author away colleague near guest leadership',
  sealed_keys: 'author away colleague near guest leadership',
  versions: 'author away colleague near guest leadership',
}
const ofOthers = {
  answers: 'author away colleague near guest far leadership',
  asks: 'author away colleague near guest far leadership',
  deliveries: 'author away',
  duplicate_moves: '42501',
  earlier_facts: '42501',
  imports: 'author away',
  overrides: 'author away colleague near guest far leadership',
  phone_keys: 'author away',
  report_entries: 'author away near leadership',
  report_snapshots: 'author away near leadership',
  report_texts: 'author away near leadership',
  reports: 'author away near leadership',
  votes: 'author away colleague near guest far leadership',
}

test('of a shared note and what belongs to a member', async () => {
  expect(await shownTo()).toEqual({ ...ofNotes, ...ofOthers })
})

test('of a restricted note with one named reader', async () => {
  const sealed = "sensitivity = 'restricted', text = null, text_sealed = 'x'"
  await put(`
    update contacts set sensitivity = 'restricted', notes = '', notes_sealed = 'x';
    update commitments set ${sealed};
    update follow_ups set ${sealed};
    update versions set sensitivity = 'restricted';
    update conflicts set sensitivity = 'restricted';
    insert into contact_readers values ('${contact}', '${second}') on conflict do nothing`)
  const named = Object.keys(ofNotes).map((table) => [table, 'author colleague'])
  expect(await shownTo()).toEqual({
    ...Object.fromEntries(named),
    ...ofOthers,
    // who sent the file knows which records came with it
    imported: 'author away colleague',
    imported_lines: 'author away colleague',
    // what it said before is for those who could read it then
    versions: 'author',
    conflicts: 'author',
  })
})
