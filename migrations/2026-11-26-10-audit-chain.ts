import { type Kysely, sql } from 'kysely'

/**
 * The audit log as a chain of hashes in the order of commits, the checks of it, and exports: who took what out,
 * when and why.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table audit_chain (
      position bigint primary key,
      seq bigint not null constraint audit_chain_seq_once unique
        constraint audit_chain_row_exists references audit,
      hash bytea not null constraint audit_chain_hash_is_sha256 check (octet_length(hash) = 32)
    );
    -- where the chain ends: the one row that commits wait for, each for a moment
    create table audit_head (
      only_row boolean primary key default true constraint audit_head_has_one_row check (only_row),
      position bigint not null,
      hash bytea not null
    );
    insert into audit_head (position, hash) values (0, sha256('Condado audit chain 1'));

    -- nothing is as long as -1, so an empty word is not a missing one
    create function audit_part(value bytea) returns bytea language sql immutable
      return coalesce(int4send(octet_length(value)) || value, int4send(-1));

    -- the same on every server: no locale, no time zone, no text form of anything but text
    create function audit_bytes(written audit) returns bytea language sql stable
      return int8send(written.seq)
        || int8send((extract(epoch from written.at) * 1000000)::bigint)
        || audit_part(uuid_send(written.member_id))
        || audit_part(convert_to(written.action, 'UTF8'))
        || audit_part(convert_to(written.subject, 'UTF8'))
        || audit_part(convert_to(written.subject_id, 'UTF8'))
        || audit_part(convert_to(written.request_id, 'UTF8'));

    -- the first row of a transaction takes all of it along, so that the head changes once and not for each row
    create function chain_audit() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
    declare
      head audit_head;
      written audit;
    begin
      if exists (select from audit_chain where seq = new.seq) then return null; end if;
      -- waits for the commit that is under way: everything it wrote is chained when it is over
      select * into strict head from audit_head for update;
      written := new;
      loop
        if not exists (select from audit_chain where seq = written.seq) then
          head.position := head.position + 1;
          head.hash := sha256(head.hash || audit_bytes(written));
          insert into audit_chain (position, seq, hash) values (head.position, written.seq, head.hash);
        end if;
        -- one step along the index at a time: a plan for all of them would be one for the whole log
        select * into written from audit where seq > written.seq order by seq limit 1;
        exit when not found;
      end loop;
      update audit_head set position = head.position, hash = head.hash;
      return null;
    end $$;
    revoke execute on function chain_audit() from public;

    -- what was written before there was a chain, in the order of its numbers
    do $$
    declare
      head audit_head;
      written audit;
    begin
      select * into strict head from audit_head;
      for written in select * from audit order by seq loop
        head.position := head.position + 1;
        head.hash := sha256(head.hash || audit_bytes(written));
        insert into audit_chain (position, seq, hash) values (head.position, written.seq, head.hash);
      end loop;
      update audit_head set position = head.position, hash = head.hash;
    end $$;

    -- at the commit, after everything else a transaction waits for: nobody waits in a circle
    create constraint trigger audit_is_chained after insert on audit
      deferrable initially deferred for each row execute function chain_audit();

    create trigger audit_chain_is_append_only before update or delete on audit_chain
      for each row execute function refuse_change();
    create trigger audit_chain_is_not_truncated before truncate on audit_chain
      for each statement execute function refuse_change();
    create trigger audit_head_is_kept before delete on audit_head
      for each row execute function refuse_change();
    create trigger audit_head_is_not_truncated before truncate on audit_head
      for each statement execute function refuse_change();
    create index audit_by_member on audit (member_id, seq);
    create index audit_by_time on audit (at);

    -- when somebody had the chain recomputed, how far that came and what it found
    create table audit_checks (
      id uuid primary key,
      member_id uuid not null constraint audit_checks_member_exists references members,
      started_at timestamptz not null default now(),
      -- moves while it runs: one that stands still was cut short
      seen_at timestamptz not null default now(),
      position bigint not null default 0,
      finished_at timestamptz,
      faults jsonb not null default '[]'
    );
    create index audit_checks_by_start on audit_checks (started_at);

    -- reasons are words that people wrote: they stand here and not in the audit log
    create table exports (
      id uuid primary key,
      member_id uuid not null constraint exports_member_exists references members,
      at timestamptz not null default now(),
      what text not null constraint exports_what_known
        check (what in ('contacts', 'commitments', 'follow_ups', 'institutions', 'people', 'statuses')),
      filters jsonb not null,
      reason text not null constraint exports_reason_is_told check (length(btrim(reason)) >= 10),
      language text not null constraint exports_language_known check (language in ('en', 'es')),
      -- counted before the first one left
      rows integer not null constraint exports_rows_not_negative check (rows >= 0)
    );
    create index exports_by_member on exports (member_id, at);
    -- files that left whole; one that is not here broke off
    create table exports_sent (
      export_id uuid primary key constraint exports_sent_export_exists references exports,
      rows integer not null,
      at timestamptz not null default now()
    );
    alter table settings
      add column daily_exports integer not null default 10
        constraint settings_daily_exports_not_negative check (daily_exports >= 0),
      add column daily_export_rows integer not null default 20000
        constraint settings_daily_export_rows_not_negative check (daily_export_rows >= 0);

    grant select on audit_chain, audit_head, audit_checks, exports, exports_sent to condado_app;
    grant insert, update on audit_checks to condado_app;
    grant insert on exports, exports_sent to condado_app;
  `.execute(db)
}
