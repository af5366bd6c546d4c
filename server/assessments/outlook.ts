import { addDays } from '../days.ts'
import type { Next } from '../reasons/rules.ts'
import {
  allianceGiven,
  allianceOfValue,
  type FreshnessOfInstitution,
  freshnessAt,
  type Thresholds,
} from './rules.ts'

/** What would change the freshness and the word of an institution of this freshness. */
export function institutionOutlook(
  freshness: FreshnessOfInstitution,
  thresholds: Thresholds,
): Next[] {
  const { value: alliance } = allianceGiven(freshness)
  const { assessment } = freshness
  const step = nextStep(freshness, thresholds)
  const next = step ? [step] : []
  if (alliance !== 'not_assessed')
    return [...next, { text: 'next.assess.other', given: `alliance.${alliance}` }]
  if (assessment === null) return [...next, { text: 'next.assess.first' }]
  return [
    { text: 'next.assess.again' },
    { text: 'next.contact.revives', becomes: `alliance.${allianceOfValue(assessment.value)}` },
  ]
}

/** The next step of its age; none when there was never anything, and none after it expired. */
function nextStep(
  { value, ageDays, latest, assessment }: FreshnessOfInstitution,
  thresholds: Thresholds,
): Next | undefined {
  if (latest === null || ageDays === null || value === 'expired') return undefined
  const { freshDays, ageingDays, staleDays } = thresholds
  const age = 1 + ([freshDays, ageingDays].find((days) => days >= ageDays) ?? staleDays)
  const word = freshnessAt(age, thresholds) as 'ageing' | 'stale' | 'expired'
  const day = addDays(latest.fact.day, age)
  const about = { entry: latest.entry, entryId: latest.fact.id }
  if (word === 'expired' && assessment !== null)
    return { text: 'next.freshness.unassessed', day, about, becomes: 'alliance.not_assessed' }
  return { text: `next.freshness.${word}`, day, about, becomes: `freshness.${word}` }
}
