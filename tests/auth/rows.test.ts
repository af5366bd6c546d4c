import { type RawBuilder, sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Member, may, mayEdit, sees } from '../../server/auth/policy.ts'
import type { Db } from '../../server/db/database.ts'
import { type Role, roles } from '../../server/members/rules.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { marshall, mobile, type NotedRecord, noteEverything, type RowsWorld } from './rows-world.ts'

// What the database gives and takes when nothing in the application filters: SQL without any condition,
// as each member, through the connection that a request of hers would use.

let server: TestApp
let world: RowsWorld
beforeAll(async () => {
  server = await startTestApp()
  world = await noteEverything(server)
})
afterAll(() => server.close())

/** Every set of roles a member can hold. */
const roleSets: Role[][] = Array.from({ length: 2 ** roles.length - 1 }, (_, i) =>
  roles.filter((_role, bit) => (i + 1) & (1 << bit)),
)
const named = roleSets.map((set) => [set.join(' + '), set] as const)
/** Each role, and those whose reach adds up. */
const writers = named.filter(
  ([, set]) =>
    set.length === 1 ||
    /^(organizer \+ lead|lead) \+ leadership$|^lead \+ admin$/.test(set.join(' + ')),
)

/** Each table, and the record that its rows belong to. */
const tables = {
  contacts: ['id', 'contact'],
  contact_institutions: ['contact_id', 'contact'],
  contact_readers: ['contact_id', 'contact'],
  participants: ['contact_id', 'contact'],
  assessments: ['id', 'assessment'],
  commitments: ['id', 'commitment'],
  commitment_events: ['id', 'event'],
  milestones: ['id', 'milestone'],
  evidence_files: ['id', 'file'],
  asks: ['id', 'ask'],
  answers: ['id', 'answer'],
  follow_ups: ['id', 'followUp'],
} as const satisfies Record<string, readonly [column: string, key: keyof NotedRecord]>
const tableNames = Object.keys(tables) as (keyof typeof tables)[]

const as = (set: readonly Role[]): Member => ({ ...world.me, roles: set })
const dbAs = (set: readonly Role[]): Db => server.app.dbOf(as(set))

async function idsIn(db: Db, table: keyof typeof tables): Promise<string[]> {
  const [column] = tables[table]
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(column)} as id from ${sql.table(table)}`.execute(db)
  return rows.map((row) => row.id).sort()
}

/** How many rows a statement changed; `refused` when the database would not have it. What it wrote is undone. */
async function tried(db: Db, statement: RawBuilder<unknown>): Promise<number | 'refused'> {
  const undone = new Error('undone')
  let changed: number | 'refused' = 'refused'
  await db
    .transaction()
    .execute(async (trx) => {
      const { numAffectedRows, rows } = await statement.execute(trx)
      changed = Number(numAffectedRows ?? rows.length)
      throw undone
    })
    .catch((error: { code?: string }) => {
      if (error === undone) return
      if (error.code !== '42501') throw error
      changed = 'refused'
    })
  return changed
}

describe('reading without any filter gives exactly what the policy lets her see', () => {
  test.each(named)('%s', async (_name, set) => {
    const seen = world.records.filter((record) => sees(as(set), record))
    for (const table of tableNames) {
      const [, key] = tables[table]
      const of = table === 'contact_readers' ? seen.filter((one) => one.readerIds.length > 0) : seen
      expect(await idsIn(dbAs(set), table), table).toEqual(of.map((one) => one[key]).sort())
    }
  })

  test('to nobody, nothing; and nothing to a member of no role that reads', async () => {
    const nobody = { id: '', organizationId: '', roles: [], counties: [] }
    for (const db of [server.app.db, server.app.dbOf(nobody), dbAs([])])
      for (const table of tableNames) expect(await idsIn(db, table), table).toEqual([])
  })

  test('a follow-up also to whoever has to do it, when she reads notes at all', async () => {
    const doer = { ...world.me, id: world.other, counties: [], organizationId: newId() }
    const all = world.records.map((one) => one.followUp).sort()
    for (const role of roles) {
      const seen = await idsIn(server.app.dbOf({ ...doer, roles: [role] }), 'follow_ups')
      expect(seen, role).toEqual(may({ ...doer, roles: [role] }, 'read_notes') ? all : [])
    }
  })
})

describe('writing without any filter takes exactly what the policy lets her change', () => {
  const changes: [table: string, change: (one: NotedRecord) => RawBuilder<unknown>][] = [
    ['contacts', ({ contact }) => sql`update contacts set kind = 'call' where id = ${contact}`],
    [
      'contacts',
      ({ contact }) => sql`update contacts set removed_at = now() where id = ${contact}`,
    ],
    [
      'contact_institutions',
      ({ contact }) => sql`delete from contact_institutions where contact_id = ${contact}`,
    ],
    ['participants', ({ contact }) => sql`delete from participants where contact_id = ${contact}`],
    [
      'assessments',
      ({ assessment }) => sql`update assessments set value = 1 where id = ${assessment}`,
    ],
    [
      'commitments',
      ({ commitment }) => sql`update commitments set due_on = null where id = ${commitment}`,
    ],
    [
      'milestones',
      ({ milestone }) => sql`update milestones set due_on = null where id = ${milestone}`,
    ],
    ['answers', ({ answer }) => sql`update answers set answer = 'no' where id = ${answer}`],
    [
      'follow_ups',
      ({ followUp }) => sql`update follow_ups set due_on = '2030-01-01' where id = ${followUp}`,
    ],
  ]
  test.each(writers)('%s', async (_name, set) => {
    for (const record of world.records)
      for (const [table, change] of changes)
        expect(await tried(dbAs(set), change(record)), table).toBe(mayEdit(as(set), record) ? 1 : 0)
  })

  const additions: [table: string, add: (one: NotedRecord, me: string) => RawBuilder<unknown>][] = [
    [
      'contact_readers',
      ({ contact }) => sql`insert into contact_readers values (${contact}, ${world.other})`,
    ],
    [
      'participants',
      ({ contact }, me) => sql`insert into participants values (${contact}, 9, ${me}, null, 'led')`,
    ],
    [
      'assessments',
      ({ contact, authorId }) => sql`
        insert into assessments (id, contact_id, institution_id, value, assessed_on, author_id)
        values (${newId()}, ${contact}, ${world.institution}, 1, '2026-01-01', ${authorId})`,
    ],
    [
      'commitment_events',
      ({ commitment }, me) => sql`
        insert into commitment_events (id, commitment_id, kind, happened_on, author_id)
        values (${newId()}, ${commitment}, 'withdrawn', '2026-01-03', ${me})`,
    ],
    [
      'milestones',
      ({ commitment }, me) => sql`
        insert into milestones (id, commitment_id, text, author_id)
        values (${newId()}, ${commitment}, 'x', ${me})`,
    ],
    [
      'answers',
      ({ contact, ask, authorId }) => sql`
        insert into answers (id, ask_id, contact_id, answer, answered_on, author_id)
        values (${newId()}, ${ask}, ${contact}, 'no', '2026-01-03', ${authorId})`,
    ],
  ]
  test.each(roles.map((role) => [role, [role]] as [string, Role[]]))(
    '%s adds to what she may change, and to nothing else',
    async (_name, set) => {
      for (const record of world.records)
        for (const [table, add] of additions)
          expect(await tried(dbAs(set), add(record, world.me.id)), table).toBe(
            mayEdit(as(set), record) ? 1 : 'refused',
          )
    },
  )

  test.each([
    ['verdict_proposed', ['lead']],
    ['verdict_confirmed', ['lead', 'leadership']],
  ] as [string, Role[]][])('%s: only by %s, on what she sees', async (kind, judges) => {
    const confirms = kind === 'verdict_confirmed'
    for (const record of world.records) {
      const proposal = newId()
      await server.superuser.query(
        `insert into commitment_events (id, commitment_id, kind, verdict, happened_on, words_sealed, author_id)
         values ($1, $2, 'verdict_proposed', 'kept', '2026-01-03', 'seen', $3)`,
        [proposal, record.commitment, world.other],
      )
      for (const role of roles) {
        const judged = await tried(
          dbAs([role]),
          sql`
            insert into commitment_events (id, commitment_id, kind, verdict, happened_on, note, author_id,
              proposal_id, proposed_by)
            values (${newId()}, ${record.commitment}, ${kind}, 'kept', '2026-01-04', 'seen', ${world.me.id},
              ${confirms ? proposal : null}, ${confirms ? world.other : null})`,
        )
        const allowed = judges.includes(role) && sees(as([role]), record)
        expect(judged, `${role} ${record.sensitivity}`).toBe(allowed ? 1 : 'refused')
      }
    }
  })

  const logged = (change: object) => {
    const row = {
      id: newId(),
      county_fips: marshall,
      institution_id: world.institution,
      kind: 'visit',
      outcome: 'held',
      happened_on: '2026-01-01',
      language: 'en',
      sensitivity: 'shared',
      author_id: world.me.id,
      organization_id: world.me.organizationId,
      facts_hash: '',
      ...change,
    }
    const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
    return sql`insert into contacts (${names}) values (${sql.join(Object.values(row))})`
  }

  test('nobody writes as another author, or for another organization', async () => {
    const foreign = {
      organization_id: world.records.find((one) => one.organizationId !== world.me.organizationId)
        ?.organizationId,
    }
    for (const set of roleSets) {
      const writes = may(as(set), 'log')
      expect(await tried(dbAs(set), logged({})), set.join()).toBe(writes ? 1 : 'refused')
      expect(await tried(dbAs(set), logged({ author_id: world.other }))).toBe('refused')
      expect(await tried(dbAs(set), logged(foreign))).toBe('refused')
    }
  })

  test('nobody gives a record another author, organization or date of recording', async () => {
    const mine = world.records.find((one) => one.authorId === world.me.id) as NotedRecord
    for (const column of ['author_id', 'organization_id', 'recorded_at', 'id'])
      for (const table of ['contacts', 'commitments', 'follow_ups'] as const) {
        const statement = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}
          where author_id = ${mine.authorId}`
        expect(await tried(dbAs(['lead']), statement), `${table}.${column}`).toBe('refused')
      }
  })

  test('nobody moves a record of another out of her own reach', async () => {
    const theirs = world.records.find(
      (one) =>
        one.countyFips === marshall &&
        one.sensitivity === 'shared' &&
        one.authorId === world.other &&
        one.readerIds.length === 0,
    ) as NotedRecord
    const db = dbAs(['lead'])
    expect(
      await tried(
        db,
        sql`update contacts set county_fips = ${mobile} where id = ${theirs.contact}`,
      ),
    ).toBe('refused')
    expect(
      await tried(
        db,
        sql`update contacts set sensitivity = 'restricted' where id = ${theirs.contact}`,
      ),
    ).toBe('refused')
  })
})

describe('who else comes to the tables', () => {
  test('the one who counts statuses reads every row, and no word of any', async () => {
    const { factsDb } = server.app
    expect((await idsIn(factsDb, 'contacts')).length).toBe(world.records.length)
    for (const [table, column] of [
      ['contacts', 'notes'],
      ['contacts', 'author_id'],
      ['assessments', 'basis'],
      ['commitments', 'text'],
      ['commitment_events', 'note'],
      ['asks', 'text'],
      ['overrides', 'reason'],
      ['follow_ups', 'id'],
      ['milestones', 'id'],
      ['evidence_files', 'id'],
      ['contact_readers', 'contact_id'],
      // who of ours took part, as an id, counts in reports; whom of theirs does not
      ['participants', 'person_id'],
    ] as const) {
      const statement = sql`select ${sql.ref(column)} from ${sql.table(table)}`
      expect(await tried(factsDb, statement), `${table}.${column}`).toBe('refused')
    }
  })

  test('the application may take that role on, and is not it by itself', async () => {
    expect(await tried(server.app.db, sql`select notes from contacts`)).toBe(0)
    const { rows } = await sql<{ me: string }>`select current_user as me`.execute(server.app.db)
    expect(rows).toEqual([{ me: 'condado_app' }])
  })
})
