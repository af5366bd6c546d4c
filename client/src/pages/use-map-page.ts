import { useMemo } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { useCounties, useRegionNames } from '../counties/use-counties.ts'
import { statusLayers } from '../map/status-layers.ts'
import type { MapView } from '../map/use-map-view.ts'
import type { ShownMap } from '../sheet/shown-map.ts'

const none: readonly CountyListed[] = []

/** Everything the map page shows in this view. `listed` are the counties of the chosen region, or all. */
export function useMapPage(view: MapView) {
  const regions = useRegionNames()
  const { data: counties = none, error, refetch, isPlaceholderData } = useCounties(view)
  const { region } = view
  const listed = useMemo(
    () => (region ? counties.filter(({ regionId }) => regionId === region) : counties),
    [counties, region],
  )
  const shown = useMemo(
    () => (region ? new Set(listed.map(({ fips }) => fips)) : undefined),
    [listed, region],
  )
  const layer = statusLayers[view.layer]
  const map: ShownMap = { view, layer, counties, shown, regions }
  return { map, listed, error, refetch, isPlaceholderData }
}
