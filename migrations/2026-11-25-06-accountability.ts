import { type Kysely, sql } from 'kysely'

/**
 * The chain ask → answer → commitment → proof, overrides, turnovers of seats, imports of public records and
 * cadences of contact.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- one ask, in both languages, put to many targets
    alter table campaigns
      add column ask_en text not null default '',
      add column ask_es text not null default '',
      -- how many yes win it; none: nothing is voted on
      add column needed integer constraint campaigns_needed_is_positive check (needed > 0),
      add column voted_on date,
      add column facts_hash bytea,
      add column edited_at timestamptz,
      add constraint campaigns_vote_after_start check (voted_on >= starts_on);
    update campaigns set ask_en = goal_en, ask_es = goal_es;

    -- a target of a campaign is an ask that is not put yet: asked_on is empty until it is.
    -- An ask outside a campaign has its own words and is seen like a commitment.
    alter table asks
      alter column text drop not null,
      alter column asked_on drop not null,
      add column commitment_id uuid constraint asks_commitment_exists references commitments,
      add column county_fips char(5) constraint asks_county_exists references counties,
      add column sensitivity text not null default 'shared' constraint asks_sensitivity_known
        check (sensitivity in ('shared', 'organization', 'restricted')),
      add column organization_id uuid constraint asks_organization_exists references organizations,
      add column version integer not null default 1,
      add column facts_hash bytea,
      add constraint asks_have_words check (campaign_id is not null or text is not null),
      add constraint asks_outside_campaigns_are_guarded
        check (campaign_id is not null or (county_fips is not null and organization_id is not null)) not valid;
    create unique index asks_target_once on asks (campaign_id, institution_id, seat_id, person_id)
      nulls not distinct where campaign_id is not null and removed_at is null;
    create index asks_by_contact on asks (contact_id);
    create index asks_by_commitment on asks (commitment_id) where commitment_id is not null;

    alter table answers
      add constraint answers_not_in_the_future check (answered_on <= (recorded_at at time zone 'America/Chicago')::date + 1) not valid;
    create index answers_by_contact on answers (contact_id);

    -- how each target voted in the end; what was forecast stays in answers
    create table votes (
      ask_id uuid primary key constraint votes_ask_exists references asks,
      vote text not null constraint votes_vote_known check (vote in ('yes', 'no', 'abstained', 'absent')),
      author_id uuid not null constraint votes_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp()
    );

    -- who talks to whom next is a follow-up of the ask
    alter table follow_ups
      add column ask_id uuid constraint follow_ups_ask_exists references asks;
    create index follow_ups_by_ask on follow_ups (ask_id) where ask_id is not null;

    -- steps on the way to a promise; one is reached by an event that names it
    create table milestones (
      id uuid primary key,
      commitment_id uuid not null constraint milestones_commitment_exists references commitments,
      text text not null constraint milestones_text_not_blank check (btrim(text) <> ''),
      due_on date,
      author_id uuid not null constraint milestones_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz,
      version integer not null default 1,
      facts_hash bytea,
      constraint milestones_of_commitment unique (id, commitment_id)
    );
    create index milestones_by_commitment on milestones (commitment_id);

    -- what proves a promise kept or broken, without what the camera wrote into it
    create table evidence_files (
      id uuid primary key,
      commitment_id uuid not null constraint evidence_files_commitment_exists references commitments,
      name text not null constraint evidence_files_name_not_blank check (btrim(name) <> ''),
      type text not null constraint evidence_files_type_known
        check (type in ('application/pdf', 'image/jpeg', 'image/png')),
      content bytea not null constraint evidence_files_size check (length(content) between 1 and 10485760),
      -- of the file as it came, to know a replay
      facts_hash bytea not null,
      author_id uuid not null constraint evidence_files_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      constraint evidence_files_of_commitment unique (id, commitment_id)
    );
    create index evidence_files_by_commitment on evidence_files (commitment_id);

    alter table commitment_events
      add column link text constraint commitment_events_link_is_web check (link ~ '^https?://'),
      add column record_id uuid constraint commitment_events_record_exists references public_records,
      add column file_id uuid,
      add column milestone_id uuid,
      add constraint commitment_events_file_exists
        foreign key (file_id, commitment_id) references evidence_files (id, commitment_id),
      add constraint commitment_events_milestone_exists
        foreign key (milestone_id, commitment_id) references milestones (id, commitment_id),
      add constraint commitment_events_milestone_is_progress check (milestone_id is null or kind = 'progress'),
      add constraint commitment_events_milestone_reached_once unique (milestone_id),
      add constraint commitment_events_file_named_once unique (file_id),
      drop constraint commitment_events_proposal_needs_evidence,
      -- words, a link, a public record or a file
      add constraint commitment_events_proposal_needs_evidence check (kind <> 'verdict_proposed'
        or note ~ '[^[:space:]]' or num_nonnulls(link, record_id, file_id) > 0);

    -- a status set by hand, beside the computed one, for a while
    create table overrides (
      id uuid primary key,
      county_fips char(5) not null constraint overrides_county_exists references counties,
      aspect text not null constraint overrides_aspect_known check (aspect in ('alliance', 'accountability')),
      value text not null constraint overrides_value_fits_aspect check (
        (aspect = 'alliance' and value in
          ('active_ally', 'ally', 'neutral', 'unsupportive', 'opponent', 'contested', 'not_assessed'))
        or (aspect = 'accountability' and value in
          ('mixed', 'broken', 'due', 'in_the_works', 'kept', 'asked', 'never_asked'))),
      reason text not null constraint overrides_reason_not_blank check (btrim(reason) <> ''),
      set_on date not null,
      expires_on date not null,
      author_id uuid not null constraint overrides_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      -- taken back before it expired: the first day it no longer holds
      ended_on date,
      ended_by uuid constraint overrides_ender_exists references members,
      version integer not null default 1,
      facts_hash bytea not null,
      constraint overrides_last_90_days check (expires_on between set_on and set_on + 90),
      constraint overrides_end_after_set check (ended_on >= set_on),
      constraint overrides_ended_by_someone check ((ended_on is null) = (ended_by is null)),
      constraint overrides_not_in_the_future check (set_on <= (recorded_at at time zone 'America/Chicago')::date + 1)
    );
    create index overrides_by_county on overrides (county_fips, aspect);

    -- an office changed hands, or did not
    create table turnovers (
      id uuid primary key,
      seat_id uuid not null constraint turnovers_seat_exists references seats,
      outcome text not null constraint turnovers_outcome_known check (outcome in ('reelected', 'replaced', 'vacant')),
      happened_on date not null,
      -- who held it until then, and who holds it now; none where nobody did or does
      before_tenure_id uuid constraint turnovers_before_exists references tenures,
      after_tenure_id uuid constraint turnovers_after_exists references tenures,
      author_id uuid not null constraint turnovers_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      facts_hash bytea not null,
      constraint turnovers_vacant_has_nobody check ((outcome = 'vacant') = (after_tenure_id is null))
    );
    create index turnovers_by_seat on turnovers (seat_id);
    create unique index turnovers_tenure_ends_once on turnovers (before_tenure_id) where before_tenure_id is not null;
    -- what lapsed because of it
    alter table commitment_events
      add column turnover_id uuid constraint commitment_events_turnover_exists references turnovers,
      add constraint commitment_events_turnover_lapses check (turnover_id is null or kind = 'lapsed');
    create index commitment_events_by_turnover on commitment_events (turnover_id) where turnover_id is not null;
    create index commitments_by_seat on commitments (seat_id) where seat_id is not null;
    create index commitments_by_person on commitments (person_id) where person_id is not null;
    -- a seat that members add or rename, like every other entry of the directory
    alter table seats
      add column created_by uuid constraint seats_author_exists references members,
      add column facts_hash bytea,
      add column version integer not null default 1;

    -- one list of public records, brought in whole
    create table record_imports (
      id uuid primary key,
      kind text not null constraint record_imports_kind_is_slug check (kind ~ '^[a-z0-9_]{2,40}$'),
      source_id text not null constraint record_imports_source_exists references sources,
      file_name text not null,
      -- the day the list was seen at its source
      seen_on date not null,
      added integer not null,
      seen_again integer not null,
      author_id uuid not null constraint record_imports_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      facts_hash bytea not null,
      constraint record_imports_not_in_the_future check (seen_on <= (recorded_at at time zone 'America/Chicago')::date + 1)
    );
    create index record_imports_by_kind on record_imports (kind, seen_on desc);
    alter table public_records
      add column import_id uuid constraint public_records_import_exists references record_imports,
      -- none: it came with the product
      add column created_by uuid constraint public_records_author_exists references members,
      add column edited_by uuid constraint public_records_editor_exists references members,
      add column facts_hash bytea,
      add column version integer not null default 1;
    create index public_records_by_day on public_records (dated_on desc, id desc);

    -- how often institutions of a sector and influence want a held contact
    create table cadences (
      sector text not null constraint cadences_sector_known
        check (sector in ('elected', 'police', 'service', 'business', 'community')),
      influence smallint not null constraint cadences_influence_1_to_3 check (influence between 1 and 3),
      every_days integer not null constraint cadences_days_1_to_730 check (every_days between 1 and 730),
      primary key (sector, influence)
    );
    insert into cadences (sector, influence, every_days)
      select sector, 3, 90 from unnest(array['elected', 'police', 'service', 'business', 'community']) as sector;
    alter table settings add column version integer not null default 1;

    grant select on
      votes, milestones, evidence_files, overrides, turnovers, record_imports, cadences to condado_app;
    grant insert, update on milestones, overrides to condado_app;
    grant insert on turnovers, record_imports to condado_app;
    grant insert, update, delete on votes to condado_app;
    -- a file that no event came to name is swept away
    grant insert, delete on evidence_files to condado_app;
    grant insert, update, delete on cadences to condado_app;
    grant insert on sources to condado_app;
    grant update (version) on settings to condado_app;
  `.execute(db)
}
