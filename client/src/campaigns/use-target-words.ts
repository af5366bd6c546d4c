import type { Target } from '../../../server/campaigns/contract.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'

const namedAtMost = 2

/** How a target is called: whoever is asked, and of what. */
export function useTargetWords() {
  const t = useT()
  const { nameOf } = useTerritory()

  function placeOf({ counties, kind }: Target): string {
    const [first] = counties
    if (first === undefined) {
      return t(
        /^(us_senator|statewide)/.test(kind) ? 'campaigns.statewide' : 'campaigns.countyUnknown',
      )
    }
    if (counties.length === 1) return t('common.county', { name: nameOf(first) })
    const named = counties.slice(0, namedAtMost).map(nameOf).join(', ')
    const count = counties.length - namedAtMost
    return count > 0 ? t('campaigns.counties.more', { named, count }) : named
  }

  return {
    /** What says it in a sentence or a title. */
    nameOf: ({ institution, person, seat, holder }: Target): string =>
      person?.name ?? (seat ? (holder?.name ?? seat.title) : institution.name),
    /** What else tells it apart, on the line below. */
    detailsOf: (target: Target): string[] => {
      const { institution, person, seat, holder, counties, kind } = target
      const place = placeOf(target)
      const [only] = counties.length === 1 ? counties : []
      const said = only !== undefined && institution.name.includes(nameOf(only))
      return [
        ...(person || seat ? [institution.name] : []),
        ...(seat && holder ? [seat.title] : []),
        ...(!person && !seat && holder ? [holder.name] : []),
        ...(!person && !seat && !holder && !said ? [kindWord(t, kind)] : []),
        ...(said ? [] : [place]),
      ]
    },
  }
}
