import { type InsertResult, type SqlBool, sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { heldSeat } from '../seats/held-seat-store.ts'
import type { StoredFacts } from './stored-facts.ts'

/** Lets these members read it; those named already stay. */
export async function nameReaders(
  trx: Trx,
  id: string,
  readerIds: readonly string[],
): Promise<void> {
  if (readerIds.length === 0) return
  await trx
    .insertInto('contact_readers')
    .values(readerIds.map((member_id) => ({ contact_id: id, member_id })))
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** The parts that have no life of their own are written anew. */
export async function replaceParts(trx: Trx, id: string, facts: StoredFacts): Promise<void> {
  await trx
    .deleteFrom('contact_readers')
    .where('contact_id', '=', id)
    .where(sql<SqlBool>`member_id <> all (${facts.readerIds}::uuid[])`)
    .execute()
  for (const table of ['contact_institutions', 'participants'] as const) {
    await trx.deleteFrom(table).where('contact_id', '=', id).execute()
  }
  await trx
    .insertInto('contact_institutions')
    .values(
      facts.institutionIds.map((institution_id, i) => ({
        contact_id: id,
        institution_id,
        position: i + 1,
      })),
    )
    .execute()
  if (facts.participants.length > 0) {
    await trx
      .insertInto('participants')
      .values(facts.participants.map((one, i) => ({ contact_id: id, position: i + 1, ...one })))
      .execute()
  }
}

/**
 * Assessments, commitments and follow-ups keep their ids: named ones are added or changed, the others taken back.
 * `where contact_id` keeps an edit from reaching into another contact's rows.
 */
export async function reconcile(
  trx: Trx,
  id: string,
  facts: StoredFacts,
  before: { authorId: string; organizationId: string },
): Promise<void> {
  const guarded = { county_fips: facts.countyFips, sensitivity: facts.sensitivity }
  const author = { contact_id: id, author_id: before.authorId }
  const authored = { ...author, organization_id: before.organizationId }
  for (const { id: part, ...columns } of facts.assessments) {
    const row = { ...columns, assessed_on: facts.happenedOn }
    const changed = await trx
      .updateTable('assessments')
      .set({ ...row, removed_at: null })
      .where('id', '=', part)
      .where('contact_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows > 0n) continue
    const added = trx.insertInto('assessments').values({ ...row, ...author, id: part })
    ours(await added.onConflict((oc) => oc.column('id').doNothing()).executeTakeFirst())
  }
  for (const { id: part, ...columns } of facts.commitments) {
    const { institution_id, person_id } = columns
    const seat_id = heldSeat(
      sql`${institution_id}::uuid`,
      sql`${person_id}::uuid`,
      sql`${facts.happenedOn}::date`,
    )
    const row = { ...columns, ...guarded, seat_id, made_on: facts.happenedOn, erased_at: null }
    const changed = await trx
      .updateTable('commitments')
      .set((eb) => ({ ...row, removed_at: null, version: eb('version', '+', 1) }))
      .where('id', '=', part)
      .where('contact_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows > 0n) continue
    const added = trx.insertInto('commitments').values({ ...row, ...authored, id: part })
    ours(await added.onConflict((oc) => oc.column('id').doNothing()).executeTakeFirst())
  }
  for (const { id: part, ...columns } of facts.followUps) {
    const institution_id = facts.institutionIds[0] as string
    const row = { ...columns, ...guarded, institution_id, erased_at: null }
    const changed = await trx
      .updateTable('follow_ups')
      .set((eb) => ({ ...row, removed_at: null, version: eb('version', '+', 1) }))
      .where('id', '=', part)
      .where('contact_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows > 0n) continue
    const added = trx.insertInto('follow_ups').values({ ...row, ...authored, id: part })
    ours(await added.onConflict((oc) => oc.column('id').doNothing()).executeTakeFirst())
  }
  await takeBack(trx, id, facts)
}

/** A row that was neither changed nor added belongs to another contact, or is hidden: its id is taken. */
function ours(result: InsertResult): void {
  if (result.numInsertedOrUpdatedRows === 0n) throw problem('different_facts')
}

/**
 * Marks as removed what was logged in the contact and `kept` does not name any more. What has had a life of its
 * own since (a promise with a history, a follow-up that somebody changed) stays: nobody deletes what she has not seen.
 */
export async function takeBack(
  trx: Trx,
  contactId: string,
  kept: { [part in 'assessments' | 'commitments' | 'followUps']: readonly { id: string }[] },
): Promise<void> {
  const parts = [
    ['assessments', kept.assessments],
    ['commitments', kept.commitments],
    ['follow_ups', kept.followUps],
  ] as const
  for (const [table, rows] of parts) {
    await sql`
      update ${sql.table(table)} set removed_at = now()
      where contact_id = ${contactId} and removed_at is null
        and facts_hash is null and id <> all (${rows.map((row) => row.id)}::uuid[])
        and not exists (select from commitment_events e where e.commitment_id = ${sql.table(table)}.id)
    `.execute(trx)
  }
}
