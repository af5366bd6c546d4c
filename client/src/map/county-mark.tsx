import { Fragment, type ReactNode } from 'react'
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
const gap = 4

/** Symbols, side by side, and the name of one county, in pixels around its middle. */
export function CountyMark({ county, layer, tone, theme, pixels }: Props) {
  const { alliance, accountability, contradictions } = county
  const named = pixels >= roomForNames
  const scale = Math.min(1.15, Math.max(0.62, pixels / 64))
  const halo = tone.fill.pattern ? { halo: tone.fill.ground } : {}
  const hasPromise = accountability !== 'never_asked'
  const symbols: Mark[] = []
  if (layer !== 'accountability' && alliance !== 'not_assessed')
    symbols.push({
      width: 10,
      draw: (x) => <Glyph name={alliance} x={x} ink={tone.ink} {...halo} />,
    })
  if (layer === 'accountability' && hasPromise)
    symbols.push({
      width: 10,
      draw: (x) => <Glyph name={accountability} x={x} ink={tone.ink} {...halo} />,
    })
  if (layer === 'both' && hasPromise)
    symbols.push({ width: 19, draw: (x) => <Disc value={accountability} theme={theme} x={x} /> })
  if (contradictions > 0)
    symbols.push({
      width: 8,
      draw: (x) => <Glyph name="contradiction" x={x} scale={0.85} ink={tone.ink} {...halo} />,
    })
  return (
    <>
      <g transform={`translate(0 ${named ? -8 : 0}) scale(${scale})`}>
        {inARow(symbols).map(({ x, draw }) => (
          <Fragment key={x}>{draw(x)}</Fragment>
        ))}
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

type Mark = { width: number; draw: (x: number) => ReactNode }

/** Where the middle of each stands when the row is centred. */
function inARow(symbols: readonly Mark[]): { x: number; draw: Mark['draw'] }[] {
  const total = symbols.reduce((sum, { width }) => sum + width, gap * (symbols.length - 1))
  let from = -total / 2
  return symbols.map(({ width, draw }) => {
    const x = from + width / 2
    from += width + gap
    return { x, draw }
  })
}

type DiscProps = { value: CountyListed['accountability']; theme: Theme; x: number }

function Disc({ value, theme, x }: DiscProps) {
  const { fill, ink } = accountabilityTone(theme, value)
  return (
    <g transform={`translate(${x} 0)`}>
      <circle r="9.5" fill={paintOf({ ...fill, pattern: null })} className={styles.disc} />
      <Glyph name={value} scale={0.85} ink={ink} />
    </g>
  )
}
