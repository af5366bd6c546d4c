import type { Db, Trx } from '../db/database.ts'

/** Who does it, in which request: what every write needs besides its facts. */
export interface Actor {
  readonly memberId: string | null
  readonly requestId: string | null
}

/** Appends the audit row of a write, inside its transaction. Says which record, never what is in it. */
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

/** A page of the audit log, newest first, before `cursor` (a seq). */
export function auditPage(db: Db, cursor: string | undefined, limit: number) {
  return db
    .selectFrom('audit')
    .leftJoin('members', 'members.id', 'audit.member_id')
    .select(['audit.seq', 'audit.at', 'audit.member_id', 'members.name'])
    .select(['audit.action', 'audit.subject', 'audit.subject_id'])
    .$if(cursor !== undefined, (q) => q.where('audit.seq', '<', Number(cursor)))
    .orderBy('audit.seq', 'desc')
    .limit(limit + 1)
    .execute()
}
