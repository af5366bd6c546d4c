import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keeping } from '../../server/db/keeper.ts'
import { createTestDatabase } from '../setup/database.ts'
import { base, insertBaseRows } from './base-rows.ts'

let owner: pg.Client

beforeAll(async () => {
  const database = await createTestDatabase()
  owner = new pg.Client(keeping(database.owner, 'migration'))
  await owner.connect()
  await insertBaseRows(owner)
})
afterAll(() => owner.end())

/** A conflict that is sound but for what is spoilt. */
function conflict(spoilt: Record<string, string>): string {
  const row = {
    id: base.fresh,
    record: 'contact',
    record_id: base.contact,
    field: 'notes',
    kind: 'field',
    base_version: '1',
    said: '{}',
    member_id: base.member,
    ...spoilt,
  }
  const values = Object.values(row).map((value) => `'${value}'`)
  return `insert into conflicts (${Object.keys(row)}) values (${values})`
}

/** The constraint that refuses a statement at its commit; what was written is undone. */
async function refusedBy(statement: string): Promise<string | undefined> {
  await owner.query('begin')
  try {
    const { rowCount } = await owner.query(statement)
    expect(rowCount, 'the statement has to touch a row').toBeGreaterThan(0)
    await owner.query('set constraints all immediate')
    return 'nothing'
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? String(error)
  } finally {
    await owner.query('rollback')
  }
}

/** An event after the proposal in the base rows. */
function event(columns: Record<string, string | null>): string {
  const row = {
    id: base.fresh,
    commitment_id: base.commitment,
    kind: 'progress',
    happened_on: '2026-03-01',
    author_id: base.second,
    ...columns,
  }
  const values = Object.values(row).map((value) => (value === null ? 'null' : `'${value}'`))
  return `insert into commitment_events (${Object.keys(row)}) values (${values})`
}
const confirmation = {
  kind: 'verdict_confirmed',
  verdict: 'kept',
  proposal_id: base.proposal,
  proposed_by: base.member,
}

/** Of a tag that the base rows know, so that only their number is wrong. */
const tooManyTags = `{${Array(21).fill('sound')}}`

const nonsense: [constraint: string, statement: string][] = [
  ['settings_has_one_row', 'insert into settings (only_row) values (false)'],
  ['settings_thresholds_ascend', 'update settings set fresh_days = 400'],
  [
    'request_counts_used_not_negative',
    "insert into request_counts (key, ends_at, used) values ('x', now(), -1)",
  ],
  [
    'jobs_failures_not_negative',
    "insert into jobs (name, begun_at, failures) values ('x', now(), -1)",
  ],
  ['states_fips_shape', "update states set fips = 'GA'"],
  ['states_code_shape', "update states set code = 'ga'"],
  ['states_name_en_not_blank', "update states set name_en = ' '"],
  ['states_name_es_not_blank', "update states set name_es = ' '"],
  ['states_time_zone_not_blank', "update states set time_zone = ' '"],
  [
    'states_one',
    "insert into states (fips, code, name_en, name_es, time_zone) values ('13', 'GA', 'Georgia', 'Georgia', 'America/New_York')",
  ],
  ['seeds_has_one_row', "insert into seeds values (false, '')"],
  ['sealed_keys_record_known', "update sealed_keys set record = 'secret'"],
  [
    'sealed_keys_why_known',
    "update sealed_keys set wrapped = null, destroyed_at = now(), why = 'mood'",
  ],
  [
    'sealed_keys_destroyed_or_there',
    "update sealed_keys set destroyed_at = now(), why = 'expired'",
  ],
  [
    'sealed_keys_destroyed_for_a_reason',
    'update sealed_keys set wrapped = null, destroyed_at = now()',
  ],
  ['contacts_restricted_is_sealed', "update contacts set sensitivity = 'restricted', notes = 'x'"],
  ['contacts_restricted_is_sealed', "update contacts set notes_sealed = 'x'"],
  ['assessments_clear_or_sealed', "update assessments set basis = 'x', basis_sealed = 'x'"],
  ['commitments_have_words', 'update commitments set text = null'],
  ['commitments_restricted_is_sealed', "update commitments set sensitivity = 'restricted'"],
  ['commitments_restricted_is_sealed', "update commitments set text_sealed = 'x'"],
  ['follow_ups_have_words', 'update follow_ups set text = null'],
  ['follow_ups_restricted_is_sealed', "update follow_ups set sensitivity = 'restricted'"],
  ['follow_ups_restricted_is_sealed', "update follow_ups set text_sealed = 'x'"],
  [
    'asks_restricted_are_wordless',
    `update asks set campaign_id = null, sensitivity = 'restricted', county_fips = '01095',
      organization_id = '${base.organization}'`,
  ],
  ['milestones_have_words', 'update milestones set text = null'],
  ['evidence_files_have_content', 'update evidence_files set content = null'],
  ['commitment_events_clear_or_sealed', event({ note: 'x', words_sealed: 'x' })],
  ['retention_kind_known', "update retention set kind = 'x'"],
  ['retention_sensitivity_known', "update retention set sensitivity = 'x'"],
  ['retention_days_30_to_3650', 'update retention set days = 29'],
  ['retention_state_has_one_row', 'insert into retention_state (only_row) values (false)'],
  ['legal_holds_reason_not_blank', "update legal_holds set reason = ' '"],
  ['legal_holds_lifted_by_someone', 'update legal_holds set lifted_at = now()'],
  ['sources_id_is_slug', "update sources set id = 'Not A Slug'"],
  ['regions_id_is_slug', "insert into regions values ('Not A Slug', 'x')"],
  ['regions_name_unique', "update regions set name = 'the same'"],
  ['words_key_shape', "update words set key = 'x'"],
  ['words_en_not_blank', "update words set en = ' '"],
  ['words_es_not_blank', "update words set es = ' '"],
  [
    'word_changes_word_exists',
    `insert into word_changes values ('sector.x', 9, 'x', 'x', false, '${base.member}')`,
  ],
  [
    'word_changes_member_exists',
    `insert into word_changes values ('sector.police', 9, 'x', 'x', false, '${base.fresh}')`,
  ],
  ['institutions_kind_known', "update institutions set kind = 'church__nowhere'"],
  ['institutions_tags_known', "update institutions set tags = '{nowhere}'"],
  ['contacts_own_kind_fits', "update contacts set own_kind = 'call__sound'"],
  ['contacts_own_kind_known', "update contacts set own_kind = 'visit__nowhere'"],
  ['contacts_tags_known', "update contacts set tags = '{nowhere}'"],
  ['institutions_tags_at_most_20', `update institutions set tags = '${tooManyTags}'`],
  ['contacts_tags_at_most_20', `update contacts set tags = '${tooManyTags}'`],
  ['regions_name_not_blank', "update regions set name = ' ' where id = 'southeast'"],
  ['counties_fips_shape', "update counties set fips = 'abcde' where fips = '01001'"],
  ['counties_region_exists', "update counties set region_id = 'nowhere'"],
  ['organizations_name_not_blank', "update organizations set name = '  '"],
  ['organizations_name_unique', `insert into organizations values ('${base.fresh}', 'OURS')`],
  ['members_name_not_blank', "update members set name = ' '"],
  ['members_language_known', "update members set language = 'fr'"],
  ['members_login_shape', "update members set login = 'Ana'"],
  ['members_login_unique', "update members set login = 'ana'"],
  ['members_password_has_login', "update members set password_hash = 'x'"],
  ['members_roles_known', "update members set roles = '{superuser}'"],
  ['members_roles_known', "update members set roles = '{}'"],
  [
    'member_regions_region_exists',
    `insert into member_regions values ('${base.member}', 'nowhere')`,
  ],
  ['invites_expire_later', 'update invites set expires_at = created_at'],
  ['invites_kind_known', "update invites set kind = 'open'"],
  ['known_devices_user_agent_length', "update known_devices set user_agent = repeat('x', 301)"],
  ['totp_secrets_removed_is_gone', 'update totp_secrets set removed_at = now()'],
  ['recoveries_reason_length', "update recoveries set reason = repeat('x', 501)"],
  ['invites_only_recovery_has_one', 'update invites set recovery_id = (select id from recoveries)'],
  ['passkeys_count_is_32_bits', 'update passkeys set sign_count = -1'],
  ['passkeys_name_not_blank', "update passkeys set name = ' '"],
  [
    'passkeys_credential_unique',
    `insert into passkeys (id, member_id, credential_id, public_key, sign_count, backed_up, name)
     select '${base.fresh}', '${base.second}', credential_id, 'y', 0, true, 'Hers' from passkeys`,
  ],
  ['sessions_how_known', "update sessions set how = 'window'"],
  ['sessions_passkey_fits_how', "update sessions set how = 'link'"],
  ['sessions_device_name_length', "update sessions set device_name = repeat('x', 121)"],
  ['challenges_purpose_known', "update challenges set purpose = 'export'"],
  ['challenges_name_a_member', 'update challenges set member_id = null'],
  ['challenges_expire_later', 'update challenges set expires_at = created_at'],
  [
    'recovery_codes_code_unique',
    `insert into recovery_codes (id, member_id, code_hash)
     select '${base.fresh}', member_id, code_hash from recovery_codes`,
  ],
  // the admin who asked confirms as well, or either acts for herself
  [
    'recoveries_second_admin_confirms',
    'update recoveries set confirmed_by = asked_by, confirmed_at = now()',
  ],
  [
    'recoveries_not_of_oneself',
    'update recoveries set confirmed_by = member_id, confirmed_at = now()',
  ],
  ['recoveries_not_of_oneself', 'update recoveries set asked_by = member_id'],
  ['recoveries_confirmed_by_someone', 'update recoveries set confirmed_at = now()'],
  [
    'recoveries_end_one_way',
    `with third as (
       insert into members (id, organization_id, name, roles)
       values ('${base.fresh}', '${base.organization}', 'Eva', '{admin}') returning id)
     update recoveries set confirmed_by = (select id from third), confirmed_at = now(), cancelled_at = now()`,
  ],
  ['recoveries_expire_later', 'update recoveries set expires_at = asked_at'],
  [
    'recoveries_open_once',
    `insert into recoveries (id, member_id, asked_by, expires_at)
     select '${base.fresh}', member_id, asked_by, expires_at from recoveries`,
  ],
  ['institutions_sector_known', "update institutions set sector = 'army'"],
  ['institutions_scope_known', "update institutions set scope = 'world'"],
  ['institutions_influence_1_to_3', 'update institutions set influence = 4'],
  ['institutions_kind_is_slug', "update institutions set kind = 'City Police'"],
  ['institutions_name_not_blank', "update institutions set name = ' '"],
  ['people_name_not_blank', "update people set name = ' '"],
  ['seats_title_not_blank', "update seats set title = ' '"],
  [
    'seats_title_unique',
    `insert into seats (id, institution_id, title) values ('${base.fresh}', '${base.institution}', 'OWNER')`,
  ],
  // a tenure that ends before it starts
  [
    'tenures_end_after_start',
    `update tenures set ended_on = '2023-12-31' where id = '${base.person}'`,
  ],
  [
    'tenures_term_ends_after_start',
    `update tenures set term_ends_on = '2023-12-31' where id = '${base.person}'`,
  ],
  ['public_records_end_after_start', `update public_records set ended_on = dated_on - 1`],
  ['public_records_own_kind_fits', "update public_records set own_kind = 'vote__sound'"],
  // an agreement takes none
  [
    'public_records_own_kind_fits',
    "update public_records set own_kind = '287g__sound' where kind = '287g'",
  ],
  ['public_records_own_kind_known', "update public_records set own_kind = 'ordinance__nowhere'"],
  ['public_records_kind_is_slug', "update public_records set kind = 'A Vote'"],
  // a contact without an institution, or whose institution was taken from it
  [
    'contacts_have_an_institution',
    `delete from contact_institutions where contact_id = '${base.contact}'`,
  ],
  [
    'contacts_have_an_institution',
    `update contacts set institution_id = (select id from institutions where id <> '${base.institution}' limit 1)`,
  ],
  [
    'contacts_have_an_institution',
    `insert into contacts (id, county_fips, institution_id, kind, outcome, happened_on, language, sensitivity,
       author_id, organization_id, facts_hash)
     values ('${base.fresh}', '01095', '${base.institution}', 'visit', 'held', '2026-01-01', 'en', 'shared',
       '${base.member}', '${base.organization}', '')`,
  ],
  ['contacts_county_exists', "update contacts set county_fips = '99999'"],
  ['contacts_kind_known', "update contacts set kind = 'seance'"],
  ['contacts_outcome_known', "update contacts set outcome = 'won'"],
  ['contacts_language_known', "update contacts set language = 'fr'"],
  ['contacts_sensitivity_known', "update contacts set sensitivity = 'secret'"],
  ['contacts_notes_length', "update contacts set notes = repeat('x', 20001)"],
  ['contacts_not_in_the_future', 'update contacts set happened_on = current_date + 3'],
  ['participants_one_side', 'update participants set member_id = null where position = 1'],
  [
    'participants_one_side',
    `update participants set person_id = '${base.person}' where position = 1`,
  ],
  ['participants_role_fits_side', "update participants set role = 'theirs' where position = 1"],
  ['participants_role_fits_side', "update participants set role = 'led' where position = 2"],
  [
    'participants_member_once',
    `insert into participants values ('${base.contact}', 3, '${base.member}', null, 'observed')`,
  ],
  [
    'participants_person_once',
    `insert into participants values ('${base.contact}', 3, null, '${base.person}', 'theirs')`,
  ],
  ['assessments_value_1_to_5', 'update assessments set value = 6'],
  ['assessments_value_1_to_5', 'update assessments set value = 0'],
  ['assessments_of_one', `update assessments set person_id = '${base.person}'`],
  ['assessments_of_one', 'update assessments set institution_id = null'],
  ['assessments_basis_length', "update assessments set basis = repeat('x', 4001)"],
  ['assessments_not_in_the_future', 'update assessments set assessed_on = current_date + 3'],
  ['campaigns_end_after_start', "update campaigns set ends_on = '2025-12-31'"],
  ['campaigns_decide_after_start', "update campaigns set decides_on = '2025-12-31'"],
  ['campaigns_level_known', "update campaigns set level = 'galactic'"],
  ['campaigns_name_en_not_blank', "update campaigns set name_en = ' '"],
  ['campaigns_name_es_not_blank', "update campaigns set name_es = ' '"],
  ['asks_text_not_blank', "update asks set text = ' '"],
  ['campaigns_needed_is_positive', 'update campaigns set needed = 0'],
  ['campaigns_vote_after_start', "update campaigns set voted_on = '2025-12-31'"],
  ['asks_have_words', 'update asks set campaign_id = null, text = null'],
  ['asks_outside_campaigns_are_guarded', "update asks set campaign_id = null, text = 'x'"],
  ['asks_sensitivity_known', "update asks set sensitivity = 'secret'"],
  [
    'asks_target_once',
    `insert into asks (id, campaign_id, institution_id, author_id)
     select '${base.fresh}', campaign_id, institution_id, author_id from asks`,
  ],
  ['answers_not_in_the_future', 'update answers set answered_on = current_date + 3'],
  ['votes_vote_known', "update votes set vote = 'perhaps'"],
  ['answers_answer_known', "update answers set answer = 'maybe'"],
  // due before it was promised
  ['commitments_due_after_made', "update commitments set due_on = '2025-12-31'"],
  ['commitments_evidence_known', "update commitments set evidence = 'rumour'"],
  ['commitments_sensitivity_known', "update commitments set sensitivity = 'secret'"],
  ['commitments_text_not_blank', "update commitments set text = ' '"],
  [
    'commitments_not_in_the_future',
    'update commitments set made_on = current_date + 3, due_on = null',
  ],
  ['milestones_text_not_blank', "update milestones set text = ' '"],
  ['evidence_files_name_not_blank', "update evidence_files set name = ' '"],
  ['evidence_files_type_known', "update evidence_files set type = 'text/html'"],
  ['evidence_files_size', "update evidence_files set content = ''"],
  [
    'evidence_files_size',
    "update evidence_files set content = decode(repeat('00', 10485761), 'hex')",
  ],
  ['overrides_aspect_known', "update overrides set aspect = 'mood'"],
  ['overrides_value_fits_aspect', "update overrides set value = 'kept'"],
  ['overrides_value_fits_aspect', "update overrides set aspect = 'accountability'"],
  ['overrides_reason_not_blank', "update overrides set reason = ' '"],
  ['overrides_last_90_days', "update overrides set expires_on = '2026-04-02'"],
  ['overrides_last_90_days', "update overrides set expires_on = '2025-12-31'"],
  [
    'overrides_end_after_set',
    `update overrides set ended_on = '2025-12-31', ended_by = '${base.member}'`,
  ],
  ['overrides_ended_by_someone', "update overrides set ended_on = '2026-02-01'"],
  [
    'overrides_not_in_the_future',
    'update overrides set set_on = current_date + 3, expires_on = current_date + 4',
  ],
  ['turnovers_outcome_known', "update turnovers set outcome = 'lost'"],
  ['turnovers_vacant_has_nobody', "update turnovers set outcome = 'replaced'"],
  [
    'turnovers_tenure_ends_once',
    `insert into turnovers (id, seat_id, outcome, happened_on, before_tenure_id, author_id, facts_hash)
     select '${base.fresh}', seat_id, outcome, happened_on, before_tenure_id, author_id, 'x' from turnovers`,
  ],
  ['commitment_events_turnover_lapses', event({ kind: 'withdrawn', turnover_id: base.contact })],
  ['record_imports_kind_is_slug', "update record_imports set kind = 'Not A Slug'"],
  ['record_imports_not_in_the_future', 'update record_imports set seen_on = current_date + 3'],
  ['cadences_sector_known', "insert into cadences values ('weather', 1, 90)"],
  ['cadences_influence_1_to_3', "insert into cadences values ('police', 4, 90)"],
  ['cadences_days_1_to_730', 'update cadences set every_days = 731'],
  ['commitment_events_link_is_web', event({ kind: 'evidence', link: 'javascript:alert(1)' })],
  [
    'commitment_events_milestone_is_progress',
    event({ kind: 'evidence', milestone_id: base.contact }),
  ],
  // one entry, one file; a step is reached once
  [
    'commitment_events_file_named_once',
    `${event({ kind: 'evidence', file_id: base.contact })}, ${event({ id: base.organization, kind: 'evidence', file_id: base.contact }).split(' values ')[1]}`,
  ],
  [
    'commitment_events_milestone_reached_once',
    `${event({ milestone_id: base.contact })}, ${event({ id: base.organization, milestone_id: base.contact }).split(' values ')[1]}`,
  ],
  // a step or a file of another promise
  ['commitment_events_milestone_exists', event({ milestone_id: base.fresh })],
  ['commitment_events_file_exists', event({ kind: 'evidence', file_id: base.fresh })],
  ['commitment_events_kind_known', event({ kind: 'forgotten' })],
  ['commitment_events_note_length', event({ note: 'x'.repeat(4001) })],
  ['commitment_events_not_in_the_future', event({ happened_on: '2999-01-01' })],
  [
    'commitment_events_verdict_known',
    event({ kind: 'verdict_proposed', verdict: 'mostly', note: 'x' }),
  ],
  ['commitment_events_verdict_fits_kind', event({ verdict: 'kept' })],
  ['commitment_events_verdict_fits_kind', event({ kind: 'verdict_proposed', note: 'x' })],
  [
    'commitment_events_proposal_needs_evidence',
    event({ kind: 'verdict_proposed', verdict: 'kept', note: ' ' }),
  ],
  [
    'commitment_events_proposal_needs_evidence',
    event({ kind: 'verdict_proposed', verdict: 'kept', note: '\n\t' }),
  ],
  [
    'commitment_events_confirms_a_proposal',
    event({ ...confirmation, proposal_id: null, proposed_by: null }),
  ],
  [
    'commitment_events_confirms_a_proposal',
    event({ proposal_id: base.proposal, proposed_by: base.member }),
  ],
  // the proposer confirms herself, or says that somebody else had proposed it
  ['commitment_events_second_member_confirms', event({ ...confirmation, author_id: base.member })],
  [
    'commitment_events_proposal_exists',
    event({ ...confirmation, author_id: base.member, proposed_by: base.second }),
  ],
  // a verdict that differs from its proposal
  ['commitment_events_proposal_exists', event({ ...confirmation, verdict: 'broken' })],
  [
    'commitment_events_confirmed_once',
    `${event(confirmation)}, ${event({ ...confirmation, id: base.organization }).split(' values ')[1]}`,
  ],
  ['follow_ups_bound_to_something', 'update follow_ups set contact_id = null'],
  ['follow_ups_done_by_someone', 'update follow_ups set done_at = now()'],
  ['follow_ups_snooze_reason_known', "update follow_ups set snooze_reason = 'mood'"],
  ['follow_ups_done_by_a_contact', 'update follow_ups set done_contact_id = contact_id'],
  ['calendar_feeds_token_is_sha256', "update calendar_feeds set token_hash = 'x'"],
  ['digest_addresses_confirmed_together', 'update digest_addresses set confirmed_at = null'],
  ['digest_addresses_pending_together', "update digest_addresses set pending_sealed = 'x'"],
  [
    'digest_addresses_code_is_sha256',
    "update digest_addresses set pending_sealed = 'x', code_ends_at = now(), code_hash = 'x'",
  ],
  ['digest_mails_week_is_a_monday', "update digest_mails set week = '2026-01-06'"],
  ['digest_mails_state_known', "update digest_mails set state = 'lost'"],
  ['digest_mails_token_is_sha256', "update digest_mails set token_hash = 'x'"],
  ['digest_mails_later_has_a_time', "update digest_mails set state = 'later'"],
  ['access_tokens_name_not_blank', "update access_tokens set name = ' '"],
  ['access_tokens_scopes_known', "update access_tokens set scopes = '{notes}'"],
  ['access_tokens_scopes_known', "update access_tokens set scopes = '{}'"],
  ['access_tokens_token_is_sha256', "update access_tokens set token_hash = 'x'"],
  ['access_tokens_last_a_year', "update access_tokens set expires_at = now() + interval '2 years'"],
  ['follow_ups_sensitivity_known', "update follow_ups set sensitivity = 'secret'"],
  ['follow_ups_text_not_blank', "update follow_ups set text = ' '"],
  [
    'earlier_facts_kind_known',
    `insert into earlier_facts (kind, id, institution_ids, facts) values ('note', '${base.fresh}', '{}', '{}')`,
  ],
  ['imports_member_exists', `update imports set member_id = '${base.fresh}'`],
  ['imports_kind_known', "update imports set kind = 'photos'"],
  ['imports_state_known', "update imports set state = 'lost', book = null"],
  ['imports_hash_is_sha256', "update imports set file_hash = 'x'"],
  ['imports_rows_not_negative', 'update imports set rows = -1'],
  ['imports_sealed_under_its_own', 'update imports set sealed_key = null'],
  ['imports_book_until_it_is_over', "update imports set state = 'finished'"],
  [
    'imported_record_known',
    "update imported set record = 'note', fingerprint = null, row_print = null",
  ],
  ['imported_import_exists', `update imported set import_id = '${base.fresh}'`],
  ['imported_contacts_have_fingerprints', 'update imported set fingerprint = null'],
  ['imported_lines_print_is_sha256', "update imported_lines set print = 'x'"],
  ['imported_lines_row_print_is_sha256', "update imported_lines set row_print = 'x'"],
  ['imported_lines_import_exists', `update imported_lines set import_id = '${base.fresh}'`],
  ['import_shapes_shape_is_sha256', "update import_shapes set shape = 'x'"],
  ['import_keys_only_row', 'update import_keys set only_row = false'],
  ['import_keys_one', `insert into import_keys (id, sealed) values ('${base.fresh}', 'x')`],
  ['deliveries_hash_is_sha256', "update deliveries set hash = 'x'"],
  ['deliveries_state_known', "update deliveries set state = 'lost'"],
  ['deliveries_kept_until_settled', "update deliveries set state = 'confirmed'"],
  [
    'versions_record_known',
    `insert into versions (record, record_id, version, said, words) values ('note', '${base.fresh}', 9, '{}', '{}')`,
  ],
  [
    'versions_clear_or_sealed',
    `insert into versions (record, record_id, version, said, words, sealed)
     values ('contact', '${base.fresh}', 9, '{}', '{}', '{}')`,
  ],
  ['conflicts_record_known', conflict({ record: 'note' })],
  ['conflicts_kind_known', conflict({ kind: 'mood' })],
  ['conflicts_clear_or_sealed', conflict({ said_sealed: 'x' })],
  [
    'conflicts_decision_known',
    conflict({ decision: 'none', decided_at: 'now', decided_by: base.member }),
  ],
  ['conflicts_decided_by_someone', conflict({ decision: 'stored' })],
  ['pack_changes_kind_known', "update pack_changes set kind = 'secret'"],
  ['audit_chain_hash_is_sha256', "insert into audit_chain select 999, max(seq), '' from audit"],
  ['audit_chain_seq_once', "insert into audit_chain select 999, max(seq), sha256('') from audit"],
  ['audit_chain_row_exists', "insert into audit_chain values (999, 999999, sha256(''))"],
  ['audit_head_has_one_row', "insert into audit_head values (false, 1, '')"],
  ['audit_checks_member_exists', `update audit_checks set member_id = '${base.fresh}'`],
  ['exports_member_exists', `update exports set member_id = '${base.fresh}'`],
  ['exports_what_known', "update exports set what = 'secrets'"],
  ['exports_format_known', "update exports set format = 'pdf'"],
  ['exports_language_known', "update exports set language = 'fr'"],
  ['exports_reason_is_told', "update exports set reason = '  so what  '"],
  ['exports_rows_not_negative', 'update exports set rows = -1'],
  ['settings_daily_exports_not_negative', 'update settings set daily_exports = -1'],
  ['settings_daily_export_rows_not_negative', 'update settings set daily_export_rows = -1'],
  ['reports_scope_known', "update reports set scope = 'planet', region_ids = '{}'"],
  ['reports_period_known', "update reports set period = 'decade'"],
  ['reports_languages_known', "update reports set languages = '{fr}'"],
  [
    'reports_state_known',
    `update reports set state = 'lost', reviewed_by = '${base.second}', reviewed_at = now()`,
  ],
  ['reports_scope_fits', "update reports set scope = 'state'"],
  ['reports_to_after_from', "update reports set to_day = '2025-01-01'"],
  [
    'reports_second_member_reviews',
    "update reports set state = 'reviewed', reviewed_by = edited_by, reviewed_at = now()",
  ],
  ['reports_state_fits', "update reports set state = 'final'"],
  [
    'reports_second_member_is_asked',
    'update reports set review_asked_by = edited_by, review_asked_at = now(), review_asked_of = edited_by',
  ],
  ['reports_review_fits', "update reports set sent_back_why = 'x'"],
  [
    'reports_review_fits',
    `update reports set review_asked_by = edited_by, review_asked_at = now(),
       state = 'reviewed', reviewed_by = '${base.second}', reviewed_at = now()`,
  ],
  [
    'reports_asker_exists',
    `update reports set review_asked_by = '${base.fresh}', review_asked_at = now()`,
  ],
  [
    'reports_asked_exists',
    `update reports set review_asked_by = edited_by, review_asked_at = now(), review_asked_of = '${base.fresh}'`,
  ],
  [
    'reports_sender_back_exists',
    `update reports set sent_back_by = '${base.fresh}', sent_back_at = now(), sent_back_why = 'x'`,
  ],
  ['report_texts_section_known', "update report_texts set section = 'gossip'"],
  ['report_texts_language_known', "update report_texts set language = 'fr'"],
  [
    'report_snapshots_hash_is_sha256',
    `insert into report_snapshots select report_id, known_on, rules_version, contents, '' from report_snapshots`,
  ],
  [
    'report_entries_entry_known',
    "insert into report_entries select report_id, 9, 'rumour', keys, ids from report_entries",
  ],
  ['duplicates_record_known', "update duplicates set record = 'contact'"],
  ['duplicates_of_two', 'update duplicates set away_id = survivor_id'],
  ['duplicates_undone_by_someone', 'update duplicates set undone_at = now()'],
  ['duplicates_member_exists', `update duplicates set member_id = '${base.fresh}'`],
  ['told_apart_record_known', "update told_apart set record = 'contact'"],
  ['told_apart_in_order', 'update told_apart set other_id = one_id'],
  ['institutions_survivor_exists', `update institutions set merged_into = '${base.fresh}'`],
  ['report_files_report_exists', `update report_files set report_id = '${base.fresh}'`],
  ['report_files_member_exists', `update report_files set member_id = '${base.fresh}'`],
  ['report_files_format_known', "update report_files set format = 'docx'"],
  ['report_files_language_known', "update report_files set language = 'fr'"],
  ['report_shares_report_exists', `update report_shares set report_id = '${base.fresh}'`],
  ['report_shares_language_known', "update report_shares set language = 'fr'"],
  [
    'report_shares_token_once',
    `insert into report_shares (id, report_id, language, token_hash, created_by, expires_at)
     select '${base.fresh}', report_id, language, token_hash, created_by, expires_at from report_shares`,
  ],
  ['report_shares_token_is_sha256', "update report_shares set token_hash = ''"],
  ['report_shares_creator_exists', `update report_shares set created_by = '${base.fresh}'`],
  [
    'report_shares_revoker_exists',
    `update report_shares set revoked_at = now(), revoked_by = '${base.fresh}'`,
  ],
  ['report_shares_opened_not_negative', 'update report_shares set opened = -1'],
  [
    'report_shares_end_within_a_year',
    "update report_shares set expires_at = created_at + interval '367 days'",
  ],
  ['report_shares_revoked_by_somebody', 'update report_shares set revoked_at = now()'],
  ['settings_shared_idle_minutes_5_to_240', 'update settings set shared_idle_minutes = 4'],
]

describe('the database itself refuses nonsense, by a constraint that says so', () => {
  test.each(nonsense)('%s: %s', async (constraint, statement) => {
    expect(await refusedBy(statement)).toBe(constraint)
  })

  test('and takes the sound confirmation that the nonsense above spoils', async () => {
    expect(await refusedBy(event(confirmation))).toBe('nothing')
  })

  test.each([
    { link: 'https://example.org/minutes' },
    { record_id: base.person },
    { file_id: base.contact },
    { note: 'We saw it' },
  ])('and takes a proposal whose evidence is %o', async (evidence) => {
    const proposed = { kind: 'verdict_proposed', verdict: 'broken', ...evidence }
    expect(await refusedBy(event(proposed))).toBe('nothing')
  })

  test('every check of the schema has its nonsense here', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select conname as name from pg_constraint
       where contype = 'c' and connamespace = 'public'::regnamespace order by conname`,
    )
    const tried = new Set(nonsense.map(([constraint]) => constraint))
    expect(rows.map((row) => row.name).filter((name) => !tried.has(name))).toEqual([])
  })

  test('no constraint has a name that Postgres made up', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select conname as name from pg_constraint
       where contype in ('c', 'f', 'u') and connamespace = 'public'::regnamespace
         and conrelid::regclass::text not like 'kysely%' and conname ~ '_(check|fkey|key)[0-9]*$'`,
    )
    expect(rows).toEqual([])
  })
})
