import type { CountyListed } from '../../../server/counties/contract.ts'
import type { GlyphName } from '../../../server/marks/rules.ts'
import type { Ink } from '../../../server/palette/rules.ts'
import { allianceTone, type Tone } from '../../../server/palette/rules.ts'
import type { Translate } from '../i18n/use-t.ts'

/**
 * One set of values that counties take, and how each is painted, drawn and said. Map, legend, tip, export and
 * print know a value only through its scale. (Methods, so that a scale may know its own values more narrowly.)
 */
export interface Scale<Value extends string = string> {
  title(t: Translate): string
  /** As the legend lists them. */
  readonly values: readonly Value[]
  valueOf(county: CountyListed): Value
  /** As this county is painted; without one, as the legend shows the value. */
  tone(ink: Ink, value: Value, county?: CountyListed): Tone
  glyph(value: Value): GlyphName
  word(t: Translate, value: Value): string
  /** Values that say nothing has happened: their symbol stands in the legend only. */
  readonly blank: readonly Value[]
  /** Whether a lead has set the value of this county by hand. */
  byHand?(county: CountyListed): boolean
  /** Whether colours fade with the age of the evidence. */
  readonly fades?: boolean
}

/** One way to look at the state. */
export type Layer = {
  /** What the areas are painted by. */
  area: Scale
  /** What stands upon them as a disc. */
  disc?: Scale
  /** Whether contradictions are flagged. */
  flags: boolean
  /** Whether it can be of one sector. */
  bySector: boolean
  /** What the layer is of, or how far it knows, in a sentence for whoever reads it on paper. */
  about?: (t: Translate) => string
  /** What is said of a county beside its two statuses, which are always said. */
  say?: (t: Translate, county: CountyListed) => string
}

/** A layer whose data is on its way. */
export const pendingLayer: Layer = {
  area: {
    title: (t) => t('common.loading'),
    values: [],
    valueOf: () => '',
    tone: (ink) => allianceTone(ink, 'not_assessed', null),
    glyph: () => 'not_assessed',
    word: () => '',
    blank: [''],
  },
  flags: false,
  bySector: true,
}

/** The scales of a layer, in the order of its legend. */
export function scalesOf({ area, disc }: Layer): Scale[] {
  return disc ? [area, disc] : [area]
}

export type LegendRow = { value: string; fips: readonly string[] }

/** Which of these counties have each value of a scale, in the order of the legend. */
export function legendRows(scale: Scale, counties: readonly CountyListed[]): LegendRow[] {
  const found = new Map<string, string[]>(scale.values.map((value) => [value, []]))
  for (const county of counties) found.get(scale.valueOf(county))?.push(county.fips)
  return [...found].map(([value, fips]) => ({ value, fips }))
}

/** A value whose counties stand out from the others. */
export type Chosen = { part: 'area' | 'disc'; value: string }

/** The counties that a chosen value lights up; undefined when this layer has no such value. */
export function withValue(
  layer: Layer,
  { part, value }: Chosen,
  counties: readonly CountyListed[],
): ReadonlySet<string> | undefined {
  const scale = layer[part]
  const found = scale && legendRows(scale, counties).find((row) => row.value === value)
  return found && new Set(found.fips)
}
