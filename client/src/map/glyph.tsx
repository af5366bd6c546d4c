import { type GlyphName, glyphs, widthOf } from '../../../server/marks/rules.ts'

type Props = { name: GlyphName; x?: number; y?: number; scale?: number; ink: string; halo?: string }

/** One symbol inside an SVG; `halo` keeps it legible upon a pattern. */
export function Glyph({ name, x = 0, y = 0, scale = 1, ink, halo }: Props) {
  const width = widthOf(name)
  return (
    <g
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {halo && <path d={glyphs[name]} stroke={halo} strokeWidth={width + 3} />}
      <path
        d={glyphs[name]}
        stroke={ink}
        strokeWidth={width}
        fill={name === 'contradiction' ? ink : 'none'}
      />
    </g>
  )
}
