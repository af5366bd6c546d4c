import { type Kysely, sql } from 'kysely'

/** After how many days evidence ages may be set by admins; a version of their own, for If-Match. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table settings add column thresholds_version integer not null default 1;
    grant update (fresh_days, ageing_days, stale_days, thresholds_version) on settings to condado_app;
  `.execute(db)
}
