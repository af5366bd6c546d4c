import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FactsBook } from '../counties/facts-book.ts'
import type { KnownInstitution } from '../counties/facts-store.ts'
import {
  countyStatusFrom,
  type InstitutionStanding,
  institutionStanding,
} from '../counties/rules.ts'
import type { Day, When } from '../days.ts'
import type { Sector } from '../institutions/rules.ts'
import { type OverrideFact, overrideInForce } from '../overrides/rules.ts'
import {
  type EncodedPoint,
  encodePoint,
  type Glimpse,
  glimpseOf,
  type Knowledge,
  pointsInTime,
} from './rules.ts'

/** A county at one point in time without its reasons: they would fill the memory. */
type Kept = { version: number; computed: Glimpse }

/** How long a month may hold up everybody else. */
const msAtAStretch = 12

/**
 * The statuses of all counties month by month. Kept by county: after a change only the counties served by the
 * institutions that changed are computed again, all months of them.
 */
export class History {
  readonly #facts: FactsBook
  /** by question and day, by county */
  readonly #kept = new Map<string, Map<string, Kept>>()
  readonly #firstDays = new WeakMap<KnownInstitution, Day>()

  constructor(facts: FactsBook) {
    this.#facts = facts
  }

  /** Every point from the first entry to `today`; counties in the given order. */
  async points(
    counties: readonly string[],
    sector: Sector | undefined,
    known: Knowledge,
    today: Day,
  ): Promise<EncodedPoint[]> {
    const institutions = await this.#facts.institutions()
    const days = pointsInTime(this.#firstDay(institutions.values()) ?? today, today)
    // they speak of all sectors together: a single one has none
    const overrides = sector === undefined ? await this.#facts.overrides() : []
    const points: EncodedPoint[] = []
    for (const day of days) {
      const when = { asOf: day, knownOn: known === 'then' ? day : null }
      const computed = await this.#glimpsesAt(when, counties, sector)
      const glimpses = computed.map((one, i) => ({
        ...one,
        set: setIn(overrides, counties[i] as string, when),
      }))
      points.push(encodePoint(glimpses, day, today))
    }
    this.#forgetOtherDays(days)
    return points
  }

  async #glimpsesAt(
    when: When,
    counties: readonly string[],
    sector: Sector | undefined,
  ): Promise<Glimpse[]> {
    const key = `${when.asOf} ${when.knownOn} ${sector}`
    const kept = this.#kept.get(key) ?? new Map<string, Kept>()
    this.#kept.set(key, kept)
    const old = counties.filter((fips) => {
      const one = kept.get(fips)
      return one === undefined || this.#facts.hasChanged(fips, one.version)
    })
    if (old.length > 0) await this.#compute(when, old, sector, kept)
    return counties.map((fips) => (kept.get(fips) as Kept).computed)
  }

  async #compute(
    when: When,
    counties: readonly string[],
    sector: Sector | undefined,
    kept: Map<string, Kept>,
  ): Promise<void> {
    const { version } = this.#facts
    const institutions = await this.#facts.institutions(when.knownOn)
    const wanted = new Set(counties)
    const serving = new Map<string, InstitutionStanding[]>(counties.map((fips) => [fips, []]))
    let since = performance.now()
    for (const facts of institutions.values()) {
      if (sector !== undefined && facts.sector !== sector) continue
      const here = facts.counties.filter((fips) => wanted.has(fips))
      if (here.length === 0) continue
      if (performance.now() - since > msAtAStretch) {
        await nextTurn()
        since = performance.now()
      }
      const standing = institutionStanding(facts, when, this.#facts.thresholds)
      for (const fips of here) serving.get(fips)?.push(standing)
    }
    for (const [fips, standings] of serving)
      kept.set(fips, {
        version,
        computed: glimpseOf(countyStatusFrom(standings, sector), nothingSet),
      })
    await nextTurn()
  }

  #firstDay(institutions: Iterable<KnownInstitution>): Day | null {
    let first: Day | null = null
    for (const facts of institutions) {
      let day = this.#firstDays.get(facts)
      if (day === undefined) {
        day = firstDayOf(facts)
        this.#firstDays.set(facts, day)
      }
      if (day !== never && (first === null || day < first)) first = day
    }
    return first
  }

  /** Yesterday was a last point and is none any more. */
  #forgetOtherDays(days: readonly Day[]): void {
    for (const key of this.#kept.keys()) {
      if (!days.includes(key.slice(0, key.indexOf(' ')))) this.#kept.delete(key)
    }
  }
}

const nothingSet: Glimpse['set'] = { alliance: null, accountability: null }

function setIn(overrides: readonly OverrideFact[], fips: string, when: When): Glimpse['set'] {
  return {
    alliance: overrideInForce(overrides, fips, 'alliance', when)?.value ?? null,
    accountability: overrideInForce(overrides, fips, 'accountability', when)?.value ?? null,
  }
}

const never = ''

/** The day of the first entry about an institution; public records are older than the coalition's work. */
function firstDayOf(facts: KnownInstitution): Day {
  let first = never
  const see = (day: Day) => {
    if (first === never || day < first) first = day
  }
  for (const { day } of facts.assessments) see(day)
  for (const { day } of facts.heldContacts) see(day)
  for (const { day } of facts.asks) see(day)
  for (const { madeOn } of facts.commitments) see(madeOn)
  return first
}
