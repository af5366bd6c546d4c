import type { Day } from '../days.ts'
import type { PlannedStep } from '../follow-ups/store.ts'
import type { Due, GoingQuiet, RegionCoverage } from './contract.ts'
import { coverageIn, type Rhythmic, type Serving } from './rhythms.ts'
import { goesQuiet, nearestFirst, soonDays } from './rules.ts'

/** How many institutions are named that would keep a county from going quiet. */
const keepersNamed = 3

interface County {
  fips: string
  name: string
}

/** An institution that falls due, seen from one of the counties it serves. */
export function toDue(one: Rhythmic, county: County, planned: PlannedStep | undefined): Due {
  const { institution, everyDays, rhythm, lastHeldOn, lastTry } = one
  const { id, name, sector, kind, scope, influence, counties } = institution
  return {
    institution: { id, name, sector, kind, scope, influence },
    county: { fips: county.fips, name: county.name },
    counties: counties.length,
    everyDays,
    ...rhythm,
    lastHeldOn,
    lastTry: lastTry && { day: lastTry.day, outcome: lastTry.outcome },
    planned: planned ?? null,
  }
}

/** Null for a county that does not go quiet in this time. */
export function toGoingQuiet(
  county: County & { region_id: string },
  serving: Serving,
  planned: ReadonlyMap<string, PlannedStep>,
  asOf: Day,
  withinDays = soonDays,
): GoingQuiet | null {
  const { fips, name, region_id: regionId } = county
  const coverage = coverageIn(serving, fips)
  const { quietOn } = coverage
  if (quietOn === null || !goesQuiet(coverage, asOf, withinDays)) return null
  const keepers = [...(serving.get(fips) ?? [])].sort(nearestFirst).slice(0, keepersNamed)
  return {
    fips,
    name,
    regionId,
    ...coverage,
    quietOn,
    keepers: keepers.map((one) => toDue(one, county, planned.get(one.id))),
  }
}

/** @param counties the fips of the region's counties */
export function toRegion(
  regionId: string,
  counties: readonly string[],
  serving: Serving,
): RegionCoverage {
  const here = [...new Set(counties.flatMap((fips) => serving.get(fips) ?? []))]
  const count = (state: Rhythmic['rhythm']['state']) =>
    here.filter(({ rhythm }) => rhythm.state === state).length
  const soon = count('soon')
  return {
    regionId,
    wanted: here.length,
    covered: soon + count('within'),
    soon,
    overdue: count('overdue'),
    never: count('never'),
    quietCounties: counties.filter((fips) => coverageIn(serving, fips).value === 'quiet').length,
  }
}
