import type { ReactNode } from 'react'
import { freshnessValues } from '../../../server/assessments/rules.ts'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Ink } from '../../../server/palette/rules.ts'
import { allianceTone, chart } from '../../../server/palette/rules.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Glyph } from '../map/glyph.tsx'
import { type Layer, scalesOf } from '../map/layer.ts'
import { SwatchMark } from '../map/swatch.tsx'
import { useSession } from '../session/session-context.ts'
import { wrapped } from './lines.ts'
import { heightOfScale, SheetScale } from './sheet-scale.tsx'

type Props = {
  layer: Layer
  counties: readonly CountyListed[]
  ink: Ink
  box: { x: number; y: number; width: number; columns: 1 | 2 }
}

const gap = 24
const widestScale = 260

/** Every value with its colour, pattern, symbol, word and count, and what flags and fading mean. */
export function SheetLegend({ layer, counties, ink, box }: Props) {
  const t = useT()
  const { freshDays, ageingDays, staleDays } = useSession().thresholds
  const flagged = counties.filter(({ contradictions }) => contradictions > 0).length
  const scales = scalesOf(layer)
  const beside = box.columns === 2 && scales.length === 2
  const width = beside ? (box.width - gap) / 2 : Math.min(box.width, widestScale)

  let below = box.y
  const placed = scales.map((scale, at) => {
    const place = beside ? { x: box.x + at * (width + gap), y: box.y } : { x: box.x, y: below }
    below = Math.max(below, place.y + heightOfScale(scale) + gap)
    return { scale, ...place }
  })
  const flags = wrapped(
    `${t('map.legend.flag')} (${formatNumber(flagged)})`,
    box.width - 32,
    noteSize,
  )
  const byHand = counties.filter((one) => scales.some((scale) => scale.byHand?.(one))).length
  const hand = wrapped(
    `${t('map.legend.byHand')} (${formatNumber(byHand)})`,
    box.width - 32,
    noteSize,
  )
  const belowHand = below + (byHand > 0 ? 12 + hand.length * lineHeight : 0)
  const fades = wrapped(
    t(ink === 'print' ? 'sheet.fades.print' : 'map.legend.fades', {
      fresh: freshDays,
      ageing: ageingDays,
      stale: staleDays,
    }),
    box.width - 80,
    noteSize,
  )
  return (
    <>
      {placed.map(({ scale, x, y }) => (
        <g key={y + x} transform={`translate(${x} ${y})`}>
          <SheetScale
            scale={scale}
            counties={counties}
            ink={ink}
            width={width}
            round={scale === layer.disc}
          />
        </g>
      ))}
      {byHand > 0 && (
        <Note x={box.x} y={below} indent={32} lines={hand}>
          <Glyph name="by_hand" x={11} ink={chart[ink].ink} />
        </Note>
      )}
      {layer.flags && (
        <Note x={box.x} y={belowHand} indent={32} lines={flags}>
          <Glyph name="contradiction" x={11} ink={chart[ink].ink} />
        </Note>
      )}
      {layer.area.fades && (
        <Note
          x={box.x}
          y={belowHand + (layer.flags ? 16 + flags.length * lineHeight : 0)}
          indent={80}
          lines={fades}
        >
          {freshnessValues.slice(0, 3).map((freshness, at) => (
            <g key={freshness} transform={`translate(${11 + at * 24} 0)`}>
              <SwatchMark tone={allianceTone(ink, 'ally', freshness)} glyph="ally" />
            </g>
          ))}
        </Note>
      )}
    </>
  )
}

const noteSize = 12
const lineHeight = 16

type NoteProps = {
  x: number
  y: number
  indent: number
  lines: readonly string[]
  children: ReactNode
}

/** A symbol, and what it means beside it. */
function Note({ x, y, indent, lines, children }: NoteProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {children}
      {lines.map((line, at) => (
        <text key={line} x={indent} y={4 + at * lineHeight} fontSize={noteSize}>
          {line}
        </text>
      ))}
    </g>
  )
}
