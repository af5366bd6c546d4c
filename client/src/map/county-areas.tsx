import type { GeoJSON as GeoJsonLayer, PathOptions } from 'leaflet'
import { useMemo, useRef } from 'react'
import { GeoJSON } from 'react-leaflet'
import { chart, type Tone } from '../../../server/palette/rules.ts'
import { useInk } from '../theme/theme.ts'
import { paintOf } from './fills.tsx'
import { type CountyShape, countyShapes } from './topology.ts'
import { type CountyPath, useCountyKeys } from './use-county-keys.ts'

type Props = {
  label: string
  tones: ReadonlyMap<string, Tone>
  shown: ReadonlySet<string> | undefined
  described: ReadonlyMap<string, string>
  onActive: (fips: string | null) => void
  onOpen: (fips: string) => void
}

const fipsOf = (layer: unknown) => (layer as CountyPath).feature.properties.fips

/** The painted areas. Their shapes are made once; only paint changes. */
export function CountyAreas({ label, tones, shown, described, onActive, onOpen }: Props) {
  const ink = useInk()
  const layer = useRef<GeoJsonLayer>(null)
  // react-leaflet repaints when this function is another one
  const style = useMemo(
    () =>
      (shape?: { properties: CountyShape['properties'] }): PathOptions => {
        const fips = shape?.properties.fips ?? ''
        const tone = tones.get(fips)
        return {
          color: chart[ink].line,
          weight: 1,
          fillColor: tone ? paintOf(tone.fill) : 'transparent',
          fillOpacity: shown && !shown.has(fips) ? 0.18 : 1,
        }
      },
    [tones, shown, ink],
  )
  useCountyKeys({ layer, label, described, onActive, onOpen })
  return (
    <GeoJSON
      ref={layer}
      data={countyShapes}
      style={style as never}
      eventHandlers={{
        click: ({ propagatedFrom }) => onOpen(fipsOf(propagatedFrom)),
        mouseover: ({ propagatedFrom }) => onActive(fipsOf(propagatedFrom)),
        mouseout: () => onActive(null),
      }}
    />
  )
}
