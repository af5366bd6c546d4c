import type { Target } from '../../../server/campaigns/contract.ts'
import type { AskStanding } from '../../../server/campaigns/rules.ts'
import type { PlaceName } from '../territory.ts'

/** `where`: a region, a county, `statewide`, or everywhere. `who`: a member, `nobody`, or anyone. */
export type BoardFilter = { where: string; sector: string; who: string }

export const noFilter: BoardFilter = { where: '', sector: '', who: '' }
export const statewide = 'statewide'
export const nobody = 'nobody'

/** The columns of the board. Who was asked and has not answered stands with those not asked: both need talking to. */
export const columns = [
  'yes',
  'leaning_yes',
  'undecided',
  'leaning_no',
  'no',
  'refused',
  'noAnswer',
] as const
export type Column = (typeof columns)[number]

export function columnOf(standing: AskStanding): Column {
  return standing === 'waiting' || standing === 'not_asked' ? 'noAnswer' : standing
}

/** Who talks to a target: whoever is down for it next, else whoever heard its answer. */
function talkerOf({ next, answeredBy }: Target): string {
  return next?.assignee.id ?? answeredBy?.id ?? nobody
}

export function fits(
  target: Target,
  { where, sector, who }: BoardFilter,
  counties: readonly PlaceName[],
): boolean {
  const inRegion = new Set(
    counties
      .filter(({ regionId, fips }) => regionId === where || fips === where)
      .map((c) => c.fips),
  )
  const there =
    where === '' ||
    (where === statewide
      ? target.counties.length === 0
      : target.counties.some((fips) => inRegion.has(fips)))
  return (
    there && (sector === '' || target.sector === sector) && (who === '' || talkerOf(target) === who)
  )
}

/** Everyone who talks to one of these targets, by name. */
export function talkers(targets: readonly Target[]): { id: string; name: string }[] {
  const found = new Map<string, string>()
  for (const { next, answeredBy } of targets) {
    const one = next?.assignee ?? answeredBy
    if (one) found.set(one.id, one.name)
  }
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}
