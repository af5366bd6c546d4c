import { type Kysely, sql } from 'kysely'

/**
 * Ways in and what guards them: passkeys and their challenges, the second factor, recovery by two admins, known
 * devices, tries; and when somebody last proved that it is she.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- what a browser that came in once is known by: guessers are throttled, the rightful member is not
    create table known_devices (
      id uuid primary key,
      member_id uuid not null constraint known_devices_member_exists references members,
      token_hash bytea not null constraint known_devices_token_unique unique,
      name text not null default '' constraint known_devices_name_length check (length(name) <= 120),
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      -- she said that it is lost
      forgotten_at timestamptz
    );
    create index known_devices_by_member on known_devices (member_id);

    create table passkeys (
      id uuid primary key,
      member_id uuid not null constraint passkeys_member_exists references members,
      credential_id bytea not null constraint passkeys_credential_unique unique,
      public_key bytea not null,
      -- what the authenticator counted last; one that does not count says 0 each time
      sign_count bigint not null constraint passkeys_count_is_32_bits check (sign_count between 0 and 4294967295),
      transports text[] not null default '{}',
      -- kept by a password manager on more than one device
      backed_up boolean not null,
      name text not null constraint passkeys_name_not_blank check (btrim(name) <> ''),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      removed_at timestamptz
    );
    create index passkeys_by_member on passkeys (member_id);

    alter table sessions
      add column how text not null default 'link' constraint sessions_how_known
        check (how in ('link', 'password', 'passkey', 'demo')),
      add column proved_at timestamptz,
      add column passkey_id uuid constraint sessions_passkey_exists references passkeys,
      add column device_id uuid constraint sessions_device_exists references known_devices,
      add column device_name text not null default '' constraint sessions_device_name_length
        check (length(device_name) <= 120),
      add constraint sessions_passkey_fits_how check ((passkey_id is not null) = (how = 'passkey'));
    -- a proof counts on every app server at once
    drop trigger sessions_notify_access on sessions;
    create trigger sessions_notify_access after update of revoked_at, expires_at, proved_at on sessions
      for each statement execute function notify_access();
    create trigger passkeys_notify_access after insert or update of removed_at on passkeys
      for each statement execute function notify_access();

    -- asked of an authenticator, answered once; whoever signs in has no name yet
    create table challenges (
      challenge_hash bytea primary key,
      purpose text not null constraint challenges_purpose_known check (purpose in ('register', 'sign_in', 'prove')),
      member_id uuid constraint challenges_member_exists references members,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint challenges_name_a_member check ((member_id is null) = (purpose = 'sign_in')),
      constraint challenges_expire_later check (expires_at > created_at)
    );
    create index challenges_by_end on challenges (expires_at);

    -- the secret is sealed with a key that lies outside the database
    create table totp_secrets (
      id uuid primary key,
      member_id uuid not null constraint totp_secrets_member_exists references members,
      sealed_secret bytea not null,
      -- no code works twice, nor one before it
      last_used_step bigint not null default 0,
      created_at timestamptz not null default now(),
      confirmed_at timestamptz,
      removed_at timestamptz
    );
    create unique index totp_secrets_one_counts on totp_secrets (member_id)
      where confirmed_at is not null and removed_at is null;
    create index totp_secrets_by_member on totp_secrets (member_id);

    create table recovery_codes (
      id uuid primary key,
      member_id uuid not null constraint recovery_codes_member_exists references members,
      code_hash bytea not null,
      created_at timestamptz not null default now(),
      used_at timestamptz,
      -- a newer set took its place
      replaced_at timestamptz,
      constraint recovery_codes_code_unique unique (member_id, code_hash)
    );

    -- a member who has lost every way in: one admin asks, a second one confirms, neither for herself
    create table recoveries (
      id uuid primary key,
      member_id uuid not null constraint recoveries_member_exists references members,
      asked_by uuid not null constraint recoveries_asker_exists references members,
      asked_at timestamptz not null default now(),
      expires_at timestamptz not null,
      confirmed_by uuid constraint recoveries_confirmer_exists references members,
      confirmed_at timestamptz,
      cancelled_at timestamptz,
      facts_hash bytea,
      constraint recoveries_second_admin_confirms check (confirmed_by <> asked_by),
      constraint recoveries_not_of_oneself check (asked_by <> member_id and confirmed_by is distinct from member_id),
      constraint recoveries_confirmed_by_someone check ((confirmed_by is null) = (confirmed_at is null)),
      constraint recoveries_end_one_way check (confirmed_at is null or cancelled_at is null),
      constraint recoveries_expire_later check (expires_at > asked_at)
    );
    create unique index recoveries_open_once on recoveries (member_id)
      where confirmed_at is null and cancelled_at is null;

    -- who tried to sign in, kept for as long as the throttle looks back; hashed, so that it names nobody
    create table sign_in_tries (
      seq bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      login_hash bytea not null,
      address_hash bytea not null,
      device_id uuid constraint sign_in_tries_device_exists references known_devices,
      succeeded boolean not null
    );
    create index sign_in_tries_by_login on sign_in_tries (login_hash, at);
    create index sign_in_tries_by_address on sign_in_tries (address_hash, at);

    grant select, insert, update on
      known_devices, passkeys, challenges, totp_secrets, recovery_codes, recoveries to condado_app;
    grant select, insert, update, delete on sign_in_tries to condado_app;
    -- what has ended proves nothing and is thrown away
    grant delete on challenges to condado_app;
  `.execute(db)
}
