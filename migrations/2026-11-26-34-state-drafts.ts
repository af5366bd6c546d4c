import { type Kysely, sql } from 'kysely'

/** Each quarter's drafts are prepared for the leads of their regions; from now on one of the whole state for leadership, too. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create unique index reports_prepared_once_of_the_state on reports (from_day, to_day)
      where author_id is null and scope = 'state';

    -- a draft in the name of nobody, where there is somebody to write it and something to report: for the lead of a region, or
    -- for leadership, of the whole state, when the region is null
    create or replace function condado_prepare_report(its_id uuid, region text, first date, last date) returns boolean
      language plpgsql security definer set search_path = pg_catalog, public as $$
    declare
      was text := coalesce(current_setting('condado.keeper', true), '');
      made boolean;
    begin
      perform set_config('condado.keeper', 'reports', true);
      insert into reports (id, scope, region_ids, period, from_day, to_day, languages)
      select its_id, case when region is null then 'state' else 'regions' end,
        array_remove(array[region], null), 'quarter', first, last, array['en', 'es']
      where exists (select from members m where m.deactivated_at is null
          and case when region is null then 'leadership' = any (m.roles)
            else 'lead' = any (m.roles)
              and exists (select from member_regions r where r.member_id = m.id and r.region_id = region) end)
        and exists (select from contacts c join counties on counties.fips = c.county_fips
          where (region is null or counties.region_id = region) and c.happened_on <= last and c.removed_at is null)
      on conflict do nothing;
      made := found;
      perform set_config('condado.keeper', was, true);
      return made;
    end $$;
  `.execute(db)
}
