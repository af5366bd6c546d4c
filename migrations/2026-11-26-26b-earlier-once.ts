import { type Kysely, sql } from 'kysely'

/**
 * What an entry said before is written down with each change of it. The row was turned into JSON anew for each of its
 * names, before and after: ten times for a contact. Once each is enough, and twenty thousand are taken back in time.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create or replace function keep_earlier_facts() returns trigger language plpgsql as $$
    declare
      kept constant text[] := tg_argv[1:];
      whole constant jsonb := to_jsonb(old);
      was jsonb;
      becomes jsonb;
      institutions uuid[];
    begin
      select jsonb_object_agg(name, whole -> name) into was from unnest(kept) as name;
      if tg_argv[0] = 'contact' then
        -- its institutions are written anew right after it: they are still those of before
        institutions := array(select institution_id from contact_institutions where contact_id = old.id);
        insert into earlier_facts (kind, id, institution_ids, facts) values (tg_argv[0], old.id, institutions, was);
        return new;
      end if;
      declare
        whole constant jsonb := to_jsonb(new);
      begin
        select jsonb_object_agg(name, whole -> name) into becomes from unnest(kept) as name;
      end;
      if was = becomes then
        return new;
      end if;
      -- an assessment of a person decides no status
      if coalesce(was ->> 'institution_id', becomes ->> 'institution_id') is not null then
        institutions := array_remove(array[(was ->> 'institution_id')::uuid], null);
        insert into earlier_facts (kind, id, institution_ids, facts) values (tg_argv[0], old.id, institutions, was);
      end if;
      return new;
    end $$;
  `.execute(db)
}
