import { type Kysely, sql } from 'kysely'

/**
 * The coalition's own spreadsheets on their way in: what was sent, sealed and for a day; what came of it, so that it
 * can be taken back and comes in once; and which column held what, so that nobody says it twice.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- makes fingerprints that nobody can try guesses against who has only the database
    create table import_keys (
      id uuid primary key,
      only_row boolean not null default true constraint import_keys_one unique
        constraint import_keys_only_row check (only_row),
      sealed bytea not null
    );

    create table imports (
      id uuid primary key,
      member_id uuid not null constraint imports_member_exists references members,
      -- known when its columns are
      kind text constraint imports_kind_known check (kind in ('contacts', 'directory')),
      state text not null constraint imports_state_known
        check (state in ('staged', 'running', 'finished', 'undoing', 'undone', 'cancelled', 'erased')),
      -- names of files tell of people, too
      name_sealed bytea not null,
      file_hash bytea not null constraint imports_hash_is_sha256 check (octet_length(file_hash) = 32),
      -- the file's own key under the keyring, and what is sealed with it; gone when it is over
      sealed_key bytea,
      book bytea,
      choices bytea,
      rejected bytea,
      rows integer not null constraint imports_rows_not_negative check (rows >= 0),
      done integer not null default 0,
      -- how many of what: numbers alone
      counts jsonb not null default '{}',
      -- the code of what stopped it
      failed text,
      created_at timestamptz not null default now(),
      -- moves while it runs: one that stands still was cut short
      seen_at timestamptz not null default now(),
      finished_at timestamptz,
      undone_at timestamptz,
      constraint imports_sealed_under_its_own
        check (sealed_key is not null or num_nonnulls(book, choices, rejected) = 0),
      constraint imports_book_until_it_is_over
        check ((book is not null) = (state in ('staged', 'running')))
    );
    create index imports_by_member on imports (member_id, created_at desc, id desc);
    create index imports_kept on imports (created_at) where sealed_key is not null;

    create table imported (
      record text not null constraint imported_record_known
        check (record in ('contact', 'institution', 'person', 'seat', 'tenure')),
      record_id uuid not null,
      import_id uuid not null constraint imported_import_exists references imports,
      -- of the facts of a contact, and of its row as it stood in the file
      fingerprint bytea,
      row_print bytea,
      primary key (record, record_id),
      constraint imported_contacts_have_fingerprints 
        check (num_nonnulls(fingerprint, row_print) = case record when 'contact' then 2 else 0 end)
    );
    create index imported_by_import on imported (import_id, record);
    create index imported_by_fingerprint on imported (fingerprint) where fingerprint is not null;
    create index imported_by_row on imported (row_print) where row_print is not null;

    -- which column holds what in files with these headers; the headers themselves are not kept
    create table import_shapes (
      shape bytea primary key constraint import_shapes_shape_is_sha256 check (octet_length(shape) = 32),
      mapping jsonb not null,
      used_at timestamptz not null default now()
    );

    alter table imports enable row level security, force row level security;
    create policy imports_kept on imports to current_user
      using ((select condado_kept())) with check ((select condado_kept()));
    create policy imports_own on imports to condado_app
      using (member_id = (select condado_member())) with check (member_id = (select condado_member()));
    alter table imported enable row level security, force row level security;
    create policy imported_kept on imported to current_user
      using ((select condado_kept())) with check ((select condado_kept()));
    -- of others' imports what she sees anyway: that a contact is there already
    create policy imported_seen on imported for select to condado_app using (
      import_id in (select id from imports)
      or record = 'contact' and exists (select from contacts its where its.id = record_id));
    create policy imported_written on imported for insert to condado_app
      with check (import_id in (select id from imports));

    grant select, insert on imports, imported to condado_app;
    grant update (kind, state, sealed_key, book, choices, rejected, done, counts, failed, seen_at, finished_at, undone_at)
      on imports to condado_app;
    grant select, insert on import_keys to condado_app;
    grant update (sealed) on import_keys to condado_app;
    grant update (name_sealed) on imports to condado_app;
    grant select, insert, update on import_shapes to condado_app;

    -- What was sent is words of people that nobody has saved yet: after a day it goes by itself, whoever it belongs to.
    create function condado_erase_imports() returns integer language plpgsql security definer
      set search_path = pg_catalog, public as $$
    declare
      was text := coalesce(current_setting('condado.keeper', true), '');
      erased integer := 0;
    begin
      perform set_config('condado.keeper', 'retention', true);
      if not exists (select from legal_holds where lifted_at is null) then
        update imports set sealed_key = null, book = null, choices = null, rejected = null,
            state = case when state in ('staged', 'running') then 'erased' else state end
          where sealed_key is not null and created_at < now() - interval '24 hours'
            and (state not in ('running', 'undoing') or seen_at < now() - interval '10 minutes');
        get diagnostics erased = row_count;
      end if;
      perform set_config('condado.keeper', was, true);
      return erased;
    end $$;
    revoke execute on function condado_erase_imports from public;
    grant execute on function condado_erase_imports to condado_app;

    -- Takes what an import of hers brought into the directory out again: all of it, or nothing when anything else
    -- refers to it. The application itself deletes no institution and no person.
    create function condado_undo_directory(its_import uuid) returns void language plpgsql security definer
      set search_path = pg_catalog, public as $$
    declare
      was text := coalesce(current_setting('condado.keeper', true), '');
    begin
      perform set_config('condado.keeper', 'undo', true);
      if exists (select from imports where id = its_import and member_id = condado_member() and kind = 'directory') then
        delete from tenures where id in (select record_id from imported where import_id = its_import and record = 'tenure');
        delete from seats where id in (select record_id from imported where import_id = its_import and record = 'seat');
        delete from people where id in (select record_id from imported where import_id = its_import and record = 'person');
        delete from institution_counties where institution_id in (
          select record_id from imported where import_id = its_import and record = 'institution');
        delete from institutions where id in (
          select record_id from imported where import_id = its_import and record = 'institution');
      end if;
      perform set_config('condado.keeper', was, true);
    end $$;
    revoke execute on function condado_undo_directory from public;
    grant execute on function condado_undo_directory to condado_app;
  `.execute(db)
}
