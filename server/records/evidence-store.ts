import { outsideVisibleTo } from '../assessments/store.ts'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Db } from '../db/database.ts'

/** Those of the assessments that the member may read, with what they stand on. */
export async function readableAssessments(db: Db, member: Member, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('assessments as a')
    .innerJoin('members as author', 'author.id', 'a.author_id')
    .leftJoin('contacts as c', 'c.id', 'a.contact_id')
    .where('a.id', 'in', ids)
    .where((eb) =>
      eb.or([
        eb.and([eb('a.contact_id', 'is not', null), visibleTo(member, 'c', 'c.id')]),
        eb.and([eb('a.contact_id', 'is', null), outsideVisibleTo(member)]),
      ]),
    )
    .select(['a.id', 'a.contact_id as contactId', 'a.basis'])
    .select(['a.author_id as authorId', 'author.name as authorName'])
    .execute()
}
