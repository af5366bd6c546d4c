import { type Kysely, sql } from 'kysely'

/** The coalition and its territory: settings, regions, counties, organizations, members, sessions, audit. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;

    create table settings (
      only_row boolean primary key default true constraint settings_has_one_row check (only_row),
      fresh_days integer not null default 90,
      ageing_days integer not null default 180,
      stale_days integer not null default 365,
      demo boolean not null default false,
      constraint settings_thresholds_ascend check (0 < fresh_days and fresh_days < ageing_days and ageing_days < stale_days)
    );
    insert into settings default values;

    create table sources (
      id text primary key constraint sources_id_is_slug check (id ~ '^[a-z0-9-]+$'),
      title text not null,
      publisher text not null,
      licence text not null,
      vintage text not null,
      url text,
      attribution text
    );

    create table regions (
      id text primary key constraint regions_id_is_slug check (id ~ '^[a-z0-9-]+$'),
      name text not null constraint regions_name_unique unique,
      edited_at timestamptz
    );

    -- fips = state (2) + county (3): every row carries its state
    create table counties (
      fips char(5) primary key constraint counties_fips_shape check (fips ~ '^[0-9]{5}$'),
      name text not null,
      region_id text not null constraint counties_region_exists references regions,
      county_seat text not null,
      largest_municipality text not null,
      land_area_sq_mi double precision not null,
      population_2020 integer not null,
      population_2025 integer not null,
      hispanic_2020 integer not null,
      hispanic_pct_2020 double precision not null,
      foreign_born integer not null,
      foreign_born_pct double precision not null,
      limited_english_households integer not null,
      limited_english_households_pct double precision not null,
      edited_at timestamptz
    );
    create index counties_by_region on counties (region_id);

    create table organizations (
      id uuid primary key,
      name text not null constraint organizations_name_not_blank check (btrim(name) <> ''),
      version integer not null default 1,
      created_at timestamptz not null default now()
    );
    create unique index organizations_name_unique on organizations (lower(name));

    create table members (
      id uuid primary key,
      organization_id uuid not null constraint members_organization_exists references organizations,
      name text not null constraint members_name_not_blank check (btrim(name) <> ''),
      login text constraint members_login_shape check (login = lower(btrim(login)) and length(login) between 3 and 120),
      password_hash text,
      language text not null default 'en' constraint members_language_known check (language in ('en', 'es')),
      roles text[] not null constraint members_roles_known
        check (roles <@ array['organizer', 'lead', 'leadership', 'viewer', 'admin'] and cardinality(roles) > 0),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      deactivated_at timestamptz,
      constraint members_password_has_login check (password_hash is null or login is not null)
    );
    create unique index members_login_unique on members (login);

    create table member_regions (
      member_id uuid not null constraint member_regions_member_exists references members,
      region_id text not null constraint member_regions_region_exists references regions,
      primary key (member_id, region_id)
    );

    -- a link that lets a member in once; a demo link works while the database is marked as a demo
    create table invites (
      id uuid primary key,
      member_id uuid not null constraint invites_member_exists references members,
      kind text not null constraint invites_kind_known check (kind in ('setup', 'invite', 'demo')),
      token_hash bytea not null constraint invites_token_unique unique,
      created_by uuid constraint invites_author_exists references members,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint invites_expire_later check (expires_at > created_at)
    );
    create index invites_by_member on invites (member_id);

    create table sessions (
      id uuid primary key,
      member_id uuid not null constraint sessions_member_exists references members,
      token_hash bytea not null constraint sessions_token_unique unique,
      shared_screen boolean not null default false,
      user_agent text not null default '',
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz
    );
    create index sessions_by_member on sessions (member_id);

    -- who did what to which record, when: never what it says
    create table audit (
      seq bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      member_id uuid constraint audit_member_exists references members,
      action text not null,
      subject text not null,
      subject_id text not null,
      request_id text
    );
    create index audit_by_subject on audit (subject, subject_id);

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end $$;
    create trigger audit_is_append_only before update or delete on audit
      for each row execute function refuse_change();
    create trigger audit_is_not_truncated before truncate on audit
      for each statement execute function refuse_change();

    -- access changed: every app server forgets what it remembers of sessions
    create function notify_access() returns trigger language plpgsql as $$
    begin
      perform pg_notify('access', '');
      return null;
    end $$;
    create trigger members_notify_access after update or delete on members
      for each statement execute function notify_access();
    create trigger member_regions_notify_access after insert or update or delete on member_regions
      for each statement execute function notify_access();
    create trigger sessions_notify_access after update of revoked_at, expires_at on sessions
      for each statement execute function notify_access();
    create trigger counties_notify_access after update of region_id on counties
      for each statement execute function notify_access();
  `.execute(db)
}
