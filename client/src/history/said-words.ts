import { allianceValues } from '../../../server/assessments/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { kindWord } from '../i18n/kind-word.ts'
import type { Translate } from '../i18n/use-t.ts'

/** Names of what a record speaks of, by id; of counties, by FIPS. */
export type NameOf = (id: string) => string | undefined

/** The name of a field by its path, with the part that it belongs to. */
export function fieldWords(t: Translate, path: string): string {
  const [list = '', id, ...inner] = path.split('.')
  if (id === undefined) return word(t, `history.field.${list}`, list)
  const part = word(t, `history.part.${list}`, list)
  const field = inner.join('.')
  // the assessment of an assessment is the assessment
  return field && field !== 'value' && field !== 'answer'
    ? `${part} · ${word(t, `history.field.${field}`, field)}`
    : part
}

function word(t: Translate, key: string, otherwise: string): string {
  return hasMessage(key) ? t(key) : otherwise
}

const inBoth = ['name', 'ask', 'goal'].flatMap((field) => [`${field}En`, `${field}Es`])
const textFields = ['notes', 'text', 'basis', 'name', ...inBoth]

/** Whether a field holds words of somebody: those are compared word by word. */
export function isText(path: string, value: unknown): boolean {
  const field = path.split('.').at(-1) ?? ''
  return typeof value === 'string' && textFields.includes(field)
}

/** A value as people read it. */
export function valueWords(t: Translate, path: string, value: unknown, nameOf: NameOf): string {
  const field = path.split('.').at(-1) ?? ''
  if (value === null || value === undefined || value === '') return t('history.nothing')
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  if (Array.isArray(value)) {
    if (value.length === 0) return t('history.nothing')
    return value.map((one) => valueWords(t, path, one, nameOf)).join(', ')
  }
  if (typeof value === 'object') return partWords(t, value as Record<string, unknown>, nameOf)
  if (field === 'value') return t(`alliance.${allianceValues[Number(value) - 1] ?? 'not_assessed'}`)
  if (field === 'influence') return word(t, `influence.${value}`, String(value))
  return textWords(t, field, String(value), nameOf)
}

const vocabularies: Readonly<Record<string, string>> = {
  kind: 'contactKind',
  ownKind: 'contactKind',
  outcome: 'outcome',
  sensitivity: 'sensitivity',
  evidence: 'evidence',
  role: 'participantRole',
  scope: 'scope',
  sector: 'sector',
  tags: 'tag',
  language: 'history.language',
}

function textWords(t: Translate, field: string, value: string, nameOf: NameOf): string {
  const vocabulary = vocabularies[field]
  if (vocabulary && hasMessage(`${vocabulary}.${value}`))
    return word(t, `${vocabulary}.${value}`, value)
  if (field === 'kind') return kindWord(t, value)
  if (field === 'level') return word(t, `history.level.${value}`, value)
  if (field === 'snoozeReason') return word(t, `followUps.why.${value}`, value)
  if (field === 'answer') return word(t, `answer.${value}`, value)
  if (value === 'theirs') return t('history.theirs')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value)
  if (/^\d{5}$|^[0-9a-f]{8}-/.test(value)) return nameOf(value) ?? t('history.linked')
  return value
}

/** Fields of a part in the order in which they say most. */
const telling = [
  'text',
  'value',
  'basis',
  'memberId',
  'personId',
  'role',
  'answer',
  'dueOn',
  'notes',
]

function partWords(t: Translate, part: Record<string, unknown>, nameOf: NameOf): string {
  return telling
    .filter((field) => part[field] !== null && part[field] !== undefined && part[field] !== '')
    .map((field) => valueWords(t, field, part[field], nameOf))
    .join(' · ')
}
