import { addDays } from '../days.ts'
import { searchTextOf } from '../search/rules.ts'
import { eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import type { Place } from './store.ts'
import { audited, membersOf, regionOf, type World } from './world.ts'

/** What a second member called what was in the directory already. */
const secondNames: Readonly<Record<string, string>> = {
  'Sand Ridge Poultry, Albertville plant': 'Sand Ridge Poultry (Albertville)',
  'Taquería El Nogal': 'Taqueria El Nogal',
  'Elk River Sod & Turf': 'Elk River Sod and Turf Inc.',
  'Iglesia Roca Viva de Cullman': 'Iglesia Roca Viva',
  'Packinghouse Workers Local 9141': 'Packing House Workers Local 9141',
}

/** Some of what members added is there twice, under another spelling: nobody has noticed yet. */
export function addDuplicates(world: World, newcomers: readonly Place[]): void {
  const dice = new Dice('duplicates')
  for (const place of newcomers) {
    const name = secondNames[place.name]
    const [fips] = place.counties
    if (!name || !fips) continue
    const at = eveningOf(addDays(world.today, -dice.int(2, 40)), dice)
    const author = dice.one(membersOf(world, regionOf(world, fips)))
    const id = dice.id(at)
    const countyNames = [world.counties.get(fips)?.name ?? '']
    world.rows.institutions.push({
      id,
      sector: place.sector,
      kind: place.kind,
      name,
      scope: 'local',
      influence: 1,
      website: null,
      phone: `256-555-01${dice.int(10, 99)}`,
      address: null,
      details: {},
      source_id: null,
      source_vintage: null,
      confirmed_at: null,
      created_at: at,
      created_by: author.id,
      facts_hash: null,
      version: 1,
      search: searchTextOf({ name, kind: place.kind, countyNames }),
    })
    world.rows.institution_counties.push({ institution_id: id, county_fips: fips })
    audited(world, at, author.id, 'added', 'institution', id)
  }
}
