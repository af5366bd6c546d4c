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

    create function known_own_record_kind() returns trigger language plpgsql as $$
    begin
      if not exists (select from words where key = 'recordKind.' || new.own_kind) then
        raise exception 'no such kind' using errcode = '23514', constraint = 'public_records_own_kind_known';
      end if;
      return new;
    end $$;
    create trigger public_records_own_kind_known before insert or update of own_kind on public_records
      for each row when (new.own_kind is not null) execute function known_own_record_kind();
  `)
    .execute(db)
}
