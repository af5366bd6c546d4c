import { sql } from 'kysely'
import { askVisibleTo } from '../asks/store.ts'
import { assessmentVisibleTo } from '../assessments/store.ts'
import type { Member } from '../auth/policy.ts'
import { may } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Db } from '../db/database.ts'
import type { Because } from '../reasons/rules.ts'

/** Entries a member may open → the contact they were logged in, if any. Entries missing here stay anonymous. */
export type Openable = ReadonlyMap<string, string | null>

type Named = Pick<Because, 'entry' | 'entryId'>

/** Looks up which of these entries the member may open: one query for each kind of entry. */
export async function openable(
  db: Db,
  member: Member,
  reasons: readonly Named[],
): Promise<Openable> {
  const found = new Map<string, string | null>()
  const idsOf = (entry: Because['entry']) =>
    reasons.filter((reason) => reason.entry === entry).map((reason) => reason.entryId)

  // the public record is no note
  for (const id of idsOf('record')) found.set(id, null)
  if (!may(member, 'read_notes')) return found

  const queries = [
    sql<Row>`
      select a.id, null as "contactId" from asks a
      where a.id = any(${idsOf('ask')}::uuid[]) and ${askVisibleTo(member, 'a')}`,
    sql<Row>`
      select c.id, c.id as "contactId" from contacts c
      where c.id = any(${idsOf('contact')}::uuid[]) and ${visibleTo(member, 'c', 'c.id')}`,
    sql<Row>`
      select a.id, a.contact_id as "contactId" from assessments a left join contacts c on c.id = a.contact_id
      where a.id = any(${idsOf('assessment')}::uuid[]) and ${assessmentVisibleTo(member)}`,
    sql<Row>`
      select k.id, k.contact_id as "contactId" from commitments k
      where k.id = any(${idsOf('commitment')}::uuid[]) and ${visibleTo(member, 'k', 'k.contact_id')}`,
    sql<Row>`
      select e.id, k.contact_id as "contactId"
      from commitment_events e join commitments k on k.id = e.commitment_id
      where e.id = any(${idsOf('commitment_event')}::uuid[]) and ${visibleTo(member, 'k', 'k.contact_id')}`,
  ]
  const answers = await Promise.all(queries.map((query) => query.execute(db)))
  for (const { rows } of answers) for (const row of rows) found.set(row.id, row.contactId)
  return found
}

interface Row {
  id: string
  contactId: string | null
}
