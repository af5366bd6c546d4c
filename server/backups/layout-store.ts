import type pg from 'pg'

/** A table with what is copied of it, and in which order: everywhere the same, whatever a database sorts by. */
export interface Layout {
  name: string
  columns: string[]
  order: string
}

/** Every table of ours; which migrations they are of is told apart. */
export async function layouts(client: pg.ClientBase): Promise<Layout[]> {
  const { rows } = await client.query<Layout>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      coalesce((select string_agg(quote_ident(a.attname)
          || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place)
        from pg_index i, unnest(i.indkey) with ordinality k(number, place)
        join pg_attribute a on a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid),
        quote_ident(c.relname) || '::text collate "C"') as order
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely\\_%'
    order by c.relname collate "C"`)
  return rows
}

export function copyOut({ name, columns, order }: Layout): string {
  return `copy (select ${listed(columns)} from ${quoted(name)} order by ${order}) to stdout`
}

export function copyIn({ name, columns }: Pick<Layout, 'name' | 'columns'>): string {
  return `copy ${quoted(name)} (${listed(columns)}) from stdin`
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const listed = (names: readonly string[]) => names.map(quoted).join(', ')

/** So that the same row is the same text on every server. */
export const sameWords = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'iso_8601';
  set local timezone = 'UTC';
  set local bytea_output = 'hex';
  set local extra_float_digits = 3;
  set local client_encoding = 'UTF8'`

/** How far each sequence has come; null where none was taken yet. */
export async function sequences(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string; last: string | null }>(`
    select sequencename::text as name, last_value::text as last from pg_sequences
    where schemaname = 'public' order by sequencename collate "C"`)
  return rows
}

/** The names of the migrations of this database, in order; undefined where there are no tables yet. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[] | undefined> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as there`,
  )
  if (!rows[0]?.there) return undefined
  const migrations = await client.query<{ name: string }>(
    `select name from kysely_migration order by name collate "C"`,
  )
  return migrations.rows.map(({ name }) => name)
}
