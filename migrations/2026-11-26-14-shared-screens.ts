import { type Kysely, sql } from 'kysely'

/** How long a shared screen stays open unused, and who may set that and the caps of files. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table settings
      add column shared_idle_minutes integer not null default 30
        constraint settings_shared_idle_minutes_5_to_240 check (shared_idle_minutes between 5 and 240),
      -- of these settings alone: thresholds and rhythms are set elsewhere
      add column bounds_version integer not null default 1;
    grant update (shared_idle_minutes, daily_exports, daily_export_rows, bounds_version) on settings to condado_app;

    -- sessions are remembered with the minutes that count for them
    create trigger settings_notify_access after update of shared_idle_minutes on settings
      for each statement execute function notify_access();
  `.execute(db)
}
