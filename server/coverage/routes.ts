import type { App } from '../app-type.ts'
import type { Member } from '../auth/policy.ts'
import { requires } from '../auth/sessions.ts'
import { countyRows, regionRows } from '../counties/county-store.ts'
import { momentOf } from '../counties/moment.ts'
import { defaultLimit, fromCursor, toPage } from '../cursors.ts'
import type { Db } from '../db/database.ts'
import { plannedFor } from '../follow-ups/store.ts'
import type { Sector } from '../institutions/rules.ts'
import { cadenceRoutes } from './cadence-routes.ts'
import { listCountyCoverage, listDue, listGoingQuiet, listRegionCoverage } from './contract.ts'
import { byCounty, coverageIn, isAfter, positionOf, rhythmsAt } from './rhythms.ts'
import { mostDueFirst, soonDays } from './rules.ts'
import { toDue, toGoingQuiet, toRegion } from './wire.ts'

export async function coverageRoutes(app: App): Promise<void> {
  await app.register(cadenceRoutes)

  app.route({
    ...listCountyCoverage,
    preHandler: requires('read_statuses'),
    handler: async ({ db, query }) => {
      const serving = byCounty(await rhythmsAt(app, db, momentOf(query), query.sector))
      const counties = await countyRows(db)
      return counties.map(({ fips }) => ({ fips, ...coverageIn(serving, fips) }))
    },
  })

  app.route({
    ...listRegionCoverage,
    preHandler: requires('read_statuses'),
    handler: async ({ db, query }) => {
      const serving = byCounty(await rhythmsAt(app, db, momentOf(query), query.sector))
      const [regions, counties] = await Promise.all([regionRows(db), countyRows(db)])
      return regions.map(({ id }) =>
        toRegion(
          id,
          counties.filter(({ region_id }) => region_id === id).map(({ fips }) => fips),
          serving,
        ),
      )
    },
  })

  app.route({
    ...listGoingQuiet,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const { asOf, rhythmic, counties, planned } = await read(db, query, member)
      const serving = byCounty(rhythmic)
      const items = counties
        .map((county) => toGoingQuiet(county, serving, planned, asOf, query.withinDays))
        .filter((county) => county !== null)
        .sort((a, b) => (a.quietOn < b.quietOn ? -1 : 1))
      return { items, nextCursor: null }
    },
  })

  app.route({
    ...listDue,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const { withinDays = soonDays, limit = defaultLimit } = query
      const after = fromCursor(query.cursor)
      const { rhythmic, counties, planned } = await read(db, query, member)
      const due = rhythmic
        .flatMap((one) => {
          const { id, counties: served } = one.institution
          const county = counties.find(({ fips }) => served.includes(fips))
          const step = planned.get(id)
          const asked = query.planned === undefined || query.planned === (step !== undefined)
          const inTime = one.rhythm.daysLeft <= withinDays && isAfter(one, after)
          return county && asked && inTime ? [{ ...one, county, step }] : []
        })
        .sort(mostDueFirst)
      return toPage(due.slice(0, limit + 1), limit, positionOf, (one) =>
        toDue(one, one.county, one.step),
      )
    },
  })

  /** Everything a question about now needs: its counties come by name. */
  async function read(db: Db, part: Part, member: Member) {
    const when = momentOf({})
    const [rhythmic, counties, planned] = await Promise.all([
      rhythmsAt(app, db, when, part.sector),
      countyRows(db),
      plannedFor(db, member),
    ])
    const asked = counties
      .filter(({ fips }) => part.county === undefined || fips === part.county)
      .filter(({ region_id }) => part.region === undefined || region_id === part.region)
      .filter(({ fips }) => part.mine !== true || member.counties.includes(fips))
      .sort((a, b) => a.name.localeCompare(b.name))
    return { asOf: when.asOf, rhythmic, counties: asked, planned }
  }
}

/** Which part of the state, and of what, a question is about. */
interface Part {
  county?: string
  region?: string
  mine?: boolean
  sector?: Sector
}
