import type pg from 'pg'

/** Ids of one sound row in every table of the work, which each test spoils in its own way. */
export const base = {
  organization: '019aa000-0000-7000-8000-000000000001',
  member: '019aa000-0000-7000-8000-000000000002',
  second: '019aa000-0000-7000-8000-000000000003',
  contact: '019aa000-0000-7000-8000-000000000004',
  commitment: '019aa000-0000-7000-8000-000000000005',
  proposal: '019aa000-0000-7000-8000-000000000006',
  institution: '019aa000-0000-7000-8000-000000000007',
  person: '019aa000-0000-7000-8000-000000000008',
  fresh: '019aa000-0000-7000-8000-000000000009',
}

/** Into a database with Alabama's reference data, in one transaction, as whoever `client` is. */
export async function insertBaseRows(client: pg.Client): Promise<void> {
  const { organization, member, second, contact, commitment, proposal, institution, person } = base
  await client.query(`
    begin;
    insert into organizations (id, name) values ('${organization}', 'Ours');
    insert into members (id, organization_id, name, roles) values
      ('${member}', '${organization}', 'Ana', '{lead}'), ('${second}', '${organization}', 'Luz', '{lead}');
    insert into invites (id, member_id, kind, token_hash, expires_at)
      values (gen_random_uuid(), '${member}', 'invite', 'x', now() + interval '1 day');
    insert into words (key, en, es) values ('sector.police', 'Police', 'Policía'), ('tag.sound', 'Sound', 'Firme'),
      ('contactKind.call__sound', 'Sound', 'Firme'), ('recordKind.vote__sound', 'Sound', 'Firme'),
      ('recordKind.287g__sound', 'Sound', 'Firme');
    insert into word_changes (key, version, en, es, retired, member_id)
      values ('sector.police', 1, 'Police', 'Policía', false, '${member}');
    insert into institutions (id, sector, kind, name, scope, search)
      values ('${institution}', 'business', 'shop', 'Shop', 'local', 'shop');
    insert into people (id, name, search) values ('${person}', 'Jordan', 'jordan');
    insert into seats (id, institution_id, title) values ('${person}', '${institution}', 'Owner');
    insert into tenures (id, seat_id, person_id, started_on, ended_on, term_ends_on)
      values ('${person}', '${person}', '${person}', '2024-01-01', '2025-01-01', '2025-01-01');
    insert into public_records (id, kind, institution_id, title, adverse, dated_on, seen_on, source_id, source_vintage)
      select '${person}', 'ordinance', '${institution}', 'x', true, '2025-01-01', '2025-01-01', id, '2025' from sources limit 1;
    insert into contacts (id, county_fips, institution_id, kind, outcome, happened_on, language, sensitivity,
        author_id, organization_id, facts_hash)
      values ('${contact}', '01095', '${institution}', 'visit', 'held', '2026-01-01', 'en', 'shared',
        '${member}', '${organization}', '');
    insert into contact_institutions values ('${contact}', '${institution}', 1);
    insert into participants values ('${contact}', 1, '${member}', null, 'led'), ('${contact}', 2, null, '${person}', 'theirs');
    insert into assessments (id, contact_id, institution_id, value, assessed_on, author_id)
      values ('${contact}', '${contact}', '${institution}', 3, '2026-01-01', '${member}');
    insert into campaigns (id, name_en, name_es, level, starts_on, created_by)
      values ('${contact}', 'Keep', 'Cumplir', 'local', '2026-01-01', '${member}');
    insert into asks (id, campaign_id, institution_id, text, asked_on, author_id)
      values ('${contact}', '${contact}', '${institution}', 'x', '2026-01-01', '${member}');
    insert into answers (id, ask_id, answer, answered_on, author_id)
      values ('${contact}', '${contact}', 'yes', '2026-01-02', '${member}');
    insert into commitments (id, contact_id, institution_id, text, made_on, due_on, evidence, county_fips,
        sensitivity, author_id, organization_id)
      values ('${commitment}', '${contact}', '${institution}', 'x', '2026-01-01', '2026-02-01', 'private', '01095',
        'shared', '${member}', '${organization}');
    insert into commitment_events (id, commitment_id, kind, verdict, happened_on, note, author_id)
      values ('${proposal}', '${commitment}', 'verdict_proposed', 'kept', '2026-02-01', 'seen', '${member}');
    insert into follow_ups (id, contact_id, county_fips, sensitivity, text, due_on, assignee_id, author_id, organization_id)
      values ('${contact}', '${contact}', '01095', 'shared', 'x', '2026-02-01', '${member}', '${member}', '${organization}');
    insert into versions (record, record_id, version, said, words)
      values ('contact', '${contact}', 1, '{}', '{}');
    insert into conflicts (id, record, record_id, field, kind, base_version, said, member_id)
      values ('${contact}', 'contact', '${contact}', 'notes', 'field', 1, '{}', '${member}');
    insert into votes (ask_id, vote, author_id) values ('${contact}', 'yes', '${member}');
    insert into milestones (id, commitment_id, text, author_id)
      values ('${contact}', '${commitment}', 'A draft', '${member}');
    insert into evidence_files (id, commitment_id, name, type, content, size, facts_hash, author_id)
      values ('${contact}', '${commitment}', 'letter.pdf', 'application/pdf', 'x', 1, 'x', '${member}');
    insert into overrides (id, county_fips, aspect, value, reason, set_on, expires_on, author_id, facts_hash)
      values ('${contact}', '01095', 'alliance', 'ally', 'x', '2026-01-01', '2026-03-01', '${member}', 'x');
    insert into turnovers (id, seat_id, outcome, happened_on, before_tenure_id, author_id, facts_hash)
      values ('${contact}', '${person}', 'vacant', '2025-01-01', '${person}', '${member}', 'x');
    insert into record_imports (id, kind, source_id, file_name, seen_on, added, seen_again, author_id, facts_hash)
      select '${contact}', '287g', id, 'list.csv', '2026-01-01', 1, 0, '${member}', 'x' from sources limit 1;
    insert into totp_secrets (id, member_id, sealed_secret) values ('${contact}', '${member}', 'x');
    insert into known_devices (id, member_id, token_hash) values ('${contact}', '${member}', 'x');
    insert into passkeys (id, member_id, credential_id, public_key, sign_count, backed_up, name)
      values ('${contact}', '${member}', 'x', 'x', 0, false, 'My phone');
    insert into sessions (id, member_id, token_hash, expires_at, how, passkey_id)
      values ('${contact}', '${member}', 'x', now() + interval '1 hour', 'passkey', '${contact}');
    insert into challenges (challenge_hash, purpose, member_id, expires_at)
      values ('x', 'prove', '${member}', now() + interval '5 minutes');
    insert into recovery_codes (id, member_id, code_hash) values ('${contact}', '${member}', 'x');
    insert into recoveries (id, member_id, asked_by, expires_at)
      values ('${contact}', '${member}', '${second}', now() + interval '1 day');
    insert into audit_checks (id, member_id) values ('${contact}', '${member}');
    insert into exports (id, member_id, what, filters, reason, language, rows)
      values ('${contact}', '${member}', 'contacts', '{}', 'For the board', 'en', 1);
    insert into exports_sent (export_id, rows) values ('${contact}', 1);
    insert into audit (member_id, action, subject, subject_id) values ('${member}', 'logged', 'contact', '${contact}');
    insert into phone_keys (device_id, member_id, sealed) values ('${contact}', '${member}', 'x');
    insert into deliveries (id, member_id, device_id, envelope, hash, state)
      values ('${contact}', '${member}', '${contact}', '{}', sha256('x'), 'received');
    insert into calendar_feeds (id, member_id, token_hash) values ('${contact}', '${member}', sha256('x'));
    insert into digest_addresses (member_id, address_sealed, confirmed_at) values ('${member}', 'x', now());
    insert into digest_mails (member_id, week, state, token_hash) values ('${member}', '2026-01-05', 'sent', sha256('x'));
    insert into access_tokens (id, member_id, name, scopes, token_hash, expires_at)
      values ('${contact}', '${member}', 'Newsletter', '{statuses}', sha256('x'), now() + interval '30 days');
    insert into reports (id, scope, region_ids, period, from_day, to_day, languages, author_id, edited_by)
      values ('${contact}', 'regions', '{top-of-alabama}', 'quarter', '2026-01-01', '2026-03-31', '{en}', '${member}',
        '${member}');
    insert into report_texts (report_id, section, language, text, edited_by)
      values ('${contact}', 'summary', 'en', 'x', '${member}');
    insert into report_snapshots (report_id, known_on, rules_version, contents, hash)
      values ('${contact}', '2026-04-01', 1, '{}', sha256('x'));
    insert into report_entries (report_id, position, entry, keys, ids)
      values ('${contact}', 0, 'contact', '{contacts.total}', '{${contact}}');
    insert into report_files (id, report_id, member_id, format, language)
      values ('${contact}', '${contact}', '${member}', 'pdf', 'en');
    insert into report_shares (id, report_id, language, token_hash, created_by, expires_at)
      values ('${contact}', '${contact}', 'en', sha256('x'), '${member}', now() + interval '30 days');
    insert into imports (id, member_id, state, name_sealed, file_hash, sealed_key, book, rows)
      values ('${contact}', '${member}', 'staged', 'x', sha256('x'), 'x', 'x', 1);
    insert into imported (record, record_id, import_id, fingerprint, row_print)
      values ('contact', '${contact}', '${contact}', 'x', 'x');
    insert into imported_lines (contact_id, print, row_print, import_id)
      values ('${contact}', sha256('x'), sha256('x'), '${contact}');
    insert into import_shapes (shape, mapping) values (sha256('x'), '{}');
    insert into import_keys (id, sealed) values ('${contact}', 'x');
    insert into legal_holds (id, reason, set_by) values ('${contact}', 'x', '${member}');
    insert into sealed_keys (record_id, record, wrapped) values ('${contact}', 'contact', 'x');
    insert into duplicates (id, record, away_id, survivor_id, version_before, version_made, member_id, facts_hash)
      values ('${contact}', 'person', '${member}', '${second}', 1, 1, '${member}', 'x');
    insert into duplicate_moves (merge_id, of_table, key, was) values ('${contact}', 'seats', '{}', '{}');
    insert into told_apart (id, record, one_id, other_id, member_id, facts_hash)
      values ('${contact}', 'person', '${member}', '${second}', '${member}', 'x');
    commit`)
}
