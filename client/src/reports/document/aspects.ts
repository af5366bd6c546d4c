import {
  accountabilityTone,
  allianceTone,
  type Ink,
  type Tone,
} from '../../../../server/palette/rules.ts'
import type { CountyInReport, Standing } from '../../../../server/report-contents/contract.ts'
import type { Drawn } from './drawn-map.tsx'

export const aspects = ['alliance', 'accountability'] as const
export type Aspect = (typeof aspects)[number]

/** What the map shows of a county: what a lead has set stands above what is computed, as on the map of the app. */
export function drawnBy(
  aspect: Aspect,
  ink: Ink,
  { fips, name }: Pick<CountyInReport, 'fips' | 'name'>,
  standing: Standing,
): Drawn {
  const never = standing.lastHeldOn === null
  if (aspect === 'alliance') {
    const value = standing.set.alliance ?? standing.alliance
    const tone = allianceTone(ink, value, standing.freshness, never)
    return { fips, name, tone, glyph: value, blank: value === 'not_assessed' }
  }
  const value = standing.set.accountability ?? standing.accountability
  const tone = accountabilityTone(ink, value, never)
  return { fips, name, tone, glyph: value, blank: value === 'never_asked' }
}

/** As legends and badges show a value, without its age. */
export function toneOf(aspect: Aspect, ink: Ink, value: string): Tone {
  return aspect === 'alliance'
    ? allianceTone(ink, value as Standing['alliance'], 'fresh')
    : accountabilityTone(ink, value as Standing['accountability'])
}

/** Where nobody of us has ever been. */
export function neverTone(ink: Ink): Tone {
  return allianceTone(ink, 'not_assessed', null, true)
}

/** What the maps of each aspect show beside its values, so that the legend says it. */
export function marksOn(counties: readonly Pick<CountyInReport, 'before' | 'after'>[]) {
  const standings = counties.flatMap(({ before, after }) => [before, after])
  const never = standings.filter(({ lastHeldOn }) => lastHeldOn === null)
  const shown = ({ set, alliance }: Standing) => set.alliance ?? alliance
  return {
    alliance: {
      // stripes of its own stand in the way of a hatching
      hatched: never.some((one) => shown(one) !== 'contested'),
      faded: standings.some(
        (one) =>
          shown(one) !== 'not_assessed' && one.freshness !== null && one.freshness !== 'fresh',
      ),
    },
    accountability: {
      hatched: never.some(
        (one) => (one.set.accountability ?? one.accountability) === 'never_asked',
      ),
      faded: false,
    },
  } satisfies Record<Aspect, object>
}
