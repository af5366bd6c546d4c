import { type Insertable, sql } from 'kysely'
import type { Day } from '../days.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import { recordset } from '../db/seed/upsert.ts'
import type { Influence, Scope, Sector } from '../institutions/rules.ts'

/** The tables the demo fills, each after those it points to. */
const tables = [
  'organizations',
  'members',
  'member_regions',
  'words',
  'word_changes',
  'institutions',
  'institution_counties',
  'people',
  'seats',
  'tenures',
  'turnovers',
  'sources',
  'record_imports',
  'public_records',
  'contacts',
  'contact_institutions',
  'contact_readers',
  'participants',
  'assessments',
  'campaigns',
  'commitments',
  'asks',
  'answers',
  'votes',
  'milestones',
  'evidence_files',
  'commitment_events',
  'follow_ups',
  'overrides',
  'exports',
  'exports_sent',
  'sealed_keys',
  'audit',
] as const
type Table = (typeof tables)[number]

/** A row of the demo says when it was made: `audit` too. */
export type Row<T extends Table> = Insertable<Database[T]>
export type DemoRows = { [T in Exclude<Table, Detailed>]: Row<T>[] } & {
  [T in Detailed]: DetailedRow<T>[]
}
export type DemoRecord = DetailedRow<'public_records'>

type Detailed = 'institutions' | 'public_records'
/** Its details are JSON in JSON, not text in it. */
type DetailedRow<T extends Detailed> = Omit<Row<T>, 'details'> & {
  details: Record<string, unknown>
}

export function noRows(): DemoRows {
  const rows = Object.fromEntries(tables.map((table) => [table, []]))
  return rows as unknown as DemoRows
}

/** An institution as the demo sees it. */
export interface Place {
  id: string
  name: string
  sector: Sector
  kind: string
  scope: Scope
  influence: Influence
  counties: readonly string[]
  /** the day of its first adverse public record that has not ended */
  adverseSince: Day | null
  /** the record itself */
  adverseRecordId: string | null
}

export interface CountyName {
  fips: string
  name: string
  regionId: string
  seat: string | null
}

/** The seeded directory, always in the same order. */
export async function readPlaces(db: Db): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select id, name, sector, kind, scope, influence,
      array(select county_fips::text from institution_counties
            where institution_id = institutions.id order by county_fips) as counties,
      (select min(dated_on)::text from public_records
       where institution_id = institutions.id and adverse and ended_on is null) as "adverseSince",
      (select id from public_records
       where institution_id = institutions.id and adverse and ended_on is null
       order by dated_on, id limit 1) as "adverseRecordId"
    from institutions order by id`.execute(db)
  return rows
}

/** A 287(g) agreement that came with the product. */
export interface Agreement {
  id: string
  datedOn: Day
}

export async function readAgreements(db: Db): Promise<Agreement[]> {
  return db
    .selectFrom('public_records')
    .where('kind', '=', '287g')
    .where('ended_on', 'is', null)
    .select(['id', sql<Day>`dated_on::text`.as('datedOn')])
    .orderBy('id')
    .execute()
}

export interface EndedRecord {
  id: string
  endedOn: Day
  editorId: string
  at: string
}

/** Marks what came with the product as ended, as a member did on that day. */
export async function endRecords(trx: Trx, ended: readonly EndedRecord[]): Promise<void> {
  for (const { id, endedOn, editorId, at } of ended)
    await trx
      .updateTable('public_records')
      .set({ ended_on: endedOn, edited_by: editorId, edited_at: at, version: 2 })
      .where('id', '=', id)
      .execute()
}

export async function readCounties(db: Db): Promise<Map<string, CountyName>> {
  const rows = await db
    .selectFrom('counties')
    .select(['fips', 'name', 'region_id as regionId', 'county_seat as seat'])
    .orderBy('fips')
    .execute()
  return new Map(rows.map((row) => [row.fips, row]))
}

export async function hasMembers(db: Db): Promise<boolean> {
  const row = await db.selectFrom('members').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** What a row leaves out takes the default of the table. */
function withSameColumns(rows: readonly object[]): object[][] {
  const found = new Map<string, object[]>()
  for (const row of rows) {
    const columns = Object.keys(row).sort().join()
    const alike = found.get(columns)
    if (alike) alike.push(row)
    else found.set(columns, [row])
  }
  return [...found.values()]
}

/** One statement a table, or one for each set of columns. */
export async function writeRows(trx: Trx, rows: DemoRows): Promise<void> {
  await sql`update settings set demo = true`.execute(trx)
  for (const table of tables) await insert(trx, table, rows[table])
}

async function insert(trx: Trx, table: Table, rows: readonly object[]): Promise<void> {
  for (const alike of withSameColumns(rows)) {
    const columns = sql.join(Object.keys(alike[0] as object).map((name) => sql.ref(name)))
    const plain = alike.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
        ]),
      ),
    )
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from ${recordset(table, plain)}`.execute(trx)
  }
}
