import { hasMessage } from '../i18n/i18n.ts'
import type { Translate } from '../i18n/use-t.ts'

/** A party by its name in the reader's language. */
export function partyWord(t: Translate, party: string): string {
  const key = `institutions.party.${party}`
  return hasMessage(key) ? t(key) : party
}
