import type { Closure } from '../../../server/sealed/rules.ts'
import type { Translate } from './use-t.ts'

/** The words of a record, or why they are not here. */
export function shownWords(
  t: Translate,
  { text, closed }: { text: string; closed: Closure | null },
): string {
  return text || (closed ? t(`closed.${closed}`) : '')
}
