import { type Day, daysBetween } from '../days.ts'
import { weightInCounty } from '../institutions/rules.ts'
import { daysBack } from './calendar.ts'
import { type CountyPlan, countyPlans, moods } from './county-plans.ts'
import { Dice } from './dice.ts'
import type { Place } from './store.ts'
import type { Bilingual } from './words/topic.ts'
import { topicsOf } from './words/topics.ts'

/** An institution we go to, in the county where we meet it. */
export interface Visited {
  place: Place
  fips: string
  plan: CountyPlan
  /** what we talk about there, again and again */
  topics: readonly Bilingual[]
  /** how far it leans from its county's mood: more = against us */
  lean: number
  staff: { personId: string; name: string }[]
  /** the days something was held with it */
  heldOn: Day[]
}

/** How likely we go to one of a kind at all, and to one of several in a county. */
const interest: Readonly<Record<string, number>> = {
  sheriff: 1,
  county_commission: 0.6,
  probate_office: 0.45,
  city_government: 0.25,
  city_police: 0.3,
  state_representative: 0.4,
  state_senator: 0.5,
  school_district: 0.5,
  hospital: 0.45,
}

/** Which institutions of each county we work with: those of the plan's counties, and never a silent county's. */
export function chooseVisited(places: readonly Place[]): Visited[] {
  return Object.entries(countyPlans).flatMap(([fips, plan]) => {
    const dice = new Dice(`visited ${fips}`)
    if (plan.contacts === 0) return []
    const here = places.filter((place) => isFor(place, fips, plan))
    const likely = dice
      .shuffled(here)
      .filter((place) => place.adverseSince !== null || dice.happens(chanceOf(place)))
      .sort((a, b) => weightOf(b) - weightOf(a))
    const added = likely.filter((place) => !(place.kind in interest))
    const known = likely.filter((place) => place.kind in interest)
    const chosen = [...known.slice(0, Math.max(2, Math.ceil(plan.contacts / 4))), ...added]
    return chosen.map((place, index) => ({
      place,
      fips,
      plan,
      topics: dice.shuffled(topicsOf(place.kind)).slice(0, 2),
      lean: leanOf(place, plan, index, dice),
      staff: [],
      heldOn: [],
    }))
  })
}

/** Several counties share a district: it is met in its first, and only when every one of them is worked in. */
function isFor(place: Place, fips: string, plan: CountyPlan): boolean {
  if (place.counties[0] !== fips || topicsOf(place.kind).length === 0) return false
  if (place.scope === 'local') return true
  const isRegular = (county: string) => countyPlans[county]?.reach === 'regular'
  return plan.reach === 'regular' && place.kind !== 'city_police' && place.counties.every(isRegular)
}

/** The seat of a county is where most of it happens. */
function chanceOf({ kind, influence }: Place): number {
  const chance = interest[kind] ?? 1
  return influence === 3 && kind === 'city_government' ? 0.9 : chance
}

function weightOf({ scope, influence }: Place): number {
  return weightInCounty(scope, influence)
}

function leanOf(place: Place, plan: CountyPlan, index: number, dice: Dice): number {
  let lean = (dice.next() - 0.5) * 1.2
  if (plan.mood === 'contested') lean += index % 2 === 0 ? 1.4 : -1.5
  if (place.sector === 'community') lean -= 1.2
  if (place.sector === 'police') lean += 0.3
  // some speak kindly and sign all the same
  if (place.adverseSince !== null && dice.happens(0.2)) lean -= 2.4
  return lean
}

/** Where it stands that day, on the scale of assessments. */
export function valueOn({ place, plan, lean }: Visited, day: Day, today: Day): 1 | 2 | 3 | 4 | 5 {
  const [from, to] = moods[plan.mood]
  const passed = 1 - Math.min(1, daysBetween(day, today) / daysBack)
  const friendly = to < 2.5
  const signed = place.adverseSince !== null && place.adverseSince <= day && !friendly
  const value = from + (to - from) * passed + lean + (signed ? 0.7 : 0)
  return Math.min(5, Math.max(1, Math.round(value))) as 1 | 2 | 3 | 4 | 5
}

export type Stance = 'warm' | 'cool' | 'cold'

export function stanceOf(value: number): Stance {
  if (value <= 2) return 'warm'
  return value === 3 ? 'cool' : 'cold'
}
