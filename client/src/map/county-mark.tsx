import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Theme } from '../theme/theme.ts'
import { paintOf } from './fills.tsx'
import { Glyph } from './glyph.tsx'
import { accountabilityTone, type Tone } from './palette.ts'
import styles from './state-map.module.css'
import type { Layer } from './view.ts'

type Props = {
  county: CountyListed
  layer: Layer
  tone: Tone
  theme: Theme
  /** Side of the average county on screen: what there is room for. */
  pixels: number
}

const roomForNames = 56
const roomForTwoSymbols = 44

/** Symbols and name of one county, in pixels around its middle. */
export function CountyMark({ county, layer, tone, theme, pixels }: Props) {
  const { alliance, accountability } = county
  const named = pixels >= roomForNames
  const scale = Math.min(1.15, Math.max(0.62, pixels / 64))
  const halo = tone.fill.pattern ? { halo: tone.fill.ground } : {}
  const y = named ? -8 : 0
  const hasAlliance = alliance !== 'not_assessed'
  const hasPromise = accountability !== 'never_asked'
  const disc = layer === 'both' && hasPromise
  const arrow = layer !== 'accountability' && hasAlliance && (!disc || pixels >= roomForTwoSymbols)
  return (
    <>
      {arrow && (
        <Glyph
          name={alliance}
          x={disc ? -10 * scale : 0}
          y={y}
          scale={scale}
          ink={tone.ink}
          {...halo}
        />
      )}
      {disc && (
        <Disc value={accountability} theme={theme} x={arrow ? 8 * scale : 0} y={y} scale={scale} />
      )}
      {layer === 'accountability' && hasPromise && (
        <Glyph name={accountability} y={y} scale={scale} ink={tone.ink} {...halo} />
      )}
      {county.contradictions > 0 && (
        <Glyph
          name="contradiction"
          y={y - 17 * scale}
          scale={scale * 0.8}
          ink={tone.ink}
          halo={tone.fill.ground}
        />
      )}
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

type DiscProps = {
  value: CountyListed['accountability']
  theme: Theme
  x: number
  y: number
  scale: number
}

function Disc({ value, theme, x, y, scale }: DiscProps) {
  const { fill, ink } = accountabilityTone(theme, value)
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <circle r="9.5" fill={paintOf({ ...fill, pattern: null })} className={styles.disc} />
      <Glyph name={value} scale={0.85} ink={ink} />
    </g>
  )
}
