import { sql, type Transaction } from 'kysely'

interface Upsert {
  key?: string
  /** the table says with `edited_at` that a person changed a row: such a row stays as it is */
  keepsEdits?: boolean
  /** the table counts a row's `version` for If-Match */
  versioned?: boolean
  /** a column with a day: a row that is newer than what the seeds know stays as it is */
  newestBy?: string
}

/**
 * Inserts rows in one statement and updates those that differ; the rest is not touched.
 * @param rows plain objects whose keys are column names, the same in each; at least one
 */
export async function upsert(
  trx: Transaction<unknown>,
  table: string,
  rows: readonly object[],
  { key = 'id', keepsEdits = false, versioned = false, newestBy }: Upsert = {},
): Promise<void> {
  const columns = Object.keys(rows[0] as object)
  const facts = columns.filter((column) => column !== key)
  const target = sql.table(table)
  const names = (list: string[], of: string) =>
    sql.join(list.map((name) => sql.ref(`${of}.${name}`)))
  const assignments = facts.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`)
  if (versioned) assignments.push(sql`version = ${sql.ref(`${table}.version`)} + 1`)
  await sql`
    insert into ${target} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${names(columns, 'row')} from ${recordset(table, rows)} as row
    on conflict (${sql.ref(key)}) do update set ${sql.join(assignments)}
    where (${names(facts, table)}) is distinct from (${names(facts, 'excluded')})
      ${keepsEdits ? sql`and ${sql.ref(`${table}.edited_at`)} is null` : sql``}
      ${newestBy ? sql`and ${sql.ref(`${table}.${newestBy}`)} <= ${sql.ref(`excluded.${newestBy}`)}` : sql``}
  `.execute(trx)
}

/** Rows as a relation of the table's own types: one parameter, however many rows. */
export function recordset(table: string, rows: readonly object[]) {
  return sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`
}
