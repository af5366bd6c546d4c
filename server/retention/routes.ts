import type { App } from '../app-type.ts'
import { may } from '../auth/policy.ts'
import { provedRecently } from '../auth/proof.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { Db } from '../db/database.ts'
import { problem } from '../errors.ts'
import { etag, requireIfMatch } from '../writes.ts'
import { getRetention, putLegalHold, putRetention, type Retention } from './contract.ts'
import * as store from './store.ts'

export async function retentionRoutes(app: App): Promise<void> {
  const preHandler = [requires('set_retention'), provedRecently]

  app.route({
    ...getRetention,
    preHandler: requires('read_retention'),
    handler: async ({ db, member }, reply) => {
      const found = await shown(db, member)
      reply.header('etag', etag(found.version))
      return found
    },
  })

  app.route({
    ...putRetention,
    preHandler,
    handler: async (request, reply) => {
      const { member, body } = request
      const version = requireIfMatch(request)
      await request.db.transaction().execute(async (trx) => {
        const now = await store.lockRetention(trx)
        const { periods } = await store.retentionOf(trx)
        const isSet = body.periods.every((one) =>
          periods.some(
            ({ kind, sensitivity, days }) =>
              kind === one.kind && sensitivity === one.sensitivity && days === one.days,
          ),
        )
        // sent again after its answer was lost, or nothing changed
        if (isSet) return
        if (now !== version) throw problem('stale_version')
        await store.setPeriods(trx, actorOf(request), body.periods)
      })
      const found = await shown(request.db, member)
      reply.header('etag', etag(found.version))
      return found
    },
  })

  app.route({
    ...putLegalHold,
    preHandler,
    handler: async (request) => {
      const { member, body } = request
      await request.db.transaction().execute(async (trx) => {
        await store.lockRetention(trx)
        await store.setHold(trx, actorOf(request), member.id, body)
      })
      return shown(request.db, member)
    },
  })
}

/** Why there is a hold is for those who set it. */
async function shown(db: Db, member: SessionMember): Promise<Retention> {
  const found = await store.retentionOf(db)
  return may(member, 'set_retention') ? found : { ...found, hold: null }
}
