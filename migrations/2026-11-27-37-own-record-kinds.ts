import { type Kysely, sql } from 'kysely'

/**
 * Kinds of public records that the coalition made, beside the kind that each counts as (`policy__jail_contract`).
 * Agreements with ICE have models, lists and a layer of their own: nothing else is one of them.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(`
    alter table public_records add column own_kind text
      constraint public_records_own_kind_fits check (own_kind is null or
        (split_part(own_kind, '__', 1) = kind and position('__' in own_kind) > 0 and kind <> '287g'));

    -- one function for both: each trigger says whose list it is, and what is broken
    create or replace function known_own_kind() returns trigger language plpgsql as $$
    begin
      if not exists (select from words where key = tg_argv[0] || '.' || new.own_kind) then
        raise exception 'no such kind' using errcode = '23514', constraint = tg_argv[1];
      end if;
      return new;
    end $$;
    create or replace trigger contacts_own_kind_known before insert or update of own_kind on contacts
      for each row when (new.own_kind is not null) execute function known_own_kind('contactKind', 'contacts_own_kind_known');
    create trigger public_records_own_kind_known before insert or update of own_kind on public_records
      for each row when (new.own_kind is not null) execute function known_own_kind('recordKind', 'public_records_own_kind_known');
  `)
    .execute(db)
}
