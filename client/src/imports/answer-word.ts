import type { ImportQuestion } from '../../../server/imports/contract.ts'
import { leaveOut } from '../../../server/imports/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { kindWord } from '../i18n/kind-word.ts'
import type { Translate } from '../i18n/use-t.ts'

const contactWords: Readonly<Record<string, true>> = {
  meeting: true,
  call: true,
  visit: true,
  message: true,
  public_event: true,
  action: true,
  training: true,
}

/** What an answer to a question is called. */
export function answerWord(
  t: Translate,
  { about }: Pick<ImportQuestion, 'about'>,
  { value, label }: ImportQuestion['proposals'][number],
): string {
  if (value === leaveOut) return t('spreadsheets.leaveOut')
  if (about === 'county' || about === 'counties') return t('common.county', { name: label })
  if (about === 'serial') return formatDay(label)
  if (value.startsWith('new:'))
    return t('spreadsheets.answer.newKind', { kind: kindWord(t, value.slice(4)) })
  if (value.startsWith('same:')) return t('spreadsheets.answer.same', { name: label })
  if (value === 'new') return t('spreadsheets.answer.newPerson')
  if (value === 'ours') return t('spreadsheets.answer.ours', { name: label })
  if (label !== '') return label
  if (value === 'nobody') return t('spreadsheets.answer.nobody')
  if (about === 'outcome') return t(`outcome.${value as 'held'}`)
  if (about === 'kind')
    return value in contactWords ? t(`contactKind.${value as 'meeting'}`) : kindWord(t, value)
  return t(`spreadsheets.answer.${about as 'order'}.${value as 'mdy'}`)
}
