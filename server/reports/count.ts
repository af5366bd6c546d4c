import { campaignRows } from '../campaigns/store.ts'
import { type TargetFact, targetFacts } from '../campaigns/target-store.ts'
import type { FactsBook } from '../counties/facts-book.ts'
import type { KnownInstitution } from '../counties/facts-store.ts'
import { type InstitutionStanding, rulesVersion } from '../counties/rules.ts'
import { addDays, type Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import { countAsks } from './count-asks.ts'
import { countCommitments } from './count-commitments.ts'
import { countContacts } from './count-contacts.ts'
import { countCounties } from './count-counties.ts'
import { countInstitutions } from './count-institutions.ts'
import { countRecords } from './count-records.ts'
import type { ResolvedScope, Span } from './facts-store.ts'
import type { Frozen } from './frozen.ts'
import type { Group, Numbers } from './number-rules.ts'
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
  /** the targets of its campaign, or of every one */
  campaigns: readonly {
    id: string
    name: { en: string; es: string }
    endsOn: Day | null
    votedOn: Day | null
  }[]
  targets: readonly TargetFact[]
}

/** One part: its numbers in the period and before it, the entries behind those of the period, and what is frozen besides. */
export interface Part<Also> {
  numbers: Numbers
  groups: Group[]
  also: Also
}

/** A report, counted: what is told of it, and the entries behind its numbers when they were asked for. */
export interface Counted {
  frozen: Frozen
  groups: Group[]
}

/** Counts everything that a report tells, from facts of all members: what its reader may not open still counts. */
export async function countReport(sources: Sources, question: Question): Promise<Counted> {
  const ground = await groundOf(sources, question)
  const [contacts, commitments, asks, records, counties] = await Promise.all([
    countContacts(ground),
    countCommitments(ground),
    countAsks(ground),
    countRecords(ground),
    countCounties(ground),
  ])
  const institutions = await countInstitutions(ground, counties.also.counties)
  const parts = [contacts, commitments, asks, records, counties, institutions]
  const { span } = ground
  const counted = {
    asOf: span.to,
    from: span.from,
    previous: { from: span.since, to: ground.eve },
    rulesVersion,
    numbers: Object.assign({}, ...parts.map(({ numbers }) => numbers)) as Numbers,
    ...counties.also,
    ...commitments.also,
    ...asks.also,
    ...records.also,
    ...institutions.also,
    first: contacts.also.first,
  }
  const names = { ...contacts.also.names, ...namesIn(counted, ground.institutions) }
  return { frozen: { ...counted, names }, groups: parts.flatMap(({ groups }) => groups) }
}

async function groundOf(
  sources: Sources,
  { scope, period, today, withIds }: Question,
): Promise<Ground> {
  const institutions = await sources.facts.institutions()
  const { from: since, to: eve } = periodBefore(period)
  const to = period.to < today ? period.to : today
  const campaigns = await campaignRows(sources.db, scope.campaignId ?? undefined)
  const targets = await targetFacts(
    sources.factsDb,
    campaigns.map(({ id }) => id),
  )
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
    here: institutionsIn(scope, institutions, targets),
    standingsAt: (asOf) => sources.facts.standings({ asOf, knownOn: null }, concerned),
    campaigns: campaigns.map((one) => ({
      id: one.id,
      name: { en: one.name_en, es: one.name_es },
      endsOn: one.ends_on,
      votedOn: one.voted_on,
    })),
    targets,
  }
}

function institutionsIn(
  { kind, counties }: ResolvedScope,
  institutions: ReadonlyMap<string, KnownInstitution>,
  targets: readonly TargetFact[],
): KnownInstitution[] {
  const all = [...institutions.values()]
  if (kind === 'state') return all
  if (kind === 'campaign') {
    const asked = new Set(targets.map(({ institutionId }) => institutionId))
    return all.filter(({ id }) => asked.has(id))
  }
  const here = new Set(counties)
  return all.filter((one) => one.counties.some((fips) => here.has(fips)))
}

/** The names of the institutions that are spoken of. */
function namesIn(
  { moved, commitments, campaigns, gaps, records }: Omit<Frozen, 'names'>,
  institutions: ReadonlyMap<string, KnownInstitution>,
): Record<string, string> {
  const reasons = moved
    .flatMap(({ moves }) => [moves.alliance, moves.accountability])
    .flatMap((move) => move?.changes ?? [])
    .flatMap(({ before, after, decidedBy }) => [before, after, decidedBy])
  const spokenOf = [
    ...reasons,
    ...commitments,
    ...campaigns.flatMap(({ changed }) => changed),
    ...gaps.flatMap(({ keyGaps }) => keyGaps),
    ...records,
  ]
  const ids = new Set(spokenOf.flatMap((one) => one?.institutionId ?? []))
  return Object.fromEntries([...ids].map((id) => [id, institutions.get(id)?.name ?? '']))
}
