import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Theme } from '../theme/theme.ts'
import { CountySymbols } from './county-symbols.tsx'
import type { Layer } from './layer.ts'
import type { Tone } from './palette.ts'
import styles from './state-map.module.css'

type Props = {
  county: CountyListed
  layer: Layer
  tone: Tone
  theme: Theme
  /** Side of the average county on screen: what there is room for. */
  pixels: number
}

const roomForNames = 56

/** Symbols and the name of one county, in pixels around its middle. */
export function CountyMark({ county, layer, tone, theme, pixels }: Props) {
  const named = pixels >= roomForNames
  const scale = Math.min(1.15, Math.max(0.62, pixels / 64))
  return (
    <>
      <g transform={`translate(0 ${named ? -8 : 0}) scale(${scale})`}>
        <CountySymbols county={county} layer={layer} tone={tone} theme={theme} />
      </g>
      {named && (
        <text
          className={styles.name}
          y={10}
          fill={tone.ink}
          stroke={tone.fill.ground}
          strokeWidth={tone.fill.pattern ? 3 : 0}
        >
          {county.name}
        </text>
      )}
    </>
  )
}
