import { regionRows } from '../counties/county-store.ts'
import { FactsBook } from '../counties/facts-book.ts'
import { readSettings } from '../counties/settings.ts'
import { addDays, type Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import { countReport } from '../reports/count.ts'
import type { ResolvedScope } from '../reports/facts-store.ts'
import type { Numbers } from '../reports/number-rules.ts'
import { type Period, periodAround, type Section } from '../reports/rules.ts'
import { freeze } from '../reports/snapshot-store.ts'
import { Dice } from './dice.ts'
import {
  finishReport,
  insertLateContact,
  insertReport,
  type LateContact,
  type PlannedReport,
  type TextOfReport,
  worthTelling,
} from './reports-store.ts'
import { type PlannedShare, planShares } from './shares.ts'
import { writeShares } from './shares-store.ts'
import { narrative } from './words/report-words.ts'
import { audited, type DemoMember, type World } from './world.ts'

/** The region whose lead writes, and who does what. */
const regionId = 'top-of-alabama'
const writerKey = 'guadalupe'
const reviewerKey = 'camille'

/** Reports of the demo as far as they do not depend on what they count. */
export interface PlannedReports {
  finished: PlannedReport
  draft: PlannedReport
  finishedOn: Day
  late: LateContact
  shares: readonly PlannedShare[]
}

/**
 * A finished report of the quarter before the last one, with an entry that came too late for it, and a draft of the last one that
 * its lead is writing; with their rows in the log.
 */
export function planReports(world: World): PlannedReports {
  const dice = new Dice('reports')
  const last = quarterBefore(world.today)
  const earlier = quarterBefore(last.from)
  const [writer, reviewer, author] = [writerKey, reviewerKey, 'marisol'].map((key) =>
    memberOf(world, key),
  ) as [DemoMember, DemoMember, DemoMember]
  const finishedOn = addDays(earlier.to, 16)
  const about = { regionId, writer, reviewer }
  const begunAt = `${addDays(earlier.to, 9)}T15:00:00Z`
  const finished = {
    ...{ ...about, id: dice.id(begunAt), period: earlier, prepared: false },
    editedAt: `${addDays(finishedOn, -3)}T20:10:00Z`,
  }
  const preparedAt = `${addDays(last.to, 1)}T06:00:00Z`
  const draft = {
    ...{ ...about, id: dice.id(preparedAt), period: last, prepared: true },
    editedAt: `${addDays(world.today, -1)}T21:40:00Z`,
  }
  const recordedAt = `${addDays(finishedOn, 5)}T20:00:00Z`
  const happenedOn = addDays(earlier.to, -4)
  const late = { id: dice.id(recordedAt), happenedOn, recordedAt, author }
  const says = (at: string, member: DemoMember | null, action: string, id: string) =>
    audited(world, at, member?.id ?? null, action, 'report', id)
  says(begunAt, writer, 'begun', finished.id)
  says(finished.editedAt, writer, 'edited', finished.id)
  says(`${finishedOn}T16:00:00Z`, reviewer, 'reviewed', finished.id)
  says(`${finishedOn}T20:30:00Z`, writer, 'finalized', finished.id)
  says(preparedAt, null, 'prepared', draft.id)
  says(draft.editedAt, writer, 'edited', draft.id)
  audited(world, recordedAt, author.id, 'logged', 'contact', late.id)
  const shares = planShares(world, finished, finishedOn)
  return { finished, draft, finishedOn, late, shares }
}

/**
 * Writes them: what they say of numbers is counted from the demo itself.
 * @returns the secret of a link to the finished one
 */
export async function writeReports(
  db: Db,
  world: World,
  { finished, draft, finishedOn, late, shares }: PlannedReports,
): Promise<string> {
  const { thresholds } = await readSettings(db)
  const counties = countiesOf(world)
  const scope: ResolvedScope = { kind: 'regions', counties, campaignId: null }
  const sources = { facts: new FactsBook(db, thresholds), factsDb: db, db }
  const { today } = world
  const regions = (await regionRows(db)).filter(({ id }) => id === finished.regionId)
  const [then, now] = [
    await countReport(sources, { scope, period: finished.period, today, withIds: true }),
    await countReport(sources, { scope, period: draft.period, today, withIds: false }),
  ]
  const whole = ['summary', 'statuses', 'contacts', 'commitments', 'coverage', 'outlook'] as const
  const begun = ['summary', 'contacts', 'commitments'] as const
  const told = await worthTelling(db, counties, finished.period, 3)
  const chosen = await worthTelling(db, counties, draft.period, 2)
  return db.transaction().execute(async (trx) => {
    await insertReport(trx, finished, textsOf(then.frozen.numbers, whole), told)
    await insertReport(trx, draft, textsOf(now.frozen.numbers, begun), chosen)
    await freeze(trx, { id: finished.id, regions }, finishedOn, then)
    await finishReport(trx, finished, finishedOn)
    // her notebook turned up when the report was out
    await insertLateContact(trx, late, counties)
    return writeShares(trx, shares)
  })
}

function quarterBefore(day: Day): Period {
  return periodAround('quarter', addDays(periodAround('quarter', day).from, -1))
}

function countiesOf({ counties }: World): string[] {
  return [...counties.values()]
    .filter((county) => county.regionId === regionId)
    .map(({ fips }) => fips)
    .sort()
}

function memberOf({ members }: World, key: string) {
  const member = members.find((one) => one.key === key)
  if (!member) throw new Error(`The demo has no ${key}`)
  return member
}

function textsOf(numbers: Numbers, written: readonly Section[]): TextOfReport[] {
  return written.flatMap((section) =>
    (['en', 'es'] as const).map((language) => ({
      section,
      language,
      text: narrative(numbers, section, language),
    })),
  )
}
