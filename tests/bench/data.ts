import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { hashToken, newToken } from '../../server/auth/secrets.ts'

export const contacts = 200_000
export const institutions = 2_000
export const commitments = 20_000

/** One organizer's two regions: what she lists, she may see. */
const regions = ['top-of-alabama', 'north-central']

export interface Ground {
  cookie: string
  memberId: string
  /** the institutions of her regions' counties */
  places: { fips: string; institutionId: string }[]
}

/** Days are relative to today, everything else comes from the row's number: every run has the same rows. */
const statements = [
  `create function bench_id(kind text, n bigint) returns uuid language sql immutable as $$
     select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3)
       || '8' || substr(md5(kind || n), 4, 15))::uuid $$`,
  // any institution but the statewide ones, which have no county
  `create table bench_places as
     select row_number() over (order by i.id) - 1 as turn, i.id, min(ic.county_fips) as county_fips
     from institutions i join institution_counties ic on ic.institution_id = i.id group by i.id`,
  'create unique index on bench_places (turn)',
  `insert into contacts (id, county_fips, institution_id, kind, outcome, happened_on, notes, language,
     sensitivity, author_id, organization_id, recorded_at, facts_hash, notes_sealed)
   select bench_id('contact', n), p.county_fips, p.id,
     (array['meeting', 'call', 'visit', 'message', 'public_event'])[n % 5 + 1],
     case when n % 5 = 0 then 'attempted' else 'held' end, d.day,
     case when n % 50 = 0 then '' else
       repeat('Spoke about jail holds, interpreters and what comes next. ', (n % 8)::int) end,
     case when n % 2 = 0 then 'en' else 'es' end,
     case when n % 50 = 0 then 'restricted' when n % 11 = 0 then 'organization' else 'shared' end,
     m.id, m.organization_id, d.day + interval '20 hours', decode(md5(n::text), 'hex'),
     case when n % 50 = 0 then decode(repeat(md5(n::text), 15), 'hex') end
   from generate_series(1, ${contacts}) n
   join bench_places p on p.turn = (n * 7919) % (select count(*) from bench_places)
   join (select row_number() over (order by id) - 1 as turn, id, organization_id from members) m
     on m.turn = n % 200
   cross join lateral (select current_date - 2 - (n * 31 % 1000)::int as day) d`,
  `insert into contact_institutions (contact_id, institution_id, position)
   select id, institution_id, 1 from contacts`,
  `insert into participants (contact_id, position, member_id, role) select id, 1, author_id, 'led' from contacts`,
  `insert into assessments (id, contact_id, institution_id, value, assessed_on, basis, author_id, recorded_at)
   select bench_id('assessment', n), c.id, c.institution_id, n % 5 + 1, c.happened_on, 'What they said', c.author_id,
     c.recorded_at
   from (select row_number() over (order by id) as n, * from contacts where outcome = 'held') c where n % 3 = 0`,
  `insert into commitments (id, contact_id, institution_id, text, made_on, due_on, evidence, county_fips,
     sensitivity, author_id, organization_id, recorded_at)
   select bench_id('commitment', n), c.id, c.institution_id, 'Will send the written policy on detainers', c.happened_on,
     case when n % 3 > 0 then c.happened_on + 30 end, 'witnessed', c.county_fips, c.sensitivity, c.author_id,
     c.organization_id, c.recorded_at
   from (select row_number() over (order by id) as n, * from contacts where outcome = 'held') c
   where n % 8 = 0 limit ${commitments}`,
  `insert into commitment_events (id, commitment_id, kind, happened_on, note, author_id, recorded_at)
   select bench_id('progress', row_number() over (order by id)), id, 'progress', made_on, 'A draft', author_id, recorded_at
   from commitments`,
  `insert into commitment_events (id, commitment_id, kind, verdict, happened_on, note, author_id, recorded_at)
   select bench_id('proposal', n), id, 'verdict_proposed', (array['kept', 'partly_kept', 'broken'])[n % 3 + 1],
     made_on + 1, 'Seen', author_id, recorded_at + interval '1 day'
   from (select row_number() over (order by id) as n, * from commitments) k where n % 2 = 0`,
  `insert into commitment_events (id, commitment_id, kind, verdict, proposal_id, proposed_by, happened_on, author_id,
     recorded_at)
   select bench_id('verdict', row_number() over (order by e.id)), e.commitment_id, 'verdict_confirmed', e.verdict, e.id,
     e.author_id, e.happened_on, (select id from members where id <> e.author_id order by id limit 1), e.recorded_at
   from commitment_events e where e.kind = 'verdict_proposed'`,
  `insert into asks (id, institution_id, text, asked_on, county_fips, author_id, organization_id)
   select bench_id('ask', n), p.id, 'Hold nobody without a judge', current_date - 2 - (n % 300)::int,
     p.county_fips, m.id, m.organization_id
   from generate_series(1, 2000) n join bench_places p on p.turn = n % (select count(*) from bench_places)
   cross join (select id, organization_id from members order by id limit 1) m`,
  `insert into audit (member_id, action, subject, subject_id)
   select author_id, 'logged', 'contact', id::text from contacts`,
  // what the bare server writes into: one row for a contact with its assessment and its promise
  `create table bench_contacts (id uuid primary key, county_fips char(5) not null, institution_id uuid not null,
     kind text not null, outcome text not null, happened_on date not null, notes text not null, language text not null,
     sensitivity text not null, author_id uuid not null, value smallint not null, promise text not null, due_on date,
     recorded_at timestamptz not null default now())`,
]

/**
 * Fills a migrated and seeded database to the size of the promise, and lets an organizer in. The rows are right by
 * construction: to check their references one by one would take longer than the measuring.
 */
export async function generate(superuser: pg.PoolConfig): Promise<Ground> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await members(client)
    await moreInstitutions(client)
    for (const text of statements) await client.query(text)
    await client.query('vacuum analyze')
    return await enter(client)
  } finally {
    await client.end()
  }
}

async function members(client: pg.Client): Promise<void> {
  await client.query(`insert into organizations (id, name)
    select md5('organization' || n)::uuid, 'Organization ' || n from generate_series(1, 6) n`)
  await client.query(`insert into members (id, organization_id, name, roles)
    select md5('member' || n)::uuid, md5('organization' || n % 6 + 1)::uuid, 'Member ' || n, '{organizer}'
    from generate_series(1, 200) n`)
}

/** Businesses in every county, until there are as many institutions as promised. */
async function moreInstitutions(client: pg.Client): Promise<void> {
  await client.query(`
    insert into institutions (id, sector, kind, name, scope, search)
    select md5('institution' || n)::uuid, 'business', 'employer', c.name || ' Employer ' || n, 'local',
      lower(c.name || ' employer ' || n || ' business empresa empleador ' || c.name)
    from generate_series(1, ${institutions} - (select count(*) from institutions)) n
    join (select row_number() over (order by fips) - 1 as turn, name from counties) c on c.turn = n % 67`)
  await client.query(`
    insert into institution_counties (institution_id, county_fips)
    select i.id, c.fips from institutions i join counties c on i.name like c.name || ' Employer %'
    where i.kind = 'employer'`)
}

async function enter(client: pg.Client): Promise<Ground> {
  const token = newToken()
  const memberId = '7f000000-0000-7000-8000-000000000001'
  await client.query(
    `insert into members (id, organization_id, name, roles)
     select $1, min(id::text)::uuid, 'Organizer', '{organizer}' from organizations`,
    [memberId],
  )
  await client.query(`insert into member_regions select $1, unnest($2::text[])`, [
    memberId,
    regions,
  ])
  const passkeyId = randomUUID()
  await client.query(
    `insert into passkeys (id, member_id, credential_id, public_key, sign_count, backed_up, name)
     values ($1, $2, 'bench', 'bench', 0, false, 'A phone')`,
    [passkeyId, memberId],
  )
  await client.query(
    `insert into sessions (id, member_id, token_hash, expires_at, how, passkey_id)
     values ($1, $2, $3, now() + interval '1 hour', 'passkey', $4)`,
    [randomUUID(), memberId, hashToken(token), passkeyId],
  )
  const { rows } = await client.query<Ground['places'][number]>(
    `select c.fips, p.id as "institutionId"
     from counties c join bench_places p on p.county_fips = c.fips
     where c.region_id = any($1) order by p.turn`,
    [regions],
  )
  return { cookie: `__Host-condado=${token}`, memberId, places: rows }
}
