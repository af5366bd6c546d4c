import type { countyRows, regionRows } from '../counties/county-store.ts'
import { toPublicFacts } from '../counties/wire.ts'
import type { Pack, PackInstitution } from './contract.ts'

type Regions = Awaited<ReturnType<typeof regionRows>>
type Counties = Awaited<ReturnType<typeof countyRows>>

export function toPackRegions(regions: Regions, counties: Counties): Pack['regions'] {
  return regions.map((region) => ({
    ...region,
    counties: counties.filter((one) => one.region_id === region.id).map(({ fips }) => fips),
  }))
}

/** The public facts of these counties. */
export function toPackCounties(
  regions: Regions,
  counties: Counties,
  hers: readonly string[],
): Pack['counties'] {
  return counties
    .filter(({ fips }) => hers.includes(fips))
    .map((county) => ({
      fips: county.fips,
      name: county.name,
      region: {
        id: county.region_id,
        name: regions.find(({ id }) => id === county.region_id)?.name ?? '',
      },
      facts: toPublicFacts(county),
    }))
}

/** How entries were called that turned out to be this one, or to be somebody in its seats; nothing where there are none. */
export function toFormerly(
  own: readonly { name: string; kind: string }[] = [],
  people: readonly { id: string; name: string }[] = [],
): Pick<PackInstitution, 'formerly' | 'peopleFormerly'> {
  return {
    ...(own.length > 0 && { formerly: own.map(({ name, kind }) => ({ name, kind })) }),
    ...(people.length > 0 && { peopleFormerly: people.map(({ id, name }) => ({ id, name })) }),
  }
}
