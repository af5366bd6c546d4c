import type { App } from '../app-type.ts'
import type { Member } from '../auth/policy.ts'
import type { CommitmentState } from '../commitments/rules.ts'
import { dayInAlabama } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { Addendum, ReportContents } from '../report-contents/contract.ts'
import { correctedNumbers, toAddendum } from './addendum.ts'
import { statesOf } from './commitment-rules.ts'
import { toContents } from './contents.ts'
import type { Report } from './contract.ts'
import { type Counted, countReport } from './count.ts'
import type { Frozen } from './frozen.ts'
import { reviewersFor } from './reviewers.ts'
import { resolvedScope } from './scope.ts'
import { frozenGroups, snapshotOf } from './snapshot-store.ts'
import { type ReportRow, successorOf } from './store.ts'
import { textRows } from './text-store.ts'
import { periodOf, toReport } from './wire.ts'
import { chosenEntries } from './words-store.ts'

/** A report with its texts and highlights as one member may read it. @param db as this member */
export async function readReport(
  app: App,
  db: Db,
  member: Member,
  row: ReportRow,
): Promise<Report> {
  const [texts, chosen, snapshot, supersededBy, reviewers] = await Promise.all([
    textRows(db, row.id),
    chosenEntries(db, member, row.highlights),
    snapshotOf(db, row.id),
    successorOf(db, row.id),
    reviewersFor(db, member, row),
  ])
  const today = dayInAlabama(new Date())
  const states = await statesAtEnd(app, row, snapshot, [...chosen.commitments.keys()])
  return toReport(row, { texts, chosen, states, snapshot, supersededBy, reviewers, today }, member)
}

/** Where chosen commitments stood when the period ended: what came later, its final words know nothing of. */
async function statesAtEnd(
  { facts }: App,
  { to_day }: ReportRow,
  snapshot: Awaited<ReturnType<typeof snapshotOf>>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CommitmentState>> {
  if (ids.length === 0) return new Map()
  const knownOn = snapshot?.knownOn ?? null
  const today = dayInAlabama(new Date())
  const asOf = snapshot?.contents.asOf ?? (to_day < today ? to_day : today)
  const counted = statesOf(await facts.institutions(knownOn), new Set(ids), { asOf, knownOn })
  // what was frozen goes first: the day it was finished on went on afterwards
  const frozen = snapshot?.contents.commitments.map(({ id, state }) => [id, state] as const) ?? []
  return new Map([...counted, ...frozen])
}

/** Its numbers and lists as one member may read them: frozen once it is final, counted now before. @param db as this member */
export async function readContents(
  app: App,
  db: Db,
  member: Member,
  row: ReportRow,
): Promise<ReportContents> {
  const frozen = await numbersOf(app, db, row)
  return toContents(db, member, frozen, row.state === 'final')
}

async function numbersOf(app: App, db: Db, row: ReportRow): Promise<Frozen> {
  if (row.state !== 'final') return (await countNow(app, row, false)).frozen
  return (await frozenOf(db, row)).contents
}

/** What its questions are answered today, with the entries behind each number when they are asked for. */
export async function countNow(
  app: App,
  row: ReportRow,
  withIds: boolean,
  frozen?: Frozen,
): Promise<Counted> {
  const today = dayInAlabama(new Date())
  const scope = await resolvedScope(app, row, frozen)
  return countReport(app, { scope, period: periodOf(row), today, withIds })
}

/** The numbers with the entries behind one of them, frozen or as they are now. */
export async function countedFor(
  app: App,
  db: Db,
  row: ReportRow,
  number: string,
): Promise<Counted> {
  if (row.state !== 'final') return countNow(app, row, true)
  const [{ contents }, groups] = await Promise.all([
    frozenOf(db, row),
    frozenGroups(db, row.id, number),
  ])
  return { frozen: contents, groups }
}

/** What became different since it was finished; nothing of one that is not. @param db as this member */
export async function readAddendum(
  app: App,
  db: Db,
  member: Member,
  row: ReportRow,
): Promise<Addendum> {
  const { contents, knownOn } = await frozenOf(db, row)
  const [groups, is] = await Promise.all([
    frozenGroups(db, row.id),
    countNow(app, row, true, contents),
  ])
  const was = { frozen: contents, groups }
  return toAddendum(db, member, { knownOn, today: dayInAlabama(new Date()), was, is })
}

/** The numbers alone that became different since it was finished. @param db as this member */
export async function readCorrectedNumbers(
  app: App,
  db: Db,
  member: Member,
  row: ReportRow,
): Promise<Pick<Addendum, 'today' | 'numbers'>> {
  const { contents } = await frozenOf(db, row)
  const { frozen } = await countNow(app, row, false, contents)
  return { today: dayInAlabama(new Date()), numbers: correctedNumbers(member, contents, frozen) }
}

async function frozenOf(db: Db, { id }: ReportRow) {
  const snapshot = await snapshotOf(db, id)
  if (!snapshot) throw new Error(`Report ${id} is final without its numbers`)
  return snapshot
}
