import { v7 as newId } from 'uuid'
import type { Answer } from '../../../../server/campaigns/rules.ts'
import type { EvidenceGrade } from '../../../../server/commitments/rules.ts'
import type {
  ContactKind,
  Outcome,
  ParticipantRole,
  Sensitivity,
} from '../../../../server/contacts/rules.ts'
import type { Day } from '../../../../server/days.ts'
import type { Sector } from '../../../../server/institutions/rules.ts'
import type { Language } from '../../../../server/members/rules.ts'

export type Named = { id: string; name: string }

/** `added` = written by her in this form: it goes to the directory together with the contact. */
export type ChosenInstitution = Named & {
  sector: Sector
  kind: string
  counties: readonly string[]
  added?: true
}

export type OurSide = Named & { role: ParticipantRole }

/** Somebody of theirs; `institutionId` is null where we do not know for whom they were there. */
export type TheirSide = Named & { institutionId: string | null; title?: string; added?: true }

export type AssessmentValue = 1 | 2 | 3 | 4 | 5
export type Assessed = {
  id: string
  institutionId: string | null
  personId: string | null
  value: AssessmentValue
  basis: string
}

/** A picture that goes along as evidence of a promise: `data` is base64url. */
export type Photo = { id: string; eventId: string; name: string; data: string }

export type Promised = {
  id: string
  /** the one that was read: it changes by itself, too */
  version?: number
  text: string
  dueOn: Day | null
  evidence: EvidenceGrade
  institutionId: string | null
  personId: string | null
  photo?: Photo
}

/** What one of them said to an ask of ours. */
export type Answered = { id: string; askId: string; institutionId: string; answer: Answer }

export type NextStep = {
  id: string
  version?: number
  text: string
  dueOn: Day | null
  assignee: Named
}

/**
 * What she has typed so far. Every id is made once, when its part is begun: sent again after a lost
 * answer, the same entry is recognized and not doubled.
 */
export type ContactDraft = {
  id: string
  /** The stored version that this is an edit of; null for a new entry. */
  basedOn: number | null
  countyFips: string | null
  institutions: readonly ChosenInstitution[]
  kind: ContactKind | null
  /** one of our own that counts as it */
  ownKind?: string | null
  outcome: Outcome
  happenedOn: Day | null
  notes: string
  language: Language
  assessments: readonly Assessed[]
  ours: readonly OurSide[]
  theirs: readonly TheirSide[]
  answers: readonly Answered[]
  commitments: readonly Promised[]
  followUps: readonly NextStep[]
  /** of a new entry none until one is chosen */
  tags?: readonly string[]
  sensitivity: Sensitivity
  readers: readonly Named[]
}

export type Start = {
  me: Named
  today: Day
  language: Language
  countyFips?: string | null
  institutions?: readonly ChosenInstitution[]
}

/** The honest defaults: held, today, shared, and she led. */
export function newDraft({ me, today, language, countyFips, institutions }: Start): ContactDraft {
  return {
    id: newId(),
    basedOn: null,
    countyFips: countyFips ?? null,
    institutions: institutions ?? [],
    kind: null,
    outcome: 'held',
    happenedOn: today,
    notes: '',
    language,
    assessments: [],
    ours: [{ id: me.id, name: me.name, role: 'led' }],
    theirs: [],
    answers: [],
    commitments: [],
    followUps: [],
    sensitivity: 'shared',
    readers: [],
  }
}

/** Of all that is known of an institution, what a draft keeps. */
export function chosenOf({
  id,
  name,
  sector,
  kind,
  counties,
}: ChosenInstitution): ChosenInstitution {
  return { id, name, sector, kind, counties }
}

/** Whether she has told anything yet, beyond where and with whom. */
export function saysSomething(draft: ContactDraft): boolean {
  return (
    draft.kind !== null ||
    draft.notes.trim() !== '' ||
    draft.assessments.length > 0 ||
    draft.answers.length > 0 ||
    draft.commitments.length > 0 ||
    draft.followUps.length > 0 ||
    draft.theirs.length > 0 ||
    draft.institutions.some(({ added }) => added)
  )
}
