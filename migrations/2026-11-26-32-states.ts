import { type Kysely, sql } from 'kysely'

/**
 * The state a database belongs to. A county's code begins with that of its state, and every record names its county or
 * what stands in one: that is how far any row is from its state.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table states (
      fips char(2) primary key constraint states_fips_shape check (fips ~ '^[0-9]{2}$'),
      code char(2) not null constraint states_code_shape check (code ~ '^[A-Z]{2}$'),
      name_en text not null constraint states_name_en_not_blank check (btrim(name_en) <> ''),
      name_es text not null constraint states_name_es_not_blank check (btrim(name_es) <> ''),
      -- where its days begin at midnight
      time_zone text not null constraint states_time_zone_not_blank check (btrim(time_zone) <> ''),
      -- TopoJSON of its counties; none: they come with the code, in data/geo
      outlines json,
      added_at timestamptz not null default now()
    );
    -- one a database: what a network of states has to change begins here (server/docs/beyond-one-machine.md)
    create unique index states_one on states ((true));
    grant select on states to condado_app;

    -- a database of before is Alabama's
    insert into states (fips, code, name_en, name_es, time_zone)
      select '01', 'AL', 'Alabama', 'Alabama', 'America/Chicago' where exists (select from counties);

    -- of another state's counties hardly more is known at first than where they lie
    alter table counties
      alter column county_seat drop not null,
      alter column largest_municipality drop not null,
      alter column land_area_sq_mi drop not null,
      alter column population_2020 drop not null,
      alter column population_2025 drop not null,
      alter column hispanic_2020 drop not null,
      alter column hispanic_pct_2020 drop not null,
      alter column foreign_born drop not null,
      alter column foreign_born_pct drop not null,
      alter column limited_english_households drop not null,
      alter column limited_english_households_pct drop not null;
  `.execute(db)
}
