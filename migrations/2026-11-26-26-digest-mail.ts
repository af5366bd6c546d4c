import { type Kysely, sql } from 'kysely'

/**
 * Whoever wants the digest of the week by mail, and which weeks went out. One row for a member and week, whichever app
 * server sends it: a mail is never sent twice. And files that the operator takes out at the server itself: without a member.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(
      `
  alter table exports alter column member_id drop not null;

  create table digest_addresses (
    member_id uuid primary key constraint digest_addresses_member_exists references members,
    -- sealed with the keyring: who of us reads mail where is nobody's to find in a database
    address_sealed bytea,
    confirmed_at timestamptz,
    -- one that has not been shown to be hers yet
    pending_sealed bytea,
    code_hash bytea constraint digest_addresses_code_is_sha256 check (octet_length(code_hash) = 32),
    code_ends_at timestamptz,
    code_tries smallint not null default 0,
    constraint digest_addresses_confirmed_together check ((address_sealed is null) = (confirmed_at is null)),
    constraint digest_addresses_pending_together
      check ((pending_sealed is null) = (code_hash is null) and (code_hash is null) = (code_ends_at is null))
  );

  create table digest_mails (
    member_id uuid not null constraint digest_mails_member_exists references members,
    week date not null constraint digest_mails_week_is_a_monday check (extract(isodow from week) = 1),
    state text not null constraint digest_mails_state_known
      check (state in ('sending', 'sent', 'nothing', 'later', 'given_up')),
    tries smallint not null default 1,
    claimed_at timestamptz not null default now(),
    next_try_at timestamptz,
    -- ends the mails without signing in; it stands in the header of this one
    token_hash bytea not null constraint digest_mails_token_is_sha256 check (octet_length(token_hash) = 32),
    primary key (member_id, week),
    constraint digest_mails_token_unique unique (token_hash),
    constraint digest_mails_later_has_a_time check ((state = 'later') = (next_try_at is not null))
  );

  grant select, insert, update on digest_addresses, digest_mails to condado_app;
  grant delete on digest_mails to condado_app;`,
    )
    .execute(db)
}
