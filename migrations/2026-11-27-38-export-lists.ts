import { type Kysely, sql } from 'kysely'

/** More lists can be taken out, each by itself, and every page of a long one is found by its day. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(
      `alter table exports
         drop constraint exports_what_known,
         add constraint exports_what_known check (what in
           ('contacts', 'commitments', 'follow_ups', 'assessments', 'campaigns', 'asks', 'institutions', 'people', 'seats',
            'records', 'overrides', 'statuses', 'everything'));
       create index assessments_by_day on assessments (assessed_on desc, id desc);
       create index commitment_events_by_day on commitment_events (happened_on desc, id desc);
       create index answers_by_day on answers (answered_on desc, id desc);
       create index follow_ups_by_day on follow_ups (due_on desc, id desc)`,
    )
    .execute(db)
}
