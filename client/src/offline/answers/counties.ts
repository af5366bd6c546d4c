import { getSession } from '../../../../server/auth/contract.ts'
import {
  type CountyInstitution,
  type CountyListed,
  getCounty,
  listCounties,
  listRegions,
} from '../../../../server/counties/contract.ts'
import { countyStatusFrom, type InstitutionStanding } from '../../../../server/counties/rules.ts'
import type { PackInstitution } from '../../../../server/pack/contract.ts'
import { answering, isOfAnotherDay, pageOf } from './answering.ts'
import type { World } from './world.ts'

type Here = { institution: PackInstitution; standing: InstitutionStanding }

export const counties = [
  answering(getSession, ({ pack }) => pack.session),
  answering(listRegions, ({ pack }) => pageOf(pack.regions, { limit: pack.regions.length })),
  answering(listCounties, (world, { query }) => {
    if (isOfAnotherDay(world, query) || query?.sector) return undefined
    const hers = new Set(world.pack.counties.map(({ fips }) => fips))
    return world.pack.listed.map((county) =>
      hers.has(county.fips) ? asOfToday(world, county) : county,
    )
  }),
  answering(getCounty, (world, { params, query }) => {
    const { pack, today, toBecause } = world
    const county = pack.counties.find(({ fips }) => fips === params.fips)
    if (!county || isOfAnotherDay(world, query)) return undefined
    const here = servingIn(world, params.fips).filter(
      ({ institution }) => !query?.sector || institution.sector === query.sector,
    )
    const status = countyStatusFrom(here.map(({ standing }) => standing))
    const { alliance, freshness, accountability, contradictions } = status
    // what would change a status is the server's to say
    const next: [] = []
    const set = query?.sector ? undefined : pack.set.find(({ fips }) => fips === params.fips)
    return {
      ...county,
      asOf: today,
      rulesVersion: status.rulesVersion,
      alliance: { value: alliance.value, because: alliance.because.map(toBecause), next },
      freshness: { ...freshness, because: freshness.because.map(toBecause), next },
      accountability: {
        value: accountability.value,
        counts: accountability.counts,
        because: accountability.because.map(toBecause),
        next,
      },
      contradictions: contradictions.flatMap((one) => one.because.map(toBecause)),
      neverContacted: status.neverContacted,
      set: { alliance: set?.alliance ?? null, accountability: set?.accountability ?? null },
      institutions: here
        .map(toCountyInstitution)
        .sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name)),
    }
  }),
]

function servingIn({ institutions, standings }: World, fips: string): Here[] {
  return [...institutions.values()]
    .filter((institution) => institution.counties.includes(fips))
    .flatMap((institution) => {
      const standing = standings.get(institution.id)
      return standing ? [{ institution, standing }] : []
    })
}

/** Days have passed since the pack was made: what turns by itself has turned. */
function asOfToday(world: World, county: CountyListed): CountyListed {
  const status = countyStatusFrom(servingIn(world, county.fips).map(({ standing }) => standing))
  return {
    ...county,
    asOf: world.today,
    rulesVersion: status.rulesVersion,
    alliance: status.alliance.value,
    freshness: status.freshness.value,
    ageDays: status.freshness.ageDays,
    accountability: status.accountability.value,
    counts: status.accountability.counts,
    contradictions: status.contradictions.length,
    neverContacted: status.neverContacted,
    lastHeldOn: status.lastHeldOn,
  }
}

function toCountyInstitution({ institution, standing }: Here): CountyInstitution {
  const { id, name, sector, kind, scope, influence, confirmed } = institution
  const { weight, alliance, freshness, ageDays, because, lastHeldOn } = standing
  const contradiction = because.contradiction.length > 0
  return {
    ...{ id, name, sector, kind, scope, influence, confirmed },
    ...{ weight, alliance, freshness, ageDays, contradiction, lastHeldOn },
  }
}
