import { v7 as newId } from 'uuid'
import { addDays, type Day } from '../../../../server/days.ts'
import type { Assessed, AssessmentValue, ContactDraft, Named, NextStep, Promised } from './draft.ts'

// what only the second half of the form does with a draft: it comes with that half
export function newPromise(): Promised {
  return {
    id: newId(),
    text: '',
    dueOn: null,
    evidence: 'private',
    institutionId: null,
    personId: null,
  }
}

export function newStep(assignee: Named, today: Day): NextStep {
  return { id: newId(), text: '', dueOn: addDays(today, 7), assignee }
}

/** The assessment of one institution; null takes it back. */
export function assess(
  draft: ContactDraft,
  institutionId: string,
  part: { value: AssessmentValue; basis?: string } | null,
): readonly Assessed[] {
  const before = draft.assessments.find((one) => one.institutionId === institutionId)
  const others = draft.assessments.filter((one) => one !== before)
  if (part === null) return others
  const known = before ?? { id: newId(), institutionId, personId: null, basis: '' }
  return [...others, { ...known, ...part }]
}

/** The same entry under new ids: for saving beside what is stored under the old ones. */
export function renewed(draft: ContactDraft): ContactDraft {
  const renew = <T extends { id: string }>(parts: readonly T[]) =>
    parts.map((part) => ({ ...part, id: newId() }))
  return {
    ...draft,
    id: newId(),
    basedOn: null,
    assessments: renew(draft.assessments),
    answers: renew(draft.answers),
    commitments: renew(draft.commitments),
    followUps: renew(draft.followUps),
  }
}
