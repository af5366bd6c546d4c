import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { dayInAlabama, isDay } from '../../../server/days.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'

export const layerNames = [
  'alliance',
  'accountability',
  'both',
  'campaign',
  '287g',
  'coverage',
] as const
export type LayerName = (typeof layerNames)[number]

/** What the map shows. It stands in the address, so that it can be shared and gone back to. */
export type MapView = {
  layer: LayerName
  sector: Sector | undefined
  region: string | undefined
  campaign: string | undefined
  /** A past day; undefined = today, and live */
  asOf: string | undefined
  /** As it was known on this day; undefined = all that is known now */
  known: string | undefined
  /** FIPS of the county one looks into beside the map */
  county: string | undefined
}

const parts = ['layer', 'sector', 'region', 'campaign', 'asOf', 'known', 'county'] as const

export function useMapView(): [MapView, (change: Partial<MapView>) => void] {
  const [params, setParams] = useSearchParams()
  const view = useMemo(() => viewOf(params), [params])
  const change = useCallback(
    (part: Partial<MapView>) =>
      setParams((now) => searchOf({ ...viewOf(now), ...part }, now), { replace: true }),
    [setParams],
  )
  return [view, change]
}

/** What an address asks for; what makes no sense in it counts as not there. */
export function viewOf(params: URLSearchParams): MapView {
  const today = dayInAlabama(new Date())
  const asOf = params.get('asOf') ?? ''
  const known = params.get('known') ?? ''
  const county = params.get('county') ?? ''
  return {
    layer: layerNames.find((layer) => layer === params.get('layer')) ?? 'alliance',
    sector: sectors.find((sector) => sector === params.get('sector')),
    region: params.get('region') ?? undefined,
    campaign: params.get('campaign') ?? undefined,
    asOf: isDay(asOf) && asOf < today ? asOf : undefined,
    known: isDay(known) && known < today ? known : undefined,
    county: /^\d{5}$/.test(county) ? county : undefined,
  }
}

/** The view as an address writes it, beside whatever else `other` asks for. */
function searchOf(view: Partial<MapView>, other = new URLSearchParams()): URLSearchParams {
  const search = new URLSearchParams(other)
  for (const part of parts) {
    const value = view[part]
    if (value === undefined || value === '' || value === 'alliance') search.delete(part)
    else search.set(part, value)
  }
  return search
}

/** A county's page in the view of the map, so that the way back leads to it; the map itself without `fips`. */
export function hrefInView(view: Partial<MapView>, fips?: string): string {
  const search = searchOf({ ...view, county: undefined })
  const path = fips === undefined ? '/' : `/counties/${fips}`
  return search.size > 0 ? `${path}?${search}` : path
}
