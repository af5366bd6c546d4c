import type { Sector } from '../../../server/institutions/rules.ts'
import { kindsOf } from '../../../server/words/rules.ts'
import { useSession } from './session-context.ts'

/**
 * The kinds of a sector as a form offers them: the coalition's own, too, and none that it has retired.
 * @param kept what an entry is already; `all` to look for entries
 */
export function useKinds(kept?: string): (sector: Sector) => readonly string[] {
  const { words } = useSession()
  return (sector) => kindsOf(sector, words, kept)
}
