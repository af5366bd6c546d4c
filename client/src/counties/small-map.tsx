import type { CountyListed } from '../../../server/counties/contract.ts'
import { chart } from '../../../server/palette/rules.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { PatternDefs, paintOf } from '../map/fills.tsx'
import { type Layer, legendRows } from '../map/layer.ts'
import { Swatch } from '../map/swatch.tsx'
import { outlines, stateOutline, viewBox } from '../map/topology.ts'
import { useInk } from '../theme/theme.ts'
import styles from './sector-maps.module.css'

type Props = {
  layer: Layer
  counties: readonly CountyListed[]
  shown: ReadonlySet<string> | undefined
}

/** Patterns of a map a quarter as large. */
const coarse = 3

/** The areas of a layer, as small as a stamp, and how many counties have each value. */
export function SmallMap({ layer: { area }, counties, shown }: Props) {
  const t = useT()
  const ink = useInk()
  const tones = counties.map((one) => area.tone(ink, area.valueOf(one), one))
  const counted = shown ? counties.filter(({ fips }) => shown.has(fips)) : counties
  const rows = legendRows(area, counted).filter(({ fips }) => fips.length > 0)
  return (
    <>
      <svg viewBox={viewBox} aria-hidden="true" className={styles.drawing}>
        <PatternDefs fills={tones.map(({ fill }) => fill)} coarse={coarse} />
        {counties.map(({ fips }, at) => (
          <path
            key={fips}
            d={outlines.get(fips)}
            fill={tones[at] && paintOf(tones[at].fill, coarse)}
            fillOpacity={shown && !shown.has(fips) ? 0.18 : 1}
            stroke={chart[ink].line}
          />
        ))}
        <path d={stateOutline} fill="none" stroke="currentColor" strokeWidth="3" />
      </svg>
      <span className={styles.counts}>
        {rows.map(({ value, fips }) => (
          <span key={value} className={styles.count}>
            <Swatch tone={area.tone(ink, value)} glyph={area.glyph(value)} size={16} />
            <span className="visually-hidden">{area.word(t, value)} </span>
            {formatNumber(fips.length)}
          </span>
        ))}
      </span>
    </>
  )
}
