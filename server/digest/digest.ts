import type { App } from '../app-type.ts'
import { may } from '../auth/policy.ts'
import { standingsByCounty } from '../counties/by-county.ts'
import { countyRows } from '../counties/county-store.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import { directionOfMoves, type Move, movesBetween } from '../moves/rules.ts'
import type { Digest } from './contract.ts'
import { daysOfWeek, lastWeek, tellsWhatWaits, weekOf } from './rules.ts'
import { commitmentsOf, contactsOf, verdictsOf } from './store.ts'
import { type Reader, waitingFor } from './waiting.ts'

/**
 * A week in the counties of a member, and what waits for her. It is read as whoever brings no session reads: the
 * database leaves out what is restricted, also hers, so that the page and the mail count the same.
 * @param week any day of it
 */
export async function digestOf(app: App, reader: Reader, week: Day, today: Day): Promise<Digest> {
  const member = { ...reader, openOnly: true } as const
  const db = app.dbOf(member)
  const monday = weekOf(week)
  const { from, to } = daysOfWeek(monday)
  const counties = member.counties.length > 0 ? member.counties : undefined
  const asked = { from, to, counties }
  const reads = may(member, 'read_notes')

  const work = async () => {
    const [contacts, commitments, verdicts] = await Promise.all([
      contactsOf(db, member, asked),
      commitmentsOf(db, member, asked),
      verdictsOf(db, member, asked),
    ])
    return { contacts, commitments, verdicts }
  }
  const waits = reads && tellsWhatWaits(monday, today)
  return {
    week: monday,
    to,
    lastWeek: lastWeek(today),
    isOver: to < today,
    ofState: counties === undefined,
    moved: await movedIn(app, db, monday, counties, today),
    work: reads ? await work() : null,
    waiting: waits ? await waitingFor(app, db, member, counties, today) : null,
  }
}

/** The counties that stand differently at the end of the week, or today, than on the eve of its first day. */
async function movedIn(
  app: App,
  db: Db,
  week: Day,
  counties: readonly string[] | undefined,
  today: Day,
): Promise<Digest['moved']> {
  const { eve, to } = daysOfWeek(week)
  const institutions = await app.facts.institutions()
  const at = async (asOf: Day) =>
    standingsByCounty(institutions, await app.facts.standings({ asOf, knownOn: null }))
  const before = await at(eve)
  const after = await at(to < today ? to : today)
  const rows = await countyRows(db)
  return rows
    .filter(({ fips }) => counties?.includes(fips) ?? true)
    .flatMap(({ fips, name }) => {
      const moves = movesBetween(before.get(fips) ?? [], after.get(fips) ?? [])
      const { alliance, accountability } = moves
      if (!alliance && !accountability) return []
      const direction = directionOfMoves(moves)
      return [
        {
          county: { fips, name },
          direction,
          alliance: fromTo(alliance),
          accountability: fromTo(accountability),
        },
      ]
    })
}

function fromTo<Value>(move: Move<Value> | null) {
  return move && { before: move.before, after: move.after }
}
