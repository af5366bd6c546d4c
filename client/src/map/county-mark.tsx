import { memo } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Ink, Tone } from '../../../server/palette/rules.ts'
import { CountySymbols } from './county-symbols.tsx'
import type { Layer } from './layer.ts'

type Props = {
  county: CountyListed
  layer: Layer
  tone: Tone
  ink: Ink
  /** Side of the average county on screen: what there is room for. */
  pixels: number
}

const roomForNames = 54

/** Symbols and the name of one county, in pixels around its middle. */
export const CountyMark = memo(function CountyMark({ county, layer, tone, ink, pixels }: Props) {
  const named = pixels >= roomForNames
  const scale = Math.min(1.15, Math.max(0.62, pixels / 64))
  return (
    <>
      <g transform={`translate(0 ${named ? -8 : 0}) scale(${scale})`}>
        <CountySymbols county={county} layer={layer} tone={tone} ink={ink} />
      </g>
      {named && (
        <text
          y={10}
          textAnchor="middle"
          fontSize={11}
          fontWeight={600}
          letterSpacing="0.01em"
          paintOrder="stroke"
          strokeLinejoin="round"
          fill={tone.ink}
          stroke={tone.fill.ground}
          // names may be wider than their county: the ground goes along
          strokeWidth={tone.fill.pattern ? 3 : 2}
        >
          {county.name}
        </text>
      )}
    </>
  )
}, looksTheSame)

/** From month to month most counties stay as they are, and nothing of them is drawn again. */
function looksTheSame(one: Props, other: Props): boolean {
  const { area, disc } = other.layer
  const [a, b] = [one.county, other.county]
  return (
    one.layer === other.layer &&
    one.ink === other.ink &&
    one.pixels === other.pixels &&
    one.tone.ink === other.tone.ink &&
    one.tone.fill.ground === other.tone.fill.ground &&
    one.tone.fill.pattern === other.tone.fill.pattern &&
    a.name === b.name &&
    a.contradictions > 0 === b.contradictions > 0 &&
    area.valueOf(a) === area.valueOf(b) &&
    disc?.valueOf(a) === disc?.valueOf(b)
  )
}
