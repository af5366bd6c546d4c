import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { actorOf } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { confirmDelivery, giveUpDelivery, listDeliveries, readDelivery } from './contract.ts'
import { openEnvelope } from './envelope.ts'
import { settle, toDelivery } from './settle.ts'
import { deliveryRow, openDeliveries, settleDelivery } from './store.ts'

/** What arrived of one's own: behind requireSession. */
export async function deliveryRoutes(app: App): Promise<void> {
  app.route({
    ...listDeliveries,
    handler: async ({ db, member }) => {
      const rows = await openDeliveries(db, member.id)
      return { items: rows.map(toDelivery) }
    },
  })

  app.route({
    ...readDelivery,
    handler: async (request) => {
      const { envelope } = await open(request, request.params.id)
      return openEnvelope(app.keyring, request.params.id, {
        ...envelope,
        memberId: request.member.id,
      })
    },
  })

  app.route({
    ...confirmDelivery,
    handler: async (request) => settle(app, request, await open(request, request.params.id)),
  })

  app.route({
    ...giveUpDelivery,
    handler: async (request, reply) => {
      const { params } = request
      const row = await open(request, params.id)
      await request.db.transaction().execute(async (trx) => {
        if (await settleDelivery(trx, row.id, 'given_up')) {
          await audit(trx, actorOf(request), 'gave_up', 'delivery', row.id)
        }
      })
      return reply.code(204).send(null)
    },
  })

  async function open({ db, member }: FastifyRequest, id: string) {
    const row = await deliveryRow(db, member.id, id)
    if (!row?.envelope) throw problem('not_found')
    return { ...row, envelope: row.envelope }
  }
}
