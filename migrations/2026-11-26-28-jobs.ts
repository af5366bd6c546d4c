import { type Kysely, sql } from 'kysely'

/** When the hourly work was last done, and how it ended: for whoever runs this, and for what watches it. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table jobs (
      name text primary key,
      begun_at timestamptz not null,
      -- the last time that it went well
      done_at timestamptz,
      -- since it last went well
      failures integer not null default 0 constraint jobs_failures_not_negative check (failures >= 0)
    );
    grant select, insert, update on jobs to condado_app;

    -- how many entries from phones wait, and since when: never what they say or whose they are
    create policy deliveries_counted on deliveries for select to condado_facts using (true);
    grant select (state, received_at) on deliveries to condado_facts;
  `.execute(db)
}
