import { latestInView, type Thresholds } from '../assessments/rules.ts'
import { type StateOfCommitment, stateGivenContact } from '../commitments/rules.ts'
import { type Day, isKnown, type When } from '../days.ts'
import type { Db } from '../db/database.ts'
import { asKnown } from '../earlier/rules.ts'
import type { OverrideFact } from '../overrides/rules.ts'
import { overrideFacts } from '../overrides/store.ts'
import { type KnownInstitution, loadFacts } from './facts-store.ts'
import { momentOf } from './moment.ts'
import { type InstitutionStanding, institutionStanding } from './rules.ts'

/** How many points in time are kept computed: today, and those of a leader who moves back and forth. */
const momentsKept = 24

export type CommitmentStates = ReadonlyMap<string, StateOfCommitment>

/** Standings by institution, of all of them as the book had them in a version; 0: of some. */
interface Standings {
  completeIn: number
  standings: Map<string, InstitutionStanding>
}

/**
 * The facts behind the statuses, in memory: read once, then only for institutions that were touched.
 * It holds no truth of its own: whatever it forgets, it reads again.
 */
export class FactsBook {
  readonly #db: Db
  /** as they were when the facts were read last */
  thresholds: Thresholds
  readonly #thresholdsNow: (() => Promise<Thresholds>) | undefined
  #institutions = new Map<string, KnownInstitution>()
  /** entries that turned out to be another institution, or did for a while: the past knows them */
  #everAway = new Map<string, KnownInstitution>()
  #stale: Set<string> | 'all' = 'all'
  #overrides: readonly OverrideFact[] = []
  #overridesStale = true
  #reading: Promise<void> | undefined
  /** by the day on which entries were known */
  readonly #known = new Map<Day, { version: number; institutions: Map<string, KnownInstitution> }>()
  /** by moment, by institution */
  readonly #standings = new Map<string, Standings>()
  /** the version at which the facts of a county last changed; counties not named: at `#allChangedIn` */
  readonly #changedIn = new Map<string, number>()
  #allChangedIn = 0
  /** where its commitments stand today, by institution */
  readonly #states = new Map<string, CommitmentStates>()
  #statesOn: Day | undefined
  #allStates: { version: number; today: Day; states: CommitmentStates } | undefined
  /** grows with every change: answers made from an older one are dropped */
  version = 0

  /** @param thresholdsNow reads them again, whenever everything is read again */
  constructor(db: Db, thresholds: Thresholds, thresholdsNow?: () => Promise<Thresholds>) {
    this.#db = db
    this.thresholds = thresholds
    this.#thresholdsNow = thresholdsNow
  }

  /** These institutions' facts changed; `all`: anything may have. Read again before the next answer. */
  forget(ids: readonly string[] | 'all'): void {
    if (ids === 'all') {
      this.#stale = 'all'
      this.#overridesStale = true
    } else if (this.#stale !== 'all') for (const id of ids) this.#stale.add(id)
  }

  /** A status was set by hand, or taken back. */
  forgetOverrides(): void {
    this.#overridesStale = true
  }

  /** Every institution as the database has it now, or with its entries as they were known on a day. */
  async institutions(knownOn: Day | null = null): Promise<ReadonlyMap<string, KnownInstitution>> {
    // whoever comes while it is being read waits for it; a change that comes meanwhile is read after
    while (this.#reading || this.#isStale) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined
      })
      await this.#reading
    }
    return knownOn === null ? this.#institutions : this.#asKnown(knownOn)
  }

  #asKnown(knownOn: Day): ReadonlyMap<string, KnownInstitution> {
    const kept = this.#known.get(knownOn)
    if (kept?.version === this.version) return kept.institutions
    const institutions = new Map<string, KnownInstitution>()
    for (const [id, facts] of this.#institutions) institutions.set(id, asKnown(facts, knownOn))
    for (const [id, facts] of this.#everAway) {
      if (isAway(facts, knownOn)) institutions.delete(id)
      else institutions.set(id, asKnown(facts, knownOn))
    }
    keepAtMost(momentsKept, this.#known, knownOn, { version: this.version, institutions })
    return institutions
  }

  /** Everything that was ever set by hand, as the database has it now. */
  async overrides(): Promise<readonly OverrideFact[]> {
    await this.institutions()
    return this.#overrides
  }

  /**
   * Standings at a moment, computed once for each change: of all institutions, or at least of those that serve one of
   * these counties.
   */
  async standings(
    when: When,
    counties?: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, InstitutionStanding>> {
    const institutions = await this.institutions(when.knownOn)
    const moment = `${when.asOf} ${when.knownOn}`
    const known = this.#standings.get(moment) ?? { completeIn: 0, standings: new Map() }
    if (known.completeIn === this.version) return known.standings
    keepAtMost(momentsKept, this.#standings, moment, known)
    for (const facts of institutions.values()) {
      if (known.standings.has(facts.id)) continue
      if (counties && !facts.counties.some((fips) => counties.has(fips))) continue
      known.standings.set(facts.id, institutionStanding(facts, when, this.thresholds))
    }
    if (!counties) known.completeIn = this.version
    return known.standings
  }

  /** Whether facts of institutions that serve this county may have changed after that version of the book. */
  hasChanged(fips: string, since: number): boolean {
    return Math.max(this.#changedIn.get(fips) ?? 0, this.#allChangedIn) > since
  }

  /** Where all commitments of these institutions stand today, by commitment. */
  async commitmentStates(institutionIds: Iterable<string>): Promise<CommitmentStates> {
    await this.institutions()
    const when = momentOf({})
    if (this.#statesOn !== when.asOf) this.#states.clear()
    this.#statesOn = when.asOf
    const states = new Map<string, StateOfCommitment>()
    for (const id of new Set(institutionIds)) {
      const its = this.#states.get(id) ?? statesOf(this.#institutions.get(id), when)
      this.#states.set(id, its)
      for (const [commitmentId, standing] of its) states.set(commitmentId, standing)
    }
    return states
  }

  /** Where every commitment stands today, put together once for each change. */
  async allCommitmentStates(): Promise<CommitmentStates> {
    const institutions = await this.institutions()
    const today = momentOf({}).asOf
    if (this.#allStates?.version !== this.version || this.#allStates.today !== today) {
      const { version } = this
      const states = await this.commitmentStates(institutions.keys())
      this.#allStates = { version, today, states }
    }
    return this.#allStates.states
  }

  get #isStale(): boolean {
    return this.#stale === 'all' || this.#stale.size > 0 || this.#overridesStale
  }

  async #read(): Promise<void> {
    const ids = this.#stale
    const alsoOverrides = this.#overridesStale
    this.#stale = new Set()
    this.#overridesStale = false
    try {
      const [read, overrides, thresholds] = await Promise.all([
        ids !== 'all' && ids.size === 0 ? [] : loadFacts(this.#db, ids === 'all' ? ids : [...ids]),
        alsoOverrides ? overrideFacts(this.#db) : this.#overrides,
        (ids === 'all' && this.#thresholdsNow?.()) || this.thresholds,
      ])
      this.#overrides = overrides
      this.thresholds = thresholds
      this.version += 1
      if (ids === 'all') {
        const here = read.filter((one) => !isAway(one, null))
        this.#institutions = new Map(here.map((one) => [one.id, one]))
        this.#everAway = new Map(
          read.filter((one) => one.away.length > 0).map((one) => [one.id, one]),
        )
        this.#standings.clear()
        this.#states.clear()
        this.#allChangedIn = this.version
      } else {
        for (const one of read) {
          // where it no longer counts has changed as well
          const counties = [...(this.#institutions.get(one.id)?.counties ?? []), ...one.counties]
          for (const fips of counties) this.#changedIn.set(fips, this.version)
          if (isAway(one, null)) this.#institutions.delete(one.id)
          else this.#institutions.set(one.id, one)
          if (one.away.length > 0) this.#everAway.set(one.id, one)
        }
        for (const { standings } of this.#standings.values()) {
          for (const id of ids) standings.delete(id)
        }
        for (const id of ids) this.#states.delete(id)
      }
    } catch (error) {
      this.forget(ids === 'all' ? 'all' : [...ids])
      if (alsoOverrides) this.forgetOverrides()
      throw error
    }
  }
}

function statesOf(facts: KnownInstitution | undefined, when: When): CommitmentStates {
  const { commitments = [], heldContacts = [] } = facts ?? {}
  const lastHeld = latestInView(heldContacts, when)
  return new Map(
    commitments.flatMap((commitment) => {
      const standing = stateGivenContact(commitment, lastHeld, when)
      return standing ? [[commitment.id, standing]] : []
    }),
  )
}

/** Whether another one stands in its place: today, or as it was known at the end of a day. */
function isAway({ away }: KnownInstitution, knownOn: Day | null): boolean {
  return away.some(({ from, until }) =>
    knownOn === null
      ? until === null
      : isKnown(from, knownOn) && (until === null || !isKnown(until, knownOn)),
  )
}

/** Sets a key anew and drops the one that was set longest ago when there are more than `most`. */
function keepAtMost<Key, Value>(most: number, map: Map<Key, Value>, key: Key, value: Value): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > most) map.delete(map.keys().next().value as Key)
}
