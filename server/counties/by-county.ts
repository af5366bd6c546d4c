import type { KnownInstitution } from './facts-store.ts'
import type { InstitutionStanding } from './rules.ts'

/** The standings that count in each county, by FIPS; a county that none serves is missing. */
export function standingsByCounty(
  institutions: ReadonlyMap<string, KnownInstitution>,
  standings: ReadonlyMap<string, InstitutionStanding>,
): ReadonlyMap<string, readonly InstitutionStanding[]> {
  const serving = new Map<string, InstitutionStanding[]>()
  for (const { id, counties } of institutions.values()) {
    const standing = standings.get(id)
    if (!standing || standing.weight === 0) continue
    for (const fips of counties) {
      const list = serving.get(fips)
      if (list) list.push(standing)
      else serving.set(fips, [standing])
    }
  }
  return serving
}
