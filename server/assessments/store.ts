import { type SqlBool, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import { grantsOf, type Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'

export interface AssessmentFilter {
  institution?: string | undefined
  person?: string | undefined
  cursor?: string | undefined
}

/** Assessments the member may see, newest first. */
export function assessmentRows(db: Db, member: Member, filter: AssessmentFilter, limit: number) {
  const after = fromDayCursor(filter.cursor)
  return db
    .selectFrom('assessments as a')
    .innerJoin('members as author', 'author.id', 'a.author_id')
    .leftJoin('contacts as c', 'c.id', 'a.contact_id')
    .where('a.removed_at', 'is', null)
    .where(assessmentVisibleTo(member))
    .$if(filter.institution !== undefined, (q) =>
      q.where('a.institution_id', '=', filter.institution as string),
    )
    .$if(filter.person !== undefined, (q) => q.where('a.person_id', '=', filter.person as string))
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(a.assessed_on, a.id) < (${after?.at}::date, ${after?.id}::uuid)`),
    )
    .select(['a.id', 'a.contact_id as contactId', 'a.institution_id as institutionId'])
    .select(['a.person_id as personId', 'a.value', 'a.assessed_on as assessedOn', 'a.basis'])
    .select(['c.sensitivity', 'c.erased_at as erasedAt'])
    .select(['a.author_id as authorId', 'author.name as authorName', 'a.recorded_at as recordedAt'])
    .orderBy('a.assessed_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/**
 * Of the assessments `a`, left joined with their contacts `c`: those that the member may see. One made in a contact is
 * seen with the contact; one made outside is a shared note on its institution: seen by its author and by whoever sees
 * shared notes of a county that the institution serves.
 */
export function assessmentVisibleTo(member: Member) {
  return sql<SqlBool>`((a.contact_id is not null and ${visibleTo(member, 'c', 'c.id')})
    or (a.contact_id is null and ${outsideVisibleTo(member)}))`
}

function outsideVisibleTo(member: Member) {
  const shared = grantsOf(member).filter((grant) => grant.sensitivity === 'shared')
  if (shared.some((grant) => grant.counties === 'all')) return sql<SqlBool>`true`
  const counties = shared.flatMap((grant) => (grant.counties === 'all' ? [] : grant.counties))
  return sql<SqlBool>`(a.author_id = ${member.id} or exists (
    select from institution_counties ic
    where ic.institution_id = a.institution_id and ic.county_fips = any(${counties})))`
}

/** Records an assessment made outside a contact; undefined when the id exists already. */
export async function insertAssessment(
  trx: Trx,
  actor: Actor,
  row: {
    id: string
    institution_id: string | null
    person_id: string | null
    value: number
    assessed_on: Day
    basis: string
    author_id: string
    facts_hash: Buffer
  },
): Promise<{ id: string; version: number; recordedAt: string } | undefined> {
  const inserted = await trx
    .insertInto('assessments')
    .values({ ...row, contact_id: null })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (!inserted) return undefined
  await audit(
    trx,
    actor,
    'assessed',
    row.person_id ? 'person' : 'institution',
    (row.person_id ?? row.institution_id) as string,
  )
  return { ...inserted, version: 1 }
}

export async function writtenAssessment(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('assessments')
    .where('id', '=', id)
    .select(['id', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}
