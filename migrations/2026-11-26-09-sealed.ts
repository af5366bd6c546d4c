import { type Kysely, sql } from 'kysely'

/** Restricted text is sealed: the keys of the keys are outside the database. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- keys that something was sealed under once; never the keys, only what tells each from another of its name
    create table known_keys (
      id text primary key,
      proof bytea not null,
      seq bigint generated always as identity,
      known_at timestamptz not null default now()
    );

    -- the data key of each record with sealed text, wrapped by a key that is outside the database
    create table sealed_keys (
      record_id uuid primary key,
      record text not null constraint sealed_keys_record_known
        check (record in ('contact', 'commitment', 'follow_up', 'ask')),
      wrapped bytea,
      made_at timestamptz not null default now(),
      destroyed_at timestamptz,
      why text constraint sealed_keys_why_known check (why = 'expired'),
      constraint sealed_keys_destroyed_or_there check ((wrapped is null) = (destroyed_at is not null)),
      constraint sealed_keys_destroyed_for_a_reason check ((destroyed_at is null) = (why is null))
    );

    grant select on known_keys to condado_app;
    grant select, insert, update on sealed_keys to condado_app;
  `.execute(db)
}
