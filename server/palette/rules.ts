import type { CountyAlliance } from '../alliance/rules.ts'
import type { Freshness } from '../assessments/rules.ts'
import type { CampaignCountyValue } from '../campaigns/rules.ts'
import type { accountabilityValues } from '../counties/rules.ts'
import type { coverageValues } from '../coverage/rules.ts'
import { contrast, faded } from './colour-rules.ts'

export type Accountability = (typeof accountabilityValues)[number]

/** What statuses are painted with: paper gets black on white. */
export type Ink = 'light' | 'dark' | 'print'

/** How a status is drawn beyond its colour; each belongs to few values, so that it tells them apart. */
export type Pattern =
  | 'hatch'
  | 'stripes'
  | 'bars'
  | 'dots'
  | 'cross'
  | 'sparse'
  | 'rows'
  | 'net'
  | 'checks'

/** A painted surface: its ground, and what is drawn upon it. */
export type Fill = { ground: string; pattern: Pattern | null; mark: string }

/** `ink` is what symbols are drawn with upon the ground. */
export type Tone = { fill: Fill; ink: string }

type Shade = { ground: string; pattern?: Pattern; mark?: string }

/**
 * Every colour of a status: map, legend, badges, charts and reports, on screen and on paper, read them here and nowhere else.
 * Extremes stand out most: darkest on paper, brightest at night. Blue and orange, green, gold and purple
 * keep apart for every kind of colour blindness; tests/palette/rules.test.ts measures how far. In print there is
 * no colour: black for the strongest support and for what was kept, lines on the way there, nets and crosses against.
 */
const alliance: Record<Ink, Record<CountyAlliance, Shade>> = {
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
  print: {
    active_ally: { ground: '#000000' },
    ally: inPrint('stripes'),
    neutral: inPrint('dots'),
    unsupportive: inPrint('rows'),
    opponent: inPrint('net'),
    contested: inPrint('checks'),
    not_assessed: { ground: '#ffffff' },
  },
}

const accountability: Record<Ink, Record<Accountability, Shade>> = {
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
  print: {
    mixed: inPrint('stripes'),
    broken: inPrint('net'),
    due: inPrint('bars'),
    in_the_works: inPrint('dots'),
    kept: { ground: '#000000' },
    asked: inPrint('sparse'),
    never_asked: { ground: '#ffffff' },
  },
}

/** Lines and ink of the map itself. */
export const chart: Record<Ink, Record<'ink' | 'paper' | 'hatch' | 'line' | 'rim', string>> = {
  light: { ink: '#1c2430', paper: '#fffaf2', hatch: '#b3a88f', line: '#dcd2bf', rim: '#fefbf5' },
  dark: { ink: '#11100e', paper: '#fffaf2', hatch: '#5d564a', line: '#12110f', rim: '#22201d' },
  print: { ink: '#000000', paper: '#ffffff', hatch: '#808080', line: '#000000', rim: '#ffffff' },
}

/** The share of its saturation that a colour keeps as the evidence ages. */
export const saturationLeft: Record<Freshness, number> = {
  fresh: 1,
  ageing: 0.62,
  stale: 0.34,
  expired: 0.34,
}

/** On paper age takes from the black instead. */
const blackLeft: Record<Freshness, string> = {
  fresh: '#000000',
  ageing: '#4d4d4d',
  stale: '#808080',
  expired: '#808080',
}

const agedTones = new Map<string, Tone>()

/**
 * Fades with age. Hatched where nobody of us has ever been; only contested keeps its own stripes. The same tone is
 * the same object: what is painted with it need not be drawn again.
 */
export function allianceTone(
  ink: Ink,
  value: CountyAlliance,
  freshness: Freshness | null,
  neverContacted = false,
): Tone {
  const key = `${ink} ${value} ${freshness} ${neverContacted}`
  const known = agedTones.get(key) ?? agedTone(ink, value, freshness, neverContacted)
  agedTones.set(key, known)
  return known
}

function agedTone(
  ink: Ink,
  value: CountyAlliance,
  freshness: Freshness | null,
  neverContacted: boolean,
): Tone {
  const shade = alliance[ink][value]
  const fade = (hex: string) => {
    if (freshness === null) return hex
    if (ink === 'print') return hex === '#000000' ? blackLeft[freshness] : hex
    return faded(hex, saturationLeft[freshness])
  }
  const aged: Shade = { ...shade, ground: fade(shade.ground) }
  if (shade.mark) aged.mark = fade(shade.mark)
  return neverContacted && value !== 'contested' ? hatched(ink, aged) : tone(ink, aged)
}

export function accountabilityTone(ink: Ink, value: Accountability, neverContacted = false): Tone {
  const shade = accountability[ink][value]
  return neverContacted && value === 'never_asked' ? hatched(ink, shade) : tone(ink, shade)
}

const asAlliance = {
  yes: 'active_ally',
  leaning_yes: 'ally',
  undecided: 'neutral',
  leaning_no: 'unsupportive',
  no: 'opponent',
} as const

/** Answers are painted as the stand they tell of. */
export function campaignTone(ink: Ink, value: CampaignCountyValue): Tone {
  const blank = alliance[ink].not_assessed
  const { hatch } = chart[ink]
  switch (value) {
    case 'refused':
      return tone(ink, ink === 'print' ? inPrint('checks') : accountability[ink].broken)
    case 'waiting':
      return tone(ink, { ...blank, pattern: 'cross', mark: hatch })
    case 'not_asked':
      return tone(ink, { ...blank, pattern: 'sparse', mark: hatch })
    case 'no_target':
      return tone(ink, blank)
    default:
      return tone(ink, alliance[ink][asAlliance[value]])
  }
}

const asAccountability = {
  in_force: 'broken',
  ended: 'asked',
  unknown: 'never_asked',
  covered: 'kept',
  partly: 'in_the_works',
  quiet: 'due',
  never: 'never_asked',
  unset: 'never_asked',
} as const

export type Agreement = 'in_force' | 'ended' | 'unknown'

export function agreementTone(ink: Ink, value: Agreement): Tone {
  return accountabilityTone(ink, asAccountability[value])
}

export function coverageTone(ink: Ink, value: (typeof coverageValues)[number]): Tone {
  return accountabilityTone(ink, asAccountability[value], value === 'never')
}

function inPrint(pattern: Pattern): Shade {
  return { ground: '#ffffff', pattern, mark: '#000000' }
}

function hatched(ink: Ink, shade: Shade): Tone {
  return tone(ink, { ...shade, pattern: 'hatch', mark: chart[ink].hatch })
}

function tone(ink: Ink, { ground, pattern, mark }: Shade): Tone {
  const { ink: dark, paper } = chart[ink]
  return {
    fill: { ground, pattern: pattern ?? null, mark: mark ?? ground },
    ink: contrast(ground, dark) >= contrast(ground, paper) ? dark : paper,
  }
}
