import { type RawBuilder, sql } from 'kysely'
import type { SessionMember } from '../auth/session-store.ts'
import type { Db } from '../db/database.ts'
import type { WrappedKey } from '../sealed/store.ts'
import { heldSeat } from '../seats/held-seat-store.ts'
import type { StoredFacts } from './stored-facts.ts'

/** A new contact as it comes in: its facts, and who logs it in which request. */
export interface NewContact {
  id: string
  facts: StoredFacts
  /** of what is sealed in it */
  keys: readonly WrappedKey[]
  author: SessionMember
  requestId: string
}

/** A contact in the database: its receipt's numbers. */
export interface Logged {
  id: string
  version: number
  recordedAt: string
}

/**
 * Writes new contacts with everything logged in them and their audit rows: one statement, so one round trip
 * and one transaction; every part hangs on its contact's own insert. An id that exists writes nothing at all.
 * @param audits whether each has an audit row of its own; not where one row tells of them all
 * @returns those that are new, by id: the caller tells a replay from a conflict
 */
export async function insertContacts(
  db: Db,
  contacts: readonly NewContact[],
  audits: 'each' | 'together' = 'each',
): Promise<ReadonlyMap<string, Logged>> {
  const { rows } = await sql<Logged>`
    with facts as (
      select *, decode(hash, 'hex') as facts_hash
      from jsonb_to_recordset(${JSON.stringify(contacts.map(toRow))}::jsonb) as f (id uuid, county_fips text,
        institution_ids uuid[], kind text, own_kind text, outcome text, happened_on date, tags text[], notes text,
        language text, sensitivity text, author_id uuid, organization_id uuid, hash text, request_id text, reader_ids uuid[],
        notes_sealed text, keys jsonb, participants jsonb, assessments jsonb, commitments jsonb, follow_ups jsonb, answers jsonb)
    ), inserted as (
      insert into contacts (id, county_fips, institution_id, kind, own_kind, outcome, happened_on, tags, notes, notes_sealed,
        language, sensitivity, author_id, organization_id, facts_hash)
      select id, county_fips, institution_ids[1], kind, own_kind, outcome, happened_on, tags, notes, decode(notes_sealed, 'hex'),
        language, sensitivity, author_id, organization_id, facts_hash
      -- always in the same order: two statements with the same ids wait for each other, and never in a circle
      from facts order by id
      on conflict (id) do nothing
      returning id, version, recorded_at
    ), contact as materialized (
      select facts.* from facts join inserted using (id)
    ), institutions_met as (
      insert into contact_institutions (contact_id, institution_id, position)
      select contact.id, met.id, met.position
      from contact, unnest(contact.institution_ids) with ordinality as met (id, position)
    ), ${sql.join(partsOf(contacts, audits))}
    select id, version, recorded_at as "recordedAt" from inserted
  `.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

function toRow({ id, facts, keys, author, requestId }: NewContact) {
  return {
    id,
    county_fips: facts.countyFips,
    institution_ids: facts.institutionIds,
    kind: facts.kind,
    own_kind: facts.ownKind,
    outcome: facts.outcome,
    happened_on: facts.happenedOn,
    tags: facts.tags,
    notes: facts.notes,
    notes_sealed: hex(facts.notes_sealed),
    keys: keys.map((key) => ({ ...key, wrapped: hex(key.wrapped) })),
    language: facts.language,
    sensitivity: facts.sensitivity,
    author_id: author.id,
    organization_id: author.organizationId,
    hash: hex(facts.hash),
    request_id: requestId,
    reader_ids: facts.readerIds,
    participants: facts.participants,
    assessments: facts.assessments.map((one) => ({ ...one, basis_sealed: hex(one.basis_sealed) })),
    commitments: facts.commitments.map((one) => ({ ...one, text_sealed: hex(one.text_sealed) })),
    follow_ups: facts.followUps.map((one) => ({ ...one, text_sealed: hex(one.text_sealed) })),
    answers: facts.answers,
  }
}

/** Bytes in JSON. */
function hex(bytes: Buffer | null): string | null {
  return bytes?.toString('hex') ?? null
}

/** An insert for each kind of part that any of them has, and the audit rows. A part nobody has costs nothing. */
function partsOf(
  contacts: readonly NewContact[],
  audits: 'each' | 'together',
): RawBuilder<unknown>[] {
  const any = (part: keyof typeof inserts) =>
    contacts.some(({ facts, keys }) => (part === 'keys' ? keys : facts[part]).length > 0)
  const parts = (Object.keys(inserts) as (keyof typeof inserts)[]).filter(any)
  return [...parts.map((part) => inserts[part]), audits === 'each' ? audited : told]
}

const inserts = {
  keys: sql`keyed as (
    insert into sealed_keys (record_id, record, wrapped)
    select key.record_id, key.record, decode(key.wrapped, 'hex')
    from contact, jsonb_to_recordset(contact.keys) as key (record_id uuid, record text, wrapped text)
  )`,
  readerIds: sql`readers as (
    insert into contact_readers (contact_id, member_id)
    select contact.id, reader from contact, unnest(contact.reader_ids) as reader
  )`,
  participants: sql`took_part as (
    insert into participants (contact_id, position, member_id, person_id, role)
    select contact.id, p.position, p.member_id, p.person_id, p.role
    from contact, rows from (jsonb_to_recordset(contact.participants)
      as (member_id uuid, person_id uuid, role text)) with ordinality as p (member_id, person_id, role, position)
  )`,
  assessments: sql`assessed as (
    insert into assessments (id, contact_id, institution_id, person_id, value, assessed_on, basis, basis_sealed,
      author_id)
    select a.id, contact.id, a.institution_id, a.person_id, a.value, contact.happened_on, a.basis,
      decode(a.basis_sealed, 'hex'), contact.author_id
    from contact, jsonb_to_recordset(contact.assessments)
      as a (id uuid, institution_id uuid, person_id uuid, value smallint, basis text, basis_sealed text)
  )`,
  commitments: sql`promised as (
    insert into commitments (id, contact_id, institution_id, seat_id, person_id, text, text_sealed, made_on, due_on,
      evidence, county_fips, sensitivity, author_id, organization_id)
    select c.id, contact.id, c.institution_id,
      ${heldSeat(sql`c.institution_id`, sql`c.person_id`, sql`contact.happened_on`)}, c.person_id, c.text,
      decode(c.text_sealed, 'hex'), contact.happened_on, c.due_on, c.evidence,
      contact.county_fips, contact.sensitivity, contact.author_id, contact.organization_id
    from contact, jsonb_to_recordset(contact.commitments)
      as c (id uuid, institution_id uuid, person_id uuid, text text, text_sealed text, due_on date, evidence text)
  )`,
  followUps: sql`to_do as (
    insert into follow_ups (id, contact_id, institution_id, county_fips, sensitivity, text, text_sealed, due_on,
      assignee_id, author_id, organization_id)
    select f.id, contact.id, contact.institution_ids[1], contact.county_fips, contact.sensitivity, f.text,
      decode(f.text_sealed, 'hex'), f.due_on, f.assignee_id, contact.author_id, contact.organization_id
    from contact, jsonb_to_recordset(contact.follow_ups)
      as f (id uuid, text text, text_sealed text, due_on date, assignee_id uuid)
  )`,
  // whoever answers was asked by then; a target that is being removed meanwhile stays
  answers: sql`given as materialized (
    select a.id, a.ask_id, a.answer, contact.id as contact_id, contact.happened_on, contact.author_id
    from contact, jsonb_to_recordset(contact.answers) as a (id uuid, ask_id uuid, answer text)
  ), answered as (
    insert into answers (id, ask_id, contact_id, answer, answered_on, author_id)
    select id, ask_id, contact_id, answer, happened_on, author_id from given
  ), first as (
    select distinct on (ask_id) ask_id, happened_on, contact_id from given order by ask_id, happened_on, id
  ), concerned as materialized (
    select id from asks where id in (select ask_id from first) order by id for no key update
  ), asked as (
    update asks set asked_on = first.happened_on, removed_at = null, version = version + 1,
      contact_id = case when asks.campaign_id is null then asks.contact_id else first.contact_id end
    from first
    where asks.id = first.ask_id and asks.id in (select id from concerned)
      and (asks.asked_on is null or asks.asked_on > first.happened_on or asks.removed_at is not null)
  )`,
} satisfies Partial<Record<keyof StoredFacts | 'keys', RawBuilder<unknown>>>

const audited = sql`audited as (
  insert into audit (member_id, action, subject, subject_id, request_id)
  select author_id, 'logged', 'contact', id::text, request_id from contact
)`

/** A statement has a last part, also where nothing is audited for each. */
const told = sql`told as (select from contact)`
