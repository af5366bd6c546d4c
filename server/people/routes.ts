import type { App } from '../app-type.ts'
import { may, mayTurnOver } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { toSource } from '../institutions/wire.ts'
import { etag, factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import { getPerson, listPeople, type PersonListed, putPerson } from './contract.ts'
import * as store from './store.ts'

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
      const actor = actorOf(request)
      const version = ifMatch(request)
      const written = await request.db.transaction().execute(async (trx) => {
        if (version === undefined) return store.insertPerson(trx, actor, params.id, body, hash)
        const before = await store.writtenPerson(trx, params.id)
        if (!before) throw problem('not_found')
        if (before.authorId !== member.id && !may(member, 'confirm_directory')) {
          throw problem('forbidden')
        }
        const updated = await store.updatePerson(trx, actor, params.id, version, body, hash)
        if (!updated) throw problem('stale_version')
        return updated
      })
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenPerson(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
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
