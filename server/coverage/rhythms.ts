import type { App } from '../app-type.ts'
import type { KnownInstitution } from '../counties/facts-store.ts'
import type { Position } from '../cursors.ts'
import type { When } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { Sector } from '../institutions/rules.ts'
import {
  coverageOf,
  everyDaysOf,
  lastTryOf,
  rhythmOf,
  type TryFact,
  type Wanting,
} from './rules.ts'
import { cadencesOf } from './store.ts'

/** An institution that has a rhythm, and where it stands in it. */
export interface Rhythmic extends Wanting {
  institution: KnownInstitution
  everyDays: number
  lastTry: TryFact | null
}

/** Those that serve a county, by its fips. */
export type Serving = ReadonlyMap<string, readonly Rhythmic[]>

/**
 * All institutions with a rhythm at a moment, of all sectors or one. The facts come from memory; the
 * rhythms, fifteen rows at most, are read each time, so that every app server follows at once.
 */
export async function rhythmsAt(
  app: App,
  db: Db,
  when: When,
  sector?: Sector,
): Promise<Rhythmic[]> {
  const [{ cadences }, institutions, standings] = await Promise.all([
    cadencesOf(db),
    app.facts.institutions(when.knownOn),
    app.facts.standings(when),
  ])
  const found: Rhythmic[] = []
  for (const institution of institutions.values()) {
    const { id, name, scope, influence, tries } = institution
    const everyDays = everyDaysOf(cadences, institution)
    if (everyDays === null || (sector !== undefined && institution.sector !== sector)) continue
    const lastHeldOn = standings.get(id)?.lastHeldOn ?? null
    const lastTry = lastTryOf(tries, lastHeldOn, when)
    const rhythm = rhythmOf(lastHeldOn, everyDays, when.asOf)
    found.push({ id, name, scope, influence, institution, everyDays, lastHeldOn, lastTry, rhythm })
  }
  return found
}

/** The same by the counties that they serve. */
export function byCounty(rhythmic: readonly Rhythmic[]): Serving {
  const found = new Map<string, Rhythmic[]>()
  for (const one of rhythmic) {
    for (const fips of one.institution.counties) {
      const list = found.get(fips)
      if (list) list.push(one)
      else found.set(fips, [one])
    }
  }
  return found
}

export function coverageIn(serving: Serving, fips: string) {
  return coverageOf((serving.get(fips) ?? []).map(({ rhythm }) => rhythm))
}

/** Where an institution stands in the list of what is due: this sorts like `mostDueFirst`. */
export function positionOf(one: Rhythmic): Position {
  return { at: `${3 - one.influence} ${one.rhythm.dueOn} ${one.name}`, id: one.id }
}

export function isAfter(one: Rhythmic, position: Position | undefined): boolean {
  if (position === undefined) return true
  const { at, id } = positionOf(one)
  return `${at} ${id}` > `${position.at} ${position.id}`
}
