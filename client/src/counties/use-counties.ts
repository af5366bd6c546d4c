import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { listCounties, listRegions } from '../../../server/counties/contract.ts'
import type { MapView } from '../map/use-map-view.ts'
import { queryFor } from '../queries.ts'

/**
 * All counties as of a day, for one sector or all; the last answer stays until the next is there. Nothing is
 * asked while it is not `wanted`.
 */
export function useCounties(
  { sector, asOf, known }: Pick<MapView, 'sector' | 'asOf' | 'known'>,
  wanted: boolean,
) {
  const query = {
    ...(sector && { sector }),
    ...(asOf && { asOf }),
    ...(known && { knownOn: known }),
  }
  return useQuery({
    ...queryFor(listCounties, { query }),
    placeholderData: keepPreviousData,
    enabled: wanted,
  })
}

/** Names of the regions by id. */
export function useRegionNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...queryFor(listRegions, {}), staleTime: Number.POSITIVE_INFINITY })
  return useMemo(() => new Map(data?.items.map(({ id, name }) => [id, name])), [data])
}
