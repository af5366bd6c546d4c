import { type Kysely, sql } from 'kysely'

/** What the application's role may do. It owns nothing; history it can only add to. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    grant usage on schema public to condado_app;
    grant select on all tables in schema public to condado_app;
    grant insert, update on
      regions, counties, organizations, members, invites, sessions,
      institutions, people, seats, tenures, public_records,
      contacts, assessments, campaigns, asks, answers, commitments, follow_ups
      to condado_app;
    grant insert on audit, commitment_events to condado_app;
    grant insert, update, delete on
      member_regions, institution_counties, contact_institutions, contact_readers, participants
      to condado_app;
  `.execute(db)
}
