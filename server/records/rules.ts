import type { DatedFact, InstitutionAlliance } from '../assessments/rules.ts'
import { type Day, isKnown, type When } from '../days.ts'

/** What public sources are read for; the last takes the rest. */
export const recordKinds = [
  '287g',
  'ordinance',
  'resolution',
  'vote',
  'policy',
  'lawsuit',
  'other',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** A fact from a public source. `adverse` speaks against an alliance, as a 287(g) agreement does. */
export type PublicRecordFact = DatedFact & { endedOn: Day | null; adverse: boolean }

/**
 * Whether a record is in force at `when`. On the day it ends it no longer is. A record has one
 * `recordedAt`, so `knownOn` hides the record, never only its end.
 */
export function isInForce(record: PublicRecordFact, when: When): boolean {
  return (
    record.day <= when.asOf &&
    (record.endedOn === null || record.endedOn > when.asOf) &&
    isKnown(record.recordedAt, when.knownOn)
  )
}

/**
 * Say versus do (design.md, "Contradiction"): the adverse records in force at `when` of an institution
 * that counts as an ally; empty when nothing contradicts.
 */
export function contradictionOf(
  alliance: InstitutionAlliance,
  records: readonly PublicRecordFact[],
  when: When,
): readonly PublicRecordFact[] {
  if (alliance !== 'active_ally' && alliance !== 'ally') return []
  return records.filter((record) => record.adverse && isInForce(record, when))
}

/** An institution that counts in a county, and its records of one kind; `model`: of a 287(g) agreement. */
export type InstitutionRecords = {
  alliance: InstitutionAlliance
  records: readonly (PublicRecordFact & { model: string | null })[]
}

/** How many records of one kind are in force and have ended, the models of those in force, and how many
 * institutions they contradict. */
export type RecordsOfCounty = {
  inForce: number
  ended: number
  models: string[]
  contradictions: number
}

/** The public records of one kind in a county at `when`. Nothing in force is only "none known", never "none". */
export function recordsOfCounty(
  institutions: readonly InstitutionRecords[],
  when: When,
): RecordsOfCounty {
  const county = { inForce: 0, ended: 0, contradictions: 0 }
  const models = new Set<string>()
  for (const { alliance, records } of institutions) {
    if (contradictionOf(alliance, records, when).length > 0) county.contradictions += 1
    for (const record of records) {
      if (isInForce(record, when)) {
        county.inForce += 1
        if (record.model !== null) models.add(record.model)
      } else if (hasEnded(record, when)) county.ended += 1
    }
  }
  return { ...county, models: [...models].sort() }
}

function hasEnded(record: PublicRecordFact, when: When): boolean {
  const { endedOn, recordedAt } = record
  return endedOn !== null && endedOn <= when.asOf && isKnown(recordedAt, when.knownOn)
}
