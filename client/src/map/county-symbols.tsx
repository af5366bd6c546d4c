import type { ReactNode } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Ink } from '../../../server/palette/rules.ts'
import { chart, type Tone } from '../../../server/palette/rules.ts'
import { paintOf } from './fills.tsx'
import { Glyph } from './glyph.tsx'
import type { Layer, Scale } from './layer.ts'

type Props = { county: CountyListed; layer: Layer; tone: Tone; ink: Ink }

type Mark = { width: number; draw: (x: number) => ReactNode }

const gap = 4

/** What stands upon a county, side by side around the origin, in a height of 19. */
export function CountySymbols({ county, layer: { area, disc, flags }, tone, ink }: Props) {
  const { ground, pattern } = tone.fill
  const halo = pattern ? { halo: ground } : {}
  // the patterns of print are as black as the symbols
  const clearing = ink === 'print' && pattern && <circle r="8" fill={ground} />
  const value = area.valueOf(county)
  const symbols: Mark[] = []
  if (!area.blank.includes(value))
    symbols.push({
      width: ink === 'print' ? 14 : 10,
      draw: (x) => (
        <g key="area" transform={`translate(${x} 0)`}>
          {clearing}
          <Glyph name={area.glyph(value)} ink={tone.ink} {...halo} />
        </g>
      ),
    })
  if (disc && !disc.blank.includes(disc.valueOf(county)))
    symbols.push({
      width: 19,
      draw: (x) => <Disc key="disc" scale={disc} county={county} ink={ink} x={x} />,
    })
  if (area.byHand?.(county) || disc?.byHand?.(county))
    symbols.push({
      width: 8,
      draw: (x) => (
        <Glyph key="hand" name="by_hand" x={x} scale={0.85} ink={tone.ink} halo={ground} />
      ),
    })
  if (flags && county.contradictions > 0)
    symbols.push({
      width: 8,
      draw: (x) => (
        <Glyph key="flag" name="contradiction" x={x} scale={0.85} ink={tone.ink} {...halo} />
      ),
    })
  return inARow(symbols)
}

/** Each drawn where its middle stands when the row is centred. */
function inARow(symbols: readonly Mark[]): ReactNode[] {
  const total = symbols.reduce((sum, { width }) => sum + width, gap * (symbols.length - 1))
  let from = -total / 2
  return symbols.map(({ width, draw }) => {
    const x = from + width / 2
    from += width + gap
    return draw(x)
  })
}

type DiscProps = { scale: Scale; county: CountyListed; ink: Ink; x: number }

function Disc({ scale, county, ink, x }: DiscProps) {
  const value = scale.valueOf(county)
  const { fill, ink: on } = scale.tone(ink, value, county)
  return (
    <g transform={`translate(${x} 0)`}>
      <circle
        r="9.5"
        fill={paintOf({ ...fill, pattern: null })}
        stroke={chart[ink].rim}
        strokeWidth="2"
      />
      <Glyph name={scale.glyph(value)} scale={0.85} ink={on} />
    </g>
  )
}
