import type { Ink } from '../../../server/palette/rules.ts'
import { chart } from '../../../server/palette/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { CountyMark } from '../map/county-mark.tsx'
import { paintOf } from '../map/fills.tsx'
import {
  averageSide,
  frame,
  middles,
  outlines,
  regionLines,
  stateOutline,
} from '../map/topology.ts'
import type { ShownMap } from './shown-map.ts'

type Props = Pick<ShownMap, 'layer' | 'counties' | 'shown'> & {
  ink: Ink
  box: { x: number; y: number; width: number; height: number }
}

/** The state, as large as its box allows. */
export function SheetMap({ layer, counties, shown, ink, box }: Props) {
  const t = useT()
  const { area } = layer
  const scale = Math.min(box.width / frame.width, box.height / frame.height)
  const regions = regionLines(new Map(counties.map(({ fips, regionId }) => [fips, regionId])))
  const painted = counties.map((county) => {
    const value = area.valueOf(county)
    return { county, value, tone: area.tone(ink, value, county) }
  })
  const isShown = (fips: string) => !shown || shown.has(fips)
  return (
    <g
      transform={`translate(${box.x} ${box.y}) scale(${scale}) translate(${-frame.x} ${-frame.y})`}
    >
      <g stroke={chart[ink].line} strokeWidth={0.9 / scale} strokeLinejoin="round">
        {painted.map(({ county: { fips, name }, value, tone }) => (
          <path
            key={fips}
            d={outlines.get(fips)}
            data-fips={fips}
            fill={paintOf(tone.fill)}
            fillOpacity={isShown(fips) ? 1 : 0.18}
          >
            <title>{`${name}: ${area.word(t, value)}`}</title>
          </path>
        ))}
      </g>
      <g fill="none" stroke={chart[ink].ink} strokeLinejoin="round" strokeLinecap="round">
        <path d={regions} strokeOpacity="0.55" strokeWidth={1.5 / scale} />
        <path d={stateOutline} strokeOpacity="0.8" strokeWidth={1.7 / scale} />
      </g>
      {painted.map(({ county, tone }) => {
        const middle = middles.get(county.fips)
        if (!middle || !isShown(county.fips)) return null
        return (
          <g key={county.fips} transform={`translate(${middle.x} ${middle.y}) scale(${1 / scale})`}>
            <CountyMark
              county={county}
              layer={layer}
              tone={tone}
              ink={ink}
              pixels={scale * averageSide}
            />
          </g>
        )
      })}
    </g>
  )
}
