import {
  type AssessmentFact,
  allianceOfValue,
  freshnessAt,
  type Thresholds,
} from '../assessments/rules.ts'
import { addDays, type Day, daysBetween } from '../days.ts'
import { daysAhead, type Next } from '../reasons/rules.ts'
import { type AllianceShare, allianceOfCounty, freshnessOfCounty } from './rules.ts'

/** An institution that counts in a county; `assessmentId` names the assessment that counts, if one does. */
export type AllianceProspect = AllianceShare & {
  institutionId: string
  assessmentId: string | null
}

/** What would change the alliance of a county: the first expiry that does, and whose reassessment would. */
export function allianceOutlook(
  shares: readonly AllianceProspect[],
  asOf: Day,
  thresholds: Thresholds,
): Next[] {
  const ranked = [...shares].sort(
    (a, b) => b.weight - a.weight || (a.institutionId < b.institutionId ? -1 : 1),
  )
  const expiry = firstExpiry(ranked, asOf, thresholds)
  return [...(expiry ? [expiry] : []), ...reassessments(ranked)]
}

/** The first day on which the county's freshness changes its word, when nothing is logged; none when it never does. */
export function freshnessOutlook(
  shares: readonly AllianceShare[],
  asOf: Day,
  thresholds: Thresholds,
): Next[] {
  const now = freshnessOfCounty(shares).freshness
  const { freshDays, ageingDays, staleDays } = thresholds
  const steps = shares.flatMap(({ assessed, ageDays }) =>
    assessed === null || ageDays === null
      ? []
      : [freshDays, ageingDays, staleDays].map((days) => addDays(asOf, days + 1 - ageDays)),
  )
  for (const day of daysAhead(asOf, steps)) {
    const { freshness } = freshnessOfCounty(aged(shares, daysBetween(asOf, day), thresholds))
    // the last one to expire leaves the county without alliance: that says allianceOutlook
    if (freshness === null) return []
    if (freshness !== now)
      return [{ text: 'next.county.freshness', day, becomes: `freshness.${freshness}` }]
  }
  return []
}

function firstExpiry(
  shares: readonly AllianceProspect[],
  asOf: Day,
  thresholds: Thresholds,
): Next | undefined {
  const now = allianceOfCounty(shares)
  const expiryOf = ({ assessed, ageDays }: AllianceProspect) =>
    assessed === null || ageDays === null ? '' : addDays(asOf, thresholds.staleDays + 1 - ageDays)
  for (const day of daysAhead(asOf, shares.map(expiryOf))) {
    const then = allianceOfCounty(aged(shares, daysBetween(asOf, day), thresholds))
    if (then === now) continue
    const becomes = `alliance.${then}`
    const [one, ...more] = shares.filter((share) => expiryOf(share) === day)
    if (!one?.assessmentId || more.length > 0) return { text: 'next.county.expire', day, becomes }
    const about = { entry: 'assessment' as const, entryId: one.assessmentId }
    const { institutionId } = one
    return { text: 'next.county.expires', day, institutionId, about, becomes }
  }
  return undefined
}

/** The shares so many days later, when nothing is logged in between. */
function aged<Share extends AllianceShare>(
  shares: readonly Share[],
  days: number,
  thresholds: Thresholds,
): Share[] {
  return shares.map((share) => {
    if (share.ageDays === null) return share
    const ageDays = share.ageDays + days
    const freshness = freshnessAt(ageDays, thresholds)
    return {
      ...share,
      ageDays,
      freshness,
      assessed: freshness === 'expired' ? null : share.assessed,
    }
  })
}

const [better, worse] = [-1, 1] as const

/** The smallest reassessment of a single institution that would change the county, for better and for worse. */
function reassessments(shares: readonly AllianceProspect[]): Next[] {
  if (shares.every(({ assessed }) => assessed === null)) {
    return shares
      .slice(0, 1)
      .map(({ institutionId }) => ({ text: 'next.county.assess', institutionId }))
  }
  return [better, worse].flatMap((direction) => smallest(shares, direction) ?? [])
}

function smallest(shares: readonly AllianceProspect[], direction: -1 | 1): Next | undefined {
  const now = allianceOfCounty(shares)
  for (const step of [1, 2, 3, 4]) {
    for (const share of shares) {
      const value = (share.assessed ?? 0) + direction * step
      if (share.assessed === null || !isValue(value)) continue
      const then = allianceOfCounty(
        shares.map((one) => (one === share ? { ...one, assessed: value } : one)),
      )
      if (then === now) continue
      return {
        text: 'next.county.reassess',
        institutionId: share.institutionId,
        given: `alliance.${allianceOfValue(value)}`,
        becomes: `alliance.${then}`,
      }
    }
  }
  return undefined
}

function isValue(value: number): value is AssessmentFact['value'] {
  return value >= 1 && value <= 5
}
