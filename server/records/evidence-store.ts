import { assessmentVisibleTo } from '../assessments/store.ts'
import type { Member } from '../auth/policy.ts'
import type { Db } from '../db/database.ts'

/** Those of the assessments that the member may read, with what they stand on. */
export async function readableAssessments(db: Db, member: Member, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('assessments as a')
    .innerJoin('members as author', 'author.id', 'a.author_id')
    .leftJoin('contacts as c', 'c.id', 'a.contact_id')
    .where('a.id', 'in', ids)
    .where(assessmentVisibleTo(member))
    .select(['a.id', 'a.contact_id as contactId', 'a.basis'])
    .select(['a.author_id as authorId', 'author.name as authorName'])
    .execute()
}
