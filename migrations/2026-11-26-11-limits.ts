import { type Kysely, sql } from 'kysely'

/** How much was asked of late, by whom or from where: one row each, shared by every app server. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- unlogged: empty after a crash, which harms nobody, and never in the WAL or a copy made from it
    create unlogged table request_counts (
      -- hash of a member or an address and of what is counted
      key bytea primary key,
      ends_at timestamptz not null,
      used integer not null constraint request_counts_used_not_negative check (used >= 0)
    );
    create index request_counts_by_end on request_counts (ends_at);
    grant select, insert, update, delete on request_counts to condado_app;
  `.execute(db)
}
