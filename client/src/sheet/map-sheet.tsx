import type { Ink } from '../../../server/palette/rules.ts'
import { allianceTone, chart } from '../../../server/palette/rules.ts'
import { PatternDefs } from '../map/fills.tsx'
import { scalesOf } from '../map/layer.ts'
import { wrapped } from './lines.ts'
import { type Shape, sheets } from './shapes.ts'
import { SheetLegend } from './sheet-legend.tsx'
import { SheetMap } from './sheet-map.tsx'
import type { ShownMap } from './shown-map.ts'
import type { SheetFacts } from './use-sheet-facts.ts'

type Props = Pick<ShownMap, 'layer' | 'counties' | 'shown'> & {
  facts: SheetFacts
  ink: Ink
  shape: Shape
}

const fonts = "'Figtree Variable', Figtree, 'Segoe UI', system-ui, sans-serif"

/**
 * The map on paper: title, day, legend with counts and source in one drawing that stands alone. No style sheet
 * reaches it once it is a file, so everything is said in attributes.
 */
export function MapSheet({ facts, layer, counties, shown, ink, shape }: Props) {
  const { width, height, head, legend, map, foot } = sheets[shape]
  const counted = shown ? counties.filter(({ fips }) => shown.has(fips)) : counties
  const lines = facts.lines.flatMap((line) => wrapped(line, head.width, 15))
  const title = wrapped(facts.title, head.width, 30)
  const belowTitle = head.y + (title.length - 1) * 36 + 28
  const belowHead = belowTitle + lines.length * 21 + 36
  const fills = [
    ...counties.map((one) => layer.area.tone(ink, layer.area.valueOf(one), one).fill),
    ...scalesOf(layer).flatMap((scale) => scale.values.map((value) => scale.tone(ink, value).fill)),
    ...(['ageing', 'stale'] as const).map((age) => allianceTone(ink, 'ally', age).fill),
  ]
  const { ink: black, rim } = chart[ink]
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={[facts.title, ...facts.lines].join('. ')}
      fontFamily={fonts}
      fill={black}
      color={black}
    >
      <title>{[facts.title, ...facts.lines].join(' · ')}</title>
      <PatternDefs fills={fills} />
      <rect width={width} height={height} fill={rim} />
      {title.map((line, at) => (
        <text key={line} x={head.x} y={head.y + at * 36} fontSize="28" fontWeight="750">
          {line}
        </text>
      ))}
      {lines.map((line, at) => (
        <text key={line} x={head.x} y={belowTitle + at * 21} fontSize="15">
          {line}
        </text>
      ))}
      <SheetMap layer={layer} counties={counties} shown={shown} ink={ink} box={map} />
      <SheetLegend
        layer={layer}
        counties={counted}
        ink={ink}
        box={{ ...legend, y: Math.max(legend.y, belowHead) }}
      />
      {wrapped(facts.source, foot.width, 11).map((line, at, { length }) => (
        <text key={line} x={foot.x} y={foot.y - (length - 1 - at) * 15} fontSize="11">
          {line}
        </text>
      ))}
    </svg>
  )
}
