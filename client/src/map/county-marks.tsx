import { useMemo, useState } from 'react'
import { SVGOverlay, useMap, useMapEvents } from 'react-leaflet'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Tone } from '../../../server/palette/rules.ts'
import { useInk } from '../theme/theme.ts'
import { CountyMark } from './county-mark.tsx'
import type { Layer } from './layer.ts'
import styles from './state-map.module.css'
import {
  averageSide,
  middles,
  outlines,
  regionLines,
  stateBounds,
  stateOutline,
  unitsAroundEarth,
  viewBox,
} from './topology.ts'

type Props = {
  counties: readonly CountyListed[]
  layer: Layer
  tones: ReadonlyMap<string, Tone>
  shown: ReadonlySet<string> | undefined
  changed: ReadonlySet<string>
  active: string | null
}

/** Drawn upon the areas, in the projection's kilometres: lines, symbols, names. Hears nothing. */
export function CountyMarks({ counties, layer, tones, shown, changed, active }: Props) {
  const ink = useInk()
  const pixelsPerUnit = usePixelsPerUnit()
  const regions = useMemo(
    () => regionLines(new Map(counties.map(({ fips, regionId }) => [fips, regionId]))),
    [counties],
  )
  return (
    <SVGOverlay
      bounds={stateBounds}
      pane="markerPane"
      attributes={{ viewBox, class: styles.marks ?? '', 'aria-hidden': 'true' }}
    >
      <g fill="none" strokeLinejoin="round" strokeLinecap="round">
        <Line path={regions} className={styles.region} />
        <Line path={stateOutline} className={styles.state} />
      </g>
      {counties.map((county) => {
        const middle = middles.get(county.fips)
        const tone = tones.get(county.fips)
        if (!middle || !tone || (shown && !shown.has(county.fips))) return null
        return (
          <g
            key={county.fips}
            transform={`translate(${middle.x} ${middle.y}) scale(${1 / pixelsPerUnit})`}
          >
            <CountyMark
              county={county}
              layer={layer}
              tone={tone}
              ink={ink}
              pixels={pixelsPerUnit * averageSide}
            />
          </g>
        )
      })}
      <g fill="none" strokeLinejoin="round">
        {[...changed].map((fips) => (
          <Line key={fips} path={outlines.get(fips)} className={styles.changed} />
        ))}
        {active && <Line path={outlines.get(active)} className={styles.halo} />}
        {active && <Line path={outlines.get(active)} className={styles.active} />}
      </g>
    </SVGOverlay>
  )
}

function Line({ path, className }: { path: string | undefined; className: string | undefined }) {
  return <path d={path} className={className} vectorEffect="non-scaling-stroke" />
}

function usePixelsPerUnit(): number {
  const map = useMap()
  const [zoom, setZoom] = useState(map.getZoom())
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  return (256 * 2 ** zoom) / unitsAroundEarth
}
