import {
  type ContactKind,
  contactKinds,
  type Outcome,
  type Sensitivity,
} from '../contacts/rules.ts'
import { addDays, type Day } from '../days.ts'
import type { Sector } from '../institutions/rules.ts'
import type { Language } from '../members/rules.ts'
import { recordedAfter, workday } from './calendar.ts'
import { type CountyPlan, countyPlans, reaches } from './county-plans.ts'
import { Dice } from './dice.ts'
import { type Visited, valueOn } from './visited.ts'
import type { Bilingual } from './words/topic.ts'
import { type DemoMember, isLeader, membersOf, regionOf, type World } from './world.ts'

/** One contact: with whom, when, by whom, and how it went. */
export interface Visit {
  id: string
  visited: Visited
  day: Day
  recordedAt: string
  kind: ContactKind
  outcome: Outcome
  author: DemoMember
  language: Language
  about: Bilingual
  /** spoken of there before */
  again: boolean
  value: 1 | 2 | 3 | 4 | 5
  sensitivity: Sensitivity
}

/** How often each kind: in the order of `contactKinds`. */
const kindsOf: Readonly<Record<Sector, readonly number[]>> = {
  elected: [8, 4, 2, 4, 4, 2, 0],
  police: [8, 4, 4, 2, 3, 1, 0],
  service: [6, 5, 4, 4, 1, 0, 1],
  business: [4, 4, 9, 2, 0, 0, 1],
  community: [5, 3, 4, 2, 4, 2, 5],
}
const outcomes = ['held', 'attempted', 'cancelled', 'refused'] as const
const sensitivities = ['shared', 'organization', 'restricted'] as const

/** Every contact of the year, the oldest first. */
export function planVisits(world: World, visited: readonly Visited[]): Visit[] {
  const visits = Object.entries(countyPlans).flatMap(([fips, plan]) => {
    const dice = new Dice(`visits ${fips}`)
    const here = visited.filter((one) => one.fips === fips)
    return agesOf(here, plan, dice).flatMap(({ one, ages }) => {
      const before = new Set<Bilingual>()
      return ages.map((age) => {
        const visit = planVisit(world, one, addDays(world.today, -age), before, dice)
        if (visit.outcome === 'held') before.add(visit.about)
        return visit
      })
    })
  })
  return visits.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
}

/** How many days back each is visited, the oldest first. Everybody once, then the weightier more often. */
function agesOf(here: readonly Visited[], plan: CountyPlan, dice: Dice) {
  const visits = here.slice(0, plan.contacts).map((one) => ({ one, ages: [] as number[] }))
  const [oldest, newest] = reaches[plan.reach]
  for (let n = 0; n < plan.contacts; n++) {
    const visit = visits[n] ?? dice.weighted(visits, ({ one }) => one.place.influence + 1)
    visit.ages.push(Math.round(oldest - (oldest - newest) * dice.next() ** 0.75))
  }
  for (const { ages } of visits) ages.sort((a, b) => b - a)
  return visits
}

function planVisit(
  world: World,
  visited: Visited,
  at: Day,
  before: ReadonlySet<Bilingual>,
  dice: Dice,
): Visit {
  const kind = kindOf(visited, dice)
  const day = isGathering(kind) ? at : workday(at)
  const value = valueOn(visited, day, world.today)
  const outcome = outcomeOf(visited, kind, value, dice)
  const author = authorOf(world, visited, dice)
  const other = author.language === 'en' ? 'es' : 'en'
  const about = dice.one(visited.topics)
  const recordedAt = recordedAfter(day, world.today, dice)
  return {
    id: dice.id(recordedAt),
    visited,
    day,
    recordedAt,
    kind,
    outcome,
    author,
    language: dice.happens(0.88) ? author.language : other,
    about,
    again: before.has(about),
    value,
    sensitivity: dice.weighted(sensitivities, [89, 8, 3]),
  }
}

function kindOf({ place, plan }: Visited, dice: Dice): ContactKind {
  const often = kindsOf[place.sector]
  // nobody gathers where we only ever tried to be let in
  const tried = often.map((weight, i) => (isGathering(contactKinds[i]) ? 0 : weight))
  return dice.weighted(contactKinds, plan.reach === 'attempted' ? tried : often)
}

export function isGathering(kind: ContactKind | undefined): boolean {
  return kind === 'public_event' || kind === 'action' || kind === 'training'
}

/** Who is against us turns us away more often. Where we only ever tried, nothing came about. */
function outcomeOf({ plan }: Visited, kind: ContactKind, value: number, dice: Dice): Outcome {
  if (plan.reach === 'attempted') return dice.weighted(outcomes, [0, 2, 1, 1])
  if (isGathering(kind)) return 'held'
  return dice.weighted(outcomes, [76, 13, 6, value >= 4 ? 9 : 1])
}

function authorOf(world: World, { place, fips }: Visited, dice: Dice): DemoMember {
  const lobbying = place.kind === 'state_representative' || place.kind === 'state_senator'
  const members = membersOf(world, regionOf(world, fips))
  const shares = members.map((member) => (isLeader(member) && lobbying ? 4 : member.share))
  return dice.weighted(members, shares)
}
