import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf } from '../auth/sessions.ts'
import type { Db, Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { daysKeptAtLeast } from '../retention/store.ts'
import { confirmDelivery, giveUpDelivery, listDeliveries, openDelivery } from './contract.ts'
import { openEnvelope } from './envelope.ts'
import { settle } from './settle.ts'
import { deliveryRow, openDeliveries, settleDelivery } from './store.ts'
import { toDelivery } from './wire.ts'

/** What arrived of one's own: behind requireSession. */
export async function deliveryRoutes(app: App): Promise<void> {
  app.route({
    ...listDeliveries,
    handler: async ({ db, member }) => {
      const rows = await openDeliveries(db, member.id)
      const days = await daysKeptAtLeast(db)
      return { items: rows.map((row) => toDelivery(row, days)) }
    },
  })

  app.route({
    ...openDelivery,
    // it may be what a restricted note will say: read like one
    preHandler: provedRecently,
    handler: (request) => {
      const { member, params } = request
      return request.db.transaction().execute(async (trx) => {
        const { envelope } = await waiting(trx, request)
        await audit(trx, actorOf(request), 'opened_restricted', 'delivery', params.id)
        return openEnvelope(app.keyring, params.id, { ...envelope, memberId: member.id })
      })
    },
  })

  app.route({
    ...confirmDelivery,
    handler: async (request) => settle(app, request, await waiting(request.db, request)),
  })

  app.route({
    ...giveUpDelivery,
    handler: async (request, reply) => {
      const { db, member, params } = request
      await db.transaction().execute(async (trx) => {
        const row = await deliveryRow(trx, member.id, params.id)
        if (!row || !(await settleDelivery(trx, row.id, 'given_up'))) throw problem('not_found')
        await audit(trx, actorOf(request), 'gave_up', 'delivery', row.id)
      })
      return reply.code(204).send(null)
    },
  })
}

async function waiting(
  db: Db | Trx,
  { member, params }: FastifyRequest<{ Params: { id: string } }>,
) {
  const row = await deliveryRow(db, member.id, params.id)
  if (!row?.envelope) throw problem('not_found')
  return { ...row, envelope: row.envelope }
}
