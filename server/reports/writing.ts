import type { Member } from '../auth/policy.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { writesReport } from './access-rules.ts'
import { lockReport, type ReportRow, reportRow } from './store.ts'
import { placeOf } from './wire.ts'

/**
 * A report that she may read and that is not final, locked until the end of the transaction.
 * @throws 404, and 409 for a final one
 */
export async function lockToChange(trx: Trx, member: Member, id: string): Promise<ReportRow> {
  const locked = await lockReport(trx, member, id)
  if (locked) return locked
  if (await reportRow(trx, member, id)) throw problem('report_final')
  throw problem('not_found')
}

/** The same for whoever may write it. @throws 403 where she may only read it */
export async function lockToWrite(trx: Trx, member: Member, id: string): Promise<ReportRow> {
  const row = await lockToChange(trx, member, id)
  if (!writesReport(member, placeOf(row))) throw problem('forbidden')
  return row
}
