import { useQuery } from '@tanstack/react-query'
import { listCounties, listRegions } from '../../server/counties/contract.ts'
import { queryFor } from './queries.ts'

// asked again only when somebody changed something
const place = { staleTime: Infinity }

export type PlaceName = { fips: string; name: string; regionId: string }

/** Counties and regions by name; empty until they are loaded. */
export function useTerritory() {
  const counties = useQuery({ ...queryFor(listCounties, {}), ...place })
  const regions = useQuery({ ...queryFor(listRegions, {}), ...place })
  const names = new Map(counties.data?.map(({ fips, name }) => [fips, name]))
  return {
    counties: (counties.data ?? []) as readonly PlaceName[],
    regions: regions.data?.items ?? [],
    /** The county's name without the word; its key as long as the name is not there. */
    nameOf: (fips: string) => names.get(fips) ?? fips,
  }
}
