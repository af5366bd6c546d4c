import { useEffect } from 'react'
import type { Layer } from '../map/layer.ts'
import type { MapView } from '../map/use-map-view.ts'

/** What a layer with data of its own gets; `onLayer` must stay the same function. */
export type LayerProps = {
  view: MapView
  onChange: (change: Partial<MapView>) => void
  onLayer: (layer: Layer | undefined) => void
}

/** Hands a layer to the map as long as its part of the page is there. */
export function useTellLayer(layer: Layer | undefined, onLayer: LayerProps['onLayer']): void {
  useEffect(() => {
    onLayer(layer)
    return () => onLayer(undefined)
  }, [layer, onLayer])
}
