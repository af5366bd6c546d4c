import type pg from 'pg'
import { outlinesOf } from '../../../server/state/atlas.ts'
import { knownStates } from '../../../server/state/known-states.ts'
import { namedIn } from '../../../server/state/outlines.ts'

/** Ten institutions a county, as a coalition knows them after its first year. */
const institutionsEach = 10

/** Every state with its counties, from the same atlas as `state add`. @returns how many counties there are */
export async function makeNation(client: pg.ClientBase): Promise<number> {
  const states = knownStates()
  const counties = states.flatMap(({ fips }) =>
    namedIn(outlinesOf(fips)).map((county) => ({ ...county, state: fips })),
  )
  await client.query(tables)
  for (const { fips } of states) {
    for (const table of partitioned) {
      await client.query(
        `create table ${table}_${fips} partition of ${table} for values in ('${fips}')`,
      )
    }
  }
  await client.query(
    `insert into nation_counties (turn, fips, name, state)
     select ordinality - 1, fips, name, state
     from rows from (jsonb_to_recordset($1::jsonb) as (fips text, name text, state text)) with ordinality`,
    [JSON.stringify(counties)],
  )
  await client.query(`
    insert into nation_institutions (state, id, county_fips, name, influence)
    select state, nation_id('institution', turn * ${institutionsEach} + k), fips, name || ' ' || k, k % 3 + 1
    from nation_counties, generate_series(0, ${institutionsEach - 1}) k`)
  await client.query('analyze')
  return counties.length
}

/** Contacts number `from` to `to`, and an assessment with every third: the same rows in every run. */
export async function addContacts(client: pg.ClientBase, from: number, to: number): Promise<void> {
  await client.query(
    `insert into nation_contacts (state, id, county_fips, institution_id, kind, outcome, happened_on, notes, author_id,
       recorded_at, facts_hash)
     select c.state, nation_id('contact', n), c.fips,
       nation_id('institution', c.turn * ${institutionsEach} + n % ${institutionsEach}),
       (array['meeting', 'call', 'visit', 'message'])[n % 4 + 1], case when n % 5 = 0 then 'attempted' else 'held' end,
       d.day, repeat('Spoke about jail holds and what comes next. ', (n % 5)::int), nation_id('member', n % 200),
       d.day + interval '20 hours', decode(md5(n::text), 'hex')
     from generate_series($1::bigint, $2::bigint) n
     join nation_counties c on c.turn = (n * 7919) % (select count(*) from nation_counties)
     cross join lateral (select date '2026-11-24' - (n * 31 % 1000)::int as day) d`,
    [from, to],
  )
  await client.query(
    `insert into nation_assessments (state, id, institution_id, value, assessed_on)
     select c.state, nation_id('assessment', n),
       nation_id('institution', c.turn * ${institutionsEach} + n % ${institutionsEach}), n % 5 + 1,
       date '2026-11-24' - (n * 31 % 1000)::int
     from generate_series($1::bigint, $2::bigint) n
     join nation_counties c on c.turn = (n * 7919) % (select count(*) from nation_counties)
     where n % 3 = 0`,
    [from, to],
  )
}

const partitioned = ['nation_institutions', 'nation_contacts', 'nation_assessments'] as const

/** What has to change for a network: the state stands in the key, and before everything else in each index. */
const tables = `
  create function nation_id(kind text, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3)
      || '8' || substr(md5(kind || n), 4, 15))::uuid $$;
  create table nation_counties (turn int unique, fips char(5) primary key, name text not null, state char(2) not null);
  create table nation_institutions (state char(2) not null, id uuid not null, county_fips char(5) not null,
    name text not null, influence smallint not null, primary key (state, id)) partition by list (state);
  create table nation_contacts (state char(2) not null, id uuid not null, county_fips char(5) not null,
    institution_id uuid not null, kind text not null, outcome text not null, happened_on date not null,
    notes text not null, author_id uuid not null, recorded_at timestamptz not null default now(),
    facts_hash bytea not null, primary key (state, id)) partition by list (state);
  create index on nation_contacts (county_fips, happened_on desc, id desc);
  create index on nation_contacts (happened_on desc, id desc);
  create table nation_assessments (state char(2) not null, id uuid not null, institution_id uuid not null,
    value smallint not null, assessed_on date not null, recorded_at timestamptz not null default now(),
    primary key (state, id)) partition by list (state);
  create index on nation_assessments (institution_id, assessed_on desc, recorded_at desc) include (value);`
