import { motifs } from '../../../server/marks/rules.ts'
import type { Fill } from '../../../server/palette/rules.ts'

/** What to give an SVG `fill`: the plain colour, or the pattern that `FillPatterns` has defined for it. */
export function paintOf(fill: Fill, coarse = 1): string {
  return fill.pattern === null ? fill.ground : `url(#${idOf(fill, coarse)})`
}

function idOf({ ground, pattern, mark }: Fill, coarse: number): string {
  return `fill-${pattern}-${ground.slice(1)}-${mark.slice(1)}-${coarse}`
}

/** `coarse`: how many times larger patterns are, where a whole drawing is shown smaller. */
type Props = { fills: readonly Fill[]; coarse?: number }

/** Defines patterns for the whole document; drawn nowhere itself. */
export function FillPatterns({ fills }: Props) {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <PatternDefs fills={fills} />
    </svg>
  )
}

/** The same inside of a drawing that has to stand alone. */
export function PatternDefs({ fills, coarse = 1 }: Props) {
  const patterned = fills.filter((fill) => fill.pattern)
  const known = new Map(patterned.map((fill) => [idOf(fill, coarse), fill]))
  return (
    <defs>
      {[...known].map(([id, fill]) => (
        <PatternOf key={id} id={id} fill={fill} coarse={coarse} />
      ))}
    </defs>
  )
}

type PatternProps = { id: string; fill: Fill; coarse: number }

function PatternOf({ id, fill: { ground, pattern, mark }, coarse }: PatternProps) {
  if (pattern === null) return null
  const { size, path, width, turn = 0 } = motifs[pattern]
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn}) scale(${coarse})`}
    >
      <rect width={size} height={size} fill={ground} />
      <path d={path} stroke={mark} strokeWidth={width} strokeLinecap={turn ? 'round' : 'butt'} />
    </pattern>
  )
}
