import type { App } from '../app-type.ts'
import { opensNotes } from '../auth/policy.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { badField, problem } from '../errors.ts'
import { etag, ifMatch, requireIfMatch, sendReceipt, toReceipt } from '../writes.ts'
import {
  listKeptRegions,
  previewMove,
  putCountyRegion,
  putRegion,
  type RegionFacts,
} from './contract.ts'
import { previewOf } from './preview.ts'
import * as store from './store.ts'

/** The territory as admins arrange it. */
export async function regionRoutes(app: App): Promise<void> {
  app.route({
    ...listKeptRegions,
    preHandler: requires('manage_regions'),
    handler: async ({ db }) => ({ items: await store.keptRegions(db), nextCursor: null }),
  })

  app.route({
    ...putRegion,
    preHandler: requires('manage_regions'),
    handler: async (request, reply) => {
      const { params, body } = request
      const version = ifMatch(request)
      const actor = actorOf(request)
      const { row, created } = await request.db.transaction().execute(async (trx) => {
        await store.waitForRegion(trx, params.id)
        const before = await store.lockRegion(trx, params.id)
        if (!before) {
          if (version !== undefined) throw problem('not_found')
          return { row: await store.insertRegion(trx, actor, params.id, body), created: true }
        }
        // sent again after its answer was lost, or nothing changed
        if (saysTheSame(before, body)) return { row: before, created: false }
        if (version === undefined) throw problem('version_missing')
        if (before.version !== version) throw problem('stale_version')
        if (body.retired && (await store.hasCounties(trx, params.id))) {
          throw problem('region_has_counties')
        }
        return { row: await store.updateRegion(trx, actor, before, body), created: false }
      })
      app.forgetSessions()
      app.facts.touch([])
      return sendReceipt(reply, toReceipt(row), created)
    },
  })

  app.route({
    ...previewMove,
    preHandler: requires('manage_regions'),
    handler: async ({ db, params, body }) => {
      const place = await store.countyPlace(db, params.fips)
      if (!place) throw problem('not_found')
      const [from, to] = await Promise.all([
        store.regionRow(db, place.regionId),
        store.regionRow(db, body.regionId),
      ])
      if (!from || !to || to.retiredAt !== null) throw noSuchRegion()
      const named = ({ id, name }: typeof from) => ({ id, name })
      return previewOf(db, place, { from: named(from), to: named(to) })
    },
  })

  app.route({
    ...putCountyRegion,
    preHandler: [requires('manage_regions'), provedRecently],
    handler: async (request, reply) => {
      const { member, params, body } = request
      const version = requireIfMatch(request)
      const found = await request.db.transaction().execute(async (trx) => {
        const region = await store.lockRegion(trx, body.regionId)
        if (!region || region.retiredAt !== null) throw noSuchRegion()
        const place = await store.lockCountyPlace(trx, params.fips)
        if (!place) throw problem('not_found')
        // sent again after its answer was lost
        if (place.regionId === body.regionId) return place
        if (place.version !== version) throw problem('stale_version')
        const without = { ...member, regions: member.regions.filter((id) => id !== body.regionId) }
        if (!member.regions.includes(place.regionId) && opensNotes(without, member)) {
          throw problem('county_to_oneself')
        }
        return store.moveCounty(trx, actorOf(request), params.fips, body.regionId)
      })
      // what members may see has changed: the next request of each is judged anew
      app.forgetSessions()
      app.facts.touchAll()
      reply.header('etag', etag(found.version))
      return found
    },
  })
}

function noSuchRegion() {
  return badField('regionId', 'There is no such region')
}

function saysTheSame(
  before: { name: string; retiredAt: string | null },
  { name, retired }: RegionFacts,
): boolean {
  const isRetired = before.retiredAt !== null
  return before.name === name.trim() && (retired ?? isRetired) === isRetired
}
