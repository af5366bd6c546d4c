import type { ListQuestion } from '../../../../server/records/contract.ts'
import { formatDay } from '../../i18n/format.ts'
import { hasMessage } from '../../i18n/i18n.ts'
import type { Translate } from '../../i18n/use-t.ts'

/** What an answer that suggests itself is called. */
export function proposalWord(
  t: Translate,
  { about }: ListQuestion,
  { value, label }: ListQuestion['proposals'][number],
): string {
  if (about === 'county') return t('common.county', { name: label })
  if (about === 'same_record' && value !== 'new')
    return t('imports.same_record.corrected', { day: formatDay(label) })
  if (label !== '') return label
  if (about === 'day' || about === 'ended') return formatDay(value)
  const key = about === 'model' ? `records.modelName.${value}` : `imports.${about}.${value}`
  return hasMessage(key) ? t(key) : value
}
