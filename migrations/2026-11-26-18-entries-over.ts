import { type Kysely, sql } from 'kysely'

/** Entries from phones that nobody settles: their time ends like that of other words. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table deliveries
      drop constraint deliveries_state_known,
      add constraint deliveries_state_known
        check (state in ('received', 'confirmed', 'aside', 'given_up', 'erased')),
      drop constraint deliveries_kept_until_settled,
      add constraint deliveries_kept_until_settled
        check ((envelope is null) = (state in ('confirmed', 'given_up', 'erased')));
    drop index deliveries_open;
    -- what its author is told of
    create index deliveries_open on deliveries (member_id, received_at)
      where state in ('received', 'aside', 'erased');

    -- Sealed by a phone, an entry does not say what kind of words it holds: it goes when the shortest of all periods
    -- has passed since it arrived.
    create function condado_erase_entries(today date) returns integer language plpgsql security definer
      set search_path = pg_catalog, public as $$
    declare
      was text := coalesce(current_setting('condado.keeper', true), '');
      erased integer := 0;
    begin
      perform set_config('condado.keeper', 'retention', true);
      if not exists (select from legal_holds where lifted_at is null) then
        update deliveries set envelope = null, state = 'erased', settled_at = now()
          where state in ('received', 'aside')
            and (received_at at time zone 'America/Chicago')::date + (select min(days) from retention) <= today;
        get diagnostics erased = row_count;
      end if;
      perform set_config('condado.keeper', was, true);
      return erased;
    end $$;
    revoke execute on function condado_erase_entries from public;
    grant execute on function condado_erase_entries to condado_app;
  `.execute(db)
}
