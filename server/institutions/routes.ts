import type { App } from '../app-type.ts'
import { institutionOutlook } from '../assessments/outlook.ts'
import { freshnessOf } from '../assessments/rules.ts'
import { may } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { openable } from '../counties/because-store.ts'
import { momentOf } from '../counties/moment.ts'
import { institutionStatus } from '../counties/rules.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { badField, problem } from '../errors.ts'
import { seatRows } from '../people/store.ts'
import { entriesOf } from '../reasons/wire.ts'
import { recordRows } from '../records/store.ts'
import { etag, factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import { getInstitution, listInstitutions, listSources, putInstitution } from './contract.ts'
import { kindsBySector } from './rules.ts'
import * as store from './store.ts'
import { toInstitution, toInstitutionListed } from './wire.ts'

export async function institutionRoutes(app: App): Promise<void> {
  app.route({
    ...listInstitutions,
    preHandler: requires('read_directory'),
    handler: async ({ db, query }) => {
      const limit = query.limit ?? defaultLimit
      const when = momentOf({})
      const [rows, known, standings] = await Promise.all([
        store.institutionIds(db, query, limit),
        app.facts.institutions(),
        app.facts.standings(when),
      ])
      const page = toPage(
        rows,
        limit,
        (row) => ({ at: row.name, id: row.id }),
        (row) => toInstitutionListed(known.get(row.id), standings.get(row.id)),
      )
      // matches are ordered by likeness: there is a first page of them, and better words
      const nextCursor = query.q ? null : page.nextCursor
      return { items: page.items.flatMap((item) => item ?? []), nextCursor }
    },
  })

  app.route({
    ...getInstitution,
    preHandler: requires('read_directory'),
    handler: async ({ db, member, params, query }, reply) => {
      const when = momentOf(query)
      const [row, seats, records, known] = await Promise.all([
        store.institutionRow(db, params.id),
        seatRows(db, params.id),
        recordRows(db, { institution: params.id }),
        app.facts.institutions(when.knownOn),
      ])
      const facts = known.get(params.id)
      if (!row || !facts) throw problem('not_found')
      const { thresholds } = app.facts
      const status = institutionStatus(facts, when, thresholds)
      const next = institutionOutlook(freshnessOf(facts, when, thresholds), thresholds)
      const entries = await openable(db, member, [...status.because, ...entriesOf(next)])
      reply.header('etag', etag(row.version))
      return toInstitution(row, seats, records, status, next, known, entries)
    },
  })

  app.route({
    ...putInstitution,
    preHandler: requires('add_to_directory'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const kinds: readonly string[] = kindsBySector[body.sector]
      if (!kinds.includes(body.kind)) throw badField('kind', 'Not a kind of this sector')
      if (body.confirmed && !may(member, 'confirm_directory')) throw problem('forbidden')
      const hash = factsHash(body)
      const actor = actorOf(request)
      const version = ifMatch(request)
      const written = await request.db.transaction().execute(async (trx) => {
        if (version === undefined) {
          return store.insertInstitution(trx, actor, params.id, body, hash)
        }
        const before = await store.writtenInstitution(trx, params.id)
        if (!before) throw problem('not_found')
        const ownUnconfirmed = before.authorId === member.id && !before.confirmed
        if (!ownUnconfirmed && !may(member, 'confirm_directory')) throw problem('forbidden')
        const updated = await store.updateInstitution(trx, actor, params.id, version, body, hash)
        if (!updated) throw problem('stale_version')
        return updated
      })
      if (written) {
        app.facts.touch([params.id])
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenInstitution(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })

  app.route({
    ...listSources,
    preHandler: requires('read_statuses'),
    handler: async ({ db }) => ({ items: await store.sourceRows(db), nextCursor: null }),
  })
}
