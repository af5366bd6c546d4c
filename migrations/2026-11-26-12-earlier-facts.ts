import { type Kysely, sql } from 'kysely'

/**
 * What entries said before they were changed or taken back, so that "as it was known then" is told from what was
 * known then. Only what statuses stand on: ids, days and values, never a word.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table earlier_facts (
      kind text not null constraint earlier_facts_kind_known
        check (kind in ('contact', 'assessment', 'commitment', 'ask', 'record')),
      id uuid not null,
      -- the instant at which it was changed: until then this was known
      known_until timestamptz not null default clock_timestamp(),
      institution_ids uuid[] not null,
      facts jsonb not null,
      primary key (kind, id, known_until)
    );
    create index earlier_facts_by_institution on earlier_facts using gin (institution_ids);
    create trigger earlier_facts_are_append_only before update or delete on earlier_facts
      for each row execute function refuse_change();
    create trigger earlier_facts_are_not_truncated before truncate on earlier_facts
      for each statement execute function refuse_change();
    grant select, insert on earlier_facts to condado_app;

    -- kept by the database: no way to change an entry goes around it. Arguments: the kind, then the columns.
    create function keep_earlier_facts() returns trigger language plpgsql as $$
    declare
      kept text[] := tg_argv[1:];
      was jsonb := (select jsonb_object_agg(name, to_jsonb(old) -> name) from unnest(kept) as name);
      becomes jsonb := (select jsonb_object_agg(name, to_jsonb(new) -> name) from unnest(kept) as name);
      institutions uuid[];
    begin
      if tg_argv[0] = 'contact' then
        -- its institutions are written anew right after it: they are still those of before
        institutions := array(select institution_id from contact_institutions where contact_id = old.id);
      elsif was = becomes then
        return new;
      else
        institutions := array_remove(array[(was ->> 'institution_id')::uuid], null);
      end if;
      -- an assessment of a person decides no status
      if tg_argv[0] = 'contact' or coalesce(was ->> 'institution_id', becomes ->> 'institution_id') is not null then
        insert into earlier_facts (kind, id, institution_ids, facts)
          values (tg_argv[0], old.id, institutions, was);
      end if;
      return new;
    end $$;
    create trigger contacts_keep_earlier before update of version on contacts for each row
      execute function keep_earlier_facts('contact', 'happened_on', 'outcome', 'recorded_at', 'removed_at');
    create trigger assessments_keep_earlier before update on assessments for each row
      execute function keep_earlier_facts('assessment', 'institution_id', 'assessed_on', 'value', 'recorded_at', 'removed_at');
    create trigger commitments_keep_earlier before update on commitments for each row
      execute function keep_earlier_facts('commitment', 'institution_id', 'made_on', 'due_on', 'recorded_at', 'removed_at');
    create trigger asks_keep_earlier before update on asks for each row
      execute function keep_earlier_facts('ask', 'institution_id', 'asked_on', 'recorded_at', 'removed_at');
    create trigger records_keep_earlier before update on public_records for each row
      execute function keep_earlier_facts('record', 'institution_id', 'dated_on', 'ended_on', 'adverse', 'recorded_at');
  `.execute(db)
}
