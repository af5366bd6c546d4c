import type { Size } from './size.ts'

/** Days are relative to today, everything else comes from the row's number: every run has the same rows. */
export function contactRows({ contacts, commitments }: Size): string[] {
  return [
    `create function bench_id(kind text, n bigint) returns uuid language sql immutable as $$
       select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3)
         || '8' || substr(md5(kind || n), 4, 15))::uuid $$`,
    // any institution but the statewide ones, which have no county
    `create table bench_places as
       select row_number() over (order by i.id) - 1 as turn, i.id, min(ic.county_fips) as county_fips
       from institutions i join institution_counties ic on ic.institution_id = i.id group by i.id`,
    'create unique index on bench_places (turn)',
    `create table bench_members as
       select row_number() over (order by id) - 1 as turn, id, organization_id from members`,
    'create unique index on bench_members (turn)',
    'analyze bench_places, bench_members',
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
     join bench_places p on p.turn = (n::bigint * 7919) % (select count(*) from bench_places)
     join bench_members m on m.turn = n % 200
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
     from generate_series(1, ${Math.max(10_000, contacts / 20)}::bigint) n
     join bench_places p on p.turn = n % (select count(*) from bench_places)
     cross join (select id, organization_id from members order by id limit 1) m`,
    `insert into audit (member_id, action, subject, subject_id)
     select author_id, 'logged', 'contact', id::text from contacts`,
    // positions before the first: what is written from now on begins the chain
    `insert into audit_chain (position, seq, hash) select -seq, seq, sha256(seq::text::bytea) from audit`,
    // what the bare server writes into: one row for a contact with its assessment and its promise
    `create table bench_contacts (id uuid primary key, county_fips char(5) not null, institution_id uuid not null,
       kind text not null, outcome text not null, happened_on date not null, notes text not null, language text not null,
       sensitivity text not null, author_id uuid not null, value smallint not null, promise text not null, due_on date,
       recorded_at timestamptz not null default now())`,
  ]
}
