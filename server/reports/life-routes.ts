import type { App } from '../app-type.ts'
import type { Member } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { type Day, dayInAlabama } from '../days.ts'
import { problem } from '../errors.ts'
import { sendReceipt } from '../writes.ts'
import { writesReport } from './access-rules.ts'
import { finalizeReport } from './contract.ts'
import { countNow } from './read.ts'
import { reviewRoutes } from './review-routes.ts'
import { freeze } from './snapshot-store.ts'
import { changeReport, type ReportRow, reportRow } from './store.ts'
import { placeOf, receiptOf } from './wire.ts'
import { lockToChange } from './writing.ts'

/** From draft to reviewed to final; there is no way back from that. */
export async function lifeRoutes(app: App): Promise<void> {
  await app.register(reviewRoutes)
  const preHandler = requires('write_reports')

  app.route({
    ...finalizeReport,
    preHandler,
    handler: async (request, reply) => {
      const { member, params, body } = request
      const row = await reportRow(request.db, member, params.id)
      if (!row) throw problem('not_found')
      // sent again after its answer was lost
      const isDone = row.state === 'final' && row.finalized_by === member.id
      if (isDone && row.edition === body.edition) return sendReceipt(reply, receiptOf(row), false)
      const today = dayInAlabama(new Date())
      checkFinishes(row, member, body.edition, today)
      // before the report is locked: it takes a while, and other connections
      const counted = await countNow(app, row, true)
      const receipt = await request.db.transaction().execute(async (trx) => {
        const locked = await lockToChange(trx, member, params.id)
        checkFinishes(locked, member, body.edition, today)
        await freeze(trx, locked, today, counted)
        await changeReport(trx, actorOf(request), params.id, 'finalized', {
          state: 'final',
          finalized_by: member.id,
          finalized_at: new Date().toISOString(),
        })
        return receiptOf(locked)
      })
      app.facts.touch([])
      return sendReceipt(reply, receipt, false)
    },
  })
}

/** @throws 403, 409 and 412 where it may not be finished, or is not what she has read */
function checkFinishes(row: ReportRow, member: Member, edition: number, today: Day): void {
  if (row.state === 'final') throw problem('report_final')
  if (!writesReport(member, placeOf(row))) throw problem('forbidden')
  if (row.edition !== edition) throw problem('stale_version')
  if (row.state !== 'reviewed') throw problem('not_reviewed')
  if (row.to_day >= today) throw problem('period_not_over')
}
