import type { Member } from '../auth/policy.ts'
import type { Db } from '../db/database.ts'
import { reviewsReports, writesReport } from './access-rules.ts'
import type { Report } from './contract.ts'
import { type ReportRow, reportMembers } from './store.ts'
import { placeOf } from './wire.ts'

/** Whom a writer of this draft may ask to review it: not herself, nor who edited it last. */
export async function reviewersFor(
  db: Db,
  member: Member,
  row: ReportRow,
): Promise<Report['reviewers']> {
  const place = placeOf(row)
  if (row.state !== 'draft' || !writesReport(member, place)) return []
  return (await reportMembers(db))
    .filter(({ id }) => id !== member.id && id !== row.edited_by)
    .filter((one) => reviewsReports(one, place))
    .map(({ id, name }) => ({ id, name }))
}
