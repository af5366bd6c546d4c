import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'

const namedAtMost = 2

/** The regions of a member in a few words. */
export function useRegionWords() {
  const t = useT()
  const { regions: all } = useTerritory()
  return (regions: readonly string[]): string => {
    if (all.length > 0 && regions.length === all.length) return t('members.regions.all')
    const names = all.filter(({ id }) => regions.includes(id)).map(({ name }) => name)
    const more = names.length - namedAtMost
    const named = names.slice(0, namedAtMost).join(', ')
    return more > 0 ? t('members.regions.more', { named, count: more }) : named
  }
}
