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

/** May a kind of the coalition's own count as this one? Agreements have models, lists and a layer of their own. */
export function takesOwnKinds(kind: RecordKind): boolean {
  return kind !== '287g'
}

/** The models of 287(g) agreements: Task Force, Jail Enforcement, Warrant Service Officer. */
export const agreementModels = ['TFM', 'JEM', 'WSO'] as const

/** A fact from a public source. `adverse` speaks against an alliance, as a 287(g) agreement does. */
export type PublicRecordFact = DatedFact & { endedOn: Day | null; adverse: boolean }

/**
 * Whether a record is in force at `when`. On the day it ends it no longer is. An end that became known later
 * is a change of the record: what it said before is `asKnown`'s business.
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

/** What a list can say of a record; each is one of its columns. */
export const listFields = [
  'institution',
  'ori',
  'county',
  'state',
  'day',
  'model',
  'title',
  'ended',
  'url',
  'stance',
  'note',
] as const
export type ListField = (typeof listFields)[number]

/** Which column holds what, counted from 0. */
export type Mapping = Partial<Record<ListField, number>>

/** What has to be there; an agreement makes its own title. */
export function neededFields(kind: RecordKind): readonly ListField[] {
  return kind === '287g' ? ['institution', 'day'] : ['institution', 'day', 'title']
}

/** What only a person can say of a list. */
export const questionAbout = [
  'county',
  'institution',
  'order',
  'century',
  'day',
  'ended',
  'model',
  'title',
  'url',
  'stance',
  'same_record',
  'still_ended',
  'corrected',
] as const
export type QuestionAbout = (typeof questionAbout)[number]

/** The answer that leaves the rows out. */
export const leaveOut = 'leave_out'

export const rowStates = ['new', 'known', 'changed', 'double', 'left_out', 'open'] as const
export type RowState = (typeof rowStates)[number]
