import { hasMessage } from './i18n.ts'
import type { Translate } from './use-t.ts'

/** The word for a kind of institution; one that the catalogs do not know yet stands as it is. */
export function kindWord(t: Translate, kind: string): string {
  const key = `institutionKind.${kind}`
  return hasMessage(key) ? t(key) : kind.replaceAll('_', ' ')
}
