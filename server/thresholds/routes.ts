import type { App } from '../app-type.ts'
import type { Thresholds } from '../assessments/rules.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { standingsByCounty } from '../counties/by-county.ts'
import { momentOf } from '../counties/moment.ts'
import {
  countyStatusFrom,
  type InstitutionStanding,
  institutionStanding,
} from '../counties/rules.ts'
import { badField, problem } from '../errors.ts'
import { etag, requireIfMatch } from '../writes.ts'
import {
  getThresholds,
  previewThresholds,
  putThresholds,
  type ThresholdFacts,
  type ThresholdPreview,
} from './contract.ts'
import { lockThresholds, setThresholds, thresholdsOf } from './store.ts'

/** After how many days evidence ages: looked at before it is set. */
export async function thresholdRoutes(app: App): Promise<void> {
  app.route({
    ...getThresholds,
    preHandler: requires('set_settings'),
    handler: async ({ db }, reply) => {
      const found = await thresholdsOf(db)
      reply.header('etag', etag(found.version))
      return found
    },
  })

  app.route({
    ...previewThresholds,
    preHandler: requires('set_settings'),
    handler: ({ body }) => {
      refuseDescending(body)
      return changesBy(app, body)
    },
  })

  app.route({
    ...putThresholds,
    preHandler: [requires('set_settings'), provedRecently],
    handler: async (request, reply) => {
      const { body } = request
      refuseDescending(body)
      const version = requireIfMatch(request)
      const found = await request.db.transaction().execute(async (trx) => {
        const now = await lockThresholds(trx)
        // sent again after its answer was lost, or nothing changed
        if (names.every((name) => now[name] === body[name])) return now
        if (now.version !== version) throw problem('stale_version')
        await setThresholds(trx, actorOf(request), body)
        return thresholdsOf(trx)
      })
      app.facts.touchAll()
      reply.header('etag', etag(found.version))
      return found
    },
  })
}

const names = ['freshDays', 'ageingDays', 'staleDays'] as const

/** @throws 400 that names the one that is not after the one before */
function refuseDescending({ freshDays, ageingDays, staleDays }: ThresholdFacts): void {
  if (ageingDays <= freshDays) throw badField('ageingDays', 'Has to be later than fresh')
  if (staleDays <= ageingDays) throw badField('staleDays', 'Has to be later than ageing')
}

async function changesBy(app: App, facts: ThresholdFacts): Promise<ThresholdPreview> {
  const when = momentOf({})
  const known = await app.facts.institutions()
  const standingsWith = (thresholds: Thresholds) =>
    new Map([...known.values()].map((one) => [one.id, institutionStanding(one, when, thresholds)]))
  const [now, then] = [standingsWith(app.facts.thresholds), standingsWith(facts)]
  const [before, after] = [standingsByCounty(known, now), standingsByCounty(known, then)]
  const counties = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((fips) => {
    const [was, is] = [statusOf(before.get(fips)), statusOf(after.get(fips))]
    const isSame = was.alliance === is.alliance && was.freshness === is.freshness
    return isSame ? [] : [{ fips, before: was, after: is }]
  })
  return { counties, expired: { before: expiredIn(now), after: expiredIn(then) } }
}

function statusOf(standings: readonly InstitutionStanding[] = []) {
  const { alliance, freshness } = countyStatusFrom(standings)
  return { alliance: alliance.value, freshness: freshness.value }
}

function expiredIn(standings: ReadonlyMap<string, InstitutionStanding>): number {
  return [...standings.values()].filter(({ freshness }) => freshness === 'expired').length
}
