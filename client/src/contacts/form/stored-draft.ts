import type { Contact } from '../../../../server/contacts/contract.ts'
import type { AssessmentValue, ContactDraft } from './draft.ts'

/** A stored contact as a draft, for editing: every part keeps its id. */
export function draftOf(contact: Contact): ContactDraft {
  const { id, countyFips, kind, ownKind, outcome, happenedOn, tags, notes } = contact
  const { language, sensitivity } = contact
  return {
    id,
    basedOn: contact.version,
    countyFips,
    kind,
    ownKind,
    outcome,
    happenedOn,
    tags,
    notes,
    language,
    sensitivity,
    institutions: contact.institutions.map((one) => ({ ...one, counties: [] })),
    assessments: contact.assessments.map((one) => ({
      ...one,
      value: one.value as AssessmentValue,
    })),
    answers: contact.answers.map(({ id, ask, answer }) => ({
      id,
      askId: ask.id,
      institutionId: ask.institution.id,
      answer,
    })),
    ours: contact.participants.flatMap(({ member, role }) =>
      member && role ? [{ ...member, role }] : [],
    ),
    theirs: contact.participants.flatMap(({ person }) =>
      person ? [{ ...person, institutionId: null }] : [],
    ),
    commitments: contact.commitments.map(({ state: _, closed: __, ...one }) => one),
    followUps: contact.followUps.map(({ doneAt: _, closed: __, ...one }) => one),
    readers: contact.readers,
  }
}
