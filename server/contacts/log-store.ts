import { type RawBuilder, sql } from 'kysely'
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
  const contact = sql`contact as (
    insert into contacts (id, county_fips, institution_id, kind, outcome, happened_on, notes, language,
      sensitivity, author_id, organization_id, facts_hash)
    values (${id}, ${facts.countyFips}, ${facts.institutionIds[0]}, ${facts.kind}, ${facts.outcome},
      ${facts.happenedOn}, ${facts.notes}, ${facts.language}, ${facts.sensitivity}, ${author.id},
      ${author.organizationId}, ${hash})
    on conflict (id) do nothing
    returning id, version, recorded_at, happened_on, county_fips, sensitivity, author_id, organization_id
  )`
  const audited = sql`audited as (
    insert into audit (member_id, action, subject, subject_id, request_id)
    select contact.author_id, 'logged', 'contact', contact.id::text, ${requestId} from contact
  )`
  const { rows } = await sql<Logged>`
    with ${sql.join([contact, ...partsOf(facts), audited])}
    select id, version, recorded_at as "recordedAt" from contact
  `.execute(db)
  return rows[0]
}

/** An insert for each kind of part there is; none costs nothing. */
function partsOf(facts: WholeFacts): RawBuilder<unknown>[] {
  const { institutionIds, readerIds, participants, assessments, commitments, followUps } = facts
  return [
    sql`institutions_met as (
      insert into contact_institutions (contact_id, institution_id, position)
      select contact.id, met.id, met.position
      from contact, unnest(${institutionIds}::uuid[]) with ordinality as met (id, position)
    )`,
    ...optional(
      readerIds,
      () => sql`readers as (
        insert into contact_readers (contact_id, member_id)
        select contact.id, reader from contact, unnest(${readerIds}::uuid[]) as reader
      )`,
    ),
    ...optional(
      participants,
      (rows) => sql`took_part as (
        insert into participants (contact_id, position, member_id, person_id, role)
        select contact.id, p.position, p.member_id, p.person_id, p.role
        from contact, rows from (jsonb_to_recordset(${rows}::jsonb)
          as (member_id uuid, person_id uuid, role text))
          with ordinality as p (member_id, person_id, role, position)
      )`,
    ),
    ...optional(
      assessments,
      (rows) => sql`assessed as (
        insert into assessments (id, contact_id, institution_id, person_id, value, assessed_on, basis, author_id)
        select a.id, contact.id, a.institution_id, a.person_id, a.value, contact.happened_on, a.basis,
          contact.author_id
        from contact, jsonb_to_recordset(${rows}::jsonb)
          as a (id uuid, institution_id uuid, person_id uuid, value smallint, basis text)
      )`,
    ),
    ...optional(
      commitments,
      (rows) => sql`promised as (
        insert into commitments (id, contact_id, institution_id, person_id, text, made_on, due_on, evidence,
          county_fips, sensitivity, author_id, organization_id)
        select c.id, contact.id, c.institution_id, c.person_id, c.text, contact.happened_on, c.due_on,
          c.evidence, contact.county_fips, contact.sensitivity, contact.author_id, contact.organization_id
        from contact, jsonb_to_recordset(${rows}::jsonb)
          as c (id uuid, institution_id uuid, person_id uuid, text text, due_on date, evidence text)
      )`,
    ),
    ...optional(
      followUps,
      (rows) => sql`to_do as (
        insert into follow_ups (id, contact_id, institution_id, county_fips, sensitivity, text, due_on,
          assignee_id, author_id, organization_id)
        select f.id, contact.id, ${institutionIds[0]}::uuid, contact.county_fips, contact.sensitivity,
          f.text, f.due_on, f.assignee_id, contact.author_id, contact.organization_id
        from contact, jsonb_to_recordset(${rows}::jsonb)
          as f (id uuid, text text, due_on date, assignee_id uuid)
      )`,
    ),
  ]
}

/** Nothing for no rows, else the insert, given the rows as JSON. */
function optional(
  rows: readonly unknown[],
  insert: (json: string) => RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return rows.length === 0 ? [] : [insert(JSON.stringify(rows))]
}
