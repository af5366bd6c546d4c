import type { Accountability, CountyAlliance } from './palette.ts'

export type GlyphName =
  | CountyAlliance
  | Accountability
  | 'contradiction'
  | 'locked'
  | 'unlocked'
  | 'by_hand'

const up = (y: number) => `M-4 ${y + 2} 0 ${y - 2} 4 ${y + 2}`
const down = (y: number) => `M-4 ${y - 2} 0 ${y + 2} 4 ${y - 2}`
const ring = 'M3.5 0A3.5 3.5 0 1 1-3.5 0 3.5 3.5 0 0 1 3.5 0'

/** The symbol of each status in a box of 16 around the origin: arrows for where they stand, marks for promises. */
const paths: Record<GlyphName, string> = {
  active_ally: `${up(-2)}${up(2.5)}`,
  ally: up(0),
  neutral: 'M-4 0H4',
  unsupportive: down(0),
  opponent: `${down(-2.5)}${down(2)}`,
  contested: 'M-3 4.5v-9M-5.2-2-3-4.5-.8-2M3-4.5v9M.8 2 3 4.5 5.2 2',
  not_assessed: ring,
  mixed: 'M-4-1.5H4M0-5.5v8M-4 5.5H4',
  broken: 'M-3.5-3.5l7 7M3.5-3.5l-7 7',
  due: 'M0-5V1M0 4.5v.01',
  in_the_works: 'M-4.5 0h.01M0 0h.01M4.5 0h.01',
  kept: 'M-4.5.5-1.5 3.5 4.5-3.5',
  asked: 'M-2.6-2.4A2.6 2.6 0 1 1 1.2-.1C.3.4 0 .8 0 1.6M0 4.8v.01',
  never_asked: ring,
  locked: 'M-3.8-.6h7.6v5.4h-7.6zM-2.2-.6V-2.6a2.2 2.2 0 0 1 4.4 0v2',
  unlocked: 'M-3.8-.6h7.6v5.4h-7.6zM-2.2-.6V-3.4a2.2 2.2 0 0 1 4.4 0',
  by_hand: 'M-4.5 4.5-3.6 1 2-4.6 4.6-2-1 3.6z',
  contradiction: 'M-3 6V-5.5h7L2-2.5 4 .5h-7',
}

const widths: Partial<Record<GlyphName, number>> = {
  in_the_works: 3,
  not_assessed: 1.3,
  never_asked: 1.3,
}

type Props = { name: GlyphName; x?: number; y?: number; scale?: number; ink: string; halo?: string }

/** One symbol inside an SVG; `halo` keeps it legible upon a pattern. */
export function Glyph({ name, x = 0, y = 0, scale = 1, ink, halo }: Props) {
  const width = widths[name] ?? 2.2
  return (
    <g
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {halo && <path d={paths[name]} stroke={halo} strokeWidth={width + 3} />}
      <path
        d={paths[name]}
        stroke={ink}
        strokeWidth={width}
        fill={name === 'contradiction' ? ink : 'none'}
      />
    </g>
  )
}
