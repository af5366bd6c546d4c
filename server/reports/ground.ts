import { campaignRows } from '../campaigns/store.ts'
import { type TargetFact, targetFacts } from '../campaigns/target-store.ts'
import type { FactsBook } from '../counties/facts-book.ts'
import type { KnownInstitution } from '../counties/facts-store.ts'
import type { InstitutionStanding } from '../counties/rules.ts'
import { addDays, type Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { ResolvedScope, Span } from './facts-store.ts'
import { type Period, periodBefore } from './rules.ts'

/** What a report asks, at a day: of a period that is not over, as far as it has come. */
export interface Question {
  scope: ResolvedScope
  period: Period
  today: Day
  /** which entries are behind each number, too */
  withIds: boolean
}

/** Where facts come from; the app is one. */
export interface Sources {
  facts: FactsBook
  /** as the role that counts statuses */
  factsDb: Db
  /** for what belongs to nobody */
  db: Db
}

/** What every part of a report is counted from. */
export interface Ground {
  sources: Sources
  scope: ResolvedScope
  span: Span
  /** the days before the period and before the one that it is compared with */
  eve: Day
  priorEve: Day
  withIds: boolean
  /** all of them, and those that the report is about */
  institutions: ReadonlyMap<string, KnownInstitution>
  here: readonly KnownInstitution[]
  /** of all that the report is about */
  standingsAt: (day: Day) => Promise<ReadonlyMap<string, InstitutionStanding>>
  /** on its way while other things are counted */
  asked: Promise<Asked>
}

/** Its campaign or every one, with the targets. */
interface Asked {
  campaigns: readonly {
    id: string
    name: { en: string; es: string }
    endsOn: Day | null
    votedOn: Day | null
  }[]
  targets: readonly TargetFact[]
}

/** Begins to answer a question. */
export async function groundOf(
  sources: Sources,
  { scope, period, today, withIds }: Question,
): Promise<Ground> {
  const institutions = await sources.facts.institutions()
  const { from: since, to: eve } = periodBefore(period)
  const to = period.to < today ? period.to : today
  const asked = askedIn(sources, scope)
  // of the state are those, too, that serve no county, and a campaign asks institutions everywhere
  const isAnywhere = scope.kind === 'state' || scope.kind === 'campaign'
  const concerned = isAnywhere ? undefined : new Set(scope.counties)
  return {
    sources,
    scope,
    span: { since, from: period.from, to },
    eve,
    priorEve: addDays(since, -1),
    withIds,
    institutions,
    here:
      scope.kind === 'campaign'
        ? institutionsAsked(institutions, await asked)
        : institutionsIn(scope, institutions),
    standingsAt: (asOf) => sources.facts.standings({ asOf, knownOn: null }, concerned),
    asked,
  }
}

async function askedIn(sources: Sources, scope: ResolvedScope): Promise<Asked> {
  const campaigns = await campaignRows(sources.db, scope.campaignId ?? undefined)
  const targets = await targetFacts(
    sources.factsDb,
    campaigns.map(({ id }) => id),
  )
  return {
    campaigns: campaigns.map((one) => ({
      id: one.id,
      name: { en: one.name_en, es: one.name_es },
      endsOn: one.ends_on,
      votedOn: one.voted_on,
    })),
    targets,
  }
}

type Institutions = ReadonlyMap<string, KnownInstitution>

function institutionsAsked(institutions: Institutions, { targets }: Asked): KnownInstitution[] {
  const asked = new Set(targets.map(({ institutionId }) => institutionId))
  return [...institutions.values()].filter(({ id }) => asked.has(id))
}

function institutionsIn(
  { kind, counties }: ResolvedScope,
  institutions: Institutions,
): KnownInstitution[] {
  const all = [...institutions.values()]
  if (kind === 'state') return all
  const here = new Set(counties)
  return all.filter((one) => one.counties.some((fips) => here.has(fips)))
}
