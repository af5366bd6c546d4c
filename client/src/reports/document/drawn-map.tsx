import type { GlyphName } from '../../../../server/marks/rules.ts'
import { chart, type Tone } from '../../../../server/palette/rules.ts'
import { PatternDefs, paintOf } from '../../map/fills.tsx'
import { Glyph } from '../../map/glyph.tsx'
import { frame, middles, outlines, stateOutline } from '../../map/topology.ts'
import { useInk } from '../../theme/theme.ts'
import styles from './drawn-map.module.css'
import { type Box, boxAround, ringsOf } from './frame.ts'
import { placeLocator } from './locator-place.ts'

/** How a county of the report is drawn. */
export type Drawn = { fips: string; name: string; tone: Tone; glyph: GlyphName; blank: boolean }

type Props = { counties: readonly Drawn[]; label: string }

/** Width of the drawing in its own units, whatever it shows: letters and symbols keep their size. */
const width = 360
const letterSize = 12

/** Counties of a report with colour, pattern, symbol and, where there is room, name; the rest of the state around them. */
export function DrawnMap({ counties, label }: Props) {
  const ink = useInk()
  const { box, place } = arranged(counties)
  const unit = box.width / width
  const fills = counties.map(({ tone }) => tone.fill)
  const inside = new Set(counties.map(({ fips }) => fips))
  const { line, hatch } = chart[ink]
  return (
    <svg
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      className={styles.map}
      role="img"
      aria-label={label}
    >
      <PatternDefs fills={fills} coarse={unit} />
      {[...outlines].map(
        ([fips, path]) =>
          !inside.has(fips) && (
            <path key={fips} d={path} className={styles.around} strokeWidth={unit} />
          ),
      )}
      {counties.map(({ fips, tone }) => (
        <path
          key={fips}
          d={outlines.get(fips)}
          fill={paintOf(tone.fill, unit)}
          stroke={line}
          strokeWidth={1.5 * unit}
        />
      ))}
      <path d={stateOutline} fill="none" stroke={hatch} strokeWidth={1.5 * unit} />
      {counties.map((county) => (
        <CountySign
          key={county.fips}
          county={county}
          unit={unit}
          named={place !== null}
          onPaper={ink === 'print'}
        />
      ))}
      {place && <Locator inside={inside} place={place} />}
    </svg>
  )
}

/** What part of the state is drawn, and where the small map of it stands; none where all of it is drawn. */
function arranged(counties: readonly Drawn[]): { box: Box; place: Box | null } {
  const box = boxAround(new Set(counties.map(({ fips }) => fips)))
  if (box === frame) return { box, place: null }
  const rings = counties.flatMap(({ fips }) => ringsOf(outlines.get(fips) ?? ''))
  const boxes = counties.flatMap((county) => boxOfName(county, box.width / width) ?? [])
  return placeLocator(box, frame.width / frame.height, { rings, boxes })
}

/** About as wide as the letters of the name are together. */
function boxOfName({ fips, name }: Drawn, unit: number): Box | undefined {
  const middle = middles.get(fips)
  if (!middle) return undefined
  const [wide, high] = [name.length * letterSize * 0.6 * unit, 2 * letterSize * unit]
  return { x: middle.x - wide / 2, y: middle.y - high / 2, width: wide, height: high }
}

type SignProps = { county: Drawn; unit: number; named: boolean; onPaper: boolean }

function CountySign({ county, unit, named, onPaper }: SignProps) {
  const middle = middles.get(county.fips)
  if (!middle) return null
  const { tone, glyph, blank, name } = county
  const { ground, pattern } = tone.fill
  return (
    <g transform={`translate(${middle.x} ${middle.y}) scale(${unit})`}>
      {!blank && (
        <g transform={named ? 'translate(0 -9) scale(1.1)' : 'scale(0.72)'}>
          {pattern && <circle r="9" fill={ground} />}
          <Glyph name={glyph} ink={tone.ink} {...(pattern ? { halo: ground } : {})} />
        </g>
      )}
      {named && (
        <text
          y={blank ? 4 : 13}
          textAnchor="middle"
          fontSize={letterSize}
          fontWeight={650}
          data-name
          paintOrder="stroke"
          strokeLinejoin="round"
          // the patterns of paper are as black as the letters
          fill={tone.ink}
          stroke={ground}
          strokeWidth={!pattern ? 2.5 : onPaper ? 7 : 4}
        >
          {name}
        </text>
      )}
    </g>
  )
}

type LocatorProps = { inside: ReadonlySet<string>; place: Box }

/** Where in the state this is: small. */
function Locator({ inside, place: { x, y, height } }: LocatorProps) {
  const scale = height / frame.height
  return (
    <g transform={`translate(${x} ${y}) scale(${scale}) translate(${-frame.x} ${-frame.y})`}>
      <path d={stateOutline} className={styles.state} strokeWidth={5} />
      {[...inside].map((fips) => (
        <path key={fips} d={outlines.get(fips)} className={styles.here} strokeWidth={4} />
      ))}
    </g>
  )
}
