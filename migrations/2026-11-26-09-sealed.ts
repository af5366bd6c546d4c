import { type Kysely, sql } from 'kysely'

/** Restricted text is sealed: the keys of the keys are outside the database. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- keys that something was sealed under once; never the keys, only what tells each from another of its name
    create table known_keys (
      id text primary key,
      proof bytea not null,
      seq bigint generated always as identity,
      known_at timestamptz not null default now()
    );

    -- the data key of each record with sealed text, wrapped by a key that is outside the database
    create table sealed_keys (
      record_id uuid primary key,
      record text not null constraint sealed_keys_record_known
        check (record in ('contact', 'commitment', 'follow_up')),
      wrapped bytea,
      made_at timestamptz not null default now(),
      destroyed_at timestamptz,
      why text constraint sealed_keys_why_known check (why = 'expired'),
      constraint sealed_keys_destroyed_or_there check ((wrapped is null) = (destroyed_at is not null)),
      constraint sealed_keys_destroyed_for_a_reason check ((destroyed_at is null) = (why is null))
    );

    grant select on known_keys to condado_app;
    grant select, insert, update on sealed_keys to condado_app;
  `.execute(db)
  await sealedColumns(db)
  await refuseClearWords(db)
  await historyMayBeSealed(db)
  await retention(db)
  await rowSecurity(db)
}

/**
 * Words are in the clear, sealed, or erased when their time is over. Restricted rows of before are sealed by the
 * program at its next start, which has the keys: until then their checks stand as not valid.
 */
async function sealedColumns(db: Kysely<any>): Promise<void> {
  await sql`
    alter table contacts
      add column notes_sealed bytea,
      add column erased_at timestamptz,
      add constraint contacts_restricted_is_sealed check (
        case when sensitivity = 'restricted' then notes = '' else notes_sealed is null end) not valid;
    alter table assessments
      add column basis_sealed bytea,
      add constraint assessments_clear_or_sealed check (basis_sealed is null or basis = '');
    alter table commitments
      alter column text drop not null,
      add column text_sealed bytea,
      add column erased_at timestamptz,
      add constraint commitments_have_words check (num_nonnulls(text, text_sealed, erased_at) > 0),
      add constraint commitments_restricted_is_sealed check (
        case when sensitivity = 'restricted' then text is null else text_sealed is null end) not valid;
    alter table follow_ups
      alter column text drop not null,
      add column text_sealed bytea,
      add column erased_at timestamptz,
      add constraint follow_ups_have_words check (num_nonnulls(text, text_sealed, erased_at) > 0),
      add constraint follow_ups_restricted_is_sealed check (
        case when sensitivity = 'restricted' then text is null else text_sealed is null end) not valid;
    -- an ask for a restricted promise has its words there, and none of its own
    alter table asks
      drop constraint asks_have_words,
      add constraint asks_have_words check (campaign_id is not null or text is not null
        or commitment_id is not null or sensitivity = 'restricted'),
      add constraint asks_restricted_are_wordless check (
        campaign_id is not null or sensitivity <> 'restricted' or text is null) not valid;
    alter table milestones
      alter column text drop not null,
      add column text_sealed bytea,
      add column erased_at timestamptz,
      add constraint milestones_have_words check (num_nonnulls(text, text_sealed, erased_at) > 0);
    alter table evidence_files
      alter column name drop not null,
      alter column content drop not null,
      add column name_sealed bytea,
      add column content_sealed bytea,
      -- bytes of what is or was in it
      add column size integer,
      add column erased_at timestamptz,
      add constraint evidence_files_have_content check (
        num_nonnulls(name, content) = 2 and num_nonnulls(name_sealed, content_sealed) = 0
        or num_nonnulls(name, content) = 0 and num_nonnulls(name_sealed, content_sealed) = 2
        or num_nonnulls(name, content, name_sealed, content_sealed) = 0 and erased_at is not null);
    update evidence_files set size = length(content);
    alter table evidence_files alter column size set not null;
    alter table commitment_events
      -- the note and the link, in one
      add column words_sealed bytea,
      add column erased_at timestamptz,
      add constraint commitment_events_clear_or_sealed check (words_sealed is null or note = '' and link is null),
      drop constraint commitment_events_proposal_needs_evidence,
      add constraint commitment_events_proposal_needs_evidence check (kind <> 'verdict_proposed'
        or note ~ '[^[:space:]]' or num_nonnulls(link, record_id, file_id, words_sealed, erased_at) > 0);
    grant update (notes_sealed, erased_at) on contacts to condado_app;
    grant update (basis_sealed) on assessments to condado_app;
    grant update (text_sealed, erased_at) on commitments to condado_app;
    grant update (text_sealed, erased_at) on follow_ups to condado_app;
    grant update (text_sealed, erased_at) on milestones to condado_app;
    grant update (content, name, content_sealed, name_sealed, erased_at, facts_hash) on evidence_files to condado_app;
  `.execute(db)
}

/** Words that hang on a restricted record and have no sensitivity of their own: looked at when all is written. */
async function refuseClearWords(db: Kysely<any>): Promise<void> {
  await sql`
    create function refuse_clear_words() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public as $$
    declare
      is_clear boolean;
      rule text := tg_argv[0];
      was text := coalesce(current_setting('condado.keeper', true), '');
    begin
      -- also where whoever wrote it sees it no longer
      perform set_config('condado.keeper', 'seal', true);
      if tg_table_name = 'assessments' then
        select a.basis <> '' and c.sensitivity = 'restricted' into is_clear
          from assessments a join contacts c on c.id = a.contact_id where a.id = new.id;
      elsif tg_table_name = 'contacts' then
        select true into is_clear from contacts c join assessments a on a.contact_id = c.id
          where c.id = new.id and c.sensitivity = 'restricted' and a.basis <> '' limit 1;
      elsif tg_table_name = 'milestones' then
        select m.text is not null and k.sensitivity = 'restricted' into is_clear
          from milestones m join commitments k on k.id = m.commitment_id where m.id = new.id;
      elsif tg_table_name = 'evidence_files' then
        select f.content is not null and k.sensitivity = 'restricted' into is_clear
          from evidence_files f join commitments k on k.id = f.commitment_id where f.id = new.id;
      elsif tg_table_name = 'commitment_events' then
        select (e.note <> '' or e.link is not null) and k.sensitivity = 'restricted' into is_clear
          from commitment_events e join commitments k on k.id = e.commitment_id where e.id = new.id;
      else
        select true into is_clear from commitments k where k.id = new.id and k.sensitivity = 'restricted' and (
          exists (select from commitment_events e
            where e.commitment_id = k.id and (e.note <> '' or e.link is not null))
          or exists (select from milestones m where m.commitment_id = k.id and m.text is not null)
          or exists (select from evidence_files f where f.commitment_id = k.id and f.content is not null));
      end if;
      perform set_config('condado.keeper', was, true);
      if is_clear then
        raise exception 'words of a restricted record in the clear' using errcode = '23514', constraint = rule;
      end if;
      return null;
    end $$;
    create constraint trigger assessments_of_restricted_are_sealed after insert or update on assessments
      deferrable initially deferred for each row when (new.basis <> '' and new.contact_id is not null)
      execute function refuse_clear_words('assessments_of_restricted_are_sealed');
    create constraint trigger contacts_restricted_whole after update of sensitivity on contacts
      deferrable initially deferred for each row when (new.sensitivity = 'restricted')
      execute function refuse_clear_words('assessments_of_restricted_are_sealed');
    create constraint trigger milestones_of_restricted_are_sealed after insert or update on milestones
      deferrable initially deferred for each row when (new.text is not null)
      execute function refuse_clear_words('milestones_of_restricted_are_sealed');
    create constraint trigger evidence_files_of_restricted_are_sealed after insert or update on evidence_files
      deferrable initially deferred for each row when (new.content is not null)
      execute function refuse_clear_words('evidence_files_of_restricted_are_sealed');
    create constraint trigger commitment_events_of_restricted_are_sealed after insert or update on commitment_events
      deferrable initially deferred for each row when (new.note <> '' or new.link is not null)
      execute function refuse_clear_words('commitment_events_of_restricted_are_sealed');
    create constraint trigger commitments_restricted_whole after update of sensitivity on commitments
      deferrable initially deferred for each row when (new.sensitivity = 'restricted')
      execute function refuse_clear_words('commitment_events_of_restricted_are_sealed');
  `.execute(db)
}

/** The history of a promise stays as it was written, but for its words, which may be sealed, opened up or erased. */
async function historyMayBeSealed(db: Kysely<any>): Promise<void> {
  await sql`
    create function keep_history() returns trigger language plpgsql as $$
    declare
      kept jsonb := to_jsonb(old) - array['note', 'link', 'words_sealed', 'erased_at', 'facts_hash'];
    begin
      if tg_op = 'DELETE' or kept <> to_jsonb(new) - array['note', 'link', 'words_sealed', 'erased_at', 'facts_hash']
        -- words give way to a seal, a seal to words, and either to nothing: never words to other words
        or (old.note <> '' or old.link is not null) and (new.note <> '' or new.link is not null)
          and (old.note, old.link) is distinct from (new.note, new.link)
        or old.erased_at is not null then
        raise exception '% is append-only', tg_table_name using errcode = '42501';
      end if;
      return new;
    end $$;
    -- a turnover says the same of all promises that lapse with it: not beside a sealed one
    create function lapse_without_words() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public as $$
    declare
      was text := coalesce(current_setting('condado.keeper', true), '');
    begin
      perform set_config('condado.keeper', 'seal', true);
      if exists (select from commitments where id = new.commitment_id and sensitivity = 'restricted') then
        new.note := '';
      end if;
      perform set_config('condado.keeper', was, true);
      return new;
    end $$;
    create trigger commitment_events_lapse_without_words before insert on commitment_events
      for each row when (new.turnover_id is not null) execute function lapse_without_words();
    drop trigger commitment_events_are_append_only on commitment_events;
    create trigger commitment_events_are_append_only before update or delete on commitment_events
      for each row execute function keep_history();
    grant update (note, link, words_sealed, erased_at, facts_hash) on commitment_events to condado_app;
  `.execute(db)
}

/** As in the migration of row-level security: by the records that the member sees, and edits. */
async function rowSecurity(db: Kysely<any>): Promise<void> {
  await sql`
    alter table sealed_keys enable row level security, force row level security;
    create policy sealed_keys_kept on sealed_keys to current_user
      using ((select condado_kept())) with check ((select condado_kept()));
    create policy sealed_keys_seen on sealed_keys for select to condado_app using (
      case record
        when 'contact' then exists (select from contacts its where its.id = record_id)
        when 'commitment' then exists (select from commitments its where its.id = record_id)
        else exists (select from follow_ups its where its.id = record_id) end);
    -- a key of nothing opens nothing; one that is there already is not replaced but after it was destroyed
    create policy sealed_keys_written on sealed_keys for insert to condado_app
      with check ((select condado_reads()) and wrapped is not null);
    create policy sealed_keys_made_anew on sealed_keys for update to condado_app
      using (wrapped is null) with check ((select condado_reads()) and wrapped is not null);
    create policy commitment_events_edited on commitment_events for update to condado_app using (
      exists (select from commitments its where its.id = commitment_id and (its.author_id = (select condado_member())
        or (select condado_is('lead')) and its.county_fips = any ((select condado_counties())::bpchar[]))));
    create policy evidence_files_edited on evidence_files for update to condado_app using (
      exists (select from commitments its where its.id = commitment_id and (its.author_id = (select condado_member())
        or (select condado_is('lead')) and its.county_fips = any ((select condado_counties())::bpchar[]))));
  `.execute(db)
}

/** How long words are kept, what keeps them longer, and what erases them. */
async function retention(db: Kysely<any>): Promise<void> {
  await sql`
    create table retention (
      kind text not null constraint retention_kind_known check (kind in ('contact', 'commitment', 'follow_up')),
      sensitivity text not null constraint retention_sensitivity_known
        check (sensitivity in ('shared', 'organization', 'restricted')),
      days integer not null constraint retention_days_30_to_3650 check (days between 30 and 3650),
      primary key (kind, sensitivity)
    );
    insert into retention (kind, sensitivity, days)
      select kind, sensitivity, days from unnest(array['contact', 'commitment', 'follow_up']) as kind,
        (values ('restricted', 180), ('organization', 1095), ('shared', 1825)) as period (sensitivity, days);

    create table retention_state (
      only_row boolean primary key default true constraint retention_state_has_one_row check (only_row),
      version integer not null default 1,
      last_run_on date
    );
    insert into retention_state default values;

    -- while one is in force nothing is erased
    create table legal_holds (
      id uuid primary key,
      reason text not null constraint legal_holds_reason_not_blank check (btrim(reason) <> ''),
      set_by uuid not null constraint legal_holds_setter_exists references members,
      set_at timestamptz not null default now(),
      lifted_by uuid constraint legal_holds_lifter_exists references members,
      lifted_at timestamptz,
      lift_reason text,
      constraint legal_holds_lifted_by_someone check (num_nonnulls(lifted_by, lifted_at, lift_reason) in (0, 3))
    );
    create unique index legal_holds_one_in_force on legal_holds ((true)) where lifted_at is null;

    -- Erases the words of what was last touched longer ago than its period. Ids, days and values stay: statuses stand
    -- on them. Keys are overwritten with nothing: what was sealed under them is gone from every copy that the
    -- keyring's retired keys do not open.
    create function condado_erase(today date) returns table (kind text, erased integer)
      language plpgsql security definer set search_path = pg_catalog, public as $$
    declare
      over uuid[];
    begin
      perform set_config('condado.keeper', 'retention', true);
      if exists (select from legal_holds where lifted_at is null) then
        return;
      end if;

      over := array(select c.id from contacts c join retention r on r.kind = 'contact' and r.sensitivity = c.sensitivity
        where c.erased_at is null and c.happened_on + r.days <= today order by c.id for update of c);
      update assessments set basis = '', basis_sealed = null where contact_id = any (over);
      update contacts set notes = '', notes_sealed = null, erased_at = now() where contacts.id = any (over);
      update sealed_keys set wrapped = null, destroyed_at = now(), why = 'expired'
        where record_id = any (over) and wrapped is not null;
      kind := 'contact'; erased := cardinality(over); return next;

      over := array(select k.id from commitments k join retention r on r.kind = 'commitment' and r.sensitivity = k.sensitivity
        where k.erased_at is null and r.days + greatest(k.made_on, k.due_on,
          (select max(e.happened_on) from commitment_events e where e.commitment_id = k.id)) <= today
        order by k.id for update of k);
      update commitment_events set note = '', link = null, words_sealed = null, erased_at = now()
        where commitment_id = any (over) and erased_at is null;
      update milestones set text = null, text_sealed = null, erased_at = now() where commitment_id = any (over);
      update evidence_files set name = null, content = null, name_sealed = null, content_sealed = null, erased_at = now()
        where commitment_id = any (over);
      update asks set text = null where commitment_id = any (over) and campaign_id is null;
      update commitments set text = null, text_sealed = null, erased_at = now() where commitments.id = any (over);
      update sealed_keys set wrapped = null, destroyed_at = now(), why = 'expired'
        where record_id = any (over) and wrapped is not null;
      kind := 'commitment'; erased := cardinality(over); return next;

      over := array(select f.id from follow_ups f join retention r on r.kind = 'follow_up' and r.sensitivity = f.sensitivity
        where f.erased_at is null and r.days + greatest(f.due_on, (f.done_at at time zone 'America/Chicago')::date) <= today
        order by f.id for update of f);
      update follow_ups set text = null, text_sealed = null, erased_at = now() where follow_ups.id = any (over);
      update sealed_keys set wrapped = null, destroyed_at = now(), why = 'expired'
        where record_id = any (over) and wrapped is not null;
      kind := 'follow_up'; erased := cardinality(over); return next;
      perform set_config('condado.keeper', '', true);
    end $$;
    revoke execute on function condado_erase from public;
    grant execute on function condado_erase to condado_app;

    grant select on retention, retention_state, legal_holds to condado_app;
    grant update (days) on retention to condado_app;
    grant update (version, last_run_on) on retention_state to condado_app;
    grant insert on legal_holds to condado_app;
    grant update (lifted_by, lifted_at, lift_reason) on legal_holds to condado_app;
  `.execute(db)
}
