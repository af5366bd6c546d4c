import { standingsByCounty } from '../counties/by-county.ts'
import { countyRows } from '../counties/county-store.ts'
import { setByHand } from '../counties/listed.ts'
import { countyStatusFrom, type InstitutionStanding } from '../counties/rules.ts'
import type { Day } from '../days.ts'
import { type CountyMoves, directionOfMoves, movesBetween } from '../moves/rules.ts'
import type { Standing } from '../report-contents/contract.ts'
import type { Part } from './count.ts'
import type { Frozen } from './frozen.ts'
import type { Ground } from './ground.ts'
import { numbersOf } from './number-rules.ts'

/** Where each county stands at the end beside the start, and what moved because of which entries. */
export async function countCounties(
  ground: Ground,
): Promise<Part<Pick<Frozen, 'counties' | 'moved'>>> {
  const { sources, scope, span, eve, priorEve, institutions, standingsAt } = ground
  const counties = (await countyRows(sources.db)).filter(({ fips }) =>
    scope.counties.includes(fips),
  )
  const servingAt = async (day: Day) => standingsByCounty(institutions, await standingsAt(day))
  const [prior, before, after] = [
    await servingAt(priorEve),
    await servingAt(eve),
    await servingAt(span.to),
  ]
  const setAt = async (day: Day) =>
    setByHand(sources.facts, { asOf: day, knownOn: null }, undefined)
  const [setBefore, setAfter] = [await setAt(eve), await setAt(span.to)]
  const listed = counties.map(({ fips, name, region_id }) => ({
    fips,
    name,
    regionId: region_id,
    before: standingOf(before.get(fips), fips, setBefore),
    after: standingOf(after.get(fips), fips, setAfter),
  }))
  const movedBetween = (was: Serving, is: Serving) =>
    counties.flatMap(({ fips, name, region_id }) => {
      const moves = movesBetween(was.get(fips) ?? [], is.get(fips) ?? [])
      return moves.alliance || moves.accountability ? [{ fips, name, region_id, moves }] : []
    })
  const moved = movedBetween(before, after)
  const counts = (standings: readonly Standing[], moves: readonly { moves: CountyMoves }[]) => [
    ...standings.flatMap(({ alliance, accountability }) => [
      `statuses.alliance.${alliance}`,
      `statuses.accountability.${accountability}`,
    ]),
    ...moves.map((one) => `statuses.moved.${directionOfMoves(one.moves)}`),
  ]
  return {
    numbers: numbersOf(
      timesOf(
        counts(
          listed.map((one) => one.after),
          moved,
        ),
      ),
      timesOf(
        counts(
          listed.map((one) => one.before),
          movedBetween(prior, before),
        ),
      ),
    ),
    groups: [],
    also: { counties: listed, moved },
  }
}

type Serving = ReadonlyMap<string, readonly InstitutionStanding[]>
type SetAt = Awaited<ReturnType<typeof setByHand>>

function standingOf(
  standings: readonly InstitutionStanding[] = [],
  fips: string,
  set: SetAt,
): Standing {
  const status = countyStatusFrom(standings)
  return {
    alliance: status.alliance.value,
    freshness: status.freshness.value,
    accountability: status.accountability.value,
    lastHeldOn: status.lastHeldOn,
    contradictions: status.contradictions.length,
    set: {
      alliance: set(fips, 'alliance')?.value ?? null,
      accountability: set(fips, 'accountability')?.value ?? null,
    },
  }
}

function timesOf(keys: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}
