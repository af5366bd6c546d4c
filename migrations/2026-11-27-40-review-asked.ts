import { type Kysely, sql } from 'kysely'

/** A draft asks for its second reader in the app: whom, or whoever may; and one that was sent back says why. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(`
    alter table reports
      add column review_asked_by uuid constraint reports_asker_exists references members,
      add column review_asked_at timestamptz,
      -- nobody in particular: whoever may review it
      add column review_asked_of uuid constraint reports_asked_exists references members,
      add column sent_back_by uuid constraint reports_sender_back_exists references members,
      add column sent_back_at timestamptz,
      add column sent_back_why text,
      add constraint reports_second_member_is_asked check (review_asked_of <> edited_by),
      -- either it waits for a reader or for its writer, and once it is reviewed for neither
      add constraint reports_review_fits check (
        num_nonnulls(review_asked_by, review_asked_at) in (0, 2)
        and num_nonnulls(sent_back_by, sent_back_at, sent_back_why) in (0, 3)
        and (review_asked_of is null or review_asked_by is not null)
        and num_nonnulls(review_asked_by, sent_back_by) <= case when state = 'draft' then 1 else 0 end);
    grant update (review_asked_by, review_asked_at, review_asked_of, sent_back_by, sent_back_at, sent_back_why)
      on reports to condado_app;
  `)
    .execute(db)
}
