import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Who was refused: as whom somebody tried to come in, or the member who could not prove that it is she. */
type Refused = { login: string | undefined } | { member: { id: string; sessionId: string } }

/** Appends a row, unless there is one of the same kind from the last minute. What was typed stands nowhere. */
export async function auditRefusal(db: Db, requestId: string, refused: Refused): Promise<void> {
  if ('member' in refused) {
    const { id, sessionId } = refused.member
    await onceAMinute(db, id, 'proof_refused', 'session', sessionId, requestId)
    return
  }
  const { login } = refused
  const known = login
    ? await db.selectFrom('members').where('login', '=', login).select('id').executeTakeFirst()
    : undefined
  await onceAMinute(db, null, 'refused', 'sign_in', known?.id ?? 'unknown', requestId)
}

async function onceAMinute(
  db: Db,
  memberId: string | null,
  action: string,
  subject: string,
  subjectId: string,
  requestId: string,
): Promise<void> {
  await sql`
    insert into audit (member_id, action, subject, subject_id, request_id)
    select ${memberId}::uuid, ${action}::text, ${subject}::text, ${subjectId}::text, ${requestId}::text
    where not exists (select from audit where subject = ${subject} and subject_id = ${subjectId}
      and action = ${action} and at > now() - interval '1 minute')`.execute(db)
}
