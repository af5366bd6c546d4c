import { type Kysely, sql } from 'kysely'

/** Reports that left as files, and links by which people without an account read a final one. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table report_files (
      id uuid primary key,
      report_id uuid not null constraint report_files_report_exists references reports,
      member_id uuid not null constraint report_files_member_exists references members,
      format text not null constraint report_files_format_known check (format in ('pdf', 'xlsx', 'csv')),
      language text not null constraint report_files_language_known check (language in ('en', 'es')),
      at timestamptz not null default now()
    );
    create index report_files_by_member on report_files (member_id, at);

    create table report_shares (
      id uuid primary key,
      report_id uuid not null constraint report_shares_report_exists references reports,
      language text not null constraint report_shares_language_known check (language in ('en', 'es')),
      -- of a secret that stands in the link alone
      token_hash bytea not null constraint report_shares_token_once unique
        constraint report_shares_token_is_sha256 check (octet_length(token_hash) = 32),
      passphrase_hash text,
      created_by uuid not null constraint report_shares_creator_exists references members,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      revoked_by uuid constraint report_shares_revoker_exists references members,
      opened integer not null default 0 constraint report_shares_opened_not_negative check (opened >= 0),
      last_opened_at timestamptz,
      constraint report_shares_end_within_a_year
        check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
      constraint report_shares_revoked_by_somebody check (num_nonnulls(revoked_at, revoked_by) <> 1)
    );
    create index report_shares_by_report on report_shares (report_id, created_at);

    grant select, insert on report_files, report_shares to condado_app;
    grant update (revoked_at, revoked_by, opened, last_opened_at) on report_shares to condado_app;
  `.execute(db)
}
