import type { App } from '../app-type.ts'
import { type Member, mayEdit, sees } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { comparable } from '../sealed/store.ts'
import { factsHash, ifMatch, replayed, requireIfMatch, sendReceipt } from '../writes.ts'
import { deleteMilestone, putMilestone } from './contract.ts'
import * as milestones from './milestone-store.ts'
import { sealingKey, sealStep } from './seal-store.ts'
import { lockCommitment } from './store.ts'

/** Steps on the way to a promise: they change until they are reached, then they are history. */
export async function milestoneRoutes(app: App): Promise<void> {
  app.route({
    ...putMilestone,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const { id, milestoneId } = params
      const hash = factsHash({ ...body, commitmentId: id })
      const facts = { text: body.text.trim(), due_on: body.dueOn ?? null, facts_hash: hash }
      const version = ifMatch(request)
      const written = await request.db.transaction().execute(async (trx) => {
        const { sensitivity } = await mayPlan(trx, member, id)
        const key = await sealingKey(trx, app.keyring, id, sensitivity)
        const columns = key ? sealStep(key, milestoneId, (version ?? 0) + 1, facts) : facts
        if (version === undefined) {
          const row = { id: milestoneId, commitment_id: id, author_id: member.id, ...columns }
          return milestones.insertMilestone(trx, actorOf(request), row)
        }
        await unreached(trx, milestoneId, id, version)
        return milestones.updateMilestone(trx, actorOf(request), milestoneId, id, columns)
      })
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await milestones.writtenMilestone(request.db, milestoneId)
      const same = await comparable(request.db, app.keyring, id, existing, hash)
      return sendReceipt(reply, replayed(existing, same, member.id), false)
    },
  })

  app.route({
    ...deleteMilestone,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params } = request
      const version = requireIfMatch(request)
      await request.db.transaction().execute(async (trx) => {
        await mayPlan(trx, member, params.id)
        await unreached(trx, params.milestoneId, params.id, version)
        await milestones.removeMilestone(trx, actorOf(request), params.milestoneId, params.id)
      })
      app.facts.touch([])
      return reply.code(204).send(null)
    },
  })
}

/** @throws 404 for a commitment one may not see, 403 for one that one may not change */
async function mayPlan(trx: Trx, member: Member, id: string) {
  const commitment = await lockCommitment(trx, id)
  if (!commitment || !sees(member, commitment.guarded)) throw problem('not_found')
  if (!mayEdit(member, commitment.guarded)) throw problem('forbidden')
  return commitment
}

/** @throws 404 for a step that is not there, 409 for a reached one, 412 for one that changed since */
async function unreached(trx: Trx, id: string, commitmentId: string, version: number) {
  const step = await milestones.milestone(trx, id, commitmentId)
  if (!step) throw problem('not_found')
  if (step.eventId) throw problem('milestone_reached')
  if (step.version !== version) throw problem('stale_version')
}
