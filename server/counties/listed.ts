import type { When } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { Sector } from '../institutions/rules.ts'
import { type OverrideAspect, overrideInForce } from '../overrides/rules.ts'
import { standingsByCounty } from './by-county.ts'
import type { CountyListed } from './contract.ts'
import { countyRows } from './county-store.ts'
import type { FactsBook } from './facts-book.ts'
import { countyStatusFrom } from './rules.ts'
import { toCountyListed } from './wire.ts'

/** All counties with their statuses, as the map and every list of them has it. */
export async function listedCounties(
  facts: FactsBook,
  db: Db,
  when: When,
  sector: Sector | undefined,
): Promise<CountyListed[]> {
  const [counties, institutions, standings, set] = await Promise.all([
    countyRows(db),
    facts.institutions(when.knownOn),
    facts.standings(when),
    setByHand(facts, when, sector),
  ])
  const serving = standingsByCounty(institutions, standings)
  return counties.map((county) =>
    toCountyListed(county, when.asOf, countyStatusFrom(serving.get(county.fips) ?? [], sector), {
      alliance: set(county.fips, 'alliance')?.value ?? null,
      accountability: set(county.fips, 'accountability')?.value ?? null,
    }),
  )
}

/** The overrides in force, by county. They speak of all sectors together: a single one has none. */
export async function setByHand(facts: FactsBook, when: When, sector: Sector | undefined) {
  const overrides = sector === undefined ? await facts.overrides() : []
  return <Aspect extends OverrideAspect>(fips: string, aspect: Aspect) =>
    overrideInForce(overrides, fips, aspect, when)
}
