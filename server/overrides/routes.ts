import type { App } from '../app-type.ts'
import type { Member } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { dayInAlabama } from '../days.ts'
import { badField, problem } from '../errors.ts'
import { factsHash, replayed, requireIfMatch, sendReceipt } from '../writes.ts'
import { endOverride, listOverrides, putOverride } from './contract.ts'
import { fitsAspect, lastDayOf } from './rules.ts'
import * as store from './store.ts'
import { toOverride } from './wire.ts'

export async function overrideRoutes(app: App): Promise<void> {
  app.route({
    ...listOverrides,
    preHandler: requires('read_statuses'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.overrideRows(app.factsDb, query, limit)
      const ids = rows.map((row) => row.id)
      const words = await store.overrideWords(db, member, ids)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.setOn, id: row.id }),
        (row) => toOverride(row, words.get(row.id)),
      )
    },
  })

  app.route({
    ...putOverride,
    preHandler: requires('override_status'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      requireCounty(member, body.countyFips)
      const setOn = body.setOn ?? dayInAlabama(new Date())
      if (!fitsAspect(body.aspect, body.value)) {
        throw badField('value', 'Not a value of this status')
      }
      if (body.expiresOn < setOn || body.expiresOn > lastDayOf(setOn)) {
        throw badField('expiresOn', 'Up to 90 days after the day it is set')
      }
      const hash = factsHash(body)
      const inserted = await request.db.transaction().execute((trx) =>
        store.insertOverride(trx, actorOf(request), {
          id: params.id,
          county_fips: body.countyFips,
          aspect: body.aspect,
          value: body.value,
          reason: body.reason.trim(),
          set_on: setOn,
          expires_on: body.expiresOn,
          author_id: member.id,
          facts_hash: hash,
        }),
      )
      if (inserted) {
        app.facts.touchOverrides()
        return sendReceipt(reply, inserted, true)
      }
      const existing = await store.writtenOverride(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })

  app.route({
    ...endOverride,
    preHandler: requires('override_status'),
    handler: async (request, reply) => {
      const { member, params } = request
      const version = requireIfMatch(request)
      await request.db.transaction().execute(async (trx) => {
        const before = await store.lockOverride(trx, params.id)
        if (!before) throw problem('not_found')
        requireCounty(member, before.countyFips)
        if (before.version !== version || before.endedOn !== null) throw problem('stale_version')
        const today = dayInAlabama(new Date())
        // one that was dated ahead never held
        const day = today < before.setOn ? before.setOn : today
        await store.endOverride(trx, { ...actorOf(request), memberId: member.id }, params.id, day)
      })
      app.facts.touchOverrides()
      return reply.code(204).send(null)
    },
  })
}

/** A lead sets the statuses of her regions. That a county has one is no secret: 403, not 404. */
function requireCounty(member: Member, fips: string): void {
  if (!member.counties.includes(fips)) throw problem('forbidden')
}
