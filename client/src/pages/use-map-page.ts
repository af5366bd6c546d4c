import { useMemo } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { useCounties, useRegionNames } from '../counties/use-counties.ts'
import { type Layer, pendingLayer } from '../map/layer.ts'
import { isStatusLayer, statusLayers } from '../map/status-layers.ts'
import type { MapView } from '../map/use-map-view.ts'
import type { ShownMap } from '../sheet/shown-map.ts'
import type { Frame } from '../time/use-moment.ts'

const none: readonly CountyListed[] = []

/**
 * Everything the map page shows at this address, or at the moment of the frame that the slider has given.
 * `further` is the layer when it is none of the statuses. `listed` are the counties of the chosen region, or all.
 */
export function useMapPage(address: MapView, further: Layer | undefined, frame: Frame | undefined) {
  const regions = useRegionNames()
  const answer = useCounties(address, frame === undefined)
  const { error, refetch, isPlaceholderData } = answer
  const counties = frame?.counties ?? answer.data ?? none
  const view = useMemo<MapView>(
    () => (frame ? { ...address, asOf: frame.asOf, known: frame.known } : address),
    [address, frame],
  )
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
  const whole = useMemo<{ map: ShownMap; listed: readonly CountyListed[] }>(
    () => ({ map: { view, layer, counties, shown, regions }, listed }),
    [view, layer, counties, shown, regions, listed],
  )
  return { shown: whole, error, refetch, isPlaceholderData }
}
