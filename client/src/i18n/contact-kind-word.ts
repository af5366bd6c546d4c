import { hasMessage } from './i18n.ts'
import type { Translate } from './use-t.ts'

/** The word for a kind of contact, the product's or our own; one that is not known yet stands as it is. */
export function contactKindWord(t: Translate, kind: string): string {
  const key = `contactKind.${kind}`
  return hasMessage(key) ? t(key) : kind.replace(/^.*__/, '').replaceAll('_', ' ')
}
