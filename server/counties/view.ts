import type { When } from '../days.ts'
import type { Sector } from '../institutions/rules.ts'
import type { FactsBook } from './facts-book.ts'
import type { KnownInstitution } from './facts-store.ts'
import { countyOutlook, type Standing } from './outlook.ts'
import { type CountyStatus, countyStatusFrom, type InstitutionStanding } from './rules.ts'

/** What a county's page is made of, the same for everybody who reads it. */
interface CountyView {
  here: readonly (Standing & { facts: KnownInstitution })[]
  status: CountyStatus
  next: ReturnType<typeof countyOutlook>
}

const viewsKept = 200

/** All institutions, also those elsewhere: reasons name them. */
type Named = { institutions: ReadonlyMap<string, KnownInstitution> }

/** Views of counties, each made once for every change in that county. */
export function countyViews(facts: FactsBook) {
  const views = new Map<string, { version: number; view: CountyView }>()
  return async (
    fips: string,
    when: When,
    sector: Sector | undefined,
  ): Promise<CountyView & Named> => {
    await facts.institutions()
    // taken first: a change that arrives meanwhile makes this view old at once
    const { version } = facts
    const institutions = await facts.institutions(when.knownOn)
    const standings = await facts.standings(when)
    const key = `${fips} ${when.asOf} ${when.knownOn} ${sector}`
    const known = views.get(key)
    if (known && !facts.hasChanged(fips, known.version)) return { ...known.view, institutions }
    const here = [...institutions.values()]
      .filter((one) => one.counties.includes(fips))
      .filter((one) => sector === undefined || one.sector === sector)
      .map((its) => ({ facts: its, standing: standings.get(its.id) as InstitutionStanding }))
    const counting = here.filter(({ standing }) => standing.weight > 0)
    const view = {
      here,
      status: countyStatusFrom(here.map(({ standing }) => standing)),
      next: countyOutlook(counting, when, facts.thresholds),
    }
    if (views.size >= viewsKept) views.clear()
    views.set(key, { version, view })
    return { ...view, institutions }
  }
}
