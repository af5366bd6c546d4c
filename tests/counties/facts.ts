import type { AssessmentFact, DatedFact } from '../../server/assessments/rules.ts'
import type {
  CommitmentEventFact,
  CommitmentEventKind,
  CommitmentFact,
  Verdict,
} from '../../server/commitments/rules.ts'
import type { InstitutionFacts } from '../../server/counties/rules.ts'
import { addDays, type Day, type When } from '../../server/days.ts'
import type { PublicRecordFact } from '../../server/records/rules.ts'

/** The day the tables ask about; ages are written as days before it. */
export const today = '2026-11-23'
export const now: When = { asOf: today, knownOn: null }

/** The day this many days before today (after it, when negative). */
export const ago = (days: number): Day => addDays(today, -days)

/** An entry that happened this many days ago and was recorded at noon (18:00 UTC) the same day. */
export function dated(id: string, daysAgo: number): DatedFact {
  return { id, day: ago(daysAgo), recordedAt: `${ago(daysAgo)}T18:00:00.000Z` }
}

export function assessed(id: string, value: AssessmentFact['value'], daysAgo = 1): AssessmentFact {
  return { ...dated(id, daysAgo), value }
}

export function event(
  id: string,
  kind: CommitmentEventKind,
  daysAgo: number,
  verdict: Verdict | null = null,
): CommitmentEventFact {
  return { ...dated(id, daysAgo), kind, verdict }
}

/** A promise made this many days ago, due so many days ago (null: no due day; negative: still to come). */
export function promised(
  id: string,
  madeAgo: number,
  dueAgo: number | null = null,
  events: readonly CommitmentEventFact[] = [],
): CommitmentFact {
  const { day: madeOn, recordedAt } = dated(id, madeAgo)
  return { id, madeOn, dueOn: dueAgo === null ? null : ago(dueAgo), recordedAt, events }
}

/** A promise with a verdict confirmed this many days ago, proposed the day before. */
export function judged(id: string, verdict: Verdict, daysAgo: number): CommitmentFact {
  return promised(id, daysAgo + 40, null, [
    event(`${id}-proposed`, 'verdict_proposed', daysAgo + 1, verdict),
    event(`${id}-confirmed`, 'verdict_confirmed', daysAgo, verdict),
  ])
}

/** An adverse public record, still in force unless it ended some days ago. */
export function adverse(
  id: string,
  daysAgo: number,
  endedAgo: number | null = null,
): PublicRecordFact {
  return {
    ...dated(id, daysAgo),
    endedOn: endedAgo === null ? null : ago(endedAgo),
    adverse: true,
  }
}

/** A local police agency of influence 1 (so weight 2) in Marshall County about which nothing is known. */
export function institution(id: string, facts: Partial<InstitutionFacts> = {}): InstitutionFacts {
  return {
    id,
    sector: 'police',
    scope: 'local',
    influence: 1,
    counties: ['01095'],
    assessments: [],
    heldContacts: [],
    commitments: [],
    asks: [],
    records: [],
    ...facts,
  }
}
