import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { namesOf } from '../history/store.ts'
import { idsIn } from '../history/wire.ts'
import { editorOf } from '../merging/edit.ts'
import { requireIfMatch, sendReceipt } from '../writes.ts'
import { conflictRows, countConflicts } from './concern-store.ts'
import { decideConflict, listConflicts, openConflict } from './contract.ts'
import { decideIt } from './decide.ts'
import { toConflicts } from './wire.ts'

export async function conflictRoutes(app: App): Promise<void> {
  app.route({
    ...listConflicts,
    preHandler: requires('read_directory'),
    handler: ({ db, member, query }) =>
      db.transaction().execute(async (trx) => {
        const limit = query.limit ?? defaultLimit
        const rows = await conflictRows(trx, member, query, limit)
        const waiting = await countConflicts(trx, member, query)
        const page = toPage(
          rows,
          limit,
          (row) => ({ at: row.recordedAt, id: row.id }),
          (row) => row,
        )
        const items = await toConflicts(trx, app.keyring, page.items, false)
        const names = Object.fromEntries(await namesOf(trx, idsIn(items)))
        return { items, nextCursor: page.nextCursor, waiting, names }
      }),
  })

  app.route({
    ...openConflict,
    preHandler: [requires('read_notes'), provedRecently],
    handler: (request) =>
      request.db.transaction().execute(async (trx) => {
        const { member, params } = request
        const rows = await conflictRows(trx, member, { id: params.id }, 1)
        const [one] = await toConflicts(trx, app.keyring, rows, true)
        if (!one) throw problem('not_found')
        await audit(trx, actorOf(request), 'opened_restricted', one.record, one.recordId)
        return one
      }),
  })

  app.route({
    ...decideConflict,
    preHandler: requires('add_to_directory'),
    handler: async (request, reply) => {
      const version = requireIfMatch(request)
      const { params, body } = request
      const { receipt, touched } = await request.db
        .transaction()
        .execute((trx) => decideIt(editorOf(app, request, trx), params.id, version, body))
      app.facts.touch(touched)
      return sendReceipt(reply, receipt, false)
    },
  })
}
