import { type Kysely, sql } from 'kysely'

/**
 * Every version of a record that people edit, and what two people said of the same field.
 * Versions are kept by the database when a record moves on: no way to change one goes around it. They hold what the
 * record's own rows held, words sealed where those were. The version of today is the record itself.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw([tables, said, kept, erased, erasedByTime, sealing, policies].join('\n'))
    .execute(db)
}

const tables = `
  create table versions (
    record text not null constraint versions_record_known
      check (record in ('contact', 'commitment', 'follow_up', 'institution', 'person')),
    record_id uuid not null,
    version integer not null,
    said jsonb not null,
    -- its words by field, in the clear or sealed (hex); neither when their time is over
    words jsonb,
    sealed jsonb,
    erased_at timestamptz,
    facts_hash bytea,
    -- who could read it as it was; none of the directory
    sensitivity text,
    county_fips char(5),
    author_id uuid,
    organization_id uuid,
    reader_ids uuid[] not null default '{}',
    -- who made the version after it, and when; nobody when the program did
    changed_by uuid constraint versions_changer_exists references members,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (record, record_id, version),
    constraint versions_clear_or_sealed check (num_nonnulls(words, sealed, erased_at) = 1)
  );

  create table conflicts (
    id uuid primary key,
    record text not null constraint conflicts_record_known
      check (record in ('contact', 'commitment', 'follow_up', 'institution', 'person')),
    record_id uuid not null,
    -- where in it, as a path; empty for the whole record
    field text not null,
    kind text not null constraint conflicts_kind_known check (kind in ('field', 'edit_of_removed', 'removal')),
    -- the version that the edit was made from
    base_version integer not null,
    -- the value that is not in the record; sealed as JSON where the record is restricted
    said jsonb,
    said_sealed bytea,
    erased_at timestamptz,
    facts_hash bytea,
    sensitivity text,
    county_fips char(5),
    author_id uuid,
    organization_id uuid,
    reader_ids uuid[] not null default '{}',
    -- who said it
    member_id uuid not null constraint conflicts_member_exists references members,
    recorded_at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by uuid constraint conflicts_decider_exists references members,
    decision text constraint conflicts_decision_known check (decision in ('stored', 'incoming', 'written')),
    constraint conflicts_clear_or_sealed check (num_nonnulls(said, said_sealed, erased_at) = 1),
    constraint conflicts_decided_by_someone check (num_nonnulls(decided_at, decided_by, decision) in (0, 3))
  );
  create index conflicts_of_record on conflicts (record, record_id);
  create index conflicts_open on conflicts (recorded_at) where decided_at is null;`

/** What a record says now, as versions keep it. Called by a member it says what she may see of it. */
const said = `
  create function condado_said(its_kind text, its_id uuid) returns table (version integer, said jsonb, words jsonb, sealed jsonb,
    is_erased boolean, facts_hash bytea, recorded_at timestamptz, sensitivity text, county_fips char(5), author_id uuid, organization_id uuid,
    reader_ids uuid[]) language plpgsql volatile set search_path = pg_catalog, public as $$
  begin
    if its_kind = 'contact' then
      return query select c.version, jsonb_build_object('countyFips', c.county_fips, 'kind', c.kind,
          'institutionIds', coalesce((select jsonb_agg(x.institution_id order by x.position)
            from contact_institutions x where x.contact_id = c.id), '[]'),
          'outcome', c.outcome, 'happenedOn', c.happened_on, 'language', c.language, 'sensitivity', c.sensitivity,
          'readerIds', coalesce((select jsonb_agg(x.member_id order by x.member_id)
            from contact_readers x where x.contact_id = c.id), '[]'),
          'participants', coalesce((select jsonb_agg(jsonb_build_object('memberId', x.member_id, 'personId', x.person_id,
            'role', x.role) order by x.position) from participants x where x.contact_id = c.id), '[]'),
          'assessments', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'institutionId', x.institution_id,
            'personId', x.person_id, 'value', x.value) order by x.id)
            from assessments x where x.contact_id = c.id and x.removed_at is null), '[]'),
          'commitments', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'version', x.version) order by x.id)
            from commitments x where x.contact_id = c.id and x.removed_at is null), '[]'),
          'followUps', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'version', x.version) order by x.id)
            from follow_ups x where x.contact_id = c.id and x.removed_at is null), '[]'),
          'answers', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'askId', x.ask_id, 'answer', x.answer)
            order by x.id) from answers x where x.contact_id = c.id and x.removed_at is null), '[]')),
        jsonb_build_object('notes', c.notes) || coalesce((
          select jsonb_object_agg('assessments.' || x.id || '.basis', x.basis)
          from assessments x where x.contact_id = c.id and x.removed_at is null), '{}'),
        jsonb_build_object('notes', encode(c.notes_sealed, 'hex')) || coalesce((
          select jsonb_object_agg('assessments.' || x.id || '.basis', encode(x.basis_sealed, 'hex'))
          from assessments x where x.contact_id = c.id and x.removed_at is null), '{}'),
        c.erased_at is not null, c.facts_hash, c.recorded_at, c.sensitivity, c.county_fips, c.author_id, c.organization_id,
        array(select x.member_id from contact_readers x where x.contact_id = c.id order by 1)
      from contacts c where c.id = its_id;
    elsif its_kind = 'commitment' then
      return query select k.version, jsonb_build_object('institutionId', k.institution_id, 'personId', k.person_id,
          'countyFips', k.county_fips, 'madeOn', k.made_on, 'dueOn', k.due_on, 'evidence', k.evidence,
          'sensitivity', k.sensitivity),
        jsonb_build_object('text', k.text), jsonb_build_object('text', encode(k.text_sealed, 'hex')),
        k.erased_at is not null, k.facts_hash, k.recorded_at, k.sensitivity, k.county_fips, k.author_id, k.organization_id,
        array(select x.member_id from contact_readers x
          where x.contact_id = k.contact_id and k.sensitivity = 'restricted' order by 1)
      from commitments k where k.id = its_id;
    elsif its_kind = 'follow_up' then
      return query select f.version, jsonb_build_object('countyFips', f.county_fips, 'contactId', f.contact_id,
          'commitmentId', f.commitment_id, 'institutionId', f.institution_id, 'askId', f.ask_id, 'dueOn', f.due_on,
          'assigneeId', f.assignee_id, 'sensitivity', f.sensitivity, 'done', f.done_at is not null),
        jsonb_build_object('text', f.text), jsonb_build_object('text', encode(f.text_sealed, 'hex')),
        f.erased_at is not null, f.facts_hash, f.recorded_at, f.sensitivity, f.county_fips, f.author_id, f.organization_id,
        -- whoever had to do it read it
        array(select f.assignee_id union select x.member_id from contact_readers x
          where x.contact_id = f.contact_id and f.sensitivity = 'restricted' order by 1)
      from follow_ups f where f.id = its_id;
    elsif its_kind = 'institution' then
      return query select i.version, jsonb_build_object('sector', i.sector, 'kind', i.kind, 'name', i.name,
          'scope', i.scope, 'influence', i.influence, 'website', i.website, 'phone', i.phone, 'address', i.address,
          'confirmed', i.confirmed_at is not null,
          'counties', coalesce((select jsonb_agg(x.county_fips order by x.county_fips)
            from institution_counties x where x.institution_id = i.id), '[]')),
        '{}'::jsonb, '{}'::jsonb, false, i.facts_hash, i.created_at, null::text, null::char(5), i.created_by, null::uuid, '{}'::uuid[]
      from institutions i where i.id = its_id;
    else
      return query select p.version, jsonb_build_object('name', p.name, 'party', p.party, 'email', p.email,
          'phone', p.phone, 'confirmed', p.confirmed_at is not null),
        '{}'::jsonb, '{}'::jsonb, false, p.facts_hash, p.created_at, null::text, null::char(5), p.created_by, null::uuid, '{}'::uuid[]
      from people p where p.id = its_id;
    end if;
  end $$;`

const kept = `
  -- past row-level security: a version is whole, whoever changes the record
  create function condado_keep_version(its_kind text, its_id uuid) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'versions', true);
    insert into versions (record, record_id, version, said, words, sealed, erased_at, facts_hash, sensitivity,
        county_fips, author_id, organization_id, reader_ids, changed_by)
      select its_kind, its_id, s.version, s.said,
        case when not s.is_erased and coalesce(s.sensitivity, '') <> 'restricted' then s.words end,
        case when not s.is_erased and s.sensitivity = 'restricted' then s.sealed end,
        case when s.is_erased then now() end,
        s.facts_hash, s.sensitivity, s.county_fips, s.author_id, s.organization_id, s.reader_ids, condado_member()
      from condado_said(its_kind, its_id) s
      on conflict do nothing;
    perform set_config('condado.keeper', was, true);
  end $$;

  create function keep_version() returns trigger language plpgsql as $$
  begin
    perform condado_keep_version(tg_argv[0], old.id);
    return new;
  end $$;
  ${Object.entries({
    contacts: 'contact',
    commitments: 'commitment',
    follow_ups: 'follow_up',
    institutions: 'institution',
    people: 'person',
  })
    .map(
      ([table, record]) => `
  create trigger ${table}_keep_version before update of version on ${table} for each row
    when (old.version <> new.version) execute function keep_version('${record}');`,
    )
    .join('')}

  -- words give way to a seal, and either to nothing
  create function keep_versions() returns trigger language plpgsql as $$
  declare
    may_change text[] := array['words', 'sealed', 'erased_at', 'facts_hash'];
  begin
    if tg_op = 'DELETE' or to_jsonb(old) - may_change <> to_jsonb(new) - may_change or old.erased_at is not null
      or new.words is not null and new.words is distinct from old.words then
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger versions_are_append_only before update or delete on versions
    for each row execute function keep_versions();
  create trigger versions_are_not_truncated before truncate on versions
    for each statement execute function refuse_change();
  create trigger conflicts_are_not_deleted before delete on conflicts
    for each row execute function refuse_change();
  create trigger conflicts_are_not_truncated before truncate on conflicts
    for each statement execute function refuse_change();`

/** Whatever erases a record's words erases those of its past with them. */
const erased = `
  create function erase_past() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'erase', true);
    update versions set words = null, sealed = null, erased_at = now(), facts_hash = null
      where record = tg_argv[0] and record_id = new.id and erased_at is null;
    update conflicts set said = null, said_sealed = null, erased_at = now(), facts_hash = null
      where record = tg_argv[0] and record_id = new.id and erased_at is null;
    perform set_config('condado.keeper', was, true);
    return null;
  end $$;
  ${['contacts', 'commitments', 'follow_ups']
    .map(
      (table) => `
  create trigger ${table}_erase_past after update of erased_at on ${table} for each row
    when (old.erased_at is null and new.erased_at is not null) execute function erase_past('${table === 'follow_ups' ? 'follow_up' : table.slice(0, -1)}');`,
    )
    .join('')}`

/** What was said under a stricter sensitivity goes when its own time is over, though the record stays. */
const erasedByTime = `
  create function condado_erase_past(today date) returns integer language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    versions_over integer;
    conflicts_over integer;
  begin
    perform set_config('condado.keeper', 'retention', true);
    if exists (select from legal_holds where lifted_at is null) then
      perform set_config('condado.keeper', was, true);
      return 0;
    end if;
    update versions v set words = null, sealed = null, erased_at = now(), facts_hash = null
      from retention r where r.kind = v.record and r.sensitivity = v.sensitivity and v.erased_at is null
        and r.days + greatest((v.said ->> 'happenedOn')::date, (v.said ->> 'madeOn')::date,
          (v.said ->> 'dueOn')::date) <= today;
    get diagnostics versions_over = row_count;
    update conflicts c set said = null, said_sealed = null, erased_at = now(), facts_hash = null
      from retention r where r.kind = c.record and r.sensitivity = c.sensitivity and c.erased_at is null
        and r.days + c.recorded_at::date <= today;
    get diagnostics conflicts_over = row_count;
    perform set_config('condado.keeper', was, true);
    return versions_over + conflicts_over;
  end $$;
  revoke execute on function condado_erase_past from public;
  grant execute on function condado_erase_past to condado_app;`

const sealing = `
  -- whether she may change this record
  create function condado_edits(its_kind text, its_id uuid) returns boolean language plpgsql volatile
    set search_path = pg_catalog, public as $$
  begin
    return case its_kind
      when 'contact' then exists (select from contacts its where its.id = its_id and EDITS)
      when 'commitment' then exists (select from commitments its where its.id = its_id and EDITS)
      when 'follow_up' then exists (select from follow_ups its where its.id = its_id
        and (EDITS or its.assignee_id = condado_member()))
      else condado_member() is not null end;
  end $$;

  create function condado_is_restricted(its_kind text, its_id uuid) returns boolean language plpgsql volatile
    set search_path = pg_catalog, public as $$
  begin
    return case its_kind
      when 'contact' then exists (select from contacts x where x.id = its_id and x.sensitivity = 'restricted')
      when 'commitment' then exists (select from commitments x where x.id = its_id and x.sensitivity = 'restricted')
      when 'follow_up' then exists (select from follow_ups x where x.id = its_id and x.sensitivity = 'restricted')
      else false end;
  end $$;

  -- words of the past of a record that she has just restricted, those that she may not read, too: to be sealed in the
  -- same transaction, after which there are none
  create function condado_clear_past(its_kind text, its_id uuid)
    returns table (version integer, conflict uuid, words jsonb, facts_hash bytea)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'seal', true);
    if condado_edits(its_kind, its_id) and condado_is_restricted(its_kind, its_id) then
      return query
        select v.version, null::uuid, v.words, v.facts_hash from versions v
          where v.record = its_kind and v.record_id = its_id and v.words is not null
        union all select null, c.id, c.said, c.facts_hash from conflicts c
          where c.record = its_kind and c.record_id = its_id and c.said is not null;
    end if;
    perform set_config('condado.keeper', was, true);
  end $$;
  create function condado_seal_past(its_kind text, its_id uuid, its_version integer, its_conflict uuid, its_seal jsonb)
    returns void language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'seal', true);
    if condado_edits(its_kind, its_id) then
      update versions v set words = null, sealed = its_seal - 'hash', facts_hash = decode(its_seal ->> 'hash', 'hex')
        where v.record = its_kind and v.record_id = its_id and v.version = its_version and v.words is not null;
      update conflicts c set said = null, said_sealed = decode(its_seal ->> 'said', 'hex'),
          facts_hash = decode(its_seal ->> 'hash', 'hex')
        where c.record = its_kind and c.record_id = its_id and c.id = its_conflict and c.said is not null;
    end if;
    perform set_config('condado.keeper', was, true);
  end $$;

  -- a restricted record has no past in the clear: looked at when all is written
  create function refuse_clear_past() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    its_kind text := tg_argv[0];
    it uuid;
  begin
    perform set_config('condado.keeper', 'seal', true);
    if its_kind = '' then
      its_kind := new.record;
      it := new.record_id;
    else
      it := new.id;
    end if;
    if condado_is_restricted(its_kind, it) and (exists (select from versions where record = its_kind and record_id = it and words is not null)
      or exists (select from conflicts where record = its_kind and record_id = it and said is not null)) then
      raise exception 'the past of a restricted record in the clear'
        using errcode = '23514', constraint = 'versions_of_restricted_are_sealed';
    end if;
    perform set_config('condado.keeper', was, true);
    return null;
  end $$;
  create constraint trigger versions_of_restricted_are_sealed after insert on versions
    deferrable initially deferred for each row when (new.words is not null) execute function refuse_clear_past('');
  create constraint trigger conflicts_of_restricted_are_sealed after insert on conflicts
    deferrable initially deferred for each row when (new.said is not null) execute function refuse_clear_past('');
  ${['contacts', 'commitments', 'follow_ups']
    .map(
      (table) => `
  create constraint trigger ${table}_restricted_past_is_sealed after update of sensitivity on ${table}
    deferrable initially deferred for each row
    when (new.sensitivity = 'restricted' and old.sensitivity <> 'restricted')
    execute function refuse_clear_past('${table === 'follow_ups' ? 'follow_up' : table.slice(0, -1)}');`,
    )
    .join('')}`.replaceAll(
  'EDITS',
  `(its.author_id = condado_member() or condado_is('lead') and its.county_fips = any (condado_counties()))`,
)

/** Seen by whoever sees the record now and could see it as it was then. */
const seen = `
  (case record
    when 'contact' then exists (select from contacts its where its.id = record_id)
    when 'commitment' then exists (select from commitments its where its.id = record_id)
    when 'follow_up' then exists (select from follow_ups its where its.id = record_id)
    else condado_reads() or condado_is('admin') end
  and (record in ('institution', 'person') or author_id = (select condado_member())
    or (select condado_member()) = any (reader_ids)
    or sensitivity = 'shared' and ((select condado_is('leadership'))
      or county_fips = any ((select condado_counties())::bpchar[]))
    or sensitivity = 'organization' and ((select condado_is('leadership'))
      or county_fips = any ((select condado_counties())::bpchar[])
        and ((select condado_is('lead')) or organization_id = (select condado_organization())))))`

const policies = `
  alter table versions enable row level security, force row level security;
  create policy versions_kept on versions to current_user
    using ((select condado_kept())) with check ((select condado_kept()));
  create policy versions_seen on versions for select to condado_app using (${seen});
  alter table conflicts enable row level security, force row level security;
  create policy conflicts_kept on conflicts to current_user
    using ((select condado_kept())) with check ((select condado_kept()));
  create policy conflicts_seen on conflicts for select to condado_app using (${seen});
  create policy conflicts_written on conflicts for insert to condado_app
    with check (member_id = (select condado_member()) and ${seen});
  create policy conflicts_decided on conflicts for update to condado_app
    using (${seen} and condado_edits(record, record_id))
    with check (decided_by = (select condado_member()));
  grant select on versions to condado_app;
  grant select, insert on conflicts to condado_app;
  grant update (decided_at, decided_by, decision) on conflicts to condado_app;
  revoke execute on function condado_keep_version, condado_clear_past, condado_seal_past from public;
  grant execute on function condado_keep_version, condado_clear_past, condado_seal_past to condado_app;`
