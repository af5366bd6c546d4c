import type { GeoJSON as GeoJsonLayer, Path } from 'leaflet'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { neighbourOf } from './neighbour.ts'
import { type CountyShape, countyShapes } from './topology.ts'

/** The id of a county's area, for whoever gives focus back to it. */
export function elementOf(fips: string): string {
  return `county-${fips}`
}

/** A Leaflet shape made from one of our counties. */
export type CountyPath = Path & { feature: CountyShape }

type Options = {
  layer: RefObject<GeoJsonLayer | null>
  label: string
  described: ReadonlyMap<string, string>
  onActive: (fips: string | null) => void
  onOpen: (fips: string) => void
}

/**
 * Makes the map one stop for the keyboard: Tab reaches the county visited last, arrows go to the next
 * one in their direction, Enter or Space looks into it. Leaflet's shapes have none of this of their own.
 */
export function useCountyKeys({ layer, label, described, onActive, onOpen }: Options): void {
  const current = useRef(countyShapes.features[0]?.properties.fips ?? '')
  // where it leads differs with every month of the slider: no reason to listen anew
  const opened = useEffectEvent(onOpen)

  useEffect(() => {
    const elements = elementsOf(layer.current)
    elements.values().next().value?.closest('svg')?.setAttribute('aria-label', label)
    for (const [fips, element] of elements) {
      element.setAttribute('aria-label', described.get(fips) ?? '')
    }
  }, [layer, label, described])

  useEffect(() => {
    const elements = elementsOf(layer.current)
    const stopAt = (fips: string) => {
      elements.get(current.current)?.setAttribute('tabindex', '-1')
      elements.get(fips)?.setAttribute('tabindex', '0')
      current.current = fips
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        return opened(current.current)
      }
      const next = neighbourOf(current.current, event.key)
      if (next === undefined) return
      event.preventDefault()
      elements.get(next)?.focus()
    }
    const listening = new AbortController()
    const { signal } = listening
    for (const [fips, element] of elements) {
      element.setAttribute('role', 'button')
      element.id = elementOf(fips)
      element.setAttribute('tabindex', fips === current.current ? '0' : '-1')
      element.addEventListener('keydown', onKeyDown, { signal })
      element.addEventListener('blur', () => onActive(null), { signal })
      element.addEventListener(
        'focus',
        () => {
          stopAt(fips)
          // a mouse press focuses too, and shows the county already
          if (element.matches(':focus-visible')) onActive(fips)
        },
        { signal },
      )
    }
    elements.values().next().value?.closest('svg')?.setAttribute('role', 'group')
    return () => listening.abort()
  }, [layer, onActive])
}

function elementsOf(layer: GeoJsonLayer | null): Map<string, SVGElement> {
  const elements = new Map<string, SVGElement>()
  for (const path of (layer?.getLayers() ?? []) as CountyPath[]) {
    const element = path.getElement()
    if (element instanceof SVGElement) elements.set(path.feature.properties.fips, element)
  }
  return elements
}
