import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

export interface Tagged {
  id: string
  tags: string[]
  editorId: string
  at: string
}

/** Tags institutions that came with the product, as a member did on that day: what they said before is kept. */
export async function tagPlaces(trx: Trx, tagged: readonly Tagged[]): Promise<void> {
  for (const { id, tags, editorId, at } of tagged) {
    await sql`
      insert into versions (record, record_id, version, said, words, facts_hash, author_id, changed_by, changed_at)
      select 'institution', ${id}::uuid, s.version, s.said, s.words, s.facts_hash, s.author_id, ${editorId}::uuid,
        ${at}::timestamptz
      from condado_said('institution', ${id}::uuid) s`.execute(trx)
    await trx
      .updateTable('institutions')
      .set({ tags: [...tags].sort(), edited_at: at, version: 2 })
      .where('id', '=', id)
      .execute()
  }
}
