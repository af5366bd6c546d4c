import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { dayInAlabama, isDay } from '../../../server/days.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import { type Layer, layers } from '../map/view.ts'

/** What the map shows. It stands in the address, so that it can be shared and gone back to. */
export type MapView = {
  layer: Layer
  sector: Sector | undefined
  region: string | undefined
  /** A past day; undefined = today, and live */
  asOf: string | undefined
}

export function useMapView(): [MapView, (change: Partial<MapView>) => void] {
  const [params, setParams] = useSearchParams()
  const view = useMemo<MapView>(() => {
    const asOf = params.get('asOf') ?? ''
    return {
      layer: layers.find((layer) => layer === params.get('layer')) ?? 'alliance',
      sector: sectors.find((sector) => sector === params.get('sector')),
      region: params.get('region') ?? undefined,
      asOf: isDay(asOf) && asOf < dayInAlabama(new Date()) ? asOf : undefined,
    }
  }, [params])

  const change = useCallback(
    (part: Partial<MapView>) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now)
          for (const [name, value] of Object.entries(part)) {
            if (value === undefined || value === '' || value === 'alliance') next.delete(name)
            else next.set(name, value)
          }
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  return [view, change]
}

/** A county's page at the day and for the sector that the map shows; the map itself without `fips`. */
export function hrefInView(
  { sector, asOf }: Pick<MapView, 'sector' | 'asOf'>,
  fips?: string,
): string {
  const query = new URLSearchParams()
  if (sector) query.set('sector', sector)
  if (asOf) query.set('asOf', asOf)
  const path = fips === undefined ? '/' : `/counties/${fips}`
  return query.size > 0 ? `${path}?${query}` : path
}
