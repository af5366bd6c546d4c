import type { Day } from '../days.ts'
import type { Because as Reason } from '../reasons/rules.ts'
import type { Openable } from './because-store.ts'
import type { Because, CountyInstitution, CountyListed } from './contract.ts'
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

/** A reason as it travels: an entry that may not be opened keeps its day and weight and loses its id. */
export function toBecause(
  reason: Reason,
  institutions: ReadonlyMap<string, KnownInstitution>,
  entries: Openable,
): Because {
  const opens = entries.has(reason.entryId)
  return {
    entryId: opens ? reason.entryId : null,
    contactId: entries.get(reason.entryId) ?? null,
    entry: reason.entry,
    institution: {
      id: reason.institutionId,
      name: institutions.get(reason.institutionId)?.name ?? '',
    },
    day: reason.day,
    weight: reason.weight,
    text: reason.text,
  }
}
