import type pg from 'pg'
import { quoted } from './layout-store.ts'

/** What holds tables together and guards them, as statements that bring it back. */
export type Bonds = readonly string[]

/**
 * Empties tables and takes away what would stand in the way of filling them again in any order: references between
 * them, triggers, row-level security over their owner. In the caller's transaction, so others never see it.
 */
export async function unbind(client: pg.Client, tables: readonly string[]): Promise<Bonds> {
  const references = await client.query<{ table: string; name: string; made: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as made
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`)
  const guarded = await client.query<{ table: string }>(`
    select oid::regclass::text as table from pg_class
    where relforcerowsecurity and relnamespace = 'public'::regnamespace order by 1`)
  const all = tables.map(quoted)
  const away = [
    ...references.rows.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
    ...guarded.rows.map(({ table }) => `alter table ${table} no force row level security`),
    ...all.map((table) => `alter table ${table} disable trigger user`),
    `truncate ${all.join(', ')}`,
  ]
  await client.query(away.join(';\n'))
  return [
    ...references.rows.map(
      ({ table, name, made }) => `alter table ${table} add constraint ${name} ${made}`,
    ),
    ...guarded.rows.map(({ table }) => `alter table ${table} force row level security`),
    ...all.map((table) => `alter table ${table} enable trigger user`),
  ]
}

/** References are looked up again, each of them. */
export async function bindAgain(client: pg.Client, bonds: Bonds): Promise<void> {
  await client.query(bonds.join(';\n'))
}
