import type { Size } from './size.ts'

/** What else grows while people work: next steps, answers, what was said before, who came in. */
export function furtherRows({ contacts, institutions }: Size): string[] {
  const some = (share: number, least: number) => Math.max(least, Math.floor(contacts / share))
  return [
    `insert into contact_readers (contact_id, member_id)
     select id, author_id from contacts where sensitivity = 'restricted'`,
    // their keys are gone: nothing here was ever sealed
    `insert into sealed_keys (record_id, record, destroyed_at, why)
     select id, 'contact', now(), 'expired' from contacts where sensitivity = 'restricted'`,
    `insert into people (id, name, search)
     select bench_id('person', n), 'Person ' || n, 'person ' || n from generate_series(1, ${institutions}) n`,
    `insert into seats (id, institution_id, title)
     select bench_id('seat', n), p.id, 'Office ' || n from generate_series(1, ${institutions}) n
     join bench_places p on p.turn = n % (select count(*) from bench_places)`,
    `insert into tenures (id, seat_id, person_id, started_on, ended_on)
     select bench_id('tenure', n), bench_id('seat', n), bench_id('person', n), current_date - 900,
       case when n % 4 = 0 then current_date - 20 end
     from generate_series(1, ${institutions}) n`,
    `insert into turnovers (id, seat_id, outcome, happened_on, before_tenure_id, author_id, facts_hash)
     select bench_id('turnover', n), bench_id('seat', n), 'vacant', current_date - 20, bench_id('tenure', n), m.id, 'x'
     from generate_series(4, ${institutions}, 4) n cross join (select id from members order by id limit 1) m`,
    `insert into participants (contact_id, position, person_id, role)
     select c.id, 2, bench_id('person', c.n % ${institutions} + 1), 'theirs'
     from (select row_number() over (order by id) as n, id from contacts) c where n % 4 = 0`,
    `insert into campaigns (id, name_en, name_es, level, starts_on, created_by, facts_hash)
     select bench_id('campaign', n), 'Campaign ' || n, 'Campaña ' || n, 'local', current_date - 200, m.id, 'x'
     from generate_series(1, 500) n cross join (select id from members order by id limit 1) m`,
    `insert into asks (id, campaign_id, institution_id, text, asked_on, author_id)
     select bench_id('target', n), bench_id('campaign', n % 500 + 1), p.id, 'Hold nobody without a judge', current_date - 100, m.id
     from generate_series(1, 10000) n join bench_places p on p.turn = n % (select count(*) from bench_places)
     cross join (select id from members order by id limit 1) m`,
    `insert into answers (id, ask_id, answer, answered_on, author_id)
     select bench_id('answer', row_number() over (order by id)), id,
       (array['yes', 'leaning_yes', 'undecided', 'no'])[row_number() over (order by id) % 4 + 1], asked_on, author_id
     from asks where asked_on is not null`,
    `insert into votes (ask_id, vote, author_id)
     select id, 'yes', author_id from asks where campaign_id is not null`,
    `insert into milestones (id, commitment_id, text, author_id)
     select bench_id('milestone', n), id, 'A draft', author_id
     from (select row_number() over (order by id) as n, * from commitments where sensitivity <> 'restricted') k where n % 2 = 0`,
    `insert into evidence_files (id, commitment_id, name, type, content, size, facts_hash, author_id)
     select bench_id('file', n), id, 'letter.png', 'image/png', decode(repeat('00', 200), 'hex'), 200, 'x', author_id
     from (select row_number() over (order by id) as n, * from commitments where sensitivity <> 'restricted') k where n % 4 = 0`,
    `insert into commitment_events (id, commitment_id, kind, happened_on, note, file_id, author_id, recorded_at)
     select bench_id('proof', row_number() over (order by f.id)), f.commitment_id, 'evidence', k.made_on, 'A letter', f.id,
       k.author_id, k.recorded_at
     from evidence_files f join commitments k on k.id = f.commitment_id`,
    `insert into follow_ups (id, contact_id, institution_id, county_fips, sensitivity, text, due_on, assignee_id,
       author_id, organization_id, recorded_at, done_at, done_by)
     select bench_id('step', n), c.id, c.institution_id, c.county_fips, c.sensitivity, 'Call again', c.happened_on + 30,
       c.author_id, c.author_id, c.organization_id, c.recorded_at,
       case when n % 10 > 0 then c.recorded_at end, case when n % 10 > 0 then c.author_id end
     from (select row_number() over (order by id) as n, * from contacts where sensitivity <> 'restricted') c where n % 5 = 0`,
    `insert into versions (record, record_id, version, said, words, sensitivity, county_fips, author_id, organization_id, changed_by)
     select 'contact', id, 1, '{}', '{}', sensitivity, county_fips, author_id, organization_id, author_id
     from (select row_number() over (order by id) as n, * from contacts where sensitivity <> 'restricted') c where n % 20 = 7`,
    `update contacts set version = 2 where id in (select record_id from versions)`,
    `insert into earlier_facts (kind, id, known_until, institution_ids, facts)
     select 'contact', id, recorded_at + interval '1 day', array[institution_id], jsonb_build_object(
       'happened_on', happened_on, 'outcome', outcome, 'recorded_at', recorded_at, 'removed_at', null)
     from (select row_number() over (order by id) as n, * from contacts) c where n % 25 = 7`,
    `insert into conflicts (id, record, record_id, field, kind, base_version, said, sensitivity, county_fips, author_id,
       organization_id, member_id, recorded_at, decided_at, decided_by, decision)
     select bench_id('conflict', n), 'contact', id, 'notes', 'field', 1, '"x"', sensitivity, county_fips, author_id,
       organization_id, author_id, recorded_at, recorded_at, author_id, 'stored'
     from (select row_number() over (order by id) as n, * from contacts where sensitivity <> 'restricted') c
     where n % ${Math.min(200, Math.max(1, Math.floor(contacts / 2_000)))} = 0`,
    `insert into pack_changes (kind, record_id, county_fips, sensitivity, author_id, organization_id, at)
     select 'contact', id, county_fips, sensitivity, author_id, organization_id, now()
     from (select row_number() over (order by id) as n, * from contacts) c where n % 10 = 0`,
    `insert into public_records (id, kind, institution_id, title, adverse, dated_on, seen_on, source_id, source_vintage)
     select bench_id('record', n), 'ordinance', p.id, 'Ordinance ' || n, false, current_date - (n % 900)::int, current_date,
       (select min(id) from sources), '2026'
     from generate_series(1, ${some(500, 1_000)}) n
     join bench_places p on p.turn = n % (select count(*) from bench_places)`,
    `insert into overrides (id, county_fips, aspect, value, reason, set_on, expires_on, author_id, facts_hash)
     select bench_id('override', n), c.fips, 'alliance', 'ally', 'x', current_date - 400, current_date - 350, m.id, 'x'
     from generate_series(1, 2000) n
     join (select row_number() over (order by fips) - 1 as turn, fips from counties) c on c.turn = n % 67
     cross join (select id from members order by id limit 1) m`,
    `insert into known_devices (id, member_id, token_hash)
     select bench_id('device', n), m.id, sha256(('device' || n)::bytea)
     from generate_series(1, ${some(50, 1_000)}) n join bench_members m on m.turn = n % 200`,
    `insert into sessions (id, member_id, token_hash, expires_at, how, device_id)
     select bench_id('session', n), m.id, sha256(('session' || n)::bytea), now() - interval '1 day', 'demo', null
     from generate_series(1, ${some(50, 1_000)}) n join bench_members m on m.turn = n % 200`,
    `insert into sign_in_tries (login_hash, address_hash, succeeded)
     select sha256(('login' || n % 200)::bytea), sha256(('address' || n)::bytea), true
     from generate_series(1, ${some(50, 1_000)}) n`,
    `insert into deliveries (id, member_id, hash, state, answers, settled_at)
     select bench_id('delivery', n), author_id, sha256(id::text::bytea), 'confirmed', '[]', now()
     from (select row_number() over (order by id) as n, * from contacts) c where n % 10 = 0`,
    `insert into exports (id, member_id, what, filters, reason, language, rows, at)
     select bench_id('export', n), m.id, 'contacts', '{}', 'For the board', 'en', 1, now() - interval '9 days'
     from generate_series(1, 1000) n join bench_members m on m.turn = n % 200`,
    `insert into exports_sent (export_id, rows) select id, 1 from exports`,
    // of imports that are not here: their names would be sealed
    `insert into imported (record, record_id, import_id, fingerprint, row_print)
     select 'contact', id, bench_id('import', n % 1000 + 1), facts_hash, facts_hash
     from (select row_number() over (order by id) as n, * from contacts) c where n % 10 = 0`,
    `insert into imported_lines (contact_id, print, row_print, import_id)
     select record_id, sha256(fingerprint), sha256(row_print), import_id from imported where record = 'contact'`,
    `insert into duplicates (id, record, away_id, survivor_id, version_before, version_made, member_id, merged_at,
       facts_hash, undone_at, undone_by)
     select bench_id('merge', n), 'person', bench_id('person', n), bench_id('person', n + 1), 1, 2, m.id,
       now() - interval '9 days', 'x', now() - interval '8 days', m.id
     from generate_series(1, 1000) n cross join (select id from members order by id limit 1) m`,
    `insert into told_apart (id, record, one_id, other_id, member_id, facts_hash)
     select bench_id('apart', n), 'person', bench_id('person', n), bench_id('person', n + 1), m.id, 'x'
     from generate_series(1, 1000) n cross join (select id from members order by id limit 1) m`,
    `insert into reports (id, scope, region_ids, period, from_day, to_day, languages, author_id, edited_by)
     select bench_id('report', n), 'regions', '{top-of-alabama}', 'quarter', current_date - 100, current_date - 10, '{en}',
       m.id, m.id
     from generate_series(1, 1000) n cross join (select id from members order by id limit 1) m`,
  ]
}
