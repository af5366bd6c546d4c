import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { stateBounds } from './topology.ts'

const wholeState = { padding: [6, 6] as [number, number], animate: false }

/**
 * Keeps the whole state in view whatever the size of the map, until one zooms in. Only then it can be
 * dragged: before, a finger on the map scrolls the page.
 */
export function FitState() {
  const map = useMap()
  useEffect(() => {
    const container = map.getContainer()
    const dragOnlyWhenCloser = () => {
      if (map.getZoom() > map.getMinZoom() + 0.05) map.dragging.enable()
      else map.dragging.disable()
    }
    const fit = () => {
      const closer = map.getZoom() > map.getMinZoom() + 0.05 && map.getMinZoom() > 0
      map.invalidateSize({ animate: false })
      if (closer) return
      map.setMinZoom(0)
      map.fitBounds(stateBounds, wholeState)
      map.setMinZoom(map.getZoom())
      map.setMaxBounds(stateBounds.pad(0.4))
      dragOnlyWhenCloser()
    }
    const observer = new ResizeObserver(fit)
    observer.observe(container)
    map.on('zoomend', dragOnlyWhenCloser)
    return () => {
      observer.disconnect()
      map.off('zoomend', dragOnlyWhenCloser)
    }
  }, [map])
  return null
}
