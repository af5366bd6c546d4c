import type { App } from '../app-type.ts'
import { type Member, may } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import type { Db } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { etag, factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import { askAgainRoutes } from './ask-again-routes.ts'
import { briefRoute } from './brief-route.ts'
import { getSeat, listSeats, putSeat } from './contract.ts'
import { promisedBy, promiseRows } from './promise-store.ts'
import * as store from './seat-store.ts'
import { turnoverRoutes } from './turnover-routes.ts'
import { isHolding, toHolder, toPromise, toSeatListed, toTurnoverListed } from './wire.ts'

export async function seatRoutes(app: App): Promise<void> {
  app.route({
    ...listSeats,
    preHandler: requires('read_directory'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.seatsWithTenures(db, query, limit)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.name, id: row.id }),
        (row) => toSeatListed(row, member),
      )
    },
  })

  app.route({
    ...getSeat,
    preHandler: requires('read_directory'),
    handler: async ({ db, member, params }, reply) => {
      const [row] = await store.seatsWithTenures(db, { id: params.id }, 1)
      if (!row) throw problem('not_found')
      const turnovers = await store.turnoverRows(db, { seatId: row.id })
      reply.header('etag', etag(row.version))
      return {
        ...toSeatListed(row, member),
        past: row.tenures.filter((one) => !isHolding(one)).map(toHolder),
        turnovers: turnovers.map(toTurnoverListed),
        promises: await openPromises(app, db, member, row),
      }
    },
  })

  app.route({
    ...putSeat,
    preHandler: requires('add_to_directory'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const { id } = params
      const hash = factsHash(body)
      const actor = actorOf(request)
      const version = ifMatch(request)
      const written = await request.db.transaction().execute(async (trx) => {
        if (version === undefined) {
          if (!(await store.institutionExists(trx, body.institutionId))) {
            throw badField('institutionId', 'There is no such institution')
          }
          return store.insertSeat(trx, actor, { ...body, id, hash })
        }
        const before = await store.writtenSeat(trx, id)
        if (!before) throw problem('not_found')
        if (before.authorId !== member.id && !may(member, 'confirm_directory')) {
          throw problem('forbidden')
        }
        if (before.institutionId !== body.institutionId) {
          throw badField('institutionId', 'A seat stays with its institution')
        }
        const renamed = await store.renameSeat(trx, actor, { ...body, id, version, hash })
        if (!renamed) throw problem('stale_version')
        return renamed
      })
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenSeat(request.db, id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })

  await turnoverRoutes(app)
  await askAgainRoutes(app)
  await briefRoute(app)
}

const over = ['kept', 'partly_kept', 'broken', 'lapsed', 'withdrawn']

/** What those who hold a seat still owe, as far as the member may see it. */
async function openPromises(app: App, db: Db, member: Member, row: store.SeatRow) {
  const holders = row.tenures.filter(isHolding).map(({ personId }) => personId)
  const rows = await promiseRows(db, member, promisedBy(row, holders))
  const states = await app.facts.commitmentStates(rows.map(({ institutionId }) => institutionId))
  return rows.map((one) => toPromise(one, states)).filter(({ state }) => !over.includes(state))
}
