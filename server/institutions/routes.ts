import type { App } from '../app-type.ts'
import { institutionOutlook } from '../assessments/outlook.ts'
import { freshnessOf } from '../assessments/rules.ts'
import { may } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { openable } from '../counties/because-store.ts'
import { momentOf } from '../counties/moment.ts'
import { institutionStatus } from '../counties/rules.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { replayOf } from '../history/replay.ts'
import { editorOf, editRecord } from '../merging/edit.ts'
import type { Said } from '../merging/rules.ts'
import { seatRows } from '../people/store.ts'
import { entriesOf } from '../reasons/wire.ts'
import { recordRows } from '../records/store.ts'
import { refusedTags } from '../tags/store.ts'
import { etag, factsHash, ifMatch, sendReceipt } from '../writes.ts'
import { getInstitution, listInstitutions, listSources, putInstitution } from './contract.ts'
import { institutionEditing, refuseMisfit, saidOf } from './editing.ts'
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
        (row) => toInstitutionListed(known.get(row.id), standings.get(row.id), row.tags),
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
        seatRows(db, [params.id]),
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
      refuseMisfit(body)
      if (body.confirmed && !may(member, 'confirm_directory')) throw problem('forbidden')
      const hash = factsHash(body)
      const version = ifMatch(request)
      if (version !== undefined) {
        const edit = { id: params.id, version, hash, mine: (base: Said) => saidOf(body, base) }
        const { receipt, touched } = await request.db
          .transaction()
          .execute((trx) => editRecord(editorOf(app, request, trx), institutionEditing, edit))
        app.facts.touch(touched)
        return sendReceipt(reply, receipt, false)
      }
      const written = await request.db.transaction().execute(async (trx) => {
        const refused = await refusedTags(trx, body.tags ?? [])
        // what was written once is a replay, whatever has become of its tags since
        if (refused && !(await store.writtenInstitution(trx, params.id))) throw refused
        return store.insertInstitution(trx, actorOf(request), params.id, body, hash)
      })
      if (written) {
        app.facts.touch([params.id])
        return sendReceipt(reply, written, true)
      }
      const existing = await store.writtenInstitution(request.db, params.id)
      const receipt = await replayOf(app, request, 'institution', existing, hash)
      return sendReceipt(reply, receipt, false)
    },
  })

  app.route({
    ...listSources,
    preHandler: requires('read_statuses'),
    handler: async ({ db }) => ({ items: await store.sourceRows(db), nextCursor: null }),
  })
}
