import type { DatedFact, InstitutionAlliance } from '../assessments/rules.ts'
import { type Day, isKnown, type When } from '../days.ts'

/** A fact from a public source. `adverse` speaks against an alliance, as a 287(g) agreement does. */
export type PublicRecordFact = DatedFact & { endedOn: Day | null; adverse: boolean }

/**
 * Say versus do (design.md, "Contradiction"): the adverse records in force at `when` of an institution
 * that counts as an ally; empty when nothing contradicts. On the day a record ends it is no longer in
 * force. A record has one `recordedAt`, so `knownOn` hides the record, never only its end.
 */
export function contradictionOf(
  alliance: InstitutionAlliance,
  records: readonly PublicRecordFact[],
  when: When,
): readonly PublicRecordFact[] {
  if (alliance !== 'active_ally' && alliance !== 'ally') return []
  return records.filter(
    (record) =>
      record.adverse &&
      record.day <= when.asOf &&
      (record.endedOn === null || record.endedOn > when.asOf) &&
      isKnown(record.recordedAt, when.knownOn),
  )
}
