import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { openable } from '../counties/because-store.ts'
import { standingsByCounty } from '../counties/by-county.ts'
import { countyRows } from '../counties/county-store.ts'
import { momentOf } from '../counties/moment.ts'
import { rulesVersion } from '../counties/rules.ts'
import { addDays, type Day } from '../days.ts'
import { badField } from '../errors.ts'
import type { Because } from '../reasons/rules.ts'
import { toBecause } from '../reasons/wire.ts'
import { type CountyMoved, listMoved } from './contract.ts'
import {
  type Change,
  type CountyMoves,
  type Direction,
  type Move,
  movesBetween,
  vague,
} from './rules.ts'

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
      const before = standingsByCounty(institutions, await app.facts.standings(at(from)))
      const after = standingsByCounty(institutions, await app.facts.standings(at(to)))
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
        moved.flatMap(({ moves }) => reasonsOf(moves)),
      )
      const because = (reason: Because | null) => reason && toBecause(reason, institutions, entries)
      const opens = (change: Omit<Change, 'cause'>) =>
        entriesOf(change).every(({ entryId }) => entries.has(entryId))
      const toMove = <Value>(move: Move<Value> | null) =>
        move && {
          ...move,
          changes: move.changes.map(({ cause, ...change }) => ({
            cause: opens(change) ? cause : vague(cause),
            before: because(change.before),
            after: because(change.after),
            decidedBy: because(change.decidedBy),
          })),
        }
      return {
        from,
        to,
        rulesVersion,
        counties: moved.map(
          ({ county, moves }): CountyMoved => ({
            fips: county.fips,
            name: county.name,
            regionId: county.region_id,
            direction: directionOf(moves),
            alliance: toMove(moves.alliance),
            accountability: toMove(moves.accountability),
          }),
        ),
      }
    },
  })
}

function reasonsOf({ alliance, accountability }: CountyMoves): Because[] {
  return [...(alliance?.changes ?? []), ...(accountability?.changes ?? [])].flatMap(entriesOf)
}

function entriesOf({ before, after, decidedBy }: Omit<Change, 'cause'>): Because[] {
  return [before, after, decidedBy].filter((reason) => reason !== null)
}

function directionOf({ alliance, accountability }: CountyMoves): Direction {
  const directions = [alliance, accountability].flatMap((move) => move?.direction ?? [])
  const [first = 'changed'] = directions
  return directions.every((one) => one === first) ? first : 'changed'
}
