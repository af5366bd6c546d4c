import { type SqlBool, sql } from 'kysely'
import { type Day, timeZoneHere } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import { type ActionGroup, actionGroups, actionsOf, subjectsOf } from './rules.ts'

/** Who does it, in which request: what every write needs besides its facts. */
export interface Actor {
  readonly memberId: string | null
  readonly requestId: string | null
}

/**
 * Appends the audit row of a write, inside its transaction; the database chains it when that commits. Says which
 * record, never what is in it.
 */
export async function audit(
  trx: Trx,
  actor: Actor,
  action: string,
  subject: string,
  subjectId: string,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      member_id: actor.memberId,
      request_id: actor.requestId,
      action,
      subject,
      subject_id: subjectId,
    })
    .execute()
}

export interface AuditFilter {
  /** `operator`: what nobody signed in did */
  member?: string | undefined
  group?: ActionGroup | undefined
  subject?: string | undefined
  subjectId?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  /** a seq */
  cursor?: string | undefined
}

/** A page of the audit log, newest first, `limit + 1` rows. */
export function auditPage(db: Db, filter: AuditFilter, limit: number) {
  const { member, group, subject, subjectId, from, to, cursor } = filter
  return db
    .selectFrom('audit')
    .leftJoin('members', 'members.id', 'audit.member_id')
    .select(['audit.seq', 'audit.at', 'audit.member_id', 'members.name'])
    .select(['audit.action', 'audit.subject', 'audit.subject_id'])
    .$if(member === 'operator', (q) => q.where('audit.member_id', 'is', null))
    .$if(member !== undefined && member !== 'operator', (q) =>
      q.where('audit.member_id', '=', member as string),
    )
    .$if(group !== undefined, (q) => q.where(inGroup(group as ActionGroup)))
    .$if(subject !== undefined, (q) => q.where('audit.subject', '=', subject as string))
    .$if(subjectId !== undefined, (q) => q.where('audit.subject_id', '=', subjectId as string))
    .$if(from !== undefined, (q) => q.where(sql<SqlBool>`audit.at >= ${startOf(from as Day)}`))
    .$if(to !== undefined, (q) =>
      // the day after is the database's to count: the last one that can be written has one, too
      q.where(sql<SqlBool>`audit.at < ${startOf(to as Day, 1)}`),
    )
    .$if(cursor !== undefined, (q) => q.where('audit.seq', '<', Number(cursor)))
    .orderBy('audit.seq', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Days begin at midnight in Alabama. */
function startOf(day: Day, later = 0) {
  return sql`((${day}::date + ${later}::integer)::timestamp at time zone ${timeZoneHere()})`
}

function inGroup(group: ActionGroup) {
  if (group !== 'work') return among(group)
  const others = actionGroups.filter((one) => one !== 'work').map(among)
  return sql<SqlBool>`not (${sql.join(others, sql` or `)})`
}

function among(group: Exclude<ActionGroup, 'work'>) {
  return sql<SqlBool>`(audit.subject = any(${subjectsOf[group]}::text[])
    or audit.action = any(${actionsOf[group]}::text[]))`
}
