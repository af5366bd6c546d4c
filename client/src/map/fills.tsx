import type { Fill, Pattern } from './palette.ts'

/** What to give an SVG `fill`: the plain colour, or the pattern that `FillPatterns` has defined for it. */
export function paintOf(fill: Fill, coarse = 1): string {
  return fill.pattern === null ? fill.ground : `url(#${idOf(fill, coarse)})`
}

function idOf({ ground, pattern, mark }: Fill, coarse: number): string {
  return `fill-${pattern}-${ground.slice(1)}-${mark.slice(1)}-${coarse}`
}

type Motif = { size: number; path: string; width: number; turn?: number }

const motifs: Record<Pattern, Motif> = {
  hatch: { size: 6, path: 'M0 3H6', width: 1.1, turn: -45 },
  stripes: { size: 10, path: 'M0 2.5H10', width: 5, turn: 45 },
  bars: { size: 6, path: 'M3 0V6', width: 1.6 },
  dots: { size: 7, path: 'M3.5 3.5h.01', width: 2.4, turn: 45 },
  cross: { size: 7, path: 'M0 3.5H7M3.5 0V7', width: 1.2, turn: 45 },
  sparse: { size: 10, path: 'M5 5h.01', width: 2, turn: 45 },
  rows: { size: 6, path: 'M0 3H6', width: 1.6 },
  net: { size: 8, path: 'M0 4H8M4 0V8', width: 3, turn: 45 },
  checks: { size: 10, path: 'M0 2.5H5M5 7.5H10', width: 5 },
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
