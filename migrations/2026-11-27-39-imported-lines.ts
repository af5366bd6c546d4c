import { type Kysely, sql } from 'kysely'

/**
 * Rows of files by what stands in their cells, beside what was read of them: the same file is known again when another
 * column is read the second time, or something is answered otherwise. Several rows may have said the same contact.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(`
    create table imported_lines (
      contact_id uuid not null,
      -- keyed hashes: of all cells of the row, and of those that were read when it came in
      print bytea not null constraint imported_lines_print_is_sha256 check (octet_length(print) = 32),
      row_print bytea not null constraint imported_lines_row_print_is_sha256 check (octet_length(row_print) = 32),
      import_id uuid not null constraint imported_lines_import_exists references imports,
      primary key (contact_id, print)
    );
    create index imported_lines_by_print on imported_lines (print);

    alter table imported_lines enable row level security, force row level security;
    create policy imported_lines_kept on imported_lines to current_user
      using ((select condado_kept())) with check ((select condado_kept()));
    -- as of table imported
    create policy imported_lines_seen on imported_lines for select to condado_app using (
      import_id in (select id from imports)
      or exists (select from contacts its where its.id = contact_id));
    create policy imported_lines_written on imported_lines for insert to condado_app
      with check (import_id in (select id from imports));
    grant select, insert on imported_lines to condado_app;
  `)
    .execute(db)
}
