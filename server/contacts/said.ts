import type { Answer } from '../campaigns/rules.ts'
import type { EvidenceGrade } from '../commitments/rules.ts'
import type { Language } from '../members/rules.ts'
import type { Said, Shape } from '../merging/rules.ts'
import type { ContactFacts } from './contract.ts'
import type { WholeFacts } from './facts.ts'
import {
  type ContactKind,
  type Outcome,
  type ParticipantRole,
  type Sensitivity,
  sensitivities,
} from './rules.ts'

/** A contact, whole, as its versions say it. */
export interface SaidContact extends Said {
  countyFips: string
  institutionIds: string[]
  kind: ContactKind
  ownKind: string | null
  outcome: Outcome
  happenedOn: string
  tags: string[]
  notes: string
  language: Language
  sensitivity: Sensitivity
  readerIds: string[]
  participants: {
    memberId: string | null
    personId: string | null
    role: ParticipantRole | 'theirs'
  }[]
  assessments: {
    id: string
    institutionId: string | null
    personId: string | null
    value: number
    basis: string
  }[]
  commitments: {
    id: string
    version?: number | undefined
    institutionId: string
    personId: string | null
    text: string | null
    dueOn: string | null
    evidence: EvidenceGrade
  }[]
  followUps: {
    id: string
    version?: number | undefined
    text: string | null
    dueOn: string
    assigneeId: string
  }[]
  answers: { id: string; askId: string; answer: Answer }[]
}

const byId = (part: Said) => String(part.id)

/** How two edits of a contact merge. */
export const contactShape = {
  countyFips: 'value',
  institutionIds: 'set',
  kind: 'value',
  ownKind: 'value',
  outcome: 'value',
  happenedOn: 'value',
  tags: 'set',
  notes: { text: 20_000, mayBeEmpty: true },
  language: 'value',
  sensitivity: { strictest: sensitivities, readers: 'readerIds' },
  readerIds: 'set',
  participants: {
    key: (part) => String(part.memberId ?? part.personId),
    parts: { role: 'value' },
  },
  assessments: {
    key: byId,
    parts: {
      institutionId: 'value',
      personId: 'value',
      value: 'value',
      basis: { text: 4_000, mayBeEmpty: true },
    },
  },
  commitments: {
    key: byId,
    parts: {
      institutionId: 'value',
      personId: 'value',
      text: 'value',
      dueOn: 'value',
      evidence: 'value',
    },
  },
  followUps: { key: byId, parts: { text: 'value', dueOn: 'value', assigneeId: 'value' } },
  answers: { key: byId, parts: { askId: 'value', answer: 'value' } },
} as const satisfies Shape

/** What facts say once every default is filled in. */
export function saidOf(whole: WholeFacts, read: ContactFacts): SaidContact {
  const versionOf = (list: readonly { id: string; version?: number }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.version
  return {
    countyFips: whole.countyFips,
    institutionIds: whole.institutionIds,
    kind: whole.kind,
    ownKind: whole.ownKind,
    outcome: whole.outcome,
    happenedOn: whole.happenedOn,
    tags: whole.tags,
    notes: whole.notes,
    language: whole.language,
    sensitivity: whole.sensitivity,
    readerIds: [...whole.readerIds].sort(),
    participants: whole.participants.map((one) => ({
      memberId: one.member_id,
      personId: one.person_id,
      role: one.role,
    })),
    assessments: whole.assessments.map((one) => ({
      id: one.id,
      institutionId: one.institution_id,
      personId: one.person_id,
      value: one.value,
      basis: one.basis,
    })),
    commitments: whole.commitments.map((one) => ({
      id: one.id,
      version: versionOf(read.commitments, one.id),
      institutionId: one.institution_id,
      personId: one.person_id,
      text: one.text,
      dueOn: one.due_on,
      evidence: one.evidence,
    })),
    followUps: whole.followUps.map((one) => ({
      id: one.id,
      version: versionOf(read.followUps, one.id),
      text: one.text,
      dueOn: one.due_on,
      assigneeId: one.assignee_id,
    })),
    answers: whole.answers.map((one) => ({ id: one.id, askId: one.ask_id, answer: one.answer })),
  }
}

/** The facts that say it: the other way, to be checked and written like any other. */
export function factsOf(said: SaidContact): ContactFacts {
  return {
    countyFips: said.countyFips,
    institutionIds: said.institutionIds,
    kind: said.kind,
    ownKind: said.ownKind,
    outcome: said.outcome,
    happenedOn: said.happenedOn,
    tags: said.tags,
    notes: said.notes,
    language: said.language,
    sensitivity: said.sensitivity,
    // opened up, it names nobody
    readerIds: said.sensitivity === 'restricted' ? said.readerIds : [],
    participants: said.participants.map(({ memberId, personId, role }) =>
      memberId !== null
        ? { memberId, role: role as ParticipantRole }
        : { personId: personId as string },
    ),
    assessments: said.assessments.map(({ id, institutionId, personId, value, basis }) => ({
      id,
      value: value as 1,
      basis,
      ...(personId !== null ? { personId } : { institutionId: institutionId as string }),
    })),
    commitments: said.commitments.map(({ id, institutionId, personId, text, dueOn, evidence }) => ({
      id,
      institutionId,
      text: text ?? '',
      evidence,
      ...(personId !== null && { personId }),
      ...(dueOn !== null && { dueOn }),
    })),
    followUps: said.followUps.map(({ id, text, dueOn, assigneeId }) => ({
      id,
      text: text ?? '',
      dueOn,
      assigneeId,
    })),
    answers: said.answers,
  }
}
