import type { GlyphName } from '../../../server/marks/rules.ts'
import type { Tone } from '../../../server/palette/rules.ts'
import { FillPatterns, paintOf } from './fills.tsx'
import { Glyph } from './glyph.tsx'

type Key = { tone: Tone; glyph: GlyphName; round?: boolean }

/** The key of a status: the very colour, pattern and symbol that the map shows. Its word stands beside it. */
export function Swatch({ size = 22, ...key }: Key & { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-11 -11 22 22"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <FillPatterns fills={[key.tone.fill]} />
      <SwatchMark {...key} />
    </svg>
  )
}

/** The same inside of another drawing, 22 wide around the origin. */
export function SwatchMark({ tone: { fill, ink }, glyph, round = false }: Key) {
  return (
    <>
      <rect
        x="-10.5"
        y="-10.5"
        width="21"
        height="21"
        rx={round ? 10.5 : 3}
        fill={paintOf(fill)}
        stroke="currentColor"
        strokeOpacity="0.35"
      />
      <Glyph name={glyph} ink={ink} {...(fill.pattern ? { halo: fill.ground } : {})} />
    </>
  )
}
