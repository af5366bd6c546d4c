import { type Kysely, sql } from 'kysely'

/** More lists can be taken out, each by itself. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(
      `alter table exports
         drop constraint exports_what_known,
         add constraint exports_what_known check (what in
           ('contacts', 'commitments', 'follow_ups', 'assessments', 'campaigns', 'asks', 'institutions', 'people', 'seats',
            'records', 'overrides', 'statuses', 'everything'))`,
    )
    .execute(db)
}
