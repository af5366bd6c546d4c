import type { App } from '../app-type.ts'
import { type Member, may } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { momentOf } from '../counties/moment.ts'
import type { Db } from '../db/database.ts'
import { problem } from '../errors.ts'
import { etag, factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import { boardRoutes } from './board-routes.ts'
import { type CampaignFacts, getCampaign, listCampaigns, putCampaign } from './contract.ts'
import { campaignCountyRoutes } from './county-routes.ts'
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
      const row = { ...columnsOf(body), facts_hash: hash }
      const version = ifMatch(request)
      const written = await request.db.transaction().execute(async (trx) => {
        const actor = actorOf(request)
        if (version === undefined) {
          const author = { id: params.id, created_by: member.id }
          return store.insertCampaign(trx, actor, { ...row, ...author })
        }
        const before = await store.lockCampaign(trx, params.id)
        if (!before) throw problem('not_found')
        if (before.version !== version) throw problem('stale_version')
        return store.updateCampaign(trx, actor, params.id, row, 'edited')
      })
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenCampaign(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })

  await boardRoutes(app)
  await targetRoutes(app)
  await campaignCountyRoutes(app)
}

function columnsOf(facts: CampaignFacts) {
  return {
    name_en: facts.name.en.trim(),
    name_es: facts.name.es.trim(),
    goal_en: facts.goal?.en.trim() ?? '',
    goal_es: facts.goal?.es.trim() ?? '',
    ask_en: facts.ask.en.trim(),
    ask_es: facts.ask.es.trim(),
    level: facts.level,
    starts_on: facts.startsOn,
    ends_on: facts.endsOn ?? null,
    decides_on: facts.decidesOn ?? null,
    needed: facts.needed ?? null,
  }
}
