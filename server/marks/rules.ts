import type { CountyAlliance } from '../alliance/rules.ts'
import type { Accountability, Pattern } from '../palette/rules.ts'

/** One tile of a pattern: a square of `size`, a line of `width` drawn in it, the whole turned by degrees. */
export type Motif = { size: number; path: string; width: number; turn?: number }

export const motifs: Record<Pattern, Motif> = {
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

/** The symbol of each status, as the path of an SVG, in a box of 16 around the origin: arrows for where they stand, marks for promises. */
export const glyphs: Record<GlyphName, string> = {
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

/** Of the line that a symbol is drawn with, in the units of its path. */
export function widthOf(name: GlyphName): number {
  return widths[name] ?? 2.2
}
