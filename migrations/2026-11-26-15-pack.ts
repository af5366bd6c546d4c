import { type Kysely, sql } from 'kysely'

/**
 * What changed since a phone last asked: which records, never what they say.
 *
 * "Since" is no number that counts up. Transactions take a number when they begin to write and become visible when they
 * commit, in another order: whoever remembers the highest number she saw misses what commits later with a lower one.
 * So each change carries the id of its transaction (`xid8`: 64 bits, never used twice), and a phone remembers
 * `pg_snapshot_xmin` of the snapshot that its pack was read in: the oldest transaction that was still under way then.
 * Everything older had ended and was in the pack; from there on all is told, again where it was in the pack already,
 * which does no harm because records travel whole. A transaction that lasts long makes answers longer, never wrong.
 *
 * A database that was put back from a copy counts its transactions anew. A phone therefore also names the newest change
 * it knew (`mark`); where that is not found, it gets everything again. So does whoever comes after the changes that
 * she needs were swept away.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw([table, functions, triggers.join('\n')].join('\n')).execute(db)
}

const me = '(select condado_member())'
const reads = '(select condado_reads())'
const isLead = `(select condado_is('lead'))`
const isLeadership = `(select condado_is('leadership'))`
const here = `county_fips = any ((select condado_counties())::bpchar[])`
/** As in the migration of row-level security, of the record as it was before it changed. */
const wasSeen = `(${reads} and (author_id = ${me} or assignee_id = ${me} or of_campaign
  or sensitivity = 'shared' and (${isLeadership} or ${here})
  or sensitivity = 'organization' and (${isLeadership}
    or ${here} and (${isLead} or organization_id = (select condado_organization())))))`
const isSeen = ['contact', 'commitment', 'ask', 'follow_up']
  .map((kind) => `when '${kind}' then exists (select from ${kind}s its where its.id = record_id)`)
  .join(' ')

const table = `
  create table pack_changes (
    seq bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    mark uuid not null default gen_random_uuid(),
    at timestamptz not null default clock_timestamp(),
    kind text not null constraint pack_changes_kind_known
      check (kind in ('institution', 'contact', 'commitment', 'ask', 'follow_up', 'member', 'all')),
    record_id uuid not null,
    -- who saw the record before it changed: she is told when she sees it no longer, and nobody else hears of it
    county_fips char(5),
    sensitivity text,
    author_id uuid,
    organization_id uuid,
    assignee_id uuid,
    of_campaign boolean not null default false
  );
  create index pack_changes_by_xid on pack_changes (xid);
  create index pack_changes_by_time on pack_changes (at);
  alter table pack_changes enable row level security, force row level security;
  create policy pack_changes_kept on pack_changes to current_user
    using ((select condado_kept())) with check ((select condado_kept()));
  create policy pack_changes_seen on pack_changes for select to condado_app using (
    kind in ('institution', 'member', 'all') or ${wasSeen} or case kind ${isSeen} end);
  grant select on pack_changes to condado_app;`

const functions = `
  -- what is guarded, as it was, and the institutions whose statuses stand on it
  create function note_guarded() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    keeper text := coalesce(current_setting('condado.keeper', true), '');
    assignee uuid;
    campaign boolean := false;
  begin
    perform set_config('condado.keeper', 'changes', true);
    if tg_op = 'INSERT' then
      insert into pack_changes (kind, record_id) values (tg_argv[0], new.id);
    else
      if tg_table_name = 'follow_ups' then
        assignee := old.assignee_id;
      elsif tg_table_name = 'asks' then
        campaign := old.campaign_id is not null;
      end if;
      insert into pack_changes
        (kind, record_id, county_fips, sensitivity, author_id, organization_id, assignee_id, of_campaign)
        values (tg_argv[0], old.id, old.county_fips, old.sensitivity, old.author_id, old.organization_id, assignee, campaign);
    end if;
    if tg_table_name = 'contacts' and tg_op = 'UPDATE' then
      insert into pack_changes (kind, record_id)
        select 'institution', institution_id from contact_institutions where contact_id = new.id;
    elsif tg_table_name in ('commitments', 'asks') then
      insert into pack_changes (kind, record_id) values ('institution', new.institution_id);
      if tg_op = 'UPDATE' and old.institution_id <> new.institution_id then
        insert into pack_changes (kind, record_id) values ('institution', old.institution_id);
      end if;
    end if;
    perform set_config('condado.keeper', keeper, true);
    return null;
  end $$;

  -- a part of something else: the institution, commitment or ask that it belongs to
  create function note_part() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    keeper text := coalesce(current_setting('condado.keeper', true), '');
    part jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  begin
    perform set_config('condado.keeper', 'changes', true);
    case tg_table_name
      when 'institutions' then
        insert into pack_changes (kind, record_id) values ('institution', (part ->> 'id')::uuid);
      when 'tenures' then
        insert into pack_changes (kind, record_id)
          select 'institution', institution_id from seats where id = (part ->> 'seat_id')::uuid;
      when 'people' then
        insert into pack_changes (kind, record_id)
          select distinct 'institution', s.institution_id from tenures t join seats s on s.id = t.seat_id
          where t.person_id = (part ->> 'id')::uuid;
      when 'commitment_events', 'milestones' then
        -- with who saw it, who sees it still
        insert into pack_changes (kind, record_id, county_fips, sensitivity, author_id, organization_id)
          select 'commitment', id, county_fips, sensitivity, author_id, organization_id
          from commitments where id = (part ->> 'commitment_id')::uuid;
        insert into pack_changes (kind, record_id)
          select 'institution', institution_id from commitments where id = (part ->> 'commitment_id')::uuid;
      when 'answers' then
        insert into pack_changes (kind, record_id, county_fips, sensitivity, author_id, organization_id, of_campaign)
          select 'ask', id, county_fips, sensitivity, author_id, organization_id, campaign_id is not null
          from asks where id = (part ->> 'ask_id')::uuid;
      when 'campaigns' then
        insert into pack_changes (kind, record_id, of_campaign)
          select 'ask', id, true from asks where campaign_id = (part ->> 'id')::uuid;
      else
        if part ->> 'institution_id' is not null then
          insert into pack_changes (kind, record_id) values ('institution', (part ->> 'institution_id')::uuid);
        end if;
    end case;
    perform set_config('condado.keeper', keeper, true);
    return null;
  end $$;

  create function note_member() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    keeper text := coalesce(current_setting('condado.keeper', true), '');
    part jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  begin
    perform set_config('condado.keeper', 'changes', true);
    if tg_table_name = 'organizations' then
      insert into pack_changes (kind, record_id)
        select 'member', id from members where organization_id = (part ->> 'id')::uuid;
    else
      insert into pack_changes (kind, record_id)
        values ('member', coalesce(part ->> 'member_id', part ->> 'id')::uuid);
    end if;
    perform set_config('condado.keeper', keeper, true);
    return null;
  end $$;

  -- the territory and the like: seldom, and in everything
  create function note_everything() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    keeper text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'changes', true);
    insert into pack_changes (kind, record_id) values ('all', '00000000-0000-0000-0000-000000000000');
    perform set_config('condado.keeper', keeper, true);
    return null;
  end $$;

  -- a phone that was away for longer gets everything anew
  create function condado_sweep_changes() returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  begin
    perform set_config('condado.keeper', 'sweep', true);
    delete from pack_changes where at < now() - interval '8 days';
    perform set_config('condado.keeper', '', true);
  end $$;
  revoke execute on function condado_sweep_changes from public;
  grant execute on function condado_sweep_changes to condado_app;`

const eachRow = (name: string, event: string, call: string) =>
  `create trigger ${name}_note_change after ${event} on ${name} for each row execute function ${call};`

const triggers = [
  ...['contact', 'commitment', 'ask', 'follow_up'].map((kind) =>
    eachRow(`${kind}s`, 'insert or update', `note_guarded('${kind}')`),
  ),
  ...['institutions', 'people', 'tenures', 'seats', 'assessments', 'public_records', 'answers'].map(
    (name) => eachRow(name, 'insert or update', 'note_part()'),
  ),
  ...['institution_counties', 'contact_institutions'].map((name) =>
    eachRow(name, 'insert or delete', 'note_part()'),
  ),
  ...['commitment_events', 'milestones'].map((name) =>
    eachRow(name, 'insert or update', 'note_part()'),
  ),
  eachRow('campaigns', 'update', 'note_part()'),
  eachRow('member_regions', 'insert or delete', 'note_member()'),
  eachRow('organizations', 'update', 'note_member()'),
  `create trigger members_note_new after insert on members for each row execute function note_member();
  create trigger members_note_change after update on members for each row
    when ((old.name, old.roles, old.organization_id, old.deactivated_at)
      is distinct from (new.name, new.roles, new.organization_id, new.deactivated_at))
    execute function note_member();`,
  ...['regions', 'counties', 'settings'].map(
    (name) =>
      `create trigger ${name}_note_change after insert or update on ${name}
         for each statement execute function note_everything();`,
  ),
]
