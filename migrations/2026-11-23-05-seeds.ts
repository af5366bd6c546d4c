import { type Kysely, sql } from 'kysely'

/** What the reference data in the database was made of, so that an unchanged start writes nothing. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table seeds (
      only_row boolean primary key default true constraint seeds_has_one_row check (only_row),
      digest bytea not null,
      seeded_at timestamptz not null default now()
    );
  `.execute(db)
}
