import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { momentOf } from '../counties/moment.ts'
import { dayInAlabama } from '../days.ts'
import { badField, problem } from '../errors.ts'
import { followUpRows } from '../follow-ups/store.ts'
import { toFollowUp } from '../follow-ups/wire.ts'
import { ifMatch, sendReceipt } from '../writes.ts'
import { getBoard, putVotes } from './contract.ts'
import * as store from './store.ts'
import { namesOf, targetFacts, targetRows } from './target-store.ts'
import { notTargets, replaceVotes } from './vote-store.ts'
import { toForecast, toTargets } from './wire.ts'

/** More open follow-ups than a campaign has targets. */
const followUpsAtMost = 2_000

export async function boardRoutes(app: App): Promise<void> {
  app.route({
    ...getBoard,
    preHandler: requires('read_campaigns'),
    handler: async ({ db, member, params }) => {
      const [campaign] = await store.campaignRows(db, params.id)
      if (!campaign) throw problem('not_found')
      const [rows, facts, followUps] = await Promise.all([
        targetRows(db, params.id),
        targetFacts(app.factsDb, [params.id]),
        followUpRows(db, member, { campaign: params.id }, followUpsAtMost),
      ])
      const authors = facts.flatMap((fact) => fact.answers.map((one) => one.authorId))
      const names = await namesOf(db, authors)
      const known = new Map(facts.map((fact) => [fact.id, fact]))
      const next = followUps.map((row) => toFollowUp(row, member))
      return {
        targets: toTargets(rows, known, momentOf({}), names, next),
        forecast: campaign.voted_on ? toForecast(facts, campaign.voted_on, names) : null,
      }
    },
  })

  app.route({
    ...putVotes,
    preHandler: requires('manage_campaigns'),
    handler: async (request, reply) => {
      const { params, body } = request
      const version = ifMatch(request)
      const receipt = await request.db.transaction().execute(async (trx) => {
        const campaign = await store.lockCampaign(trx, params.id)
        if (!campaign) throw problem('not_found')
        if (version === undefined) throw problem('version_missing')
        if (campaign.version !== version) throw problem('stale_version')
        if (body.votedOn > dayInAlabama(new Date())) {
          throw badField('votedOn', 'This day is in the future')
        }
        const askIds = body.votes.map((one) => one.askId)
        const strangers = await notTargets(trx, params.id, askIds)
        for (const [i, id] of askIds.entries()) {
          const field = `votes.${i}.askId`
          if (strangers.has(id)) throw badField(field, 'There is no such target')
          if (askIds.indexOf(id) < i) throw badField(field, 'Two votes of the same target')
        }
        const actor = actorOf(request)
        await replaceVotes(trx, actor, params.id, body.votes)
        const row = { voted_on: body.votedOn }
        return store.updateCampaign(trx, actor, params.id, row, 'voted')
      })
      app.facts.touch([])
      return sendReceipt(reply, receipt, false)
    },
  })
}
