import type { App } from '../app-type.ts'
import type { Member } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { Trx } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { sendReceipt } from '../writes.ts'
import { reviewsReports } from './access-rules.ts'
import { askReview, reviewReport, sendBackReport } from './contract.ts'
import { reviewersFor } from './reviewers.ts'
import { changeReport, type ReportRow } from './store.ts'
import { placeOf, receiptOf } from './wire.ts'
import { lockToChange, lockToWrite } from './writing.ts'

const notAsked = { review_asked_by: null, review_asked_at: null, review_asked_of: null }
const notSentBack = { sent_back_by: null, sent_back_at: null, sent_back_why: null }

/** A draft goes to its second reader, who says that it holds, or gives it back with a word why. */
export async function reviewRoutes(app: App): Promise<void> {
  const preHandler = requires('write_reports')

  app.route({
    ...askReview,
    preHandler,
    handler: async (request, reply) => {
      const { member, params, body } = request
      const { reviewerId = null } = body
      const receipt = await request.db.transaction().execute(async (trx) => {
        const row = await lockToWrite(trx, member, params.id)
        // reviewed meanwhile: what she has read is not how it stands
        if (row.state !== 'draft') throw problem('stale_version')
        const asked = row.review_asked_by === member.id && row.review_asked_of === reviewerId
        if (asked) return receiptOf(row)
        if (row.edited_by === null) throw problem('report_not_begun')
        const may = await reviewersFor(trx, member, row)
        if (reviewerId !== null && !may.some(({ id }) => id === reviewerId)) {
          throw badField('reviewerId', 'There is nobody of this id who may review it')
        }
        await changeReport(trx, actorOf(request), params.id, 'review_asked', {
          ...notSentBack,
          review_asked_by: member.id,
          review_asked_at: new Date().toISOString(),
          review_asked_of: reviewerId,
        })
        return receiptOf(row)
      })
      app.facts.touch([])
      return sendReceipt(reply, receipt, false)
    },
  })

  app.route({
    ...reviewReport,
    preHandler,
    handler: async (request, reply) => {
      const { member, params, body } = request
      const receipt = await request.db.transaction().execute(async (trx) => {
        const row = await lockToReview(trx, member, params.id, body.edition)
        // sent again after its answer was lost
        if (row.state === 'reviewed') return receiptOf(row)
        if (row.edited_by === member.id) throw problem('own_review')
        await changeReport(trx, actorOf(request), params.id, 'reviewed', {
          ...{ ...notAsked, ...notSentBack },
          state: 'reviewed',
          reviewed_by: member.id,
          reviewed_at: new Date().toISOString(),
        })
        return receiptOf(row)
      })
      app.facts.touch([])
      return sendReceipt(reply, receipt, false)
    },
  })

  app.route({
    ...sendBackReport,
    preHandler,
    handler: async (request, reply) => {
      const { member, params, body } = request
      const why = body.why.trim()
      const receipt = await request.db.transaction().execute(async (trx) => {
        const row = await lockToReview(trx, member, params.id, body.edition)
        if (row.sent_back_by === member.id && row.sent_back_why === why) return receiptOf(row)
        if (row.state !== 'draft') throw problem('stale_version')
        if (row.edited_by === null) throw problem('report_not_begun')
        if (row.edited_by === member.id) throw problem('own_review')
        await changeReport(trx, actorOf(request), params.id, 'sent_back', {
          ...notAsked,
          sent_back_by: member.id,
          sent_back_at: new Date().toISOString(),
          sent_back_why: why,
        })
        return receiptOf(row)
      })
      app.facts.touch([])
      return sendReceipt(reply, receipt, false)
    },
  })
}

/** The edition that she has read, locked. @throws 403 where it is not hers to review, 404, 409, and 412 for another edition */
async function lockToReview(
  trx: Trx,
  member: Member,
  id: string,
  edition: number,
): Promise<ReportRow> {
  const row = await lockToChange(trx, member, id)
  if (!reviewsReports(member, placeOf(row))) throw problem('forbidden')
  if (row.edition !== edition) throw problem('stale_version')
  return row
}
