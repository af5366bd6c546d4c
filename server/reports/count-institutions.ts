import type { InstitutionStanding } from '../counties/rules.ts'
import type { Part } from './count.ts'
import type { Frozen } from './frozen.ts'
import type { Ground } from './ground.ts'
import { gapOf, institutionKeys } from './institution-rules.ts'
import { grouped, numbersOf, tally } from './number-rules.ts'

/** Where we have not been, and where the movements stand. Each institution counts once, however many counties it serves. */
export async function countInstitutions(
  ground: Ground,
  counties: Frozen['counties'],
): Promise<Part<Pick<Frozen, 'gaps'>>> {
  const { here, eve, priorEve, span, standingsAt } = ground
  const [prior, before, after] = [
    await standingsAt(priorEve),
    await standingsAt(eve),
    await standingsAt(span.to),
  ]
  const counted = (was: Standings, is: Standings) =>
    grouped(
      'institution',
      here.flatMap((one) => {
        const [start, end] = [was.get(one.id), is.get(one.id)]
        return start && end ? [{ id: one.id, keys: institutionKeys(one, start, end) }] : []
      }),
    )
  const now = counted(before, after)
  return {
    numbers: numbersOf(tally(now), tally(counted(prior, before))),
    groups: now,
    also: { gaps: counties.map((county) => gapsOf(county, ground, before, after)) },
  }
}

type Standings = ReadonlyMap<string, InstitutionStanding>

function gapsOf(
  { fips, name }: { fips: string; name: string },
  { here }: Ground,
  start: Standings,
  standings: Standings,
): Frozen['gaps'][number] {
  const counting = here.flatMap((institution) => {
    const standing = institution.counties.includes(fips) && standings.get(institution.id)
    return standing && standing.weight > 0 ? [{ institution, standing }] : []
  })
  const missing = (gap: 'never' | 'stale') =>
    counting.filter(({ standing }) => gapOf(standing) === gap).length
  // of those that count now: who they were then is not kept
  const missedBefore = (gap: 'never' | 'stale') =>
    counting.filter(({ institution: { id } }) => {
      const standing = start.get(id)
      return standing !== undefined && gapOf(standing) === gap
    }).length
  const keySeats = counting.filter(({ institution }) => institution.influence === 3)
  return {
    fips,
    name,
    institutions: counting.length,
    never: missing('never'),
    stale: missing('stale'),
    keySeats: keySeats.length,
    before: { never: missedBefore('never'), stale: missedBefore('stale') },
    keyGaps: keySeats
      .filter(({ standing }) => gapOf(standing) !== null)
      .map(({ institution: { id, kind, sector, name: of }, standing: { lastHeldOn } }) => ({
        ...{ institutionId: id, kind, sector, lastHeldOn },
        of,
      }))
      .sort((a, b) => `${a.lastHeldOn ?? ''}${a.of}`.localeCompare(`${b.lastHeldOn ?? ''}${b.of}`))
      .map(({ of: _, ...gap }) => gap),
  }
}
