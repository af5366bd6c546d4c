import {
  type AccountabilityFacts,
  type AccountabilityOfCounty,
  type AccountabilityShare,
  accountabilityGroups,
  accountabilityOf,
  accountabilityOfCounty,
} from '../accountability/rules.ts'
import {
  type AllianceShare,
  allianceOfCounty,
  type CountyAlliance,
  freshnessOfCounty,
} from '../alliance/rules.ts'
import {
  allianceGiven,
  type EvidenceFacts,
  type Freshness,
  freshnessOf,
  type InstitutionAlliance,
  latestFirst,
  type Thresholds,
} from '../assessments/rules.ts'
import type { Day, When } from '../days.ts'
import { type Influence, type Scope, type Sector, weightInCounty } from '../institutions/rules.ts'
import { type Because, reasonsOf } from '../reasons/rules.ts'
import { contradictionOf, type PublicRecordFact } from '../records/rules.ts'

/** Grows with every change of meaning; design.md, "The rules", is the contract of each version. */
export const rulesVersion = 1

/** Everything the rules need to know about one institution. Lists come in any order, without doubles. */
export type InstitutionFacts = EvidenceFacts &
  AccountabilityFacts & {
    id: string
    sector: Sector
    scope: Scope
    influence: Influence
    /** FIPS codes of the counties it serves. */
    counties: readonly string[]
    records: readonly PublicRecordFact[]
  }

/**
 * What one institution contributes to each county it serves: the same to all of them, so it is computed
 * once. `weight` 0 = it counts in no county.
 */
export type InstitutionStanding = AllianceShare & {
  institutionId: string
  sector: Sector
  alliance: InstitutionAlliance
  lastHeldOn: Day | null
  accountability: AccountabilityShare
  because: {
    alliance: readonly Because[]
    freshness: readonly Because[]
    contradiction: readonly Because[]
  }
}

export type InstitutionStatus = {
  rulesVersion: typeof rulesVersion
  alliance: InstitutionAlliance
  freshness: Freshness | null
  ageDays: number | null
  lastHeldOn: Day | null
  contradiction: boolean
  because: readonly Because[]
}

export const accountabilityValues = ['mixed', ...accountabilityGroups, 'never_asked'] as const

/**
 * `ageDays` is the weighted median age; `lastHeldOn` the day of the latest held contact with any
 * institution that counts, null exactly when never contacted.
 */
export type CountyStatus = {
  rulesVersion: typeof rulesVersion
  alliance: { value: CountyAlliance; because: readonly Because[] }
  freshness: { value: Freshness | null; ageDays: number | null; because: readonly Because[] }
  accountability: AccountabilityOfCounty
  contradictions: readonly Contradiction[]
  lastHeldOn: Day | null
  neverContacted: boolean
}

/** `because` names the assessment first, then the public records that contradict it. */
type Contradiction = {
  institutionId: string
  recordIds: readonly string[]
  because: readonly Because[]
}

/** What an institution contributes at `when`, in one pass over its entries whatever their order. */
export function institutionStanding(
  facts: InstitutionFacts,
  when: When,
  thresholds: Thresholds,
): InstitutionStanding {
  const weight = weightInCounty(facts.scope, facts.influence)
  const reason = reasonsOf(facts.id, weight)
  const freshness = freshnessOf(facts, when, thresholds)
  const { latest, heldContact } = freshness
  const { value: alliance, assessment } = allianceGiven(freshness)
  const age = freshness.value === 'expired' ? 'expired' : 'latest'
  return {
    institutionId: facts.id,
    sector: facts.sector,
    weight,
    alliance,
    assessed: assessment?.value ?? null,
    freshness: freshness.value,
    ageDays: freshness.ageDays,
    lastHeldOn: heldContact?.day ?? null,
    accountability: accountabilityOf(facts, heldContact, when, reason),
    because: {
      alliance:
        alliance === 'not_assessed'
          ? []
          : [reason('assessment', assessment, `because.assessed.${alliance}`)],
      freshness: latest
        ? [reason(latest.entry, latest.fact, `because.${age}.${latest.entry}`)]
        : [],
      contradiction: [...contradictionOf(alliance, facts.records, when)]
        .sort(latestFirst)
        .map((record) => reason('record', record, 'because.record.adverse')),
    },
  }
}

/** One institution's own status, also when it is statewide; every entry is named once. */
export function institutionStatus(
  facts: InstitutionFacts,
  when: When,
  thresholds: Thresholds,
): InstitutionStatus {
  const { alliance, freshness, ageDays, lastHeldOn, because } = institutionStanding(
    facts,
    when,
    thresholds,
  )
  const assessmentId = because.alliance[0]?.entryId
  return {
    rulesVersion,
    alliance,
    freshness,
    ageDays,
    lastHeldOn,
    contradiction: because.contradiction.length > 0,
    because: [
      ...because.alliance,
      ...because.freshness.filter((reason) => reason.entryId !== assessmentId),
      ...because.contradiction,
    ],
  }
}

/** The status of a county at `when`, over the institutions that serve it, of all sectors or one. */
export function countyStatus(
  institutions: readonly InstitutionFacts[],
  when: When,
  thresholds: Thresholds,
  sector?: Sector,
): CountyStatus {
  return countyStatusFrom(
    institutions.map((facts) => institutionStanding(facts, when, thresholds)),
    sector,
  )
}

/**
 * The same from standings, all taken at one `when`: an institution that serves many counties is looked
 * at once. Reasons: the heaviest institutions first.
 */
export function countyStatusFrom(
  standings: readonly InstitutionStanding[],
  sector?: Sector,
): CountyStatus {
  const counting = standings
    .filter(
      (standing) => standing.weight > 0 && (sector === undefined || standing.sector === sector),
    )
    .sort(heaviestFirst)
  const assessed = counting.filter((standing) => standing.assessed !== null)
  const { freshness, ageDays } = freshnessOfCounty(assessed)
  const lastHeldOn = latestHeldOn(counting)
  return {
    rulesVersion,
    alliance: {
      value: allianceOfCounty(assessed),
      because: assessed.flatMap(({ because }) => because.alliance),
    },
    freshness: {
      value: freshness,
      ageDays,
      because: assessed.flatMap(({ because }) => because.freshness),
    },
    accountability: accountabilityOfCounty(counting.map(({ accountability }) => accountability)),
    contradictions: counting.flatMap(contradictionsOf),
    lastHeldOn,
    neverContacted: lastHeldOn === null,
  }
}

function heaviestFirst(a: InstitutionStanding, b: InstitutionStanding): number {
  return b.weight - a.weight || (a.institutionId < b.institutionId ? -1 : 1)
}

function contradictionsOf({ institutionId, because }: InstitutionStanding): Contradiction[] {
  if (because.contradiction.length === 0) return []
  return [
    {
      institutionId,
      recordIds: because.contradiction.map(({ entryId }) => entryId),
      because: [...because.alliance, ...because.contradiction],
    },
  ]
}

function latestHeldOn(standings: readonly InstitutionStanding[]): Day | null {
  let latest: Day | null = null
  for (const { lastHeldOn } of standings)
    if (lastHeldOn !== null && (latest === null || lastHeldOn > latest)) latest = lastHeldOn
  return latest
}

/** A count of people or households that could point at one of them; nobody is in none. */
export function isSmallCell(count: number): boolean {
  return count > 0 && count < 3
}
