import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { openable } from '../counties/because-store.ts'
import { standingsByCounty } from '../counties/by-county.ts'
import { countyRows } from '../counties/county-store.ts'
import { momentOf } from '../counties/moment.ts'
import { rulesVersion } from '../counties/rules.ts'
import { addDays, type Day } from '../days.ts'
import { badField } from '../errors.ts'
import { listMoved } from './contract.ts'
import { movesBetween, reasonsOfMoves } from './rules.ts'
import { toCountyMoved } from './wire.ts'

/** How far back "what moved" looks when it is not told. */
const daysBack = 30

export async function moveRoutes(app: App): Promise<void> {
  app.route({
    ...listMoved,
    preHandler: requires('read_statuses'),
    handler: async ({ db, member, query }) => {
      const { asOf: to } = momentOf({ asOf: query.to })
      const from = query.from ?? addDays(to, -daysBack)
      if (from > to) throw badField('from', 'The first day comes after the second')
      const at = (day: Day) => ({ asOf: day, knownOn: query.known === 'then' ? day : null })

      const counties = await countyRows(db)
      const institutions = await app.facts.institutions()
      const standingsAt = async (day: Day) =>
        standingsByCounty(
          await app.facts.institutions(at(day).knownOn),
          await app.facts.standings(at(day)),
        )
      const before = await standingsAt(from)
      const after = await standingsAt(to)
      const moved = counties.flatMap((county) => {
        const moves = movesBetween(
          before.get(county.fips) ?? [],
          after.get(county.fips) ?? [],
          query.sector,
        )
        return moves.alliance || moves.accountability ? [{ county, moves }] : []
      })

      const entries = await openable(
        db,
        member,
        moved.flatMap(({ moves }) => reasonsOfMoves(moves)),
      )
      return {
        from,
        to,
        rulesVersion,
        counties: moved.map(({ county, moves }) =>
          toCountyMoved(county, moves, institutions, entries),
        ),
      }
    },
  })
}
