import { type Kysely, sql } from 'kysely'

/** What the second factor, recovery by two admins and the list of devices need besides the tables of sign-in. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    -- a second factor counts on every app server at once
    create trigger totp_secrets_notify_access after update of confirmed_at, removed_at on totp_secrets
      for each statement execute function notify_access();

    -- a secret that no longer counts is gone
    alter table totp_secrets
      alter column sealed_secret drop not null,
      add constraint totp_secrets_removed_is_gone check ((removed_at is null) = (sealed_secret is not null));

    -- a link that takes the place of all that was lost
    alter table invites
      drop constraint invites_kind_known,
      add constraint invites_kind_known check (kind in ('setup', 'invite', 'demo', 'recovery')),
      add column recovery_id uuid constraint invites_recovery_exists references recoveries,
      add constraint invites_only_recovery_has_one check (kind = 'recovery' or recovery_id is null);
    -- the application makes such a link only once a second admin has confirmed; the operator has the database anyway
    create function require_confirmed_recovery() returns trigger language plpgsql as $$
    begin
      if new.kind = 'recovery' and current_user = 'condado_app' and not exists (
        select from recoveries
        where id = new.recovery_id and member_id = new.member_id
          and confirmed_at is not null and cancelled_at is null)
      then
        raise exception 'a recovery has to be confirmed first'
          using errcode = '23514', constraint = 'invites_recovery_is_confirmed';
      end if;
      return new;
    end $$;
    create trigger invites_recovery_is_confirmed before insert or update of kind, recovery_id, member_id on invites
      for each row execute function require_confirmed_recovery();
    alter table recoveries
      add column reason text not null default '' constraint recoveries_reason_length check (length(reason) <= 500),
      -- when the member saw that it happened
      add column told_at timestamptz;

    -- what its browser says of itself: screens say it in words
    alter table known_devices drop constraint known_devices_name_length;
    alter table known_devices rename column name to user_agent;
    alter table known_devices
      add constraint known_devices_user_agent_length check (length(user_agent) <= 300);
    -- the device a passkey was made on: it goes when the device is lost
    alter table passkeys
      add column device_id uuid constraint passkeys_device_exists references known_devices;
    create index passkeys_by_device on passkeys (device_id);
    create index sessions_by_device on sessions (device_id);

    create index sign_in_tries_by_device on sign_in_tries (device_id, seq) where device_id is not null;
    create index sign_in_tries_of_strangers on sign_in_tries (at) where device_id is null and not succeeded;
  `.execute(db)
}
