import type { Freshness } from '../../../server/assessments/rules.ts'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Theme } from '../theme/theme.ts'
import { contrast, faded } from './colour.ts'

export type CountyAlliance = CountyListed['alliance']
export type Accountability = CountyListed['accountability']

/** How a status is drawn beyond its colour; each belongs to few values, so that it tells them apart. */
export type Pattern = 'hatch' | 'stripes' | 'bars' | 'dots' | 'cross' | 'sparse'

/** A painted surface: its ground, and what is drawn upon it. */
export type Fill = { ground: string; pattern: Pattern | null; mark: string }

/** `ink` is what symbols are drawn with upon the ground. */
export type Tone = { fill: Fill; ink: string }

type Shade = { ground: string; pattern?: Pattern; mark?: string }

/**
 * Every colour of a status: map, legend, badges, charts and reports read them here and nowhere else.
 * Extremes stand out most: darkest on paper, brightest at night. Blue and orange, green, gold and purple
 * keep apart for every kind of colour blindness; tests/map/palette.test.ts measures how far.
 */
const alliance: Record<Theme, Record<CountyAlliance, Shade>> = {
  light: {
    active_ally: { ground: '#0c4372' },
    ally: { ground: '#609dd4' },
    neutral: { ground: '#c1bfb7' },
    unsupportive: { ground: '#dc9533' },
    opponent: { ground: '#a44413' },
    contested: { ground: '#609dd4', pattern: 'stripes', mark: '#dc9533' },
    not_assessed: { ground: '#f1ece2' },
  },
  dark: {
    active_ally: { ground: '#7bafef' },
    ally: { ground: '#426d9b' },
    neutral: { ground: '#4b4943' },
    unsupportive: { ground: '#9c5e17' },
    opponent: { ground: '#f5a854' },
    contested: { ground: '#426d9b', pattern: 'stripes', mark: '#9c5e17' },
    not_assessed: { ground: '#282622' },
  },
}

const accountability: Record<Theme, Record<Accountability, Shade>> = {
  light: {
    mixed: { ground: '#5e1671', pattern: 'stripes', mark: '#10663e' },
    broken: { ground: '#5e1671', pattern: 'cross', mark: '#9352a5' },
    due: { ground: '#f7c328', pattern: 'bars', mark: '#c99700' },
    in_the_works: { ground: '#92caab', pattern: 'dots', mark: '#4f9c74' },
    kept: { ground: '#10663e' },
    asked: { ground: '#94928c', pattern: 'sparse', mark: '#d5d1c8' },
    never_asked: { ground: '#f1ece2' },
  },
  dark: {
    mixed: { ground: '#c370e2', pattern: 'stripes', mark: '#66c09b' },
    broken: { ground: '#c370e2', pattern: 'cross', mark: '#8a3fa8' },
    due: { ground: '#f1c739', pattern: 'bars', mark: '#b98f10' },
    in_the_works: { ground: '#45785d', pattern: 'dots', mark: '#7fb899' },
    kept: { ground: '#66c09b' },
    asked: { ground: '#4a4741', pattern: 'sparse', mark: '#8d887e' },
    never_asked: { ground: '#282622' },
  },
}

/** Lines and ink of the map itself. */
export const chart: Record<Theme, Record<'ink' | 'paper' | 'hatch' | 'line' | 'rim', string>> = {
  light: { ink: '#1c2430', paper: '#fffaf2', hatch: '#b3a88f', line: '#dcd2bf', rim: '#fefbf5' },
  dark: { ink: '#11100e', paper: '#fffaf2', hatch: '#5d564a', line: '#12110f', rim: '#22201d' },
}

/** The share of its saturation that a colour keeps as the evidence ages. */
export const saturationLeft: Record<Freshness, number> = {
  fresh: 1,
  ageing: 0.62,
  stale: 0.34,
  expired: 0.34,
}

/** Fades with age. Hatched where nobody of us has ever been; only contested keeps its own stripes. */
export function allianceTone(
  theme: Theme,
  value: CountyAlliance,
  freshness: Freshness | null,
  neverContacted = false,
): Tone {
  const shade = alliance[theme][value]
  const share = freshness === null ? 1 : saturationLeft[freshness]
  const aged: Shade = { ...shade, ground: faded(shade.ground, share) }
  if (shade.mark) aged.mark = faded(shade.mark, share)
  return neverContacted && value !== 'contested' ? hatched(theme, aged) : tone(theme, aged)
}

export function accountabilityTone(
  theme: Theme,
  value: Accountability,
  neverContacted = false,
): Tone {
  const shade = accountability[theme][value]
  return neverContacted && value === 'never_asked' ? hatched(theme, shade) : tone(theme, shade)
}

function hatched(theme: Theme, shade: Shade): Tone {
  return tone(theme, { ...shade, pattern: 'hatch', mark: chart[theme].hatch })
}

function tone(theme: Theme, { ground, pattern, mark }: Shade): Tone {
  const { ink, paper } = chart[theme]
  return {
    fill: { ground, pattern: pattern ?? null, mark: mark ?? ground },
    ink: contrast(ground, ink) >= contrast(ground, paper) ? ink : paper,
  }
}
