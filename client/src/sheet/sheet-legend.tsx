import type { ReactNode } from 'react'
import { freshnessValues } from '../../../server/assessments/rules.ts'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Glyph } from '../map/glyph.tsx'
import { type Layer, legendRows } from '../map/layer.ts'
import { allianceTone, chart } from '../map/palette.ts'
import { SwatchMark } from '../map/swatch.tsx'
import { useSession } from '../session/session-context.ts'
import type { Ink } from '../theme/theme.ts'
import { wrapped } from './lines.ts'

type Props = {
  layer: Layer
  counties: readonly CountyListed[]
  ink: Ink
  box: { x: number; y: number; width: number }
}

const rowHeight = 26
const lineHeight = 16

/** Every value with its colour, pattern, symbol, word and count, from the top of its box down. */
export function SheetLegend({ layer, counties, ink, box }: Props) {
  const t = useT()
  const { freshDays, ageingDays, staleDays } = useSession().thresholds
  const { x, width } = box
  const flagged = counties.filter(({ contradictions }) => contradictions > 0).length
  const drawn: ReactNode[] = []
  let y = box.y

  const note = (key: string, symbol: ReactNode, indent: number, sentence: string) => {
    const lines = wrapped(sentence, width - indent, 12)
    drawn.push(
      <g key={key} transform={`translate(${x} ${y})`}>
        {symbol}
        {lines.map((line, at) => (
          <text key={line} x={indent} y={4 + at * lineHeight} fontSize="12">
            {line}
          </text>
        ))}
      </g>,
    )
    y += Math.max(rowHeight, lines.length * lineHeight + 10)
  }

  for (const scale of layer.disc ? [layer.area, layer.disc] : [layer.area]) {
    drawn.push(
      <text key={scale.title(t)} x={x} y={y} fontSize="13" fontWeight="700">
        {scale.title(t)}
      </text>,
    )
    y += 22
    for (const { value, fips } of legendRows(scale, counties)) {
      drawn.push(
        <g key={`${scale.title(t)} ${value}`} transform={`translate(${x} ${y})`} data-value={value}>
          <g transform="translate(11 0)">
            <SwatchMark
              tone={scale.tone(ink, value)}
              glyph={scale.glyph(value)}
              round={scale === layer.disc}
            />
          </g>
          <text x="32" y="5" fontSize="14">
            {scale.word(t, value)}
          </text>
          <text x={width} y="5" fontSize="14" fontWeight="650" textAnchor="end">
            {formatNumber(fips.length)}
          </text>
        </g>,
      )
      y += rowHeight
    }
    y += 14
  }
  if (layer.flags)
    note(
      'flags',
      <Glyph name="contradiction" x={11} ink={chart[ink].ink} />,
      32,
      `${t('map.legend.flag')} (${formatNumber(flagged)})`,
    )
  if (layer.area.fades)
    note(
      'fades',
      freshnessValues.slice(0, 3).map((freshness, at) => (
        <g key={freshness} transform={`translate(${11 + at * 24} 0)`}>
          <SwatchMark tone={allianceTone(ink, 'ally', freshness)} glyph="ally" />
        </g>
      )),
      80,
      t('map.legend.fades', { fresh: freshDays, ageing: ageingDays, stale: staleDays }),
    )
  return drawn
}
