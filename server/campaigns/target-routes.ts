import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { addDays, dayInAlabama } from '../days.ts'
import type { Trx } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { institutionIds } from '../institutions/store.ts'
import { ifMatch, requireIfMatch, sendReceipt } from '../writes.ts'
import { type Candidate, listCandidates, markAsked, putTargets, removeTarget } from './contract.ts'
import * as store from './store.ts'
import * as targets from './target-store.ts'

/** More institutions than any one kind in the state; whoever wants more chooses narrower. */
const candidatesAtMost = 1_000

export async function targetRoutes(app: App): Promise<void> {
  app.route({
    ...listCandidates,
    preHandler: requires('manage_campaigns'),
    handler: async ({ db, params, query }) => {
      if (!(await store.campaignExists(db, params.id))) throw problem('not_found')
      const [rows, known] = await Promise.all([
        institutionIds(db, query, candidatesAtMost),
        app.facts.institutions(),
      ])
      const ids = rows.slice(0, candidatesAtMost).map((row) => row.id)
      const { seats, asked } = await targets.seatsAsked(db, params.id, ids, query.person)
      const items = ids.flatMap((id): Candidate[] => {
        const one = known.get(id)
        if (!one) return []
        return [
          {
            institution: { id, name: one.name },
            sector: one.sector,
            kind: one.kind,
            counties: [...one.counties],
            isTarget: asked.has(id),
            seats: seats
              .filter((seat) => seat.institutionId === id)
              .map(({ id, title, isTarget, personId, personName, personIsTarget }) => ({
                id,
                title,
                isTarget,
                person: personId
                  ? { id: personId, name: personName ?? '', isTarget: personIsTarget }
                  : null,
              })),
          },
        ]
      })
      return { items, nextCursor: null }
    },
  })

  app.route({
    ...putTargets,
    preHandler: requires('manage_campaigns'),
    handler: async (request, reply) => {
      const { params, body } = request
      const added = await request.db.transaction().execute(async (trx) => {
        if (!(await store.campaignExists(trx, params.id))) throw problem('not_found')
        await refuseMisplaced(trx, body.targets)
        const written = await targets.insertTargets(trx, actorOf(request), params.id, body.targets)
        if (written.taken.length > 0) throw problem('different_facts')
        return written.added
      })
      // nobody is asked yet: no status changes
      if (added > 0) app.facts.touch([])
      return reply.code(added > 0 ? 201 : 200).send({ added })
    },
  })

  app.route({
    ...markAsked,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { params, body } = request
      const version = ifMatch(request)
      const written = await request.db.transaction().execute(async (trx) => {
        const target = await targets.lockTarget(trx, params.id, params.askId)
        if (!target) throw problem('not_found')
        if (version === undefined) throw problem('version_missing')
        if (target.version !== version) throw problem('stale_version')
        // one day of grace: a phone may be ahead of Alabama's midnight
        if (body.askedOn && body.askedOn > addDays(dayInAlabama(new Date()), 1)) {
          throw badField('askedOn', 'This day is in the future')
        }
        // its answers say since when
        if (target.answered) throw problem('already_asked')
        const receipt = await targets.setAsked(trx, actorOf(request), params.askId, body.askedOn)
        return { receipt, institutionId: target.institutionId }
      })
      app.facts.touch([written.institutionId])
      return sendReceipt(reply, written.receipt, false)
    },
  })

  app.route({
    ...removeTarget,
    preHandler: requires('manage_campaigns'),
    handler: async (request, reply) => {
      const { params } = request
      const version = requireIfMatch(request)
      await request.db.transaction().execute(async (trx) => {
        const target = await targets.lockTarget(trx, params.id, params.askId)
        if (!target) throw problem('not_found')
        if (target.version !== version) throw problem('stale_version')
        if (target.askedOn !== null || target.answered) throw problem('already_asked')
        await targets.removeTarget(trx, actorOf(request), params.askId)
      })
      app.facts.touch([])
      return reply.code(204).send(null)
    },
  })
}

async function refuseMisplaced(trx: Trx, given: readonly targets.NewTarget[]): Promise<void> {
  const wrong = await targets.misplaced(trx, given)
  if (!wrong) return
  const whose = wrong.field === 'seatId' ? 'seat' : 'person'
  throw badField(
    `targets.${wrong.position}.${wrong.field}`,
    `This institution has no such ${whose}`,
  )
}
