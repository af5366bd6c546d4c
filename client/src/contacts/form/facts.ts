import type { ContactFacts } from '../../../../server/contacts/contract.ts'
import type { Answered, Assessed, ContactDraft, NextStep, Promised } from './draft.ts'

/** The parts of a draft that are sent: an empty line is none, what belongs to nobody met neither. */
export function partsOf(draft: ContactDraft): {
  assessments: Assessed[]
  answers: Answered[]
  commitments: Promised[]
  followUps: NextStep[]
} {
  const met = (institutionId: string | null) =>
    institutionId === null || draft.institutions.some(({ id }) => id === institutionId)
  const there = (personId: string | null) =>
    personId === null || draft.theirs.some(({ id }) => id === personId)
  return {
    assessments: draft.assessments.filter(({ institutionId }) => met(institutionId)),
    answers: draft.answers.filter(({ institutionId }) => met(institutionId)),
    commitments: draft.commitments
      .filter(({ text }) => text.trim() !== '')
      .map((one) => ({
        ...one,
        institutionId: met(one.institutionId) ? one.institutionId : null,
        personId: there(one.personId) ? one.personId : null,
      })),
    followUps: draft.followUps.filter(({ text }) => text.trim() !== ''),
  }
}

/** What is sent. Only of the draft, never of the clock: the same draft gives the same facts. */
export function factsOf(draft: ContactDraft): ContactFacts {
  const { assessments, answers, commitments, followUps } = partsOf(draft)
  if (draft.countyFips === null || draft.kind === null || draft.happenedOn === null) {
    throw new Error('The form lets nothing through that lacks county, kind or day')
  }
  return {
    countyFips: draft.countyFips,
    institutionIds: draft.institutions.map(({ id }) => id),
    kind: draft.kind,
    ...(draft.ownKind !== undefined ? { ownKind: draft.ownKind } : {}),
    outcome: draft.outcome,
    happenedOn: draft.happenedOn,
    notes: draft.notes.trim(),
    language: draft.language,
    ...(draft.tags ? { tags: [...draft.tags] } : {}),
    sensitivity: draft.sensitivity,
    ...(draft.sensitivity === 'restricted' ? { readerIds: draft.readers.map(({ id }) => id) } : {}),
    participants: [
      ...draft.ours.map(({ id, role }) => ({ memberId: id, role })),
      ...draft.theirs.map(({ id }) => ({ personId: id })),
    ],
    assessments: assessments.map(({ id, institutionId, personId, value, basis }) => ({
      id,
      value,
      basis: basis.trim(),
      ...(institutionId ? { institutionId } : {}),
      ...(personId ? { personId } : {}),
    })),
    answers: answers.map(({ id, askId, answer }) => ({ id, askId, answer })),
    commitments: commitments.map(({ text, dueOn, institutionId, personId, photo: _, ...one }) => ({
      ...one,
      text: text.trim(),
      ...(dueOn ? { dueOn } : {}),
      ...(institutionId ? { institutionId } : {}),
      ...(personId ? { personId } : {}),
    })),
    followUps: followUps.flatMap(({ text, dueOn, assignee, ...one }) =>
      dueOn ? [{ ...one, text: text.trim(), dueOn, assigneeId: assignee.id }] : [],
    ),
  }
}
