import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { dayInAlabama } from '../days.ts'
import { badField } from '../errors.ts'
import { closureOf } from '../sealed/rules.ts'
import { factsHash, replayed, sendReceipt } from '../writes.ts'
import { listAssessments, putAssessment } from './contract.ts'
import { assessmentRows, insertAssessment, writtenAssessment } from './store.ts'

export async function assessmentRoutes(app: App): Promise<void> {
  app.route({
    ...listAssessments,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await assessmentRows(db, member, query, limit)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.assessedOn, id: row.id }),
        ({ authorId, authorName, sensitivity, erasedAt, ...row }) => ({
          ...row,
          closed: sensitivity && closureOf({ sensitivity, erasedAt }),
          author: { id: authorId, name: authorName },
        }),
      )
    },
  })

  app.route({
    ...putAssessment,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      if (Boolean(body.institutionId) === Boolean(body.personId)) {
        throw badField('institutionId', 'Assess one institution or one person')
      }
      const hash = factsHash(body)
      const inserted = await request.db.transaction().execute((trx) =>
        insertAssessment(trx, actorOf(request), {
          id: params.id,
          institution_id: body.institutionId ?? null,
          person_id: body.personId ?? null,
          value: body.value,
          assessed_on: body.assessedOn ?? dayInAlabama(new Date()),
          basis: body.basis ?? '',
          author_id: member.id,
          facts_hash: hash,
        }),
      )
      if (inserted) {
        if (body.institutionId) app.facts.touch([body.institutionId])
        return sendReceipt(reply, inserted, true)
      }
      const existing = await writtenAssessment(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })
}
