import type { Day } from '../days.ts'
import type { CountyInstitution, CountyListed } from './contract.ts'
import type { KnownInstitution } from './facts-store.ts'
import type { CountyStatus, InstitutionStanding } from './rules.ts'

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
