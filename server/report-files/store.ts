import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { leftToday } from '../export/store.ts'
import type { Language } from '../members/rules.ts'
import type { ReportFormat } from './rules.ts'

interface TakenOut {
  id: string
  reportId: string
  format: ReportFormat
  language: Language
}

/**
 * Writes down that a report leaves as a file, with its audit row, before it does.
 * @throws 429 when it is more files than the member may take out in a day
 */
export async function noteReportFile(
  trx: Trx,
  actor: Actor & { memberId: string },
  { id, reportId, format, language }: TakenOut,
): Promise<void> {
  const { memberId } = actor
  // many at once are counted one after the other, exports among them
  await sql`select pg_advisory_xact_lock(hashtext('export'), hashtext(${memberId}))`.execute(trx)
  const { files } = await leftToday(trx, memberId)
  if (files < 1) throw problem('too_many_exports')
  const row = { id, report_id: reportId, member_id: memberId, format, language }
  await trx.insertInto('report_files').values(row).execute()
  await audit(trx, actor, 'exported', 'report_file', id)
}
