import { type Kysely, sql } from 'kysely'

/**
 * What phones hand over: entries sealed to the server, kept until they stand in the records or their author has
 * decided; and the keys of what phones keep, one a device, so that losing the key is losing what it sealed.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table phone_keys (
      device_id uuid primary key constraint phone_keys_device_exists references known_devices,
      member_id uuid not null constraint phone_keys_member_exists references members,
      -- under the keyring, which is outside the database
      sealed bytea not null,
      created_at timestamptz not null default now()
    );
    create table deliveries (
      id uuid primary key,
      member_id uuid not null constraint deliveries_member_exists references members,
      device_id uuid constraint deliveries_device_exists references known_devices,
      -- gone as soon as it says nothing that the records do not say
      envelope jsonb,
      -- never goes: whoever sends it again after years is told that it has arrived
      hash bytea not null constraint deliveries_hash_is_sha256 check (octet_length(hash) = 32),
      state text not null constraint deliveries_state_known
        check (state in ('received', 'confirmed', 'aside', 'given_up')),
      -- of each operation a status, ids, codes and names of fields: no words
      answers jsonb not null default '[]',
      received_at timestamptz not null default now(),
      settled_at timestamptz,
      constraint deliveries_kept_until_settled check ((envelope is null) = (state in ('confirmed', 'given_up')))
    );
    create index deliveries_open on deliveries (member_id, received_at) where envelope is not null;

    alter table phone_keys enable row level security, force row level security;
    create policy phone_keys_kept on phone_keys to current_user
      using ((select condado_kept())) with check ((select condado_kept()));
    create policy phone_keys_own on phone_keys to condado_app
      using (member_id = (select condado_member())) with check (member_id = (select condado_member()));
    alter table deliveries enable row level security, force row level security;
    create policy deliveries_kept on deliveries to current_user
      using ((select condado_kept())) with check ((select condado_kept()));
    create policy deliveries_own on deliveries to condado_app
      using (member_id = (select condado_member())) with check (member_id = (select condado_member()));
    grant select, insert, delete on phone_keys to condado_app;
    grant select, insert on deliveries to condado_app;
    grant update (envelope, state, answers, settled_at) on deliveries to condado_app;
  `.execute(db)
}
