import pg from 'pg'
import { dayThere, type Plain } from './recompute.ts'

type Row = Record<string, string | number | boolean | null>

const tables = [
  'institutions',
  'institution_counties',
  'contacts',
  'contact_institutions',
  'assessments',
  'commitments',
  'commitment_events',
  'asks',
  'public_records',
  'earlier_facts',
] as const
type Tables = Record<(typeof tables)[number], Row[]>

/** The raw entries as JSON, table by table, just as they stand in the database. */
export async function exportRaw(database: pg.PoolConfig): Promise<Tables> {
  const client = new pg.Client({ ...database, options: '-c timezone=UTC' })
  await client.connect()
  try {
    const exported: Partial<Tables> = {}
    for (const table of tables) {
      const { rows } = await client.query(`select to_jsonb(t) as row from ${table} t`)
      exported[table] = rows.map(({ row }) => row)
    }
    return JSON.parse(JSON.stringify(exported))
  } finally {
    await client.end()
  }
}

/** Raw rows put together by institution: what was taken back and what was not held is no entry. */
export function plainOf(raw: Tables): Plain[] {
  const text = (row: Row, column: string) => String(row[column])
  const orNull = (row: Row, column: string) => row[column] as string | null
  const there = (rows: Row[]) => rows.filter((row) => (row.removed_at ?? null) === null)
  const of = (rows: Row[], id: string) => rows.filter((row) => row.institution_id === id)
  const dated = (row: Row, day: string) => ({
    id: text(row, 'id'),
    day: text(row, day),
    recordedAt: new Date(text(row, 'recorded_at')).toISOString(),
  })
  const held = new Map(
    there(raw.contacts)
      .filter((row) => row.outcome === 'held')
      .map((row) => [row.id, row]),
  )
  return raw.institutions.map((one) => {
    const id = text(one, 'id')
    return {
      id,
      sector: text(one, 'sector'),
      scope: text(one, 'scope'),
      influence: Number(one.influence),
      counties: of(raw.institution_counties, id).map((row) => text(row, 'county_fips')),
      assessments: of(there(raw.assessments), id).map((row) => ({
        ...dated(row, 'assessed_on'),
        value: Number(row.value),
      })),
      heldContacts: of(raw.contact_institutions, id).flatMap((row) => {
        const contact = held.get(row.contact_id ?? '')
        return contact ? [dated(contact, 'happened_on')] : []
      }),
      commitments: of(there(raw.commitments), id).map((row) => ({
        id: text(row, 'id'),
        madeOn: text(row, 'made_on'),
        dueOn: orNull(row, 'due_on'),
        recordedAt: new Date(text(row, 'recorded_at')).toISOString(),
        events: raw.commitment_events
          .filter((event) => event.commitment_id === row.id)
          .map((event) => ({
            ...dated(event, 'happened_on'),
            kind: text(event, 'kind'),
            verdict: orNull(event, 'verdict'),
          })),
      })),
      asks: of(there(raw.asks), id)
        .filter((row) => row.asked_on !== null)
        .map((row) => dated(row, 'asked_on')),
      records: of(raw.public_records, id).map((row) => ({
        ...dated(row, 'dated_on'),
        endedOn: orNull(row, 'ended_on'),
        adverse: row.adverse === true,
      })),
    }
  })
}

const tableOf: Record<string, (typeof tables)[number]> = {
  contact: 'contacts',
  assessment: 'assessments',
  commitment: 'commitments',
  ask: 'asks',
  record: 'public_records',
}

/** The rows with every change after that day undone, the newest change first: what stood in the database then. */
export function rewound(raw: Tables, day: string): Tables {
  const rows: Tables = structuredClone(raw)
  const until = (change: Row) => String(change.known_until)
  const changes = rows.earlier_facts
    .filter((change) => dayThere(new Date(until(change)).toISOString()) > day)
    .sort((a, b) => (until(a) > until(b) ? -1 : 1))
  for (const { kind, id, facts, institution_ids } of changes) {
    const row = rows[tableOf[String(kind)] as keyof Tables].find((one) => one.id === id)
    Object.assign(row as Row, facts)
    if (kind !== 'contact') continue
    rows.contact_institutions = [
      ...rows.contact_institutions.filter((link) => link.contact_id !== id),
      ...(institution_ids as unknown as string[]).map((institution_id) => ({
        contact_id: id as string,
        institution_id,
      })),
    ]
  }
  return rows
}
