import { type Kysely, sql } from 'kysely'

/**
 * What becomes of next steps: why one was put off, which contact did it, when it last changed. And what reads without a
 * session: a member's calendar feed and the tokens of the coalition's own tools. Those never read a restricted row, not
 * even hers: the database itself leaves it out.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw([steps, keys, open, exported].join('\n')).execute(db)
}

const steps = `
  alter table follow_ups
    -- of the last time it was put off; a word of a list, so it is nobody's words
    add column snooze_reason text constraint follow_ups_snooze_reason_known
      check (snooze_reason in ('waiting_for_them', 'not_reached', 'no_time', 'needs_others', 'day_moved', 'other')),
    add column done_contact_id uuid constraint follow_ups_done_contact_exists references contacts,
    add constraint follow_ups_done_by_a_contact check (done_contact_id is null or done_at is not null),
    add column changed_at timestamptz;
  alter table commitments add column changed_at timestamptz;
  create index follow_ups_by_done_contact on follow_ups (done_contact_id) where done_contact_id is not null;
  grant update (snooze_reason, done_contact_id) on follow_ups to condado_app;

  create function note_when_changed() returns trigger language plpgsql as $$
  begin
    new.changed_at := clock_timestamp();
    return new;
  end $$;
  create trigger follow_ups_note_when before update of version on follow_ups for each row
    when (old.version <> new.version) execute function note_when_changed();
  create trigger commitments_note_when before update of version on commitments for each row
    when (old.version <> new.version) execute function note_when_changed();

  -- versions say so, too; only this place of the function that reads them changes
  do $$
  declare
    was text := pg_get_functiondef('condado_said'::regproc);
    done constant text := $said$'done', f.done_at is not null$said$;
  begin
    if strpos(was, done) = 0 then raise exception 'condado_said is not the one that is known here'; end if;
    execute replace(was, done, done || $said$, 'doneContactId', f.done_contact_id, 'snoozeReason', f.snooze_reason$said$);
  end $$;`

const keys = `
  create table calendar_feeds (
    id uuid primary key,
    member_id uuid not null constraint calendar_feeds_member_exists references members,
    token_hash bytea not null constraint calendar_feeds_token_is_sha256 check (octet_length(token_hash) = 32),
    made_at timestamptz not null default now(),
    fetched_at timestamptz,
    revoked_at timestamptz,
    constraint calendar_feeds_token_unique unique (token_hash)
  );
  create unique index calendar_feeds_one_each on calendar_feeds (member_id) where revoked_at is null;

  create table access_tokens (
    id uuid primary key,
    member_id uuid not null constraint access_tokens_member_exists references members,
    name text not null constraint access_tokens_name_not_blank check (btrim(name) <> ''),
    scopes text[] not null constraint access_tokens_scopes_known check (cardinality(scopes) > 0 and scopes <@
      array['statuses', 'directory', 'contacts', 'commitments', 'follow_ups', 'campaigns', 'records', 'reports']),
    token_hash bytea not null constraint access_tokens_token_is_sha256 check (octet_length(token_hash) = 32),
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    constraint access_tokens_token_unique unique (token_hash),
    constraint access_tokens_last_a_year check (expires_at <= made_at + interval '366 days')
  );
  create index access_tokens_of_member on access_tokens (member_id) where revoked_at is null;

  grant select, insert on calendar_feeds, access_tokens to condado_app;
  grant update (fetched_at, revoked_at) on calendar_feeds to condado_app;
  grant update (used_at, revoked_at) on access_tokens to condado_app;`

const open = `
  create function condado_open_only() returns boolean language sql stable parallel safe
    return coalesce(current_setting('condado.open_only', true), '') <> '';
  ${['contacts', 'commitments', 'follow_ups', 'asks', 'versions', 'conflicts']
    .map(
      (table) => `
  create policy ${table}_open on ${table} as restrictive for select to condado_app
    using (coalesce(sensitivity, '') <> 'restricted' or not (select condado_open_only()));`,
    )
    .join('')}`

const exported = `
  alter table exports
    drop constraint exports_what_known,
    add constraint exports_what_known check (what in
      ('contacts', 'commitments', 'follow_ups', 'institutions', 'people', 'statuses', 'everything'));`
