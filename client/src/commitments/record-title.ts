import type { Translate } from '../i18n/use-t.ts'

/** What a public record is called: agreements with ICE by a plain word, others as their source does. */
export function recordTitle(t: Translate, record: { kind: string; title: string }): string {
  return record.kind === '287g' ? t('records.287g') : record.title
}
