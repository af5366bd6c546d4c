import { type Kysely, sql } from 'kysely'

/**
 * The territory is changed on screen: regions are added, renamed and retired, counties move from one to another. What a
 * move takes from whose eyes is counted before, by numbers alone.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw([regions, counting].join('\n')).execute(db)
}

const regions = `
  alter table regions add column version integer not null default 1,
    add column created_at timestamptz not null default now(),
    -- it has no county any more, and is offered nowhere; reports about it go on naming it
    add column retired_at timestamptz,
    add constraint regions_name_not_blank check (btrim(name) <> '');
  -- of its region, for If-Match; and since when it is where members put it: there the seeds leave it
  alter table counties add column region_version integer not null default 1, add column moved_at timestamptz;`

/** Of how many notes a region decides who sees them: by whose they are, and no word or id of any. */
const counting = `
  create function condado_notes_in(county char(5)) returns table (
      kind text, sensitivity text, organization_id uuid, author_id uuid, assignee_id uuid, count bigint)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    keeper text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'counting', true);
    return query
      select 'contacts', c.sensitivity, c.organization_id, c.author_id, null::uuid, count(*) from contacts c
        where c.county_fips = county and c.removed_at is null and c.sensitivity <> 'restricted' group by 2, 3, 4
      union all
      select 'commitments', c.sensitivity, c.organization_id, c.author_id, null::uuid, count(*) from commitments c
        where c.county_fips = county and c.removed_at is null and c.sensitivity <> 'restricted' group by 2, 3, 4
      union all
      select 'followUps', f.sensitivity, f.organization_id, f.author_id, f.assignee_id, count(*) from follow_ups f
        where f.county_fips = county and f.removed_at is null and f.done_at is null and f.sensitivity <> 'restricted'
        group by 2, 3, 4, 5;
    perform set_config('condado.keeper', keeper, true);
  end $$;

  -- those that count the counties of these regions: unfinished, and finished for good
  create function condado_reports_about(regions text[]) returns table (drafts bigint, finals bigint)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    keeper text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'counting', true);
    return query
      select count(*) filter (where r.state <> 'final'), count(*) filter (where r.state = 'final')
      from reports r where r.region_ids && regions and r.removed_at is null;
    perform set_config('condado.keeper', keeper, true);
  end $$;
  revoke execute on function condado_notes_in, condado_reports_about from public;
  grant execute on function condado_notes_in, condado_reports_about to condado_app;`
