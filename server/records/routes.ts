import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { countyRows } from '../counties/county-store.ts'
import { momentOf } from '../counties/moment.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { grouped } from '../grouped.ts'
import { listContradictions, listRecordCounties, listRecords } from './contract.ts'
import { contradictionsAt } from './contradictions.ts'
import { recordEditRoutes } from './edit-routes.ts'
import { importRoutes } from './import-routes.ts'
import { recordsOfCounty } from './rules.ts'
import * as store from './store.ts'
import { toRecordListed } from './wire.ts'

export async function recordRoutes(app: App): Promise<void> {
  app.route({
    ...listRecords,
    preHandler: requires('read_directory'),
    handler: async ({ db, query }) => {
      const limit = query.limit ?? defaultLimit
      const [rows, institutions] = await Promise.all([
        store.recordRows(db, query, limit),
        app.facts.institutions(),
      ])
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.dated_on, id: row.id }),
        (row) => toRecordListed(row, institutions),
      )
    },
  })

  app.route({
    ...listRecordCounties,
    preHandler: requires('read_statuses'),
    handler: async ({ db, query }) => {
      const when = momentOf(query)
      const [counties, facts, knownAsOf, institutions, standings] = await Promise.all([
        countyRows(db),
        store.recordFacts(db, query.kind),
        store.newestList(db, query.kind, when.knownOn),
        app.facts.institutions(),
        app.facts.standings(when),
      ])
      const byInstitution = grouped(facts, ({ institutionId }) => institutionId)
      const here = [...byInstitution].flatMap(([id, records]) => {
        const { alliance, weight = 0 } = standings.get(id) ?? {}
        return alliance && weight > 0 ? [{ id, alliance, records }] : []
      })
      const byCounty = grouped(here, ({ id }) => institutions.get(id)?.counties ?? [])
      return {
        knownAsOf,
        counties: counties.map(({ fips }) => ({
          fips,
          ...recordsOfCounty(byCounty.get(fips) ?? [], when),
        })),
      }
    },
  })

  app.route({
    ...listContradictions,
    preHandler: requires('read_statuses'),
    handler: async ({ db, member, query }) => {
      const items = await contradictionsAt(app, db, member, query, momentOf(query))
      return { items, nextCursor: null }
    },
  })

  await recordEditRoutes(app)
  await importRoutes(app)
}
