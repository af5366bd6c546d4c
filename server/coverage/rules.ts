import type { DatedFact } from '../assessments/rules.ts'
import { latestInView } from '../assessments/rules.ts'
import type { Outcome } from '../contacts/rules.ts'
import { addDays, type Day, daysBetween, type When } from '../days.ts'
import {
  type Influence,
  type Scope,
  type Sector,
  sectors,
  weightInCounty,
} from '../institutions/rules.ts'

/** Institutions of this sector and influence want a held contact at least every so many days. */
export type Cadence = { sector: Sector; influence: Influence; everyDays: number }

/** What a new deployment starts with: key seats every 90 days, nothing else. */
export const defaultCadences: readonly Cadence[] = sectors.map((sector) => ({
  sector,
  influence: 3,
  everyDays: 90,
}))

/** A contact that falls due within this many days is worth planning now. */
export const soonDays = 30

/** A contact that was not held: it keeps nobody within the rhythm, but it is shown. */
export type TryFact = DatedFact & { outcome: Exclude<Outcome, 'held'> }

export const rhythmStates = ['within', 'soon', 'overdue', 'never'] as const

/**
 * Where an institution stands in its rhythm. `dueOn` is the last day on which a held contact is in time;
 * for one that was never contacted it is the day of the question. `daysLeft` is negative when overdue.
 */
export type Rhythm = {
  state: (typeof rhythmStates)[number]
  dueOn: Day
  daysLeft: number
}

export const coverageValues = ['covered', 'partly', 'quiet', 'never', 'unset'] as const

/**
 * Coverage of a county over the institutions with a rhythm that count in it. `quietOn`: the first day on
 * which none of them is within its rhythm any more if nothing is logged, so value `quiet` means that this
 * day has come; null when none was ever contacted.
 */
export type Coverage = {
  value: (typeof coverageValues)[number]
  wanted: number
  covered: number
  quietOn: Day | null
}

/** How often an institution wants contact, in days; null for no rhythm, as statewide ones never have. */
export function everyDaysOf(
  cadences: readonly Cadence[],
  institution: { sector: Sector; scope: Scope; influence: Influence },
): number | null {
  const { sector, scope, influence } = institution
  if (weightInCounty(scope, influence) === 0) return null
  const cadence = cadences.find((one) => one.sector === sector && one.influence === influence)
  return cadence?.everyDays ?? null
}

/** @param lastHeldOn the day of the latest held contact by `asOf`, null when there is none */
export function rhythmOf(lastHeldOn: Day | null, everyDays: number, asOf: Day): Rhythm {
  if (lastHeldOn === null) return { state: 'never', dueOn: asOf, daysLeft: 0 }
  const dueOn = addDays(lastHeldOn, everyDays)
  const daysLeft = daysBetween(asOf, dueOn)
  if (daysLeft < 0) return { state: 'overdue', dueOn, daysLeft }
  return { state: daysLeft <= soonDays ? 'soon' : 'within', dueOn, daysLeft }
}

/** The latest contact since the last held one that did not come about; null when nothing was tried. */
export function lastTryOf(
  tries: readonly TryFact[],
  lastHeldOn: Day | null,
  when: When,
): TryFact | null {
  return latestInView(tries, when, ({ day }) => lastHeldOn === null || day > lastHeldOn)
}

/** Coverage of a county from the rhythms of the institutions that count in it, in any order. */
export function coverageOf(rhythms: readonly Rhythm[]): Coverage {
  let covered = 0
  let lastDueOn: Day | null = null
  for (const { state, dueOn } of rhythms) {
    if (state === 'never') continue
    if (state !== 'overdue') covered += 1
    if (lastDueOn === null || dueOn > lastDueOn) lastDueOn = dueOn
  }
  return {
    value: valueGiven(rhythms.length, covered, lastDueOn !== null),
    wanted: rhythms.length,
    covered,
    quietOn: lastDueOn && addDays(lastDueOn, 1),
  }
}

/** Whether a county goes quiet within so many days, and has not yet. */
export function goesQuiet({ quietOn }: Coverage, asOf: Day, withinDays: number): boolean {
  return quietOn !== null && quietOn > asOf && daysBetween(asOf, quietOn) <= withinDays
}

function valueGiven(wanted: number, covered: number, contacted: boolean): Coverage['value'] {
  if (wanted === 0) return 'unset'
  if (covered === wanted) return 'covered'
  if (covered > 0) return 'partly'
  return contacted ? 'quiet' : 'never'
}

/** An institution that wants contact, as lists order it. */
export type Wanting = {
  id: string
  name: string
  scope: Scope
  influence: Influence
  lastHeldOn: Day | null
  rhythm: Rhythm
}

/** Sorts the most influential first, then what has been due for longest, then by name. */
export function mostDueFirst(a: Wanting, b: Wanting): number {
  return (
    b.influence - a.influence ||
    compared(a.rhythm.dueOn, b.rhythm.dueOn) ||
    compared(named(a), named(b))
  )
}

/** Sorts first who weighs most in a county, and of these whom we met last: they keep it from going quiet. */
export function nearestFirst(a: Wanting, b: Wanting): number {
  return (
    weightInCounty(b.scope, b.influence) - weightInCounty(a.scope, a.influence) ||
    compared(b.lastHeldOn ?? '', a.lastHeldOn ?? '') ||
    compared(named(a), named(b))
  )
}

/** Names that two share are told apart by id. */
function named({ name, id }: Wanting): string {
  return `${name} ${id}`
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
