import { addDays } from '../days.ts'
import { kindsBySector, type Sector, sectors } from '../institutions/rules.ts'
import { searchTextOf } from '../search/rules.ts'
import { daysBack, eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import { newcomerNames } from './newcomer-names.ts'
import type { Place } from './store.ts'
import { audited, membersOf, regionOf, type World } from './world.ts'

/** Businesses, churches, locals and allies: no open source lists them, so members added them. */
export function addNewcomers(world: World): Place[] {
  const dice = new Dice('newcomers')
  return newcomerNames.map(([kind, name, fips]) => {
    const at = eveningOf(addDays(world.today, -daysBack - dice.int(1, 10)), dice)
    const author = dice.one(membersOf(world, regionOf(world, fips)))
    const place: Place = {
      id: dice.id(at),
      name,
      kind,
      sector: sectorOf(kind),
      scope: 'local',
      influence: dice.happens(0.3) ? 2 : 1,
      counties: [fips],
      adverseSince: null,
      adverseRecordId: null,
    }
    const countyNames = [world.counties.get(fips)?.name ?? '']
    world.rows.institutions.push({
      id: place.id,
      sector: place.sector,
      kind,
      name,
      scope: place.scope,
      influence: place.influence,
      website: null,
      phone: null,
      address: null,
      details: {},
      source_id: null,
      source_vintage: null,
      confirmed_at: dice.happens(0.7) ? at : null,
      created_at: at,
      created_by: author.id,
      facts_hash: null,
      version: 1,
      search: searchTextOf({ name, kind, countyNames }),
    })
    world.rows.institution_counties.push({ institution_id: place.id, county_fips: fips })
    audited(world, at, author.id, 'added', 'institution', place.id)
    return place
  })
}

function sectorOf(kind: string): Sector {
  const kindsOf = (sector: Sector): readonly string[] => kindsBySector[sector]
  return sectors.find((sector) => kindsOf(sector).includes(kind)) as Sector
}
