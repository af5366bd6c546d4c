import { type Day, daysBetween, isKnown, type When } from '../days.ts'

/** What every dated entry has. `recordedAt` is ISO UTC as `toISOString()` writes it: it sorts as text. */
export type DatedFact = { id: string; day: Day; recordedAt: string }

/** An assessment of an institution; 1 = strongest support. */
export type AssessmentFact = DatedFact & { value: 1 | 2 | 3 | 4 | 5 }

/** A contact that was held: attempted, cancelled and refused ones are no evidence of anything. */
export type HeldContactFact = DatedFact

/** The words for the assessment values: index + 1 = value. */
export const allianceValues = [
  'active_ally',
  'ally',
  'neutral',
  'unsupportive',
  'opponent',
] as const
export type AllianceValue = (typeof allianceValues)[number]
export type InstitutionAlliance = AllianceValue | 'not_assessed'

/** Until which age in days, that day included, evidence is fresh, ageing and stale; then it expires. */
export type Thresholds = { freshDays: number; ageingDays: number; staleDays: number }
export const defaultThresholds: Thresholds = { freshDays: 90, ageingDays: 180, staleDays: 365 }

export const freshnessValues = ['fresh', 'ageing', 'stale', 'expired'] as const
export type Freshness = (typeof freshnessValues)[number]

/** What freshness and alliance of an institution stand on, in any order. */
export type EvidenceFacts = {
  assessments: readonly AssessmentFact[]
  heldContacts: readonly HeldContactFact[]
}

/** `value` and `ageDays` are null when there was never anything; `latest` is what the age counts from. */
export type FreshnessOfInstitution = {
  value: Freshness | null
  ageDays: number | null
  latest: { entry: 'assessment' | 'contact'; fact: DatedFact } | null
  assessment: AssessmentFact | null
  heldContact: HeldContactFact | null
}

/** `assessment` is the one that decided; null when not assessed. */
export type AllianceOfInstitution =
  | { value: AllianceValue; assessment: AssessmentFact }
  | { value: 'not_assessed'; assessment: null }

/**
 * Whether `a` comes after `b`: by the day it happened, then by when it was recorded, then by id, so
 * that the answer never depends on the order in which entries arrive.
 */
export function isLater(a: DatedFact, b: DatedFact): boolean {
  if (a.day !== b.day) return a.day > b.day
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt
  return a.id > b.id
}

/** Sorts the latest first. */
export function latestFirst(a: DatedFact, b: DatedFact): number {
  return isLater(a, b) ? -1 : 1
}

/**
 * The latest of the matching entries that counts at `when`, in one pass without allocation; null when
 * none does.
 */
export function latestInView<Fact extends DatedFact>(
  facts: readonly Fact[],
  when: When,
  matches?: (fact: Fact) => boolean,
): Fact | null {
  let latest: Fact | null = null
  for (const fact of facts) {
    if (fact.day > when.asOf || matches?.(fact) === false) continue
    if (latest !== null && !isLater(fact, latest)) continue
    // last, because it is the only test that costs anything
    if (isKnown(fact.recordedAt, when.knownOn)) latest = fact
  }
  return latest
}

/**
 * Freshness of an institution: the age of its latest assessment or held contact (design.md,
 * "Freshness"). When both fall on one day, the one recorded last is named as the reason.
 */
export function freshnessOf(
  facts: EvidenceFacts,
  when: When,
  thresholds: Thresholds,
): FreshnessOfInstitution {
  const assessment = latestInView(facts.assessments, when)
  const heldContact = latestInView(facts.heldContacts, when)
  const latest = laterOf(assessment, heldContact)
  if (latest === null) return { value: null, ageDays: null, latest, assessment, heldContact }
  const ageDays = daysBetween(latest.fact.day, when.asOf)
  return { value: freshnessAt(ageDays, thresholds), ageDays, latest, assessment, heldContact }
}

/** Alliance of an institution: the value of its latest assessment, unless it has expired. */
export function allianceOfInstitution(
  facts: EvidenceFacts,
  when: When,
  thresholds: Thresholds,
): AllianceOfInstitution {
  return allianceGiven(freshnessOf(facts, when, thresholds))
}

/** The same, when the freshness is at hand: it has already looked at every entry. */
export function allianceGiven(freshness: FreshnessOfInstitution): AllianceOfInstitution {
  const { assessment } = freshness
  if (assessment === null || freshness.value === 'expired')
    return { value: 'not_assessed', assessment: null }
  return { value: allianceOfValue(assessment.value), assessment }
}

/** The word for an assessment value. */
export function allianceOfValue(value: AssessmentFact['value']): AllianceValue {
  return allianceValues[(value - 1) as 0 | 1 | 2 | 3 | 4]
}

function laterOf(
  assessment: AssessmentFact | null,
  heldContact: HeldContactFact | null,
): FreshnessOfInstitution['latest'] {
  if (assessment === null)
    return heldContact === null ? null : { entry: 'contact', fact: heldContact }
  if (heldContact !== null && isLater(heldContact, assessment))
    return { entry: 'contact', fact: heldContact }
  return { entry: 'assessment', fact: assessment }
}

/** The word for an age. */
export function freshnessAt(ageDays: number, thresholds: Thresholds): Freshness {
  if (ageDays <= thresholds.freshDays) return 'fresh'
  if (ageDays <= thresholds.ageingDays) return 'ageing'
  if (ageDays <= thresholds.staleDays) return 'stale'
  return 'expired'
}
