import type { InstitutionListed } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'

const namedAtMost = 3

/** Where an institution works, in a few words. */
export function usePlaceWords() {
  const t = useT()
  const { nameOf } = useTerritory()
  return ({ scope, counties }: Pick<InstitutionListed, 'scope' | 'counties'>): string => {
    const [first] = counties
    if (first === undefined)
      return t(scope === 'state' ? 'scope.state' : 'institutions.countyUnknown')
    if (counties.length === 1) return t('common.county', { name: nameOf(first) })
    const named = counties.slice(0, namedAtMost).map(nameOf).join(', ')
    const more = counties.length - namedAtMost
    return more > 0 ? t('institutions.counties.more', { named, count: more }) : named
  }
}
