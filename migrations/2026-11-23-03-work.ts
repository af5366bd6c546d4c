import { type Kysely, sql } from 'kysely'

/** The work: contacts, participants, assessments, campaigns, asks, answers, commitments, follow-ups. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table contacts (
      id uuid primary key,
      county_fips char(5) not null constraint contacts_county_exists references counties,
      -- the first of contact_institutions: a contact without an institution cannot be committed
      institution_id uuid not null,
      kind text not null constraint contacts_kind_known
        check (kind in ('meeting', 'call', 'visit', 'message', 'public_event', 'action', 'training')),
      outcome text not null constraint contacts_outcome_known
        check (outcome in ('held', 'attempted', 'cancelled', 'refused')),
      happened_on date not null,
      notes text not null default '' constraint contacts_notes_length check (length(notes) <= 20000),
      language text not null constraint contacts_language_known check (language in ('en', 'es')),
      sensitivity text not null constraint contacts_sensitivity_known
        check (sensitivity in ('shared', 'organization', 'restricted')),
      author_id uuid not null constraint contacts_author_exists references members,
      organization_id uuid not null constraint contacts_organization_exists references organizations,
      recorded_at timestamptz not null default clock_timestamp(),
      edited_at timestamptz,
      removed_at timestamptz,
      version integer not null default 1,
      facts_hash bytea not null,
      -- one day of grace: a phone may be ahead of Alabama's midnight
      constraint contacts_not_in_the_future check (happened_on <= (recorded_at at time zone 'America/Chicago')::date + 1)
    );
    create index contacts_by_county on contacts (county_fips, happened_on desc, id desc);
    create index contacts_by_day on contacts (happened_on desc, id desc);
    create index contacts_by_author on contacts (author_id, happened_on desc, id desc);

    create table contact_institutions (
      contact_id uuid not null constraint contact_institutions_contact_exists references contacts,
      institution_id uuid not null constraint contact_institutions_institution_exists references institutions,
      position smallint not null,
      primary key (contact_id, institution_id)
    );
    create index contact_institutions_by_institution on contact_institutions (institution_id, contact_id);
    alter table contacts add constraint contacts_have_an_institution
      foreign key (id, institution_id) references contact_institutions (contact_id, institution_id)
      deferrable initially deferred;

    create table contact_readers (
      contact_id uuid not null constraint contact_readers_contact_exists references contacts,
      member_id uuid not null constraint contact_readers_member_exists references members,
      primary key (contact_id, member_id)
    );

    create table participants (
      contact_id uuid not null constraint participants_contact_exists references contacts,
      position smallint not null,
      member_id uuid constraint participants_member_exists references members,
      person_id uuid constraint participants_person_exists references people,
      role text not null,
      primary key (contact_id, position),
      -- on our side a member with a role of the leadership ladder, on theirs a person
      constraint participants_one_side check (num_nonnulls(member_id, person_id) = 1),
      constraint participants_role_fits_side check (
        (member_id is not null and role in ('led', 'co_led', 'interpreted', 'observed'))
        or (person_id is not null and role = 'theirs')),
      constraint participants_member_once unique (contact_id, member_id),
      constraint participants_person_once unique (contact_id, person_id)
    );
    create index participants_by_member on participants (member_id) where member_id is not null;
    create index participants_by_person on participants (person_id) where person_id is not null;

    create table assessments (
      id uuid primary key,
      contact_id uuid constraint assessments_contact_exists references contacts,
      institution_id uuid constraint assessments_institution_exists references institutions,
      person_id uuid constraint assessments_person_exists references people,
      value smallint not null constraint assessments_value_1_to_5 check (value between 1 and 5),
      assessed_on date not null,
      basis text not null default '' constraint assessments_basis_length check (length(basis) <= 4000),
      author_id uuid not null constraint assessments_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz,
      facts_hash bytea,
      constraint assessments_of_one check (num_nonnulls(institution_id, person_id) = 1),
      constraint assessments_not_in_the_future check (assessed_on <= (recorded_at at time zone 'America/Chicago')::date + 1)
    );
    create index assessments_by_institution on assessments (institution_id, assessed_on desc);
    create index assessments_by_person on assessments (person_id) where person_id is not null;
    create index assessments_by_contact on assessments (contact_id);

    create table campaigns (
      id uuid primary key,
      name_en text not null constraint campaigns_name_en_not_blank check (btrim(name_en) <> ''),
      name_es text not null constraint campaigns_name_es_not_blank check (btrim(name_es) <> ''),
      goal_en text not null default '',
      goal_es text not null default '',
      level text not null constraint campaigns_level_known check (level in ('local', 'state', 'federal')),
      starts_on date not null,
      ends_on date,
      decides_on date,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid not null constraint campaigns_author_exists references members,
      constraint campaigns_end_after_start check (ends_on >= starts_on),
      constraint campaigns_decide_after_start check (decides_on >= starts_on)
    );

    create table asks (
      id uuid primary key,
      campaign_id uuid constraint asks_campaign_exists references campaigns,
      contact_id uuid constraint asks_contact_exists references contacts,
      institution_id uuid not null constraint asks_institution_exists references institutions,
      seat_id uuid constraint asks_seat_exists references seats,
      person_id uuid constraint asks_person_exists references people,
      text text not null constraint asks_text_not_blank check (btrim(text) <> ''),
      asked_on date not null,
      author_id uuid not null constraint asks_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz
    );
    create index asks_by_institution on asks (institution_id);
    create index asks_by_campaign on asks (campaign_id);

    create table answers (
      id uuid primary key,
      ask_id uuid not null constraint answers_ask_exists references asks,
      contact_id uuid constraint answers_contact_exists references contacts,
      answer text not null constraint answers_answer_known
        check (answer in ('yes', 'leaning_yes', 'undecided', 'leaning_no', 'no', 'refused')),
      answered_on date not null,
      author_id uuid not null constraint answers_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz
    );
    create index answers_by_ask on answers (ask_id, answered_on);

    create table commitments (
      id uuid primary key,
      contact_id uuid constraint commitments_contact_exists references contacts,
      institution_id uuid not null constraint commitments_institution_exists references institutions,
      seat_id uuid constraint commitments_seat_exists references seats,
      person_id uuid constraint commitments_person_exists references people,
      text text not null constraint commitments_text_not_blank check (btrim(text) <> ''),
      made_on date not null,
      due_on date,
      evidence text not null constraint commitments_evidence_known
        check (evidence in ('private', 'witnessed', 'written', 'public', 'official_act')),
      county_fips char(5) not null constraint commitments_county_exists references counties,
      sensitivity text not null constraint commitments_sensitivity_known
        check (sensitivity in ('shared', 'organization', 'restricted')),
      author_id uuid not null constraint commitments_author_exists references members,
      organization_id uuid not null constraint commitments_organization_exists references organizations,
      recorded_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz,
      version integer not null default 1,
      facts_hash bytea,
      constraint commitments_due_after_made check (due_on >= made_on),
      constraint commitments_not_in_the_future check (made_on <= (recorded_at at time zone 'America/Chicago')::date + 1)
    );
    create index commitments_by_institution on commitments (institution_id);
    create index commitments_by_county on commitments (county_fips, made_on desc, id desc);
    create index commitments_by_day on commitments (made_on desc, id desc);
    create index commitments_by_contact on commitments (contact_id);

    create table commitment_events (
      id uuid primary key,
      commitment_id uuid not null constraint commitment_events_commitment_exists references commitments,
      kind text not null constraint commitment_events_kind_known check (kind in
        ('progress', 'evidence', 'verdict_proposed', 'verdict_confirmed', 'lapsed', 'withdrawn', 'reopened')),
      verdict text constraint commitment_events_verdict_known check (verdict in ('kept', 'partly_kept', 'broken')),
      proposal_id uuid,
      proposed_by uuid,
      happened_on date not null,
      note text not null default '' constraint commitment_events_note_length check (length(note) <= 4000),
      author_id uuid not null constraint commitment_events_author_exists references members,
      recorded_at timestamptz not null default clock_timestamp(),
      facts_hash bytea,
      constraint commitment_events_verdict_fits_kind check ((verdict is not null) = (kind in ('verdict_proposed', 'verdict_confirmed'))),
      constraint commitment_events_confirms_a_proposal check (
        (kind = 'verdict_confirmed') = (proposal_id is not null) and (proposal_id is null) = (proposed_by is null)),
      -- people declare a promise kept or broken, and never one person alone
      constraint commitment_events_second_member_confirms check (proposed_by <> author_id),
      constraint commitment_events_proposal_needs_evidence check (kind <> 'verdict_proposed' or btrim(note) <> ''),
      constraint commitment_events_proposal_shape unique (id, commitment_id, author_id, verdict),
      constraint commitment_events_proposal_exists foreign key (proposal_id, commitment_id, proposed_by, verdict)
        references commitment_events (id, commitment_id, author_id, verdict),
      constraint commitment_events_confirmed_once unique (proposal_id),
      constraint commitment_events_not_in_the_future check (happened_on <= (recorded_at at time zone 'America/Chicago')::date + 1)
    );
    create index commitment_events_by_commitment on commitment_events (commitment_id);
    create trigger commitment_events_are_append_only before update or delete on commitment_events
      for each row execute function refuse_change();
    create trigger commitment_events_are_not_truncated before truncate on commitment_events
      for each statement execute function refuse_change();

    create table follow_ups (
      id uuid primary key,
      contact_id uuid constraint follow_ups_contact_exists references contacts,
      commitment_id uuid constraint follow_ups_commitment_exists references commitments,
      institution_id uuid constraint follow_ups_institution_exists references institutions,
      county_fips char(5) not null constraint follow_ups_county_exists references counties,
      sensitivity text not null constraint follow_ups_sensitivity_known
        check (sensitivity in ('shared', 'organization', 'restricted')),
      text text not null constraint follow_ups_text_not_blank check (btrim(text) <> ''),
      due_on date not null,
      assignee_id uuid not null constraint follow_ups_assignee_exists references members,
      author_id uuid not null constraint follow_ups_author_exists references members,
      organization_id uuid not null constraint follow_ups_organization_exists references organizations,
      recorded_at timestamptz not null default clock_timestamp(),
      done_at timestamptz,
      done_by uuid constraint follow_ups_doer_exists references members,
      removed_at timestamptz,
      version integer not null default 1,
      facts_hash bytea,
      constraint follow_ups_bound_to_something check (num_nonnulls(contact_id, commitment_id, institution_id) >= 1),
      constraint follow_ups_done_by_someone check ((done_at is null) = (done_by is null))
    );
    create index follow_ups_open_by_assignee on follow_ups (assignee_id, due_on) where done_at is null and removed_at is null;
    create index follow_ups_by_county on follow_ups (county_fips, due_on) where done_at is null and removed_at is null;
    create index follow_ups_by_contact on follow_ups (contact_id);
  `.execute(db)
}
