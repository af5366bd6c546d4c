import { sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import { may } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import { commitmentRows } from '../commitments/store.ts'
import { contactRows } from '../contacts/store.ts'
import type { Db } from '../db/database.ts'
import type { Highlight } from './contract.ts'

/** The words of those commitments that the member may read and that are not restricted, as they stand today, by id; null: erased. */
export async function commitmentWords(
  db: Db,
  member: Member,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0 || !may(member, 'read_notes')) return new Map()
  const { rows } = await sql<{ id: string; text: string | null }>`
    select k.id, k.text from commitments k
    where k.id = any(${ids}::uuid[]) and k.removed_at is null and k.sensitivity <> 'restricted'
      and ${visibleTo(member, 'k', 'k.contact_id')}`.execute(db)
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** Chosen entries as far as the member may see them; never a restricted one, whose words no report tells. */
export async function chosenEntries(db: Db, member: Member, chosen: readonly Highlight[]) {
  const idsOf = (entry: Highlight['entry']) =>
    may(member, 'read_notes')
      ? chosen.filter((one) => one.entry === entry).map(({ entryId }) => entryId)
      : []
  const contacts = idsOf('contact')
  const commitments = idsOf('commitment')
  const [seen, promised] = await Promise.all([
    contacts.length > 0
      ? contactRows(db, member, { ids: contacts, open: true }, contacts.length)
      : [],
    commitments.length > 0
      ? commitmentRows(db, member, { ids: commitments, open: true }, commitments.length)
      : [],
  ])
  return {
    contacts: new Map(seen.map((row) => [row.id, row])),
    commitments: new Map(promised.map((row) => [row.id, row])),
  }
}

export type ChosenEntries = Awaited<ReturnType<typeof chosenEntries>>
