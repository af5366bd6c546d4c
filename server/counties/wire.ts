import type { Day } from '../days.ts'
import type { County, CountyInstitution, CountyListed } from './contract.ts'
import type { countyRows } from './county-store.ts'
import type { KnownInstitution } from './facts-store.ts'
import { type CountyStatus, type InstitutionStanding, isSmallCell } from './rules.ts'

/** A county in the list and on the map. */
export function toCountyListed(
  county: { fips: string; name: string; region_id: string },
  asOf: Day,
  status: CountyStatus,
  set: CountyListed['set'],
): CountyListed {
  return {
    fips: county.fips,
    name: county.name,
    regionId: county.region_id,
    asOf,
    rulesVersion: status.rulesVersion,
    alliance: status.alliance.value,
    freshness: status.freshness.value,
    ageDays: status.freshness.ageDays,
    accountability: status.accountability.value,
    counts: status.accountability.counts,
    contradictions: status.contradictions.length,
    neverContacted: status.neverContacted,
    lastHeldOn: status.lastHeldOn,
    set,
  }
}

export function toCountyInstitution(
  institution: KnownInstitution,
  standing: InstitutionStanding,
): CountyInstitution {
  return {
    id: institution.id,
    name: institution.name,
    sector: institution.sector,
    kind: institution.kind,
    scope: institution.scope,
    influence: institution.influence,
    weight: standing.weight,
    confirmed: institution.confirmed,
    alliance: standing.alliance,
    freshness: standing.freshness,
    ageDays: standing.ageDays,
    contradiction: standing.because.contradiction.length > 0,
    lastHeldOn: standing.lastHeldOn,
  }
}

/** What is publicly known of a county. */
export function toPublicFacts(
  county: Awaited<ReturnType<typeof countyRows>>[number],
): County['facts'] {
  // so few that a neighbour knows them: the Census says how many, we need not
  const isSmall = isSmallCell(county.limited_english_households ?? 0)
  return {
    countySeat: county.county_seat,
    largestMunicipality: county.largest_municipality,
    landAreaSqMi: county.land_area_sq_mi,
    population2020: county.population_2020,
    population2025: county.population_2025,
    hispanic2020: county.hispanic_2020,
    hispanicPct2020: county.hispanic_pct_2020,
    foreignBorn: county.foreign_born,
    foreignBornPct: county.foreign_born_pct,
    limitedEnglishHouseholds: isSmall ? null : county.limited_english_households,
    limitedEnglishHouseholdsPct: isSmall ? null : county.limited_english_households_pct,
  }
}
