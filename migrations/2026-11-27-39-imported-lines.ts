import { type Kysely, sql } from 'kysely'

/** Contacts of the import that something else refers to: they stay in the table, and so does what they refer to. */
const held = `
  exists (select from follow_ups x where x.done_contact_id = c.id)
  or exists (select from answers x where x.contact_id = c.id)
  or exists (select from asks x where x.contact_id = c.id)
  or exists (select from assessments x where x.contact_id = c.id)
  or exists (select from commitments k where k.contact_id = c.id and (
    exists (select from commitment_events x where x.commitment_id = k.id)
    or exists (select from milestones x where x.commitment_id = k.id)
    or exists (select from evidence_files x where x.commitment_id = k.id)
    or exists (select from asks x where x.commitment_id = k.id)
    or exists (select from follow_ups x where x.commitment_id = k.id)))`

/** Whether anything but the import refers to an entry that it brought. */
const linkedTo = (column: 'institution_id' | 'person_id', its: string) => `
  exists (select from assessments x where x.${column} = ${its})
  or exists (select from asks x where x.${column} = ${its})
  or exists (select from commitments x where x.${column} = ${its} and not (x.contact_id is not null and x.contact_id = any (goes)))
  or exists (select from duplicates x where ${its} in (x.away_id, x.survivor_id))
  or exists (select from told_apart x where ${its} in (x.one_id, x.other_id))`

const takesBack = `
  -- Takes out of the directory what an import of contacts of hers brought, once its contacts are taken back, and as far
  -- as nobody else has built on it: with the rows of those contacts that would refer to nothing.
  create function condado_undo_brought(its_import uuid) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    goes uuid[];
    people_go uuid[];
    institutions_go uuid[];
    past uuid[];
  begin
    perform set_config('condado.keeper', 'undo', true);
    -- under a legal hold nothing is erased: all of it stays, taken back
    if exists (select from legal_holds where lifted_at is null) or not exists (select from imports i join imported o on o.import_id = i.id and o.record in ('institution', 'person')
      where i.id = its_import and i.member_id = condado_member() and i.kind = 'contacts') then
      perform set_config('condado.keeper', was, true);
      return;
    end if;
    goes := array(select c.id from imported i join contacts c on c.id = i.record_id
      where i.import_id = its_import and i.record = 'contact' and c.removed_at is not null and not (${held})
        and (exists (select from contact_institutions x join imported o on o.record_id = x.institution_id
            where x.contact_id = c.id and o.import_id = its_import and o.record = 'institution')
          or exists (select from participants x join imported o on o.record_id = x.person_id
            where x.contact_id = c.id and o.import_id = its_import and o.record = 'person')));

    people_go := array(select p.id from imported i join people p on p.id = i.record_id
      where i.import_id = its_import and i.record = 'person' and not (p.version > 1 or p.merged_into is not null
        or exists (select from participants x where x.person_id = p.id and x.contact_id <> all (goes))
        or exists (select from tenures x where x.person_id = p.id and x.id not in (
          select record_id from imported o where o.import_id = its_import and o.record = 'tenure'))
        or ${linkedTo('person_id', 'p.id')}));

    institutions_go := array(select n.id from imported i join institutions n on n.id = i.record_id
      where i.import_id = its_import and i.record = 'institution' and not (n.version > 1 or n.merged_into is not null
        or exists (select from contact_institutions x where x.institution_id = n.id and x.contact_id <> all (goes))
        or exists (select from public_records x where x.institution_id = n.id)
        or exists (select from follow_ups x where x.institution_id = n.id
          and not (x.contact_id is not null and x.contact_id = any (goes)))
        -- whose seats are others', or held by others than those who go
        or exists (select from seats x where x.institution_id = n.id and (x.id not in (
            select record_id from imported o where o.import_id = its_import and o.record = 'seat')
          or exists (select from turnovers u where u.seat_id = x.id)
          or exists (select from tenures y where y.seat_id = x.id and y.person_id <> all (people_go))))
        or ${linkedTo('institution_id', 'n.id')}));
    -- contacts that refer to none of them stay as they are: taken back
    goes := array(select c.id from contacts c where c.id = any (goes) and (
      exists (select from contact_institutions x where x.contact_id = c.id and x.institution_id = any (institutions_go))
      or exists (select from participants x where x.contact_id = c.id and x.person_id = any (people_go))));
    -- their words before that go with them
    past := goes || array(select k.id from commitments k where k.contact_id = any (goes))
      || array(select f.id from follow_ups f where f.contact_id = any (goes));
    update versions set words = null, sealed = null, erased_at = now(), facts_hash = null
      where record in ('contact', 'commitment', 'follow_up') and record_id = any (past) and erased_at is null;
    update conflicts set said = null, said_sealed = null, erased_at = now(), facts_hash = null
      where record in ('contact', 'commitment', 'follow_up') and record_id = any (past) and erased_at is null;
    delete from sealed_keys where record_id = any (past);
    delete from follow_ups where contact_id = any (goes);
    delete from commitments where contact_id = any (goes);
    delete from participants where contact_id = any (goes);
    delete from contact_readers where contact_id = any (goes);
    delete from contact_institutions where contact_id = any (goes);
    delete from contacts where contacts.id = any (goes);

    -- in seats that were there before, too
    delete from tenures where person_id = any (people_go) or seat_id in (
      select s.id from seats s where s.institution_id = any (institutions_go));
    delete from seats where seats.id in (select record_id from imported o where o.import_id = its_import and o.record = 'seat')
      and not exists (select from tenures x where x.seat_id = seats.id)
      and not exists (select from turnovers x where x.seat_id = seats.id)
      and not exists (select from asks x where x.seat_id = seats.id)
      and not exists (select from commitments x where x.seat_id = seats.id);
    delete from people where people.id = any (people_go);
    delete from institution_counties where institution_id = any (institutions_go);
    delete from institutions where institutions.id = any (institutions_go);
    perform set_config('condado.keeper', was, true);
  end $$;
  revoke execute on function condado_undo_brought from public;
  grant execute on function condado_undo_brought to condado_app;`

/**
 * Rows of files by what stands in their cells, beside what was read of them: the same file is known again when another
 * column is read the second time, or something is answered otherwise. Several rows may have said the same contact.
 * And what an import of contacts brought into the directory, which goes with it when nobody has built on it.
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
  ${takesBack}`)
    .execute(db)
}
