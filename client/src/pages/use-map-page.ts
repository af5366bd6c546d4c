import { useMemo } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { useCounties, useRegionNames } from '../counties/use-counties.ts'
import { type Layer, pendingLayer } from '../map/layer.ts'
import { isStatusLayer, statusLayers } from '../map/status-layers.ts'
import type { MapView } from '../map/use-map-view.ts'
import type { ShownMap } from '../sheet/shown-map.ts'

const none: readonly CountyListed[] = []

/** Everything the map page shows in this view. `further` is the layer when it is none of the statuses. `listed` are the counties of the chosen region, or all. */
export function useMapPage(view: MapView, further: Layer | undefined) {
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
  const layer: Layer = isStatusLayer(view.layer)
    ? statusLayers[view.layer]
    : (further ?? pendingLayer)
  const map: ShownMap = { view, layer, counties, shown, regions }
  return { map, listed, error, refetch, isPlaceholderData }
}
