import type { KnownInstitution } from '../counties/facts-store.ts'
import { rulesVersion } from '../counties/rules.ts'
import { countAsks } from './count-asks.ts'
import { countCommitments } from './count-commitments.ts'
import { countContacts } from './count-contacts.ts'
import { countCounties } from './count-counties.ts'
import { countInstitutions } from './count-institutions.ts'
import { countRecords } from './count-records.ts'
import type { Frozen } from './frozen.ts'
import { groundOf, type Question, type Sources } from './ground.ts'
import type { Group, Numbers } from './number-rules.ts'

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

/** The names of the institutions that are spoken of. */
function namesIn(
  { moved, commitments, campaigns, asks = [], gaps, records }: Omit<Frozen, 'names'>,
  institutions: ReadonlyMap<string, KnownInstitution>,
): Record<string, string> {
  const reasons = moved
    .flatMap(({ moves }) => [moves.alliance, moves.accountability])
    .flatMap((move) => move?.changes ?? [])
    .flatMap(({ before, after, decidedBy }) => [before, after, decidedBy])
  const spokenOf = [
    ...reasons,
    ...commitments,
    ...asks,
    ...campaigns.flatMap(({ changed }) => changed),
    ...gaps.flatMap(({ keyGaps }) => keyGaps),
    ...records,
  ]
  const ids = new Set(spokenOf.flatMap((one) => one?.institutionId ?? []))
  return Object.fromEntries([...ids].map((id) => [id, institutions.get(id)?.name ?? '']))
}
