import type { App } from '../app-type.ts'
import { type Member, may } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { momentOf } from '../counties/moment.ts'
import type { Db } from '../db/database.ts'
import { problem } from '../errors.ts'
import { replayOf } from '../history/replay.ts'
import { editorOf, editRecord } from '../merging/edit.ts'
import type { Said } from '../merging/rules.ts'
import { etag, factsHash, ifMatch, sendReceipt } from '../writes.ts'
import { boardRoutes } from './board-routes.ts'
import { getCampaign, listCampaigns, putCampaign } from './contract.ts'
import { campaignCountyRoutes } from './county-routes.ts'
import { campaignEditing, columnsOf, saidOf } from './editing.ts'
import * as store from './store.ts'
import { targetRoutes } from './target-routes.ts'
import { targetFacts } from './target-store.ts'
import { toCampaign } from './wire.ts'

export async function campaignRoutes(app: App): Promise<void> {
  async function campaigns(db: Db, member: Member, id?: string) {
    const rows = await store.campaignRows(db, id)
    const facts = await targetFacts(
      app.factsDb,
      rows.map((row) => row.id),
    )
    const mayEdit = may(member, 'manage_campaigns')
    return rows.map((row) => {
      const targets = facts.filter((one) => one.campaignId === row.id)
      return toCampaign(row, targets, momentOf({}), mayEdit)
    })
  }

  app.route({
    ...listCampaigns,
    preHandler: requires('read_statuses'),
    handler: async ({ db, member }) => ({ items: await campaigns(db, member), nextCursor: null }),
  })

  app.route({
    ...getCampaign,
    preHandler: requires('read_statuses'),
    handler: async ({ db, member, params }, reply) => {
      const [campaign] = await campaigns(db, member, params.id)
      if (!campaign) throw problem('not_found')
      reply.header('etag', etag(campaign.version))
      return campaign
    },
  })

  app.route({
    ...putCampaign,
    preHandler: requires('manage_campaigns'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const version = ifMatch(request)
      if (version !== undefined) {
        const mine = (base: Said) => ({ ...saidOf(body), votedOn: base.votedOn })
        const edit = { id: params.id, version, hash, mine }
        const { receipt } = await request.db
          .transaction()
          .execute((trx) => editRecord(editorOf(app, request, trx), campaignEditing, edit))
        app.facts.touch([])
        return sendReceipt(reply, receipt, false)
      }
      const author = { id: params.id, created_by: member.id }
      const row = { ...columnsOf(saidOf(body)), ...author, facts_hash: hash }
      const written = await request.db
        .transaction()
        .execute((trx) => store.insertCampaign(trx, actorOf(request), row))
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, true)
      }
      const existing = await store.writtenCampaign(request.db, params.id)
      const receipt = await replayOf(app, request, 'campaign', existing, hash)
      return sendReceipt(reply, receipt, false)
    },
  })

  await boardRoutes(app)
  await targetRoutes(app)
  await campaignCountyRoutes(app)
}
