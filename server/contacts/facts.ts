import type { SessionMember } from '../auth/session-store.ts'
import { type Day, dayInAlabama } from '../days.ts'
import { badField } from '../errors.ts'
import { fittingOwnKind } from '../words/own-kind.ts'
import type { ContactFacts } from './contract.ts'

/** A contact's facts with every default filled in: what the store writes. */
export type WholeFacts = ReturnType<typeof wholeFacts>

/**
 * Fills the defaults (held, today, shared, first institution, author does the follow-up)
 * and refuses what only shows when fields are read together.
 * @throws 400 that names the field
 */
export function wholeFacts(
  facts: ContactFacts,
  author: SessionMember,
  today = dayInAlabama(new Date()),
) {
  const happenedOn = facts.happenedOn ?? today
  const [first] = facts.institutionIds
  const sensitivity = facts.sensitivity ?? 'shared'
  const readerIds = facts.readerIds ?? []
  if (readerIds.length > 0 && sensitivity !== 'restricted') {
    throw badField('readerIds', 'Only a restricted contact names its readers')
  }
  return {
    countyFips: facts.countyFips,
    institutionIds: facts.institutionIds,
    kind: facts.kind,
    ownKind: fittingOwnKind(facts),
    outcome: facts.outcome ?? 'held',
    happenedOn,
    tags: [...(facts.tags ?? [])].sort(),
    notes: facts.notes ?? '',
    language: facts.language ?? author.language,
    sensitivity,
    readerIds,
    participants: (facts.participants ?? []).map((one) =>
      'memberId' in one
        ? { member_id: one.memberId, person_id: null, role: one.role }
        : { member_id: null, person_id: one.personId, role: 'theirs' as const },
    ),
    assessments: (facts.assessments ?? []).map((one, i) => {
      if (one.institutionId && one.personId) {
        throw badField(`assessments.${i}.personId`, 'Assess one institution or one person')
      }
      return {
        id: one.id,
        institution_id: one.personId
          ? null
          : met(facts, one.institutionId ?? first, `assessments.${i}`),
        person_id: one.personId ?? null,
        value: one.value,
        basis: one.basis ?? '',
      }
    }),
    commitments: (facts.commitments ?? []).map((one, i) => ({
      id: one.id,
      institution_id: met(facts, one.institutionId ?? first, `commitments.${i}`),
      person_id: one.personId ?? null,
      text: one.text.trim(),
      due_on: notBefore(happenedOn, one.dueOn, `commitments.${i}.dueOn`),
      evidence: one.evidence ?? ('private' as const),
    })),
    followUps: (facts.followUps ?? []).map((one) => ({
      id: one.id,
      text: one.text.trim(),
      due_on: one.dueOn,
      assignee_id: one.assigneeId ?? author.id,
    })),
    answers: (facts.answers ?? []).map((one, i, all) => {
      if (all.findIndex((other) => other.askId === one.askId) < i) {
        throw badField(`answers.${i}.askId`, 'Two answers to the same ask')
      }
      return { id: one.id, ask_id: one.askId, answer: one.answer }
    }),
  }
}

function met(facts: ContactFacts, institutionId: string | undefined, field: string): string {
  if (institutionId === undefined || !facts.institutionIds.includes(institutionId)) {
    throw badField(`${field}.institutionId`, 'This institution was not part of the contact')
  }
  return institutionId
}

function notBefore(madeOn: Day, dueOn: Day | undefined, field: string): Day | null {
  if (dueOn !== undefined && dueOn < madeOn) throw badField(field, 'Due before it was promised')
  return dueOn ?? null
}
