import type { CountyListed } from '../../../server/counties/contract.ts'
import { accountabilityValues } from '../../../server/counties/rules.ts'
import { allianceOrder } from '../map/status-layers.ts'

export const sortKeys = ['county', 'region', 'alliance', 'accountability', 'lastContact'] as const
export type SortKey = (typeof sortKeys)[number]

/** By what a column shows; counties that tie stand by name. */
export function sortCounties(
  counties: readonly CountyListed[],
  key: SortKey,
  descending: boolean,
  regionNames: ReadonlyMap<string, string>,
): CountyListed[] {
  const rank = (county: CountyListed): string | number => {
    switch (key) {
      case 'county':
        return county.name
      case 'region':
        return regionNames.get(county.regionId) ?? ''
      case 'alliance':
        return allianceOrder.indexOf(county.alliance)
      case 'accountability':
        return accountabilityValues.indexOf(county.accountability)
      case 'lastContact':
        return county.lastHeldOn ?? ''
    }
  }
  const sign = descending ? -1 : 1
  return [...counties].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    if (one !== other) return one < other ? -sign : sign
    return a.name.localeCompare(b.name)
  })
}
