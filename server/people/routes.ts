import type { App } from '../app-type.ts'
import { may, mayTurnOver } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { replayOf } from '../history/replay.ts'
import { toSource } from '../institutions/wire.ts'
import { editorOf, editRecord } from '../merging/edit.ts'
import type { Said } from '../merging/rules.ts'
import { etag, factsHash, ifMatch, sendReceipt } from '../writes.ts'
import { getPerson, listPeople, type PersonListed, putPerson } from './contract.ts'
import { personEditing, saidOf } from './editing.ts'
import * as store from './store.ts'
import * as writes from './write-store.ts'

export async function peopleRoutes(app: App): Promise<void> {
  app.route({
    ...listPeople,
    preHandler: requires('read_directory'),
    handler: async ({ db, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.personRows(db, query, limit)
      const page = toPage(rows, limit, (row) => ({ at: row.name, id: row.id }), toListed)
      return { items: page.items, nextCursor: query.q ? null : page.nextCursor }
    },
  })

  app.route({
    ...getPerson,
    preHandler: requires('read_directory'),
    handler: async ({ db, member, params }, reply) => {
      const row = await store.personRow(db, params.id)
      if (!row) throw problem('not_found')
      const known = await app.facts.institutions()
      const listed = toListed(row)
      reply.header('etag', etag(row.version))
      return {
        ...listed,
        seats: listed.seats.map((seat) => ({
          ...seat,
          mayTurnOver: mayTurnOver(member, known.get(seat.institution.id)?.counties ?? []),
        })),
        party: row.party,
        email: row.email,
        phone: row.phone,
        website: row.website,
        addedBy: row.addedById ? { id: row.addedById, name: row.addedByName ?? '' } : null,
        source: toSource(row),
        mayEdit: row.addedById === member.id || may(member, 'confirm_directory'),
        version: row.version,
      }
    },
  })

  app.route({
    ...putPerson,
    preHandler: requires('add_to_directory'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      if (body.confirmed && !may(member, 'confirm_directory')) throw problem('forbidden')
      const hash = factsHash(body)
      const version = ifMatch(request)
      if (version !== undefined) {
        const edit = { id: params.id, version, hash, mine: (base: Said) => saidOf(body, base) }
        const { receipt } = await request.db
          .transaction()
          .execute((trx) => editRecord(editorOf(app, request, trx), personEditing, edit))
        app.facts.touch([])
        return sendReceipt(reply, receipt, false)
      }
      const written = await request.db
        .transaction()
        .execute((trx) => writes.insertPerson(trx, actorOf(request), params.id, body, hash))
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, true)
      }
      const existing = await writes.writtenPerson(request.db, params.id)
      const receipt = await replayOf(app, request, 'person', existing, hash)
      return sendReceipt(reply, receipt, false)
    },
  })
}

function toListed(row: store.PersonRow): PersonListed {
  return {
    id: row.id,
    name: row.name,
    confirmed: row.confirmed_at !== null,
    seats: row.seats.map(({ institutionId, institutionName, ...seat }) => ({
      ...seat,
      institution: { id: institutionId, name: institutionName },
    })),
  }
}
