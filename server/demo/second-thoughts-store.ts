import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/** A note that its author edited, and a lead at the same time: what is stored, and what waits. */
export interface SecondThought {
  /** of what waits */
  id: string
  contactId: string
  authorId: string
  editedAt: string
  stored: string
  leadId: string
  clashedAt: string
  incoming: string
}

/** As the server would have kept them when they were written. */
export async function writeSecondThoughts(
  trx: Trx,
  thoughts: readonly SecondThought[],
): Promise<void> {
  for (const one of thoughts) {
    await sql`
      insert into versions (record, record_id, version, said, words, facts_hash, sensitivity, county_fips, author_id,
        organization_id, changed_by, changed_at)
      select 'contact', ${one.contactId}::uuid, s.version, s.said, s.words, s.facts_hash, s.sensitivity, s.county_fips,
        s.author_id, s.organization_id, ${one.authorId}::uuid, ${one.editedAt}::timestamptz
      from condado_said('contact', ${one.contactId}::uuid) s`.execute(trx)
    await trx
      .updateTable('contacts')
      .set({ notes: one.stored, edited_at: one.editedAt, version: 2 })
      .where('id', '=', one.contactId)
      .execute()
    await sql`
      insert into conflicts (id, record, record_id, field, kind, base_version, said, sensitivity, county_fips,
        author_id, organization_id, member_id, recorded_at)
      select ${one.id}::uuid, 'contact', ${one.contactId}::uuid, 'notes', 'field', 1,
        jsonb_build_object('value', ${one.incoming}::text), s.sensitivity, s.county_fips, s.author_id,
        s.organization_id, ${one.leadId}::uuid, ${one.clashedAt}::timestamptz
      from condado_said('contact', ${one.contactId}::uuid) s`.execute(trx)
  }
}
