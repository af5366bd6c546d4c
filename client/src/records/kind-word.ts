import type { RecordListed } from '../../../server/records/contract.ts'
import { hasMessage } from '../i18n/i18n.ts'
import type { Translate } from '../i18n/use-t.ts'

/** The word for a kind of record, the product's or our own; one that the catalogs do not know yet stands as it is. */
export function recordKindWord(t: Translate, kind: string): string {
  const key = `recordKind.${kind}`
  return hasMessage(key) ? t(key) : kind.replace(/^.*__/, '').replaceAll('_', ' ')
}

/** What a record is called: an agreement by what it is, anything else by its own title. */
export function titleOf(t: Translate, { kind, title, details }: TitledRecord): string {
  if (kind !== '287g') return title
  const name = `records.modelName.${details.model}`
  return hasMessage(name) ? `${t('records.287g')}: ${t(name)}` : t('records.287g')
}

type TitledRecord = Pick<RecordListed, 'kind' | 'title' | 'details'>
