import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Theme } from '../theme/theme.ts'
import { accountabilityTone, allianceTone, type Tone } from './palette.ts'

export const layers = ['alliance', 'accountability', 'both'] as const
export type Layer = (typeof layers)[number]

/** What the area of a county is painted with; with both statuses, promises stand upon it as a disc. */
export function areaTone(theme: Theme, layer: Layer, county: CountyListed): Tone {
  const { alliance, accountability, freshness, neverContacted } = county
  return layer === 'accountability'
    ? accountabilityTone(theme, accountability, neverContacted)
    : allianceTone(theme, alliance, freshness, neverContacted)
}
