import { accountabilityOutlook } from '../accountability/outlook.ts'
import { allianceOutlook, freshnessOutlook } from '../alliance/outlook.ts'
import { latestInView, type Thresholds } from '../assessments/rules.ts'
import type { When } from '../days.ts'
import type { Next } from '../reasons/rules.ts'
import type { InstitutionFacts, InstitutionStanding } from './rules.ts'

/** An institution with its standing at the moment that is asked about. */
export type Standing = { facts: InstitutionFacts; standing: InstitutionStanding }

/** What would change each status of a county, over the institutions that count in it. */
export function countyOutlook(
  counting: readonly Standing[],
  when: When,
  thresholds: Thresholds,
): { alliance: Next[]; freshness: Next[]; accountability: Next[] } {
  const shares = counting.map(({ standing }) => ({
    ...standing,
    assessmentId: standing.because.alliance[0]?.entryId ?? null,
  }))
  const prospects = counting.map(({ facts: { id, commitments, asks, heldContacts } }) => ({
    institutionId: id,
    commitments,
    asks,
    lastHeld: latestInView(heldContacts, when),
  }))
  return {
    alliance: allianceOutlook(shares, when.asOf, thresholds),
    freshness: freshnessOutlook(shares, when.asOf, thresholds),
    accountability: accountabilityOutlook(prospects, when),
  }
}
