import type { Line } from '../../../../server/report-contents/contract.ts'
import { hasMessage } from '../../i18n/i18n.ts'
import type { Words } from '../../i18n/words-in.ts'

/** The word of the product that a row stands for, from the catalog that its table speaks with; proper names stay as they are. */
export function lineWords(
  { t }: Words,
  beginning: LineWordsOf,
  { of, name }: Pick<Line, 'of' | 'name'>,
): string {
  if (name !== null) return name
  const key = `${beginning}.${of}`
  return hasMessage(key) ? t(key) : of.replaceAll('_', ' ')
}

/** Where the words of each table begin in the catalogs. */
export type LineWordsOf =
  | 'alliance'
  | 'accountability'
  | 'moves'
  | 'outcome'
  | 'sector'
  | 'contactKind'
  | 'report.organization'
  | 'report.news'
  | 'commitment'
  | 'answer'
  | 'report.asks'
  | 'report.coverage'
  | 'report.ladder'
  | 'report.movement'
  | 'report.records'
