import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { VersionedRecord } from '../history/rules.ts'

const institutionOf = (table: string) => sql`
  select i.name from ${sql.table(table)} x join institutions i on i.id = x.institution_id where x.id = `
const queries = {
  contact: institutionOf('contacts'),
  commitment: institutionOf('commitments'),
  follow_up: institutionOf('follow_ups'),
  institution: sql`select name from institutions where id = `,
  person: sql`select name from people where id = `,
}

/** The institution or person that a record speaks of; empty where there is none. */
export async function titleOf(db: Db, record: VersionedRecord, id: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`${queries[record]}${id}::uuid`.execute(db)
  return rows[0]?.name ?? ''
}
