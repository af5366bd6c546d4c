import { type Kysely, sql } from 'kysely'

/** The directory: institutions, the counties they serve, seats, people, tenures, public records. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table institutions (
      id uuid primary key,
      sector text not null constraint institutions_sector_known
        check (sector in ('elected', 'police', 'service', 'business', 'community')),
      kind text not null constraint institutions_kind_is_slug check (kind ~ '^[a-z0-9_]{2,40}$'),
      name text not null constraint institutions_name_not_blank check (btrim(name) <> ''),
      scope text not null constraint institutions_scope_known check (scope in ('local', 'district', 'state')),
      influence smallint not null default 1 constraint institutions_influence_1_to_3 check (influence between 1 and 3),
      website text,
      phone text,
      address text,
      -- public facts of its kind: officers and year, district, party of the seat, ...
      details jsonb not null default '{}',
      source_id text constraint institutions_source_exists references sources,
      source_vintage text,
      -- an edited row is no longer touched by the seeds
      edited_at timestamptz,
      confirmed_at timestamptz,
      created_at timestamptz not null default now(),
      created_by uuid constraint institutions_author_exists references members,
      facts_hash bytea,
      version integer not null default 1,
      -- name and places without accents and case, written by the app
      search text not null
    );
    create index institutions_by_search on institutions using gin (search gin_trgm_ops);
    create index institutions_by_sector on institutions (sector, name, id);
    create index institutions_by_name on institutions (name, id);

    -- none: county unknown
    create table institution_counties (
      institution_id uuid not null constraint institution_counties_institution_exists references institutions,
      county_fips char(5) not null constraint institution_counties_county_exists references counties,
      primary key (institution_id, county_fips)
    );
    create index institution_counties_by_county on institution_counties (county_fips, institution_id);

    create table people (
      id uuid primary key,
      name text not null constraint people_name_not_blank check (btrim(name) <> ''),
      party text,
      email text,
      phone text,
      website text,
      source_id text constraint people_source_exists references sources,
      source_vintage text,
      edited_at timestamptz,
      confirmed_at timestamptz,
      created_at timestamptz not null default now(),
      created_by uuid constraint people_author_exists references members,
      facts_hash bytea,
      version integer not null default 1,
      search text not null
    );
    create index people_by_search on people using gin (search gin_trgm_ops);
    create index people_by_name on people (name, id);

    create table seats (
      id uuid primary key,
      institution_id uuid not null constraint seats_institution_exists references institutions,
      title text not null constraint seats_title_not_blank check (btrim(title) <> ''),
      source_id text constraint seats_source_exists references sources,
      source_vintage text,
      created_at timestamptz not null default now()
    );
    create unique index seats_title_unique on seats (institution_id, lower(title));

    create table tenures (
      id uuid primary key,
      seat_id uuid not null constraint tenures_seat_exists references seats,
      person_id uuid not null constraint tenures_person_exists references people,
      started_on date,
      ended_on date,
      -- the day the term is known to end, when it has not ended yet
      term_ends_on date,
      source_id text constraint tenures_source_exists references sources,
      source_vintage text,
      edited_at timestamptz,
      created_at timestamptz not null default now(),
      constraint tenures_end_after_start check (ended_on >= started_on),
      constraint tenures_term_ends_after_start check (term_ends_on >= started_on)
    );
    create index tenures_by_seat on tenures (seat_id);
    create index tenures_by_person on tenures (person_id);

    create table public_records (
      id uuid primary key,
      kind text not null constraint public_records_kind_is_slug check (kind ~ '^[a-z0-9_]{2,40}$'),
      institution_id uuid not null constraint public_records_institution_exists references institutions,
      title text not null,
      adverse boolean not null,
      dated_on date not null,
      ended_on date,
      -- the day someone last saw it in its source
      seen_on date not null,
      url text,
      details jsonb not null default '{}',
      source_id text not null constraint public_records_source_exists references sources,
      source_vintage text not null,
      recorded_at timestamptz not null default now(),
      edited_at timestamptz,
      constraint public_records_end_after_start check (ended_on >= dated_on)
    );
    create index public_records_by_institution on public_records (institution_id);
  `.execute(db)
}
