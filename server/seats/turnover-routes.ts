import type { App } from '../app-type.ts'
import { type Member, may, mayTurnOver } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { addDays, dayInAlabama } from '../days.ts'
import type { Trx } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { personNamed } from '../people/store.ts'
import { addPerson } from '../people/write-store.ts'
import { factsHash, replayed, sendReceipt } from '../writes.ts'
import { getTurnover, putTurnover, type TurnoverFacts } from './contract.ts'
import { lapsedWith, promiseRows } from './promise-store.ts'
import { turnoverRows } from './seat-store.ts'
import * as store from './turnover-store.ts'
import { toPromise, toTurnoverListed } from './wire.ts'

export async function turnoverRoutes(app: App): Promise<void> {
  app.route({
    ...putTurnover,
    preHandler: requires('turn_over_seats'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      checkTogether(body)
      const hash = factsHash(body)
      const written = await request.db.transaction().execute(async (trx) => {
        const seat = await store.lockSeat(trx, body.seatId)
        if (await store.writtenTurnover(trx, params.id)) return undefined
        if (!seat) throw badField('seatId', 'There is no such seat')
        if (!mayTurnOver(member, seat.counties)) throw problem('forbidden')
        const before = leaving(seat, body)
        return store.turnOver(trx, actorOf(request), {
          id: params.id,
          seat,
          outcome: body.outcome,
          day: body.happenedOn,
          termEndsOn: body.termEndsOn ?? null,
          before,
          after: await following(trx, member, body, before),
          language: member.language,
          hash,
        })
      })
      if (written) {
        app.facts.touch(written.touched)
        return sendReceipt(reply, written.receipt, true)
      }
      const existing = await store.writtenTurnover(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })

  app.route({
    ...getTurnover,
    preHandler: requires('read_directory'),
    handler: async ({ db, member, params }) => {
      const [row] = await turnoverRows(db, { id: params.id })
      if (!row) throw problem('not_found')
      const lapsed = await promiseRows(db, member, lapsedWith(row.id))
      const states = await app.facts.commitmentStates(lapsed.map((one) => one.institutionId))
      return {
        ...toTurnoverListed(row),
        seat: { id: row.seatId, name: row.title },
        institution: { id: row.institutionId, name: row.institutionName },
        lapsed: lapsed.map((one) => toPromise(one, states)),
      }
    },
  })
}

/** What only shows when fields are read together. @throws 400 that names the field */
function checkTogether({ outcome, happenedOn, termEndsOn, successor }: TurnoverFacts): void {
  // the day after, too: a phone may be ahead of Alabama's midnight
  if (happenedOn > addDays(dayInAlabama(new Date()), 1)) {
    throw badField('happenedOn', 'This day is in the future: turn the seat over when it has come')
  }
  if ((outcome === 'replaced') !== (successor !== undefined)) {
    throw badField('successor', 'A successor goes with `replaced`, and with nothing else')
  }
  if (termEndsOn && outcome === 'vacant') {
    throw badField('termEndsOn', 'Nobody has a term in a vacant seat')
  }
  if (termEndsOn && termEndsOn < happenedOn) {
    throw badField('termEndsOn', 'The term would end before it begins')
  }
}

/**
 * Who leaves, or stays for another term; undefined when nobody is in the seat.
 * @throws 409 when the seat changed hands since it was looked at, or that day already
 */
function leaving(seat: store.LockedSeat, facts: TurnoverFacts): store.SeatHolder | undefined {
  const { tenureId, outcome, happenedOn } = facts
  const [only] = seat.holders
  let before = only
  if (tenureId === undefined) {
    if (seat.turnedOverOn.some((day) => day >= happenedOn)) throw problem('seat_turned_over')
    if (seat.holders.length > 1) throw badField('tenureId', 'Several hold this seat: say who')
  } else {
    before = seat.holders.find(({ id }) => id === tenureId)
    if (tenureId === null ? only !== undefined : before === undefined) {
      throw problem('seat_turned_over')
    }
  }
  if (!before && outcome !== 'replaced') throw badField('outcome', 'Nobody holds this seat')
  if (before?.startedOn && before.startedOn > happenedOn) {
    throw badField('happenedOn', 'Before who holds it came into office')
  }
  return before
}

/** Who is in the seat from then on: put into the directory when she is new there. */
async function following(
  trx: Trx,
  member: Member,
  { outcome, successor }: TurnoverFacts,
  before: store.SeatHolder | undefined,
) {
  if (outcome === 'reelected') return before
  if (!successor) return undefined
  if ('personId' in successor) {
    const { personId } = successor
    if (personId === before?.personId) {
      throw badField('successor.personId', 'The same person: she was re-elected')
    }
    const known = await personNamed(trx, personId)
    if (!known) throw badField('successor.personId', 'There is no such person')
    return { personId, name: known.name }
  }
  const { id, ...facts } = successor
  // leads and admins stand for what the directory says
  const confirmed = may(member, 'confirm_directory')
  const added = await addPerson(trx, member.id, id, { ...facts, confirmed }, factsHash(facts))
  if (!added) throw problem('different_facts')
  return { personId: id, name: facts.name.trim() }
}
