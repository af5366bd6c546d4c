import { type Kysely, sql } from 'kysely'

/**
 * Reports: what they are about, their texts by section and language, and, of the final ones, the numbers as they were
 * frozen with the entries behind them. No word of an entry is kept here: those are read where they stand.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw([tables, kept, policies, prepared, counted].join('\n')).execute(db)
}

const tables = `
  create table reports (
    id uuid primary key,
    scope text not null constraint reports_scope_known check (scope in ('regions', 'county', 'campaign', 'state')),
    region_ids text[] not null default '{}',
    county_fips char(5) constraint reports_county_exists references counties,
    campaign_id uuid constraint reports_campaign_exists references campaigns,
    period text not null constraint reports_period_known check (period in ('month', 'quarter', 'year', 'free')),
    from_day date not null,
    to_day date not null,
    languages text[] not null constraint reports_languages_known
      check (languages <@ array['en', 'es'] and cardinality(languages) between 1 and 2),
    title_en text not null default '',
    title_es text not null default '',
    state text not null default 'draft' constraint reports_state_known check (state in ('draft', 'reviewed', 'final')),
    supersedes_id uuid constraint reports_superseded_exists references reports,
    -- entries worth telling, in their order, each with its captions
    highlights jsonb not null default '[]',
    highlights_version integer not null default 1,
    -- nobody: prepared by the server for the lead of its region
    author_id uuid constraint reports_author_exists references members,
    recorded_at timestamptz not null default now(),
    -- of everything in it: what is reviewed, and finalized, is this one
    edition integer not null default 1,
    edited_by uuid constraint reports_editor_exists references members,
    edited_at timestamptz not null default now(),
    reviewed_by uuid constraint reports_reviewer_exists references members,
    reviewed_at timestamptz,
    finalized_by uuid constraint reports_finalizer_exists references members,
    finalized_at timestamptz,
    removed_at timestamptz,
    version integer not null default 1,
    facts_hash bytea,
    constraint reports_scope_fits check (case scope
      when 'regions' then cardinality(region_ids) > 0 and county_fips is null and campaign_id is null
      when 'county' then cardinality(region_ids) = 0 and county_fips is not null and campaign_id is null
      when 'campaign' then cardinality(region_ids) = 0 and county_fips is null and campaign_id is not null
      else cardinality(region_ids) = 0 and county_fips is null and campaign_id is null end),
    constraint reports_to_after_from check (from_day <= to_day),
    constraint reports_second_member_reviews check (reviewed_by <> edited_by),
    constraint reports_state_fits check (
      num_nonnulls(reviewed_by, reviewed_at) = case when state = 'draft' then 0 else 2 end
      and num_nonnulls(finalized_by, finalized_at) = case when state = 'final' then 2 else 0 end
      and (state <> 'final' or removed_at is null))
  );
  create index reports_by_period on reports (to_day, id);
  -- several servers prepare at once, and what a lead has thrown away does not come back
  create unique index reports_prepared_once on reports ((region_ids[1]), from_day, to_day) where author_id is null;

  create table report_texts (
    report_id uuid not null constraint report_texts_report_exists references reports,
    section text not null constraint report_texts_section_known check (section in ('summary', 'statuses', 'contacts',
      'commitments', 'campaigns', 'coverage', 'movements', 'ladder', 'records', 'outlook')),
    language text not null constraint report_texts_language_known check (language in ('en', 'es')),
    text text not null,
    version integer not null default 1,
    edited_by uuid not null constraint report_texts_editor_exists references members,
    edited_at timestamptz not null default now(),
    primary key (report_id, section, language)
  );

  create table report_snapshots (
    report_id uuid primary key constraint report_snapshots_report_exists references reports,
    known_on date not null,
    rules_version integer not null,
    contents jsonb not null,
    hash bytea not null constraint report_snapshots_hash_is_sha256 check (octet_length(hash) = 32),
    made_at timestamptz not null default now()
  );
  -- those that count in the same numbers, together
  create table report_entries (
    report_id uuid not null constraint report_entries_snapshot_exists references report_snapshots,
    position integer not null,
    entry text not null constraint report_entries_entry_known
      check (entry in ('contact', 'commitment', 'ask', 'record', 'institution')),
    keys text[] not null,
    ids uuid[] not null,
    primary key (report_id, position)
  );`

const kept = `
  create trigger reports_final_stays before update or delete on reports
    for each row when (old.state = 'final') execute function refuse_change();
  create trigger report_snapshots_stay before update or delete on report_snapshots
    for each row execute function refuse_change();
  create trigger report_snapshots_are_not_truncated before truncate on report_snapshots
    for each statement execute function refuse_change();
  create trigger report_entries_stay before update or delete on report_entries
    for each row execute function refuse_change();
  create trigger report_entries_are_not_truncated before truncate on report_entries
    for each statement execute function refuse_change();`

const me = '(select condado_member())'
const is = (role: string) => `(select condado_is('${role}'))`
const mine = '((select condado_counties())::bpchar[])'

/** One of its counties is of her regions; the whole state and campaigns are everybody's. */
const touches = (
  its: string,
) => `(${its}.scope in ('state', 'campaign') or ${its}.county_fips = any ${mine}
  or exists (select from counties where counties.region_id = any (${its}.region_ids) and counties.fips = any ${mine}))`
/** All of its counties are. */
const within = (its: string) => `(${its}.county_fips = any ${mine} or ${its}.scope = 'regions'
  and exists (select from counties where counties.region_id = any (${its}.region_ids))
  and not exists (select from counties
    where counties.region_id = any (${its}.region_ids) and counties.fips <> all ${mine}))`

/** What `server/reports/access-rules.ts` says, in SQL. */
const reviews = (its: string) => `(${is('leadership')} or ${is('lead')} and ${touches(its)})`
const reads = (its: string) => `(${reviews(its)}
  or ${its}.state = 'final' and (${is('viewer')} or ${is('organizer')} and ${touches(its)}))`
const edits = (its: string) => `(${is('leadership')} and ${its}.scope in ('state', 'campaign')
  or ${is('lead')} and ${within(its)})`

const seen = 'exists (select from reports its where its.id = report_id)'
const written = `exists (select from reports its
  where its.id = report_id and its.state <> 'final' and ${edits('its')})`
/** In the transaction that makes it final. */
const frozen = `exists (select from reports its where its.id = report_id and ${edits('its')})`

const policies = `
  ${['reports', 'report_texts', 'report_snapshots', 'report_entries']
    .map(
      (table) => `
  alter table ${table} enable row level security, force row level security;
  create policy ${table}_kept on ${table} to current_user
    using ((select condado_kept())) with check ((select condado_kept()));`,
    )
    .join('')}
  create policy reports_seen on reports for select to condado_app using (${reads('reports')});
  create policy reports_written on reports for insert to condado_app
    with check (author_id = ${me} and edited_by = ${me} and state = 'draft' and ${edits('reports')});
  create policy reports_edited on reports for update to condado_app
    using (state <> 'final' and (${edits('reports')} or ${reviews('reports')}))
    with check (${edits('reports')} or ${reviews('reports')});
  create policy report_texts_seen on report_texts for select to condado_app using (${seen});
  create policy report_texts_written on report_texts for insert to condado_app
    with check (edited_by = ${me} and ${written});
  create policy report_texts_edited on report_texts for update to condado_app
    using (${written}) with check (edited_by = ${me} and ${written});
  create policy report_snapshots_seen on report_snapshots for select to condado_app using (${seen});
  create policy report_snapshots_written on report_snapshots for insert to condado_app with check (${frozen});
  create policy report_entries_seen on report_entries for select to condado_app using (${seen});
  create policy report_entries_written on report_entries for insert to condado_app with check (${frozen});

  grant select, insert on reports, report_texts, report_snapshots, report_entries to condado_app;
  grant update (languages, title_en, title_es, supersedes_id, state, highlights, highlights_version, edition,
    edited_by, edited_at, reviewed_by, reviewed_at, finalized_by, finalized_at, removed_at, version, facts_hash)
    on reports to condado_app;
  grant update (text, version, edited_by, edited_at) on report_texts to condado_app;`

const prepared = `
  -- a draft for the lead of a region, in the name of nobody: where there is a lead, and something to report
  create function condado_prepare_report(its_id uuid, region text, first date, last date) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    made boolean;
  begin
    perform set_config('condado.keeper', 'reports', true);
    insert into reports (id, scope, region_ids, period, from_day, to_day, languages)
    select its_id, 'regions', array[region], 'quarter', first, last, array['en', 'es']
    where exists (select from members m join member_regions r on r.member_id = m.id
        where r.region_id = region and 'lead' = any (m.roles) and m.deactivated_at is null)
      and exists (select from contacts c join counties on counties.fips = c.county_fips
        where counties.region_id = region and c.happened_on <= last and c.removed_at is null)
    on conflict do nothing;
    made := found;
    perform set_config('condado.keeper', was, true);
    return made;
  end $$;
  revoke execute on function condado_prepare_report from public;
  grant execute on function condado_prepare_report to condado_app;`

/** Reports count everybody's entries by where, how and by which organization: ids and values still, and no words. */
const counted = `
  grant select (county_fips, kind, organization_id, sensitivity) on contacts to condado_facts;
  grant select (county_fips, contact_id, evidence) on commitments to condado_facts;
  grant select (contact_id) on asks, answers to condado_facts;
  grant select (contact_id, member_id, role) on participants to condado_facts;
  create policy participants_counted on participants for select to condado_facts using (true);
  grant select on counties, regions to condado_facts;`
