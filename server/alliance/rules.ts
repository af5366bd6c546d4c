import {
  type AssessmentFact,
  allianceOfValue,
  type Freshness,
  type InstitutionAlliance,
} from '../assessments/rules.ts'

export type CountyAlliance = InstitutionAlliance | 'contested'

/**
 * The share of one institution in the alliance of its counties. `assessed` is the value of an unexpired
 * assessment and null without one: then it has no say, in freshness neither. `weight` > 0.
 */
export type AllianceShare = {
  weight: number
  assessed: AssessmentFact['value'] | null
  freshness: Freshness | null
  ageDays: number | null
}

/**
 * Alliance of a county (design.md, "Alliance of a county"): contested, or the weighted median value.
 * In thirds without division: exactly one third on either side is already contested.
 */
export function allianceOfCounty(shares: readonly AllianceShare[]): CountyAlliance {
  let allies = 0
  let opponents = 0
  let total = 0
  for (const { assessed, weight } of shares) {
    if (assessed === null) continue
    total += weight
    if (assessed <= 2) allies += weight
    if (assessed >= 4) opponents += weight
  }
  if (total > 0 && 3 * allies >= total && 3 * opponents >= total) return 'contested'
  const median = weightedMedian(shares, (share) => share.assessed)
  return median === null ? 'not_assessed' : allianceOfValue(median)
}

/** Freshness of a county: the weighted median age in days of what made its alliance, and its word. */
export function freshnessOfCounty(
  shares: readonly AllianceShare[],
): Pick<AllianceShare, 'freshness' | 'ageDays'> {
  const ageDays = weightedMedian(shares, (share) =>
    share.assessed === null ? null : share.ageDays,
  )
  // the median age is the age of one of them, so its word is known already
  const median = shares.find((share) => share.ageDays === ageDays)
  return { freshness: median?.freshness ?? null, ageDays }
}

/**
 * The smallest rank at which the cumulated weight exceeds half of all: an exact half goes on to the next
 * rank, the more cautious one. Null when nothing is ranked.
 */
export function weightedMedian<Share extends { weight: number }, Rank extends number>(
  shares: readonly Share[],
  rankOf: (share: Share) => Rank | null,
): Rank | null {
  const ranked: { rank: Rank; weight: number }[] = []
  let total = 0
  for (const share of shares) {
    const rank = rankOf(share)
    if (rank === null) continue
    ranked.push({ rank, weight: share.weight })
    total += share.weight
  }
  ranked.sort((a, b) => a.rank - b.rank)
  let cumulated = 0
  for (const { rank, weight } of ranked) {
    cumulated += weight
    if (2 * cumulated > total) return rank
  }
  return null
}
