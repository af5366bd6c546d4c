import type { Day } from '../../../../server/days.ts'
import type { ApiError } from '../../api.ts'
import type { MessageKey } from '../../i18n/catalogs.ts'
import type { ContactDraft } from './draft.ts'
import { partsOf } from './facts.ts'

/** Name of the field → what is the matter with it. */
export type FormErrors = Readonly<Record<string, MessageKey>>

/** The name of a field of one of many: an assessment, a promise, a next step. */
export function fieldOf(partId: string, name: string): string {
  return `${partId} ${name}`
}

export const neededParts = ['county', 'institution', 'kind'] as const
export type NeededPart = (typeof neededParts)[number]

/** The first three are all that a contact needs. */
export function missingOf(draft: ContactDraft): NeededPart[] {
  const given: Record<NeededPart, boolean> = {
    county: draft.countyFips !== null,
    institution: draft.institutions.length > 0,
    kind: draft.kind !== null,
  }
  return neededParts.filter((part) => !given[part])
}

/** What can be known to be wrong without asking the server: somebody with one bar should not wait for it. */
export function errorsOf(draft: ContactDraft, today: Day): FormErrors {
  const errors: Record<string, MessageKey> = {}
  for (const part of missingOf(draft)) errors[part] = `log.needed.${part}`
  const { happenedOn } = draft
  if (happenedOn === null) errors.happenedOn = 'log.error.noDay'
  else if (happenedOn > today) errors.happenedOn = 'log.error.future'
  const { commitments, followUps } = partsOf(draft)
  for (const { id, dueOn } of commitments) {
    if (happenedOn && dueOn && dueOn < happenedOn) {
      errors[fieldOf(id, 'dueOn')] = 'log.error.dueBefore'
    }
  }
  for (const { id, dueOn } of followUps) {
    if (dueOn === null) errors[fieldOf(id, 'dueOn')] = 'log.error.noDay'
  }
  return errors
}

const fieldNames: Record<string, string> = {
  countyFips: 'county',
  institutionIds: 'institution',
  readerIds: 'readers',
}

/** What the server names by place in a list (`commitments.0.dueOn`), by the id of that part. */
export function serverErrors(error: ApiError, draft: ContactDraft): FormErrors {
  const parts: Record<string, readonly { id: string }[]> = partsOf(draft)
  const named = error.errors.map(({ field }): [string, MessageKey] => {
    const [list = '', index, name] = field.split('.')
    const part = parts[list]?.[Number(index)]
    return part
      ? [fieldOf(part.id, name ?? ''), wordFor(name)]
      : [fieldNames[list] ?? list, wordFor(list)]
  })
  return Object.fromEntries(named)
}

function wordFor(field: string | undefined): MessageKey {
  if (field === 'happenedOn') return 'log.error.future'
  return field === 'dueOn' ? 'log.error.dueBefore' : 'log.error.refused'
}
