import { type Expression, type SqlBool, sql } from 'kysely'
import { type Member, may } from '../auth/policy.ts'
import { editableBy, visibleTo, visibleToNamed } from '../auth/visible.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import { fromCursor } from '../cursors.ts'
import type { Db, Trx } from '../db/database.ts'
import { hersOrVisible } from '../follow-ups/store.ts'
import type { VersionedRecord } from '../history/rules.ts'
import type { ClashKind, Decision } from '../merging/rules.ts'

/** What two people said differently, as it concerns a member, with what its record is to her. */
export interface ConflictRow {
  id: string
  record: VersionedRecord
  recordId: string
  field: string
  kind: ClashKind
  said: { value: unknown } | null
  saidSealed: Buffer | null
  baseVersion: number
  memberId: string
  memberName: string
  recordedAt: string
  decision: Decision | null
  decidedBy: string | null
  /** how what was said is guarded; null in the directory */
  sensitivity: Sensitivity | null
  readerIds: string[]
  /** the institution or person that the record speaks of; empty where there is none */
  title: string
  version: number
  removed: boolean
  /** of the record now */
  itsSensitivity: Sensitivity | null
  mayDecide: boolean
}

export interface ConflictFilter {
  id?: string | undefined
  record?: VersionedRecord | undefined
  recordId?: string | undefined
  cursor?: string | undefined
}

/**
 * Conflicts to be decided that concern the member, the latest first: what she said herself, and what she may decide.
 * By id also one that is decided.
 */
export async function conflictRows(
  db: Db,
  member: Member,
  filter: ConflictFilter,
  limit: number,
): Promise<ConflictRow[]> {
  // ids are made when they are kept: they stand in the order of time
  const after = fromCursor(filter.cursor)
  const { rows } = await sql<ConflictRow>`
    select c.id, c.record, c.record_id as "recordId", c.field, c.kind, c.said, c.said_sealed as "saidSealed",
      c.base_version as "baseVersion", c.member_id as "memberId", m.name as "memberName",
      c.recorded_at as "recordedAt", c.decision, c.decided_by as "decidedBy", c.sensitivity,
      c.reader_ids as "readerIds", its.title, its.version, its.removed, its.sensitivity as "itsSensitivity",
      its.editable as "mayDecide"
    ${concerning(member, filter)} and ${after ? sql`c.id < ${after.id}::uuid` : sql`true`}
    order by c.id desc limit ${limit + 1}`.execute(db)
  return rows
}

/** How many there are. */
export async function countConflicts(
  db: Db,
  member: Member,
  filter: ConflictFilter,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${concerning(member, filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** One at a time decides it. */
export async function lockConflict(
  trx: Trx,
  member: Member,
  id: string,
): Promise<ConflictRow | undefined> {
  const locked = await trx
    .selectFrom('conflicts')
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  if (!locked) return undefined
  const [row] = await conflictRows(trx, member, { id }, 1)
  return row
}

function concerning(member: Member, { id, record, recordId }: ConflictFilter) {
  const asked = [
    id === undefined ? sql`c.decided_at is null` : sql`c.id = ${id}`,
    ...(record === undefined ? [] : [sql`c.record = ${record}`]),
    ...(recordId === undefined ? [] : [sql`c.record_id = ${recordId}`]),
  ]
  return sql`
    from conflicts c join members m on m.id = c.member_id cross join lateral (${recordsOf(member)}) its
    where c.erased_at is null and ${sql.join(asked, sql` and `)}
      and (c.sensitivity is null or ${visibleToNamed(member, 'c')})
      and (c.member_id = ${member.id} or its.editable)`
}

/** The record of the conflict `c` as the member sees it, also one that was taken back; none that she does not see. */
function recordsOf(member: Member) {
  const mine = (table: string) => sql<SqlBool>`${sql.ref(`${table}.created_by`)} = ${member.id}`
  const confirms = sql<SqlBool>`${may(member, 'confirm_directory')}`
  const noted = (table: string, editable: Expression<SqlBool>) => sql`
    ${sql.ref(`${table}.version`)} as version, ${sql.ref(`${table}.removed_at`)} is not null as removed,
    ${sql.ref(`${table}.sensitivity`)} as sensitivity, coalesce(i.name, '') as title, ${editable} as editable`
  // whoever has to do a step edits it; a restricted one of another's nobody else
  const editableStep = sql<SqlBool>`(f.assignee_id = ${member.id} or ${editableBy(member, 'f')}
    and (f.sensitivity <> 'restricted' or f.author_id = ${member.id}))`
  return sql`
    select ${noted('x', editableBy(member, 'x'))} from contacts x join institutions i on i.id = x.institution_id
      where c.record = 'contact' and x.id = c.record_id and ${visibleTo(member, 'x', 'x.id')}
    union all
    select ${noted('k', editableBy(member, 'k'))} from commitments k join institutions i on i.id = k.institution_id
      where c.record = 'commitment' and k.id = c.record_id and ${visibleTo(member, 'k', 'k.contact_id')}
    union all
    select ${noted('f', editableStep)} from follow_ups f left join institutions i on i.id = f.institution_id
      where c.record = 'follow_up' and f.id = c.record_id and ${hersOrVisible(member)}
    union all
    select i.version, false, null, i.name, (${confirms} or ${mine('i')} and i.confirmed_at is null)
      from institutions i where c.record = 'institution' and i.id = c.record_id
    union all
    select p.version, false, null, p.name, (${confirms} or ${mine('p')})
      from people p where c.record = 'person' and p.id = c.record_id
    union all
    select g.version, false, null, g.name_en, ${sql<SqlBool>`${may(member, 'manage_campaigns')}`}
      from campaigns g where c.record = 'campaign' and g.id = c.record_id`
}
