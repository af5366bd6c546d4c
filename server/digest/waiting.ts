import type { App } from '../app-type.ts'
import { type Member, may } from '../auth/policy.ts'
import { type DueRow, promisesDue, stepsDue } from '../calendar/event-store.ts'
import { proposalsOf } from '../commitments/event-store.ts'
import { commitmentIds } from '../commitments/store.ts'
import { waitingIds } from '../commitments/wire.ts'
import { countConflicts } from '../conflicts/concern-store.ts'
import { countyRows } from '../counties/county-store.ts'
import type { CommitmentStates } from '../counties/facts-book.ts'
import { byCounty, rhythmsAt } from '../coverage/rhythms.ts'
import { toGoingQuiet } from '../coverage/wire.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import { waitingOf } from '../deliveries/store.ts'
import type { Language } from '../members/rules.ts'
import { reviewsReports, writesReport } from '../reports/access-rules.ts'
import { waitsForReviewBy } from '../reports/rules.ts'
import { type ReportRow, reportRows } from '../reports/store.ts'
import { periodOf, placeOf } from '../reports/wire.ts'
import type { Digest } from './contract.ts'
import { type ReportNeed, whenDue } from './rules.ts'

/** Whose digest it is. */
export interface Reader extends Member {
  readonly language: Language
}

type Waiting = NonNullable<Digest['waiting']>

/** How many steps and promises are named. */
const named = 10
/** More reports than anybody has open. */
const reportsRead = 200
const settled = new Set(['kept', 'partly_kept', 'broken', 'lapsed', 'withdrawn'])

/**
 * What waits for her today.
 * @param db as this member, who reads notes
 * @param counties FIPS; all where there are none
 */
export async function waitingFor(
  app: App,
  db: Db,
  member: Reader,
  counties: readonly string[] | undefined,
  today: Day,
): Promise<Waiting> {
  const states = await app.facts.allCommitmentStates()
  const [steps, promises, quiet, conflicts, verdicts, entries, reports] = await Promise.all([
    stepsDue(db, member),
    promisesDue(db, member),
    goingQuiet(app, db, counties, today),
    countConflicts(db, member, {}),
    verdictsToConfirm(db, member, states, counties),
    db.transaction().execute((trx) => waitingOf(trx, member.id)),
    reportRows(db, member, {}, reportsRead),
  ])
  const isOpen = ({ id }: DueRow) => !settled.has(states.get(id)?.state ?? 'withdrawn')
  return {
    steps: dueList(steps, today),
    promises: dueList(promises.filter(isOpen), today),
    quiet,
    conflicts,
    verdicts,
    entries: entries.entries,
    reports: reports.flatMap((row) => toWaiting(row, member, today) ?? []),
  }
}

function dueList(rows: readonly DueRow[], today: Day): Waiting['steps'] {
  const count = (when: 'overdue' | 'soon') =>
    rows.filter(({ dueOn }) => whenDue(dueOn, today) === when).length
  const first = rows
    .filter(({ dueOn }) => whenDue(dueOn, today) !== 'later')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, named)
  return {
    overdue: count('overdue'),
    soon: count('soon'),
    first: first.map(({ id, dueOn, county, institution }) => ({ id, dueOn, county, institution })),
  }
}

async function goingQuiet(
  app: App,
  db: Db,
  counties: readonly string[] | undefined,
  asOf: Day,
): Promise<Waiting['quiet']> {
  const [rhythmic, all] = await Promise.all([
    rhythmsAt(app, db, { asOf, knownOn: null }),
    countyRows(db),
  ])
  const serving = byCounty(rhythmic)
  return all
    .filter(({ fips }) => counties?.includes(fips) ?? true)
    .flatMap((county) => toGoingQuiet(county, serving, new Map(), asOf) ?? [])
    .sort((a, b) => (a.quietOn < b.quietOn ? -1 : 1))
    .map(({ fips, name, quietOn }) => ({ county: { fips, name }, quietOn }))
}

/** How many verdicts of others she may confirm, where she answers for. */
async function verdictsToConfirm(
  db: Db,
  member: Member,
  states: CommitmentStates,
  counties: readonly string[] | undefined,
): Promise<number> {
  if (!may(member, 'confirm_verdict')) return 0
  const undecided = [...states.keys()].filter((id) => waitingIds(states, [id]).length > 0)
  const hers = await commitmentIds(db, member, { ids: undecided, home: counties })
  const proposals = await proposalsOf(db, waitingIds(states, hers))
  return proposals.filter(({ authorId }) => authorId !== member.id).length
}

function toWaiting(
  row: ReportRow,
  member: Reader,
  today: Day,
): Waiting['reports'][number] | undefined {
  const need = needOf(row, member, today)
  if (!need) return undefined
  const campaign = member.language === 'es' ? row.campaignEs : row.campaignEn
  const about = [row.regions.map(({ name }) => name), row.countyName ?? [], campaign ?? []].flat()
  return { id: row.id, need, scope: row.scope, about, period: periodOf(row) }
}

/** What of hers a report waits for; while its period runs, only what somebody asked for. */
function needOf(row: ReportRow, member: Member, today: Day): ReportNeed | undefined {
  const place = placeOf(row)
  const writes = writesReport(member, place)
  if (row.sent_back_by !== null) return row.edited_by === member.id ? 'mend' : undefined
  const asked = row.review_asked_by === null ? null : { of: row.review_asked_of }
  const isWaiting = waitsForReviewBy(member.id, { editedBy: row.edited_by, asked })
  if (isWaiting && reviewsReports(member, place)) return 'review'
  if (row.state === 'final' || row.to_day >= today || !writes) return undefined
  if (row.state === 'reviewed') return 'finish'
  return row.edited_by === null ? 'begin' : undefined
}
