import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { listCounties, listRegions } from '../../../server/counties/contract.ts'
import { queryFor } from '../queries.ts'
import type { MapView } from './use-map-view.ts'

/** All counties as of a day, for one sector or all; the last answer stays until the next is there. */
export function useCounties({ sector, asOf }: Pick<MapView, 'sector' | 'asOf'>) {
  const query = { ...(sector && { sector }), ...(asOf && { asOf }) }
  return useQuery({ ...queryFor(listCounties, { query }), placeholderData: keepPreviousData })
}

/** Names of the regions by id. */
export function useRegionNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...queryFor(listRegions, {}), staleTime: Number.POSITIVE_INFINITY })
  return useMemo(() => new Map(data?.items.map(({ id, name }) => [id, name])), [data])
}
