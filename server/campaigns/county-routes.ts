import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { countyRows } from '../counties/county-store.ts'
import { momentOf } from '../counties/moment.ts'
import { problem } from '../errors.ts'
import { weightInCounty } from '../institutions/rules.ts'
import { listCampaignCounties } from './contract.ts'
import { campaignInCounty, isTarget, standingOfAsk, type TargetShare } from './rules.ts'
import * as store from './store.ts'
import { targetFacts } from './target-store.ts'

export async function campaignCountyRoutes(app: App): Promise<void> {
  app.route({
    ...listCampaignCounties,
    preHandler: requires('read_statuses'),
    handler: async ({ db, params, query }) => {
      if (!(await store.campaignExists(db, params.id))) throw problem('not_found')
      const when = momentOf(query)
      const [facts, counties, known] = await Promise.all([
        targetFacts(app.factsDb, [params.id]),
        countyRows(db),
        app.facts.institutions(),
      ])
      const shares = new Map<string, TargetShare[]>()
      for (const fact of facts) {
        const institution = known.get(fact.institutionId)
        if (!institution || !isTarget(fact, when)) continue
        const weight = weightInCounty(institution.scope, institution.influence)
        if (weight === 0) continue
        const share = { standing: standingOfAsk(fact, when).value, weight }
        for (const fips of institution.counties) {
          shares.set(fips, [...(shares.get(fips) ?? []), share])
        }
      }
      return counties.map(({ fips }) => ({ fips, ...campaignInCounty(shares.get(fips) ?? []) }))
    },
  })
}
