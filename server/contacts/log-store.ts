import { sql } from 'kysely'
import type { SessionMember } from '../auth/session-store.ts'
import type { Db } from '../db/database.ts'
import type { WholeFacts } from './facts.ts'

/** A contact in the database: its receipt's numbers. */
interface Logged {
  id: string
  version: number
  recordedAt: string
}

/**
 * Writes a new contact with everything logged in it and its audit row: one statement, so one round trip
 * and one transaction; every part hangs on the contact's own insert. An id that exists writes nothing at all.
 * @returns undefined when the id exists already: the caller tells a replay from a conflict
 */
export async function insertContact(
  db: Db,
  id: string,
  facts: WholeFacts,
  author: SessionMember,
  hash: Buffer,
  requestId: string,
): Promise<Logged | undefined> {
  const { rows } = await sql<Logged>`
    with contact as (
      insert into contacts (id, county_fips, institution_id, kind, outcome, happened_on, notes, language,
        sensitivity, author_id, organization_id, facts_hash)
      values (${id}, ${facts.countyFips}, ${facts.institutionIds[0]}, ${facts.kind}, ${facts.outcome},
        ${facts.happenedOn}, ${facts.notes}, ${facts.language}, ${facts.sensitivity}, ${author.id},
        ${author.organizationId}, ${hash})
      on conflict (id) do nothing
      returning id, version, recorded_at, happened_on, county_fips, sensitivity, author_id, organization_id
    ), institutions_met as (
      insert into contact_institutions (contact_id, institution_id, position)
      select contact.id, met.id, met.position
      from contact, unnest(${facts.institutionIds}::uuid[]) with ordinality as met (id, position)
    ), readers as (
      insert into contact_readers (contact_id, member_id)
      select contact.id, reader from contact, unnest(${facts.readerIds}::uuid[]) as reader
    ), took_part as (
      insert into participants (contact_id, position, member_id, person_id, role)
      select contact.id, p.position, p.member_id, p.person_id, p.role
      from contact, rows from (jsonb_to_recordset(${JSON.stringify(facts.participants)}::jsonb)
        as (member_id uuid, person_id uuid, role text)) with ordinality as p (member_id, person_id, role, position)
    ), assessed as (
      insert into assessments (id, contact_id, institution_id, person_id, value, assessed_on, basis, author_id)
      select a.id, contact.id, a.institution_id, a.person_id, a.value, contact.happened_on, a.basis, contact.author_id
      from contact, jsonb_to_recordset(${JSON.stringify(facts.assessments)}::jsonb)
        as a (id uuid, institution_id uuid, person_id uuid, value smallint, basis text)
    ), promised as (
      insert into commitments (id, contact_id, institution_id, person_id, text, made_on, due_on, evidence,
        county_fips, sensitivity, author_id, organization_id)
      select c.id, contact.id, c.institution_id, c.person_id, c.text, contact.happened_on, c.due_on, c.evidence,
        contact.county_fips, contact.sensitivity, contact.author_id, contact.organization_id
      from contact, jsonb_to_recordset(${JSON.stringify(facts.commitments)}::jsonb)
        as c (id uuid, institution_id uuid, person_id uuid, text text, due_on date, evidence text)
    ), to_do as (
      insert into follow_ups (id, contact_id, institution_id, county_fips, sensitivity, text, due_on,
        assignee_id, author_id, organization_id)
      select f.id, contact.id, ${facts.institutionIds[0]}::uuid, contact.county_fips, contact.sensitivity, f.text,
        f.due_on, f.assignee_id, contact.author_id, contact.organization_id
      from contact, jsonb_to_recordset(${JSON.stringify(facts.followUps)}::jsonb)
        as f (id uuid, text text, due_on date, assignee_id uuid)
    ), audited as (
      insert into audit (member_id, action, subject, subject_id, request_id)
      select contact.author_id, 'logged', 'contact', contact.id::text, ${requestId} from contact
    )
    select id, version, recorded_at as "recordedAt" from contact
  `.execute(db)
  return rows[0]
}
