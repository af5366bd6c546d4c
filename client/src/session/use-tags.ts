import { type Tag, tagsOf } from '../../../server/tags/rules.ts'
import { useLanguage } from '../i18n/use-t.ts'
import { useSession } from './session-context.ts'

/**
 * The tags that a form offers, in the language on screen.
 * @param kept what a record has already; `all` to look for records
 */
export function useTags(kept: readonly string[] | 'all'): readonly Tag[] {
  return tagsOf(useSession().words, useLanguage(), kept)
}
