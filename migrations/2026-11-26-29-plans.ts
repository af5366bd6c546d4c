import { type Kysely, sql } from 'kysely'

/** What read whole tables as they grew, found by the plans of everything that is asked and written (tests/plans). */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- an index is not made while others write to its table: rather try again than hold them up for long
    set local lock_timeout = '10s';

    -- was this edit one that left conflicts? asked at every edit
    create index conflicts_of_edit on conflicts (member_id, facts_hash) where facts_hash is not null;

    -- does a phone continue where it was? asked at every refresh
    create index pack_changes_by_mark on pack_changes using hash (mark);

    -- what is done, by its day: the lists of a county, a region, a member
    create index follow_ups_done_by_day on follow_ups (due_on, id) where done_at is not null and removed_at is null;
  `.execute(db)

  // The same asks as before, each found by an index: those asked in the contact, and those answered in it.
  await sql`
    do $do$
    declare
      was text := pg_get_functiondef('condado_settle_answers'::regproc);
      now text := replace(was, $of$select asks.id from asks
        where asks.contact_id = contact and asks.campaign_id is not null
          or exists (select from answers where answers.ask_id = asks.id and answers.contact_id = contact)
        order by asks.id for no key update$of$, $of$select asks.id from asks
        where asks.id in (
          select a.id from asks a where a.contact_id = contact and a.campaign_id is not null
          union select g.ask_id from answers g where g.contact_id = contact)
        order by asks.id for no key update$of$);
    begin
      if now = was then raise exception 'condado_settle_answers is not as it was'; end if;
      execute now;
    end $do$;
  `.execute(db)
}
