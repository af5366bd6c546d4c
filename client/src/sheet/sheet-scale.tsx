import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Ink } from '../../../server/palette/rules.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { legendRows, type Scale } from '../map/layer.ts'
import { SwatchMark } from '../map/swatch.tsx'

type Props = {
  scale: Scale
  counties: readonly CountyListed[]
  ink: Ink
  width: number
  round: boolean
}

const titleHeight = 24
const rowHeight = 26

export function heightOfScale(scale: Scale): number {
  return titleHeight + scale.values.length * rowHeight
}

/** The values of a scale, one below the other, each with its count at the end of the line. */
export function SheetScale({ scale, counties, ink, width, round }: Props) {
  const t = useT()
  return (
    <>
      <text fontSize="13" fontWeight="700">
        {scale.title(t)}
      </text>
      {legendRows(scale, counties).map(({ value, fips }, at) => (
        <g
          key={value}
          transform={`translate(0 ${titleHeight + at * rowHeight})`}
          data-value={value}
        >
          <g transform="translate(11 0)">
            <SwatchMark tone={scale.tone(ink, value)} glyph={scale.glyph(value)} round={round} />
          </g>
          <text x="32" y="5" fontSize="14">
            {scale.word(t, value)}
          </text>
          <text x={width} y="5" fontSize="14" fontWeight="650" textAnchor="end">
            {formatNumber(fips.length)}
          </text>
        </g>
      ))}
    </>
  )
}
