import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { factsHash, replayed, sendReceipt } from '../writes.ts'
import * as store from './apart-store.ts'
import { listApart, takeApartBack, tellApart } from './contract.ts'
import { refuseStrangers } from './merge.ts'
import { toApart } from './wire.ts'

/** That two are not the same is remembered, and may be taken back. */
export async function apartRoutes(app: App): Promise<void> {
  app.route({
    ...listApart,
    preHandler: requires('merge_duplicates'),
    handler: async ({ db, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.apartRows(db, query, limit)
      return toPage(rows, limit, (row) => ({ at: row.at, id: row.id }), toApart)
    },
  })

  app.route({
    ...tellApart,
    preHandler: requires('merge_duplicates'),
    handler: async (request, reply) => {
      const { db, member, params, body } = request
      const hash = factsHash(body)
      const written = await db.transaction().execute(async (trx) => {
        const { record, oneId, otherId } = body
        await refuseStrangers(trx, member, { record, awayId: oneId, survivorId: otherId })
        return store.insertApart(trx, actorOf(request), params.id, body, hash)
      })
      const receipt = written ?? replayed(await store.writtenApart(db, params.id), hash, member.id)
      return sendReceipt(reply, receipt, written !== undefined)
    },
  })

  app.route({
    ...takeApartBack,
    preHandler: requires('merge_duplicates'),
    handler: async (request, reply) => {
      const { db, member, params } = request
      await db.transaction().execute(async (trx) => {
        const [row] = await store.apartRows(trx, { id: params.id }, 1)
        if (!row) throw problem('not_found')
        const { record, oneId: awayId, otherId: survivorId } = row
        await refuseStrangers(trx, member, { record, awayId, survivorId })
        await store.takeBack(trx, actorOf(request), params.id)
      })
      return reply.code(204).send(null)
    },
  })
}
