import { expect } from 'vitest'
import { type AssessmentFact, allianceValues } from '../../server/assessments/rules.ts'
import type { CommitmentEventFact } from '../../server/commitments/rules.ts'
import type { InstitutionFacts } from '../../server/counties/rules.ts'
import { addDays, type Day } from '../../server/days.ts'
import type { Next } from '../../server/reasons/rules.ts'

/** After everything that was recorded on any day. */
export const recordedAt = '9999-12-31T00:00:00.000Z'

/** The value behind `alliance.ally`. */
export function valueSaid(word: string | undefined): AssessmentFact['value'] {
  const index = allianceValues.findIndex((value) => `alliance.${value}` === word)
  return (index + 1) as AssessmentFact['value']
}

/** What comes of a status by itself: it stays until the day that was named, and turns on it as was said. */
export function expectTurn(
  next: Next | undefined,
  asOf: Day,
  wordOn: (day: Day) => string | null,
  days: number,
): void {
  const now = wordOn(asOf)
  for (let day = addDays(asOf, 1); day <= addDays(asOf, days); day = addDays(day, 1)) {
    if (day === next?.day) {
      expect(wordOn(day)).toBe(next.becomes)
      expect(next.becomes).not.toBe(now)
      return
    }
    expect([day, wordOn(day)]).toEqual([day, now])
  }
  expect(next?.day).toBeUndefined()
}

/** The facts with one institution changed. */
export function withChange(
  institutions: readonly InstitutionFacts[],
  id: string | undefined,
  change: (facts: InstitutionFacts) => Partial<InstitutionFacts>,
): InstitutionFacts[] {
  expect(institutions.filter((one) => one.id === id)).toHaveLength(1)
  return institutions.map((one) => (one.id === id ? { ...one, ...change(one) } : one))
}

/** The institution's facts with events added to one of its commitments. */
export function withEvents(
  { commitments }: InstitutionFacts,
  id: string | undefined,
  ...events: CommitmentEventFact[]
): Pick<InstitutionFacts, 'commitments'> {
  return {
    commitments: commitments.map((one) =>
      one.id === id ? { ...one, events: [...one.events, ...events] } : one,
    ),
  }
}
